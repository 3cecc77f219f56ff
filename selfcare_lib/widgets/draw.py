"""Draws as ipywidgets what needs a kernel."""

from typing import Protocol

from selfcare_lib import model
from selfcare_lib.draw.static import static_html
from selfcare_lib.model.activity import Activity, ToolName, Viewer
from selfcare_lib.widgets.lab import lab_view
from selfcare_lib.widgets.view import View


class _ToolView(Protocol):
    """The view of a tool: the course and its static form in, widgets out."""

    def __call__(self, course: model.Course, *, static: str) -> View: ...


TOOLS: dict[ToolName, _ToolView] = {"lab": lab_view}


def view(course: model.Course, activity: Activity, viewer: Viewer = "learner") -> View:
    """The widgets of an activity that is a tool, and its static form."""
    (tool,) = activity.tools
    return TOOLS[tool.name](course, static=static_html(course, activity, viewer=viewer))
