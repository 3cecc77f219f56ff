"""Opens the course in JupyterLab, with settings of its own: the person's own stay untouched."""

import json
import os
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread

from jupyter_core.paths import jupyter_data_dir
from jupyterlab_server.workspaces_handler import WorkspacesManager

from selfcare_lib.course import ContentError, course
from selfcare_lib.doors.alive import live_when_opened
from selfcare_lib.doors.kernels import TRANSPORT
from selfcare_lib.doors.screen import has_screen
from selfcare_lib.doors.stopping import hang_up_as_terminated
from selfcare_lib.model.paths import LAB_CONFIG, TYPEFACE

START = "notebooks/00-start-here.ipynb"
STYLES = (LAB_CONFIG / "custom", TYPEFACE)
"""Where JupyterLab looks for `custom.css`, and what it imports: one folder after the other."""
GONE = 600
"""Seconds after which the kernel of a page that is gone is ended; those of open pages stay."""


def open_lab(notebooks: Path, port: int, *, browser: bool) -> int:
    """Serve the course until it is stopped; returns the status for the shell.

    `notebooks`: the folder of the lessons; `port`: the first one to try; `browser`: whether to
    open one where there is a screen.
    """
    if not (notebooks / "00-start-here.ipynb").is_file():
        print(
            f"The lessons are not in {notebooks}. Get the whole course folder, open a terminal "
            "in it and start it there.",
            file=sys.stderr,
        )
        return 1
    with own_folder() as own:
        _serve(notebooks, own, port, show=browser and has_screen())
    return 0


def _serve(notebooks: Path, own: Path, port: int, *, show: bool) -> None:
    """Run JupyterLab until it is stopped. `show`: whether to open a browser."""
    from jupyterlab.labapp import LabApp

    paths = [str(LAB_CONFIG), os.environ.get("JUPYTER_CONFIG_PATH", "")]
    os.environ["JUPYTER_CONFIG_PATH"] = os.pathsep.join(filter(None, paths))
    print("Opening the course. Keep this window open while you use it; press Ctrl+C to stop it.")
    if not show:
        print("Copy the address that starts with http://localhost into your browser.")
    server = LabApp.initialize_server(
        argv=lab_arguments(notebooks, own, port, browser=show),
        static_custom_path=[str(folder) for folder in STYLES],  # Jupyter takes it from no argument
    )
    # done twice, where the course's extension is on too
    live_when_opened(server.contents_manager, server.kernel_spec_manager)
    Thread(target=_read_ahead, daemon=True).start()
    hang_up_as_terminated()
    if not server.identity_provider.token_generated:  # else Jupyter tells the address itself
        server.io_loop.add_callback(_tell, server.port, server.base_url)
    server.start()


def _read_ahead() -> None:
    """Read the content while the browser opens; its faults are told where a lesson needs it."""
    with suppress(ContentError):
        course()


def _tell(port: int, base: str) -> None:
    print(f"The course is open at http://localhost:{port}{base}lab", flush=True)
    print("It asks for the password or the token that you have set for Jupyter.", flush=True)


def lab_arguments(notebooks: Path, own: Path, port: int, *, browser: bool) -> list[str]:
    """The arguments that JupyterLab is started with.

    `own`: a folder for settings and window layouts, so that the person's own are left alone.
    """
    arguments = [
        f"--ServerApp.root_dir={notebooks.parent}",
        f"--LabApp.default_url=/doc/tree/{START}",
        f"--LabApp.user_settings_dir={own / 'settings'}",
        f"--LabApp.workspaces_dir={own / 'workspaces'}",
        "--ContentsManager.pre_save_hook=selfcare_lib.doors.saving.keep_words",
        f"--KernelManager.transport_encryption={TRANSPORT}",
        f"--MappingKernelManager.cull_idle_timeout={GONE}",
        f"--MappingKernelManager.cull_interval={GONE // 10}",
        "--KernelRestarter.time_to_dead=1.0",  # seconds between two looks at a kernel
        f"--ServerApp.port={port}",
        "--ServerApp.port_retries=50",
        "--Application.log_level=ERROR",
        f"--ServerApp.open_browser={browser}",
        "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
        "--LabApp.news_url=None",
        "--LabApp.custom_css=True",
        "--LabApp.extension_manager=readonly",
    ]
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        arguments.append("--ServerApp.allow_root=True")  # as in a container
    return arguments


@contextmanager
def own_folder() -> Iterator[Path]:
    """Where the course keeps its settings; if that cannot be, a folder that ends with this run."""
    own = Path(jupyter_data_dir()).resolve() / "selfcare-course"
    with ExitStack() as stack:
        try:
            _prepare(own)
        except OSError as error:
            print(
                f"Settings cannot be kept in {own} ({error}); they last until you stop the course."
            )
            own = Path(stack.enter_context(TemporaryDirectory(prefix="selfcare-")))
            _prepare(own)
            stack.enter_context(_jupyter_keeps_its_things_in(own))
        yield own


@contextmanager
def _jupyter_keeps_its_things_in(folder: Path) -> Iterator[None]:
    """Within, Jupyter itself needs no home that can be written."""
    names = ("JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR", "JUPYTER_CONFIG_DIR", "IPYTHONDIR")
    before = {name: os.environ.get(name) for name in names}
    os.environ.update({name: str(folder / name.lower()) for name in names})
    try:
        yield
    finally:
        for name, value in before.items():
            os.environ.pop(name)
            if value is not None:
                os.environ[name] = value


def _prepare(own: Path) -> None:
    """Make the folder ready: on the first start, the file list is folded away."""
    (own / "settings").mkdir(parents=True, exist_ok=True)
    workspaces = own / "workspaces"
    if not workspaces.exists():
        workspaces.mkdir()
        layout = {"left": {"collapsed": True, "visible": True, "widgets": ["filebrowser"]}}
        first = {"data": {"layout-restorer:data": layout}, "metadata": {"id": "default"}}
        WorkspacesManager(str(workspaces)).save("default", json.dumps(first))
