"""The planner: warning signs first, then personal factors and situations, then the plan."""

from collections.abc import Iterable, Sequence
from html import escape

import ipywidgets as widgets
import traitlets

from selfcare_lib import model, render
from selfcare_lib.render.handout import handout_html
from selfcare_lib.rules.plan import Plan, make_plan
from selfcare_lib.widgets.download import download_html
from selfcare_lib.widgets.view import View

HANDOUT_NAME = "my-plan.html"

WAITING = (
    '<p class="answer">Answer part 1 first: tick what you notice, or “None of these”. '
    "Your plan then appears here.</p>"
)


class PlannerModel(traitlets.HasTraits):
    """What somebody ticked. It lives in the kernel alone and is never stored.

    `signs`, `factors` and `situations` are tuples of ids; `no_sign` says that the person looked at
    the warning signs and has none. Ticking a sign takes `no_sign` back, and the other way round.
    """

    signs = traitlets.Tuple()
    no_sign = traitlets.Bool(False)
    factors = traitlets.Tuple()
    situations = traitlets.Tuple()

    @traitlets.observe("signs")
    def _a_sign_speaks_against_none(self, change: traitlets.Bunch) -> None:
        if change.new:
            self.no_sign = False

    @traitlets.observe("no_sign")
    def _none_clears_the_signs(self, change: traitlets.Bunch) -> None:
        if change.new:
            self.signs = ()

    @property
    def screened(self) -> bool:
        """Whether part 1 has been answered."""
        return self.no_sign or bool(self.signs)

    def plan(self, course: model.Course) -> Plan | None:
        """The plan for what is ticked; None until the warning signs were looked at."""
        if not self.screened:
            return None
        return make_plan(course, self.situations, self.factors, self.signs)

    def reset(self) -> None:
        """Untick everything."""
        self.signs, self.no_sign, self.factors, self.situations = (), False, (), ()


def planner_view(course: model.Course, state: PlannerModel | None = None, static: str = "") -> View:
    """The planner on one page, in four numbered parts; the plan follows every tick."""
    state = state or PlannerModel()
    shown, status, paper = widgets.HTML(), widgets.HTML(), widgets.HTML()
    again = widgets.Button(description="Start again", tooltip="Untick everything")
    again.on_click(lambda _: state.reset())

    def draw(_: object = None) -> None:
        plan = state.plan(course)
        html = WAITING if plan is None else render.plan_html(course, plan)
        shown.value = f'<div class="your-plan">{html}</div>'
        status.value = f'<p role="status">{escape(_in_short(plan))}</p>'
        paper.value = "" if plan is None else _handout_link(course, plan)

    state.observe(draw)
    draw()
    return View(
        [
            _part("1. Stop first: do you notice any of these?"),
            *_signs(course, state),
            _part("2. What is true for you?", "Tick all that fit. They change what is safe."),
            *_ticks(state, "factors", [(f.id, f"{f.label}. {f.explain}") for f in course.factors]),
            widgets.HTML(render.factor_sources_html(course)),
            _part("3. What sets your hamstring off?", "Tick one, several or none."),
            *_ticks(state, "situations", [(s.id, s.label) for s in course.situations]),
            _part("4. Your plan"),
            status,
            paper,
            shown,
            again,
        ],
        static=static,
        pictures=[image for card in course.cards for image in card.images],
    )


def _signs(course: model.Course, state: PlannerModel) -> Iterable[widgets.Widget]:
    for level in course.urgencies:
        yield widgets.HTML(f'<p class="group-title">{escape(level.label)}</p>')
        signs = [(sign.id, sign.text) for sign in course.signs if sign.urgency == level.id]
        yield from _ticks(state, "signs", signs)
    none = _checkbox("None of these")
    widgets.link((state, "no_sign"), (none, "value"))
    yield none


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


def _in_short(plan: Plan | None) -> str:
    """What changed, in one sentence that a screen reader can say after each tick."""
    if plan is None:
        return ""
    if plan.screening.urgency and not plan.screening.self_care_allowed:
        return f"{plan.screening.urgency.label}. No self-care plan is shown."
    return f"Your plan has {len(plan.steps)} steps; {len(plan.left_out)} left out."


def _handout_link(course: model.Course, plan: Plan) -> str:
    page = handout_html(course, plan).encode("utf-8")
    return download_html("Save this as a handout to print", HANDOUT_NAME, "text/html", page)


def _part(title: str, hint: str = "") -> widgets.HTML:
    return widgets.HTML(
        f'<h3 class="part">{escape(title)}</h3>'
        + (f'<p class="hint">{escape(hint)}</p>' if hint else "")
    )
