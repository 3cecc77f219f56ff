"""The helper library of the course: the handful of names that a notebook uses.

Importing it builds no widget and imports no matplotlib. Each function returns what a cell shows;
trouble with the content comes back as a readable note.
"""

from selfcare_lib.lesson import card, chooser, evidence, figure, planner

__all__ = ["card", "chooser", "evidence", "figure", "planner"]
