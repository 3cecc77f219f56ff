"""Serves the pages, and a kernel for the parts that need one, through a narrow door.

Pages are files: they cost next to nothing, so a class of any size can read and choose. A kernel
starts only when somebody opens a live part. Of all that Voilà can answer, only what a live part
needs is reachable: no list of files, no contents, no notebooks, and no message that runs code.
"""

import errno
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from tornado.ioloop import IOLoop, PeriodicCallback
from traitlets.config import Config
from voila.app import Voila

from selfcare_lib.doors.app.limits import Limits
from selfcare_lib.doors.app.lines import (
    LARGEST_MESSAGE,
    SILENT_SECONDS,
    BoundedServer,
    KernelLine,
    Leaving,
    QuietConnection,
)
from selfcare_lib.doors.app.places import Places
from selfcare_lib.doors.app.quiet import keep_quiet
from selfcare_lib.doors.app.rooms import Room
from selfcare_lib.doors.app.shield import HEADERS, LIVE_POLICY, Pages, shielded
from selfcare_lib.doors.app.starting import LivePart
from selfcare_lib.doors.app.trainer import DOOR, FOLDER, Door, ForTrainers, Home, Keys
from selfcare_lib.doors.app.unheld import unheld
from selfcare_lib.doors.kernels import TRANSPORT
from selfcare_lib.model import TrainerWords
from selfcare_lib.model.paths import TEMPLATES

WIDGETS = (
    "@jupyter-widgets/jupyterlab-manager",
    "@voila-dashboards/widgets-manager8",
    "anywidget",
)
"""The only extensions of this machine's Jupyter that a live part loads."""

CLOSED = ("/voila/api/contents", "/voila/tree", "/voila/files", "/voila/render", "/log")
"""What Voilà would also answer (the last one: `/login` and `/logout`), and we do not."""
REPLACED = ("/voila/api/shutdown", "/api/kernels")

LARGEST_BODY = 64_000
"""Bytes of a request; nobody has much to tell this server."""


class Served(NamedTuple):
    """What a server serves, and what it does once it is open."""

    site: Path
    """The folder of the pages."""
    trainers: Path
    """The folder of the trainer's pages, which are not below `site`."""
    home: str
    """The address of the trainer's first page."""
    words: TrainerWords
    names: frozenset[str]
    """The live parts."""
    busy: str
    """The page that is shown while all places are taken."""
    enough: str
    """The page for a visitor who has opened enough."""
    limits: Limits
    idle: float
    """Seconds that the kernel of a page that vanished is kept, while nobody needs its place."""
    opened: Callable[[int, str], None]
    """Called with the port and the trainer's code."""


class CourseServer(Voila):
    """Voilà with our pages around it; `set_course` must be called before it is started."""

    def set_course(self, course: Served) -> None:
        """Say what is served."""
        self._course = course
        self._room = Room(
            course.names,
            course.busy,
            course.enough,
            Places(course.limits.places, course.idle),
            lambda: self.kernel_manager,
        )
        self._keys = Keys()

    def start(self) -> None:
        """Serve until stopped."""
        keep_quiet()
        IOLoop.current().add_callback(lambda: self._course.opened(self.port, self._keys.code))
        PeriodicCallback(self._room.sweep, 1000).start()
        super().start()

    def listen(self) -> None:
        """Open the first free port, with bounds on what a line may bring; serve until stopped."""
        server = BoundedServer(
            self.app,
            max_body_size=LARGEST_BODY,
            max_buffer_size=4 * LARGEST_MESSAGE,
            max_header_size=32_000,
            idle_connection_timeout=SILENT_SECONDS,
            body_timeout=SILENT_SECONDS,
        )
        server.bound(self._course.limits.files)
        for port in self.random_ports(self.port, self.port_retries + 1):
            try:
                server.listen(port, self.ip)
            except OSError as error:
                if error.errno not in (errno.EADDRINUSE, errno.EACCES):
                    raise
                continue
            self.port: int = port
            break
        else:
            self.exit("No port is free. Name another one with --port.")
        self.ioloop = IOLoop.current()
        try:
            self.ioloop.start()
        except KeyboardInterrupt:
            pass
        finally:
            self.stop()

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
        settings["kernel_websocket_connection_class"] = QuietConnection
        settings["ws_ping_interval"] = 1000  # milliseconds: a line that is dead is seen as dead
        settings["ws_ping_timeout"] = 6000
        settings["websocket_max_message_size"] = LARGEST_MESSAGE
        return settings

    def init_handlers(self) -> list[Any]:
        """Of Voilà's answers those that a live part needs; then the live parts; then the pages."""
        kept, room = super().init_handlers(), {"room": self._room}
        options = {
            "template_paths": self.template_paths,
            "config": self.config,
            "voila_configuration": self.voila_configuration,
        }
        pages = {"path": str(self._course.site), "default_filename": "index.html"}
        trainers, home = {"keys": self._keys, "path": str(self._course.trainers)}, self._course.home
        model, line = (rule for rule in kept if rule[0].startswith("/api/kernels"))
        return [
            (model[0], shielded(model[1])),
            (line[0], shielded(KernelLine), room),
            (r"/voila/api/shutdown/(.*)", shielded(Leaving), room),
            *(
                (rule[0], shielded(unheld(rule[1])), *rule[2:])
                for rule in kept
                if rule[0] != self.server_url and not rule[0].startswith((*CLOSED, *REPLACED))
            ),
            (r"/trainer/?", Home, {"keys": self._keys, "home": home}),
            (DOOR, Door, {"keys": self._keys, "words": self._course.words, "home": home}),
            (rf"/({FOLDER}/.*)", ForTrainers, trainers),
            (r"/live/([a-z0-9-]+)", LivePart, {**room, **options}),
            (r"/(.*)", Pages, pages),
        ]


def settings(notebooks: Path, port: int, ip: str) -> Config:
    """The settings of the server. `notebooks`: the folder of the live parts; `port`: the first."""
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
    config.KernelManager.autorestart = False  # a fresh kernel knows nothing of a page's ticks
    config.VoilaConfiguration.template = "lab"
    config.VoilaConfiguration.allow_template_override = "NO"
    config.VoilaConfiguration.allow_theme_override = "NO"
    config.VoilaConfiguration.file_allowlist = []
    config.VoilaConfiguration.extension_allowlist = list(WIDGETS)
    config.MappingKernelManager.buffer_offline_messages = True
    config.MappingKernelManager.allow_tracebacks = False
    config.MappingKernelManager.kernel_info_timeout = 20
    return config
