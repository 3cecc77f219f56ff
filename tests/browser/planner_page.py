"""Reads the planner of a page: which parts of a plan it shows for some ticks."""

import json
from collections.abc import Sequence
from typing import Any

from playwright.sync_api import Page

from selfcare_lib import model
from selfcare_lib.rules.pace import Beginning, PaceBook, advise, begin
from selfcare_lib.rules.plan import Plan, PlannedCard

READ = """(people) => {
  const box = document.querySelector('.planner');
  const inputs = [...box.querySelectorAll('[data-tick]')];
  const folded = [...box.querySelectorAll('details:not([open])')];
  for (const fold of folded) fold.open = true;
  const all = (selector, root = box) => [...root.querySelectorAll(selector)]
    .filter((one) => one.checkVisibility());
  const text = (element) => element.textContent.trim();
  const step = (element) => [element.dataset.card || element.dataset.step,
    all('.said-step', element).map(text),
    all('p.fit b', element).map(text),
    all('.p.caution', element).map((one) => text(one).replace(/^.*?\\. /, '')).sort()];
  const told = people.map((ticks) => {
    for (const input of inputs) input.checked = ticks.includes(input.dataset.tick);
    return {
      level: all('.referral > [data-level]').map((one) => one.dataset.level),
      signs: all('[data-sign]').map((one) => one.dataset.sign),
      noPlan: all('.no-plan').length, waiting: all('.waiting').length,
      until: all('[data-until]').map((one) => one.dataset.until),
      nothing: all('.nothing-until-visit').length,
      may: all('.may li').map(text), mind: all('.in-every-step li').map(text),
      begin: [0, 1, 2].map((place) => all(`[data-begin="${place}"]`).map(step)),
      turns: all('[data-turn]').map((one) => [one.dataset.turn, ...step(one)]),
      later: all('[data-step]').map(step),
      reasons: all('[data-reason]').map((one) => [one.dataset.reason,
        all('[data-left-out]', one).map((card) => card.dataset.leftOut)]),
      orphans: all('[data-orphan]').map((one) => one.dataset.orphan),
      advice: all('[data-advice]').map((one) => text(one)),
    };
  });
  for (const fold of folded) fold.open = false;
  return JSON.stringify(told);
}"""
"""What a page shows each person, folded or not; a text, which crosses to Python the quickest."""


def shown_for(page: Page, people: Sequence[Sequence[str]]) -> list[dict[str, Any]]:
    """What the page shows for each person's ticks."""
    return list(json.loads(page.evaluate(READ, [list(ticks) for ticks in people])))


def expected(
    course: model.Course, plan: Plan, pace: PaceBook, ticks: frozenset[str]
) -> dict[str, Any]:
    """What it has to show: the plan, how it begins, and what follows."""
    allowed = plan.screening.self_care_allowed
    start = begin(pace, plan.steps, ticks)
    said = advise(pace, ticks)
    return {
        "level": [plan.screening.urgency.id] if plan.screening.urgency else [],
        "signs": [sign.id for sign in plan.screening.signs],
        "noPlan": 0 if allowed else 1,
        "waiting": 0,
        "until": [use.id for use in plan.until_visit],
        "nothing": int(plan.nothing_until_visit),
        "may": [word.text for word in plan.may],
        "mind": [word.text for word in plan.mind],
        "begin": _begun(start),
        "turns": [[add_on.card, *_step(card)] for add_on, card in start.turns],
        "later": [_step(card) for card in start.later],
        "reasons": [[one.id, [card.id for card in one.cards]] for one in plan.reasons],
        "orphans": [out.card.id for out in plan.orphans],
        "advice": [said.words] if said else [],
    }


def _begun(start: Beginning) -> list[list[list[Any]]]:
    return [[_step(one)] if one else [] for one in (start.now, start.habit, start.relief)]


def _step(planned: PlannedCard) -> list[Any]:
    whens = [f"{fit.when}." for fit in planned.fits] or [f"{planned.card.when}."]
    return [
        planned.card.id,
        [text for _, text in planned.steps],
        whens,
        sorted(caution.text for caution in planned.personal),
    ]
