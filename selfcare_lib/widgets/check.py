"""The graded check: a fresh draw of questions, marked by objective, with a page to print."""

import random
from collections.abc import Callable
from html import escape

import ipywidgets as widgets
import traitlets

from selfcare_lib import model, render
from selfcare_lib.rules.practice import Result, draw, mark
from selfcare_lib.widgets.download import download_html
from selfcare_lib.widgets.pulse import pulse
from selfcare_lib.widgets.reveal import HINT, ask
from selfcare_lib.widgets.view import View

FILE_NAME = "check-result.html"


class CheckModel(traitlets.HasTraits):
    """One check under way. It lives in the kernel alone and is never stored.

    `questions` were drawn; `chosen` is the place of the answer (from 0) by question id; `result`
    is there once the check was marked; `seen` are ids of questions that came in earlier draws.
    """

    questions = traitlets.Tuple()
    chosen = traitlets.Dict()
    result = traitlets.Instance(Result, allow_none=True)
    seen = traitlets.Tuple()

    def begin(self, course: model.Course, chance: random.Random) -> None:
        """Draw fresh questions and forget the answers."""
        fresh = draw(course, chance, self.seen)
        with self.hold_trait_notifications():
            self.chosen, self.result = {}, None
            self.seen = (*self.seen, *(question.id for question in fresh))
            self.questions = fresh

    def answer(self, question_id: str, place: int) -> None:
        """Take an answer; a later one to the same question replaces it."""
        self.chosen = {**self.chosen, question_id: place}

    @property
    def open(self) -> tuple[int, ...]:
        """The numbers (from 1) of the questions without an answer."""
        return tuple(n for n, q in enumerate(self.questions, 1) if q.id not in self.chosen)

    def finish(self, course: model.Course) -> bool:
        """Mark the answers; False, and nothing marked, while a question is open."""
        if self.open:
            return False
        self.result = mark(course, self.questions, self.chosen)
        return True


def check_view(
    course: model.Course,
    state: CheckModel | None = None,
    chance: random.Random | None = None,
    static: str = "",
) -> View:
    """The check on one page; `chance` decides the draw (a new one each time by default)."""
    state = state or CheckModel()
    chance = chance or random.Random()
    page, status = widgets.VBox(), widgets.HTML()
    finish = _button("Mark my answers", "Shows your result once every question has an answer")
    again = _button("Try again with fresh questions", "Draws a new check")

    def draw_questions(_: object = None) -> None:
        old = page.children
        page.children = _questions(course, state)
        _close(old)
        finish.layout.display, again.layout.display = "", "none"

    def draw_status(_: object = None) -> None:
        count = len(state.chosen)
        status.value = _status(f"{count} of {len(state.questions)} answered.")

    def draw_result(_: object = None) -> None:
        if state.result is None:
            return
        old = page.children
        page.children = [_result(course, state, state.result)]
        _close(old)
        finish.layout.display, again.layout.display = "none", ""
        verdict = "passed" if state.result.passed else "not passed yet"
        status.value = _status(
            f"Your result: {state.result.right} of {state.result.asked}, {verdict}. "
            "It stands above, with each answer."
        )

    def on_finish(_: object) -> None:
        if not state.finish(course):
            numbers = ", ".join(map(str, state.open))
            status.value = _status(f"Still open: {numbers}. Answer them, then press again.")

    finish.on_click(on_finish)
    again.on_click(lambda _: state.begin(course, chance))
    state.observe(draw_questions, "questions")
    state.observe(draw_status, ["questions", "chosen"])
    state.observe(draw_result, "result")
    if state.questions:
        draw_questions()
        draw_status()
    else:
        state.begin(course, chance)
    shown = [question.picture for one in course.questions for question in one.questions]
    return View(
        [
            widgets.HTML(render.check_intro_html(course)),
            *pulse(course.app.live),
            page,
            status,
            finish,
            again,
        ],
        static=static,
        pictures=filter(None, shown),
    )


def _questions(course: model.Course, state: CheckModel) -> list[widgets.Widget]:
    shown: list[widgets.Widget] = []
    for number, question in enumerate(state.questions, 1):
        title = f"{number}. {question.prompt}"
        labels = [answer.text for answer in question.answers]
        heading, answers = ask(title, labels, HINT if number == 1 else "")
        shown.append(heading)
        if question.picture:
            shown.append(widgets.HTML(render.prompt_html(course, question.picture)))
        if question.kind == "point":
            answers.add_class("letters")
        answers.observe(_taking(state, question.id), "index")
        shown.append(answers)
    return shown


def _taking(state: CheckModel, question_id: str) -> Callable[[traitlets.Bunch], None]:
    return lambda change: state.answer(question_id, change.new)


def _result(course: model.Course, state: CheckModel, result: Result) -> widgets.HTML:
    page = render.result_page(result).encode("utf-8")
    link = download_html("Save this result as a page to print", FILE_NAME, "text/html", page)
    html = render.result_html(course, state.questions, state.chosen, result)
    return widgets.HTML(link + html)


def _status(text: str) -> str:
    return f'<p role="status">{escape(text)}</p>'


def _button(label: str, tooltip: str) -> widgets.Button:
    return widgets.Button(description=label, tooltip=tooltip)


def _close(children: tuple[widgets.Widget, ...]) -> None:
    """Close what is shown no longer, so that a retry leaves nothing behind in the kernel."""
    for child in children:
        child.layout.close()
        child.style.close()
        child.close()
