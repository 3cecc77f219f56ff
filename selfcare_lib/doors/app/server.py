"""Serves the pages, and a kernel for the parts that need one, through a narrow door.

Pages are files: they cost next to nothing, so a class of any size can read and choose. A kernel
starts only when somebody opens a live part. Of all that Voilà can answer, only what a live part
needs is reachable: no list of files, no contents, no notebooks, and no message that runs code.
"""

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import tornado.web
from tornado.ioloop import IOLoop
from traitlets.config import Config
from voila.app import Voila
from voila.shutdown_kernel_handler import VoilaShutdownKernelHandler
from voila.tornado.handler import TornadoVoilaHandler

from selfcare_lib.doors.kernels import TRANSPORT
from selfcare_lib.model.paths import TEMPLATES

WIDGETS = (
    "@jupyter-widgets/jupyterlab-manager",
    "@voila-dashboards/widgets-manager8",
    "anywidget",
)
"""The only extensions of this machine's Jupyter that a live part loads."""

STARTS_AT_ONCE = 2
"""Kernels that start at the same time; the others wait, so that the first ones are not slowed."""

CLOSED = ("/voila/api/contents", "/voila/tree", "/voila/files", "/voila/render", "/log")
"""What Voilà would also answer (the last one: `/login` and `/logout`), and we do not."""

PAGE_POLICY = (
    "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
    "font-src 'self'; frame-ancestors 'none'"
)
"""No script at all; the charts inside a page bring the styles of their own marks."""
LIVE_POLICY = (
    "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:; "
    "style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; "
    "connect-src 'self' ws: wss:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'"
)
"""Widgets check their messages with compiled rules, hence eval; the lab's sliders are a module that
anywidget makes in the page, hence blob. Nothing comes from elsewhere."""

HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}


class Pages(tornado.web.StaticFileHandler):
    """The pages of the site: files of one folder, and nothing above it."""

    def set_default_headers(self) -> None:
        """Headers that keep a page to itself."""
        for name, value in {**HEADERS, "Content-Security-Policy": PAGE_POLICY}.items():
            self.set_header(name, value)

    def set_extra_headers(self, path: str) -> None:
        """Have a browser ask again, so that a rebuilt course is seen at once."""
        self.set_header("Cache-Control", "no-cache")

    def write_error(self, status_code: int, **kwargs: Any) -> None:
        """A plain sentence, which tells nothing about the server."""
        self.finish(f"There is no such page here ({status_code}).")


class LivePart(TornadoVoilaHandler):
    """A part that needs a kernel, by its name; no other notebook can be asked for."""

    def write_error(self, status_code: int, **kwargs: Any) -> None:
        """A plain sentence; Voilà's own page would ask a CDN for its look."""
        self.finish(f"This part cannot be shown just now ({status_code}). Load the page again.")

    def initialize(self, course: "Served", **options: Any) -> None:
        """Take what is served along."""
        super().initialize(**options)
        self._course = course

    async def get(self, path: str = "") -> None:
        """Show the part with a kernel of its own, or say that there is no room just now."""
        if path not in self._course.names:
            raise tornado.web.HTTPError(404)
        gate: asyncio.Semaphore = self.settings["selfcare_gate"]
        waiting: set[object] = self.settings["selfcare_waiting"]
        if len(self.kernel_manager.list_kernel_ids()) + len(waiting) >= self._course.most:
            self.set_status(503)
            self.set_header("Retry-After", "120")
            self.finish(self._course.busy)
            return
        waiting.add(self)
        try:
            async with gate:
                waiting.discard(self)
                if not self.request.connection.stream.closed():
                    await super().get(f"{path}.ipynb")
        finally:
            waiting.discard(self)


class Leaving(VoilaShutdownKernelHandler):
    """Ends the kernel of a page that is closed.

    The browser's last word to a closing page's server carries no token against forged requests,
    and so Voilà refuses it and the kernel stays. Here the kernel's long random id is enough.
    """

    def check_xsrf_cookie(self) -> None:
        """Nobody can forge a request without knowing the id."""


class Served(NamedTuple):
    """What a server serves, and what it does once it is open."""

    site: Path
    """The folder of the pages."""
    names: frozenset[str]
    """The live parts."""
    busy: str
    """The page that is shown while `most` kernels run already."""
    most: int
    opened: Callable[[int], None]
    """Called with the port."""


class CourseServer(Voila):
    """Voilà with our pages around it; `set_course` must be called before it is started."""

    def set_course(self, course: Served) -> None:
        """Say what is served."""
        self._course = course

    def start(self) -> None:
        """Serve until stopped."""
        IOLoop.current().add_callback(lambda: self._course.opened(self.port))
        super().start()

    def setup_template_dirs(self) -> None:
        """Our page comes before Voilà's own."""
        super().setup_template_dirs()
        ours = TEMPLATES / "voila"
        self.template_paths.insert(0, str(ours))

    def init_settings(self) -> dict[str, Any]:
        """Headers for every answer; requests for other host names are refused."""
        settings: dict[str, Any] = super().init_settings()
        settings["headers"] = {**HEADERS, "Content-Security-Policy": LIVE_POLICY}
        settings["allow_remote_access"] = self.ip not in ("localhost", "127.0.0.1")
        settings["selfcare_gate"] = asyncio.Semaphore(STARTS_AT_ONCE)
        settings["selfcare_waiting"] = set()
        return settings

    def init_handlers(self) -> list[Any]:
        """Of Voilà's answers those that a live part needs; then the live parts; then the pages."""
        kept = [
            rule
            for rule in super().init_handlers()
            if rule[0] != self.server_url and not rule[0].startswith(CLOSED)
        ]
        options = {
            "course": self._course,
            "template_paths": self.template_paths,
            "config": self.config,
            "voila_configuration": self.voila_configuration,
        }
        pages = {"path": str(self._course.site), "default_filename": "index.html"}
        return [
            (r"/voila/api/shutdown/(.*)", Leaving),
            *kept,
            (r"/live/([a-z0-9-]+)", LivePart, options),
            (r"/(.*)", Pages, pages),
        ]


def settings(notebooks: Path, port: int, ip: str, idle: int) -> Config:
    """The settings of the server.

    `notebooks`: the folder of the live parts; `port`: the first one to try; `idle`: seconds after
    which the kernel of a page that is gone is ended, if the page could not say goodbye.
    """
    config = Config()
    config.Voila.config_file_paths = []  # a person's own settings of Voilà open no other door
    config.Voila.connection_dir_root = str(notebooks.parent)
    config.Voila.root_dir = str(notebooks)
    config.Voila.port = port
    config.Voila.port_retries = 50
    config.Voila.ip = ip
    config.Voila.open_browser = False
    config.Voila.log_level = "ERROR"
    config.Voila.tornado_settings = {"compress_response": True}
    config.KernelManager.transport_encryption = TRANSPORT
    config.VoilaConfiguration.template = "lab"
    config.VoilaConfiguration.allow_template_override = "NO"
    config.VoilaConfiguration.allow_theme_override = "NO"
    config.VoilaConfiguration.file_allowlist = []
    config.VoilaConfiguration.extension_allowlist = list(WIDGETS)
    config.MappingKernelManager.cull_idle_timeout = idle
    config.MappingKernelManager.cull_interval = max(1, min(60, idle // 2))
    config.MappingKernelManager.cull_connected = False
    return config
