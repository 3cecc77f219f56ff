"""Turns content into HTML with the templates in `templates/`.

Every function is pure: the same content gives the same HTML. `pictures=False` gives the static
form that a saved notebook keeps: the same words without pictures.
"""

from selfcare_lib.render.cards import card_html
from selfcare_lib.render.care import (
    choice_html,
    evidence_html,
    factor_sources_html,
    glossary_html,
    look_alikes_html,
    plan_html,
    questions_html,
    stop_first_html,
    stop_jump_html,
)
from selfcare_lib.render.page import fill, fill_from, style_html, style_sheet, trouble_html
from selfcare_lib.render.practice import (
    check_intro_html,
    feedback_html,
    objectives_html,
    presentation_html,
    prompt_html,
    reasoning_html,
)
from selfcare_lib.render.words import dose_words, lesson_title, verdict_summary

__all__ = [
    "card_html",
    "check_intro_html",
    "choice_html",
    "dose_words",
    "evidence_html",
    "factor_sources_html",
    "feedback_html",
    "fill",
    "fill_from",
    "glossary_html",
    "lesson_title",
    "look_alikes_html",
    "objectives_html",
    "plan_html",
    "presentation_html",
    "prompt_html",
    "questions_html",
    "reasoning_html",
    "stop_first_html",
    "stop_jump_html",
    "style_html",
    "style_sheet",
    "trouble_html",
    "verdict_summary",
]
