"""The planner: what is noticed and what is true, group by group; situations; then the plan."""

from collections.abc import Iterable, Sequence
from html import escape

import ipywidgets as widgets
import traitlets

from selfcare_lib import model, render
from selfcare_lib.render.handout import handout_html
from selfcare_lib.render.moving import style_of_films
from selfcare_lib.rules.plan import STOPS_SELF_CARE, Plan, make_plan
from selfcare_lib.widgets.download import download_html
from selfcare_lib.widgets.pulse import ANSWER, pulse
from selfcare_lib.widgets.view import View

HANDOUT_NAME = "my-plan.html"


class PlannerModel(traitlets.HasTraits):
    """What somebody ticked. It lives in the kernel alone and is never stored.

    `signs`, `factors` and `situations` are tuples of ids; `none` holds the ids of the groups of
    questions that the person looked at and has nothing of. Ticking something in a group takes its
    "none" back, and the other way round.
    """

    signs = traitlets.Tuple()
    factors = traitlets.Tuple()
    none = traitlets.Tuple()
    situations = traitlets.Tuple()

    def __init__(self, course: model.Course) -> None:
        super().__init__()
        self._asked = {
            group.id: {one.id for one in course.asked(group.id)} for group in course.groups
        }
        self._urgent = {sign.id for sign in course.signs if sign.urgency in STOPS_SELF_CARE}

    @traitlets.observe("signs", "factors")
    def _a_tick_speaks_against_none(self, change: traitlets.Bunch) -> None:
        ticked = {*self.signs, *self.factors}
        self.none = tuple(group for group in self.none if not self._asked[group] & ticked)

    @traitlets.observe("none")
    def _none_clears_its_group(self, change: traitlets.Bunch) -> None:
        gone = set[str]().union(*(self._asked[group] for group in change.new))
        self.signs = tuple(one for one in self.signs if one not in gone)
        self.factors = tuple(one for one in self.factors if one not in gone)

    @property
    def open_groups(self) -> tuple[str, ...]:
        """The groups that were not answered yet; none once an urgent sign is ticked."""
        if self._urgent & {*self.signs}:
            return ()
        ticked = {*self.signs, *self.factors}
        return tuple(
            group
            for group, asked in self._asked.items()
            if group not in self.none and not asked & ticked
        )

    def plan(self, course: model.Course) -> Plan | None:
        """The plan for what is ticked; None until every group of part 1 was looked at."""
        if self.open_groups:
            return None
        return make_plan(course, self.situations, self.factors, self.signs)

    def reset(self) -> None:
        """Untick everything."""
        with self.hold_trait_notifications():
            self.signs, self.factors, self.none, self.situations = (), (), (), ()


def planner_view(course: model.Course, state: PlannerModel | None = None, static: str = "") -> View:
    """The planner on one page, in three numbered parts; the plan follows every tick."""
    state = state or PlannerModel(course)
    words = course.plan_words
    shown, status, paper = widgets.HTML(), widgets.HTML(), widgets.HTML()
    again = widgets.Button(description=words.again, tooltip=words.again_hint)
    again.on_click(lambda _: state.reset())

    def draw(_: object = None) -> None:
        plan = state.plan(course)
        html = _waiting(course, state) if plan is None else render.plan_html(course, plan)
        shown.value = f'<div class="your-plan">{html}</div>'
        status.value = f'<p role="status">{escape(_in_short(course, plan))}</p>'
        paper.value = "" if plan is None else _handout_link(course, plan)

    state.observe(draw)
    draw()
    for one in (shown, status, paper):
        one.add_class(ANSWER)
    asked = [
        _part(words.part_noticed, words.part_noticed_hint),
        *(box for group in course.groups for box in _group(course, state, group)),
        widgets.HTML(render.factor_sources_html(course)),
        _part(words.part_situations, words.part_situations_hint),
        *_ticks(state, "situations", [(s.id, s.label) for s in course.situations]),
    ]
    boxes = [one for one in asked if isinstance(one, widgets.Checkbox)]
    return View(
        [
            *asked,
            _part(words.part_plan),
            *pulse(course.app.live, boxes),
            status,
            paper,
            shown,
            again,
        ],
        static=static,
        pictures=[image for card in course.cards for image in card.images],
        rules=style_of_films(course, [one.id for one in course.movements]),
    )


def _group(
    course: model.Course, state: PlannerModel, group: model.Group
) -> Iterable[widgets.Widget]:
    """One group of questions: a short line for each, one for none of them, the rest folded."""
    asked = course.asked(group.id)
    yield widgets.HTML(f'<p class="group-title">{escape(group.label)}</p>')
    signs = [(one.id, one.short) for one in asked if isinstance(one, model.Sign)]
    factors = [(one.id, one.label) for one in asked if isinstance(one, model.Factor)]
    yield from _ticks(state, "signs", signs)
    yield from _ticks(state, "factors", factors)
    none = course.plan_words.none_of_these.format(group=group.label.lower())
    yield from _ticks(state, "none", [(group.id, none)])
    yield widgets.HTML(render.questions_html(course, group))


def _ticks(
    state: PlannerModel, trait: str, options: Sequence[tuple[str, str]]
) -> list[widgets.Checkbox]:
    """One checkbox for each (id, label), kept in step with a tuple of ids in the model."""
    boxes = {one: _checkbox(label) for one, label in options}

    def to_model(change: traitlets.Bunch) -> None:
        one = next(key for key, box in boxes.items() if box is change.owner)
        ticked = [*getattr(state, trait)]
        if change.new and one not in ticked:
            ticked.append(one)
        elif not change.new and one in ticked:
            ticked.remove(one)
        setattr(state, trait, tuple(ticked))

    def to_boxes(_: object = None) -> None:
        for one, box in boxes.items():
            box.value = one in getattr(state, trait)

    to_boxes()
    for box in boxes.values():
        box.observe(to_model, "value")
    state.observe(to_boxes, trait)
    return list(boxes.values())


def _checkbox(label: str) -> widgets.Checkbox:
    return widgets.Checkbox(description=label, indent=False)


def _waiting(course: model.Course, state: PlannerModel) -> str:
    labels = [group.label.lower() for group in course.groups if group.id in state.open_groups]
    waiting = course.plan_words.waiting.format(groups=", ".join(labels))
    return f'<p class="answer">{escape(waiting)}</p>'


def _in_short(course: model.Course, plan: Plan | None) -> str:
    """What changed, in one sentence that a screen reader can say after each tick."""
    words = course.plan_words
    if plan is None:
        return ""
    if plan.screening.urgency and not plan.screening.self_care_allowed:
        return words.status_no_plan.format(urgency=plan.screening.urgency.label)
    return words.status.format(count=len(plan.steps), out=len(plan.left_out))


def _handout_link(course: model.Course, plan: Plan) -> str:
    page = handout_html(course, plan).encode("utf-8")
    return download_html(course.plan_words.save, HANDOUT_NAME, "text/html", page)


def _part(title: str, hint: str = "") -> widgets.HTML:
    return widgets.HTML(
        f'<h3 class="part">{escape(title)}</h3>'
        + (f'<p class="hint">{escape(hint)}</p>' if hint else "")
    )
