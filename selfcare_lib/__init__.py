"""The helper library of the course: the handful of names that a notebook uses.

Importing it builds no widget and imports no matplotlib. Each function returns what a cell shows;
trouble (with the content, with an old or incomplete installation) comes back as a readable note.
"""

try:
    from selfcare_lib.lesson import (
        card,
        case,
        cases,
        check,
        chooser,
        deck,
        evidence,
        figure,
        glossary,
        lab,
        look_alikes,
        objectives,
        planner,
        self_check,
        walk,
    )
except ImportError as error:
    from selfcare_lib.missing import explaining

    card = case = cases = check = chooser = deck = lab = look_alikes = explaining(error)
    evidence = figure = glossary = objectives = explaining(error)
    planner = self_check = walk = explaining(error)

__all__ = [
    "card",
    "case",
    "cases",
    "check",
    "chooser",
    "deck",
    "evidence",
    "figure",
    "glossary",
    "lab",
    "look_alikes",
    "objectives",
    "planner",
    "self_check",
    "walk",
]
