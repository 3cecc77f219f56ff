"""One piece of content as HTML, as the medium wants it."""

import logging
from html import escape
from typing import assert_never

from selfcare_lib import model, render
from selfcare_lib.model import pieces
from selfcare_lib.model.activity import Medium
from selfcare_lib.model.paths import DRAWN
from selfcare_lib.render import explore
from selfcare_lib.rules.plan import make_plan
from selfcare_lib.rules.practice import case_plan


def piece_html(course: model.Course, piece: pieces.Piece, medium: Medium) -> str:
    """The piece as HTML, with the classes of the course's style sheet."""
    match piece:
        case pieces.StopFirst():
            return render.stop_first_html(course)
        case pieces.Card(card=card):
            return render.card_html(
                course,
                card,
                pictures=medium.pictures,
                folded=card.stage != "now",
                knows=medium.knows,
            )
        case pieces.Choice(choice=choice):
            return render.choice_html(course, choice, pictures=medium.pictures, knows=medium.knows)
        case pieces.Topic(topic=topic):
            return render.evidence_html(course, topic)
        case pieces.Glossary():
            return render.glossary_html(course)
        case pieces.LookAlikes():
            return render.look_alikes_html(course)
        case pieces.Objectives():
            return render.objectives_html(course)
        case pieces.Prompt(image=image):
            return render.prompt_html(course, image, pictures=medium.pictures)
        case pieces.Feedback():
            return render.feedback_html(course, piece, medium)
        case pieces.Presentation(case=case):
            return render.presentation_html(case)
        case pieces.Reasoning(case=case):
            return render.reasoning_html(course, case, case_plan(course, case))
        case pieces.WalkStep(walk=walk, number=number):
            return explore.walk_step_html(course, walk, number, pictures=medium.pictures)
        case pieces.WalkAnswer(answer=answer):
            return explore.walk_answer_html(course, answer)
        case pieces.Chart(figure=figure):
            return _chart_html(course, figure, medium)
        case pieces.Claims(verdict=verdict):
            return explore.claims_html(course, verdict)
        case pieces.Preset(preset=preset):
            return explore.preset_html(course, preset)
        case pieces.LabTable():
            return explore.lab_table_html(course)
        case pieces.CheckIntro():
            return render.check_intro_html(course)
        case pieces.WholePlan():
            plan = make_plan(course, [situation.id for situation in course.situations])
            return render.plan_html(course, plan, pictures=medium.pictures, reader_known=False)
        case pieces.Text(lead=lead, text=text):
            return f"<p>{f'<b>{escape(lead)}</b> ' if lead else ''}{escape(text)}</p>"
        case pieces.HowToStart(text=text):
            return f"<p><b>{escape(text)}</b></p>" if medium.runs else ""
        case _:
            assert_never(piece)


def _chart_html(course: model.Course, figure: pieces.FigureId, medium: Medium) -> str:
    """A chart; as it was drawn beforehand where there is no matplotlib (in a browser)."""
    path = DRAWN / f"{figure}.html"
    if path.is_file():
        return path.read_text(encoding="utf-8")
    logging.getLogger("matplotlib").setLevel(logging.ERROR)  # a lesson shows no words of its own
    from selfcare_lib.figures import figure_html  # matplotlib: only when a chart is asked for

    return figure_html(course, figure, in_page=medium.pictures)
