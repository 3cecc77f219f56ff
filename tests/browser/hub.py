"""A real JupyterHub with its proxy, behind a base address, that starts a real server a learner."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple
from urllib.error import URLError
from urllib.request import urlopen

from playwright.sync_api import Page, expect

from tests.browser.running import cannot_run, ended, free_port
from tests.conftest import CHECKOUT

PROXY = "configurable-http-proxy@5.3.0"
"""The hub's own proxy comes from npm."""

IDLE_S = 8
"""Seconds after which a lesson's unused Python is ended here; a school would say ten minutes."""

CONFIG = """
c = get_config()
told = {told}
c.JupyterHub.bind_url = told["address"] + "/"
c.JupyterHub.hub_bind_url = told["hub"]
c.JupyterHub.authenticator_class = "dummy"
c.Authenticator.allow_all = True
c.JupyterHub.spawner_class = "simple"
c.SimpleLocalProcessSpawner.home_dir_template = told["homes"] + "/{{username}}"
c.Spawner.args = told["arguments"]
c.Spawner.environment = {{"PYTHONPATH": told["pythonpath"]}}
c.Spawner.mem_limit = "1G"
c.ConfigurableHTTPProxy.command = [told["proxy"]]
c.ConfigurableHTTPProxy.api_url = told["proxy_api"]
c.ConfigurableHTTPProxy.auth_token = "for-the-tests"
c.JupyterHub.cookie_secret_file = told["folder"] + "/secret"
c.JupyterHub.db_url = "sqlite:///" + told["folder"] + "/hub.sqlite"
"""


class Hub(NamedTuple):
    """A running hub: its address, the learners' homes, and what it said."""

    address: str
    homes: Path
    output: Path

    def lesson(self, learner: str, name: str) -> str:
        """The address of a lesson in a learner's own JupyterLab."""
        return f"{self.address}/user/{learner}/lab/tree/course/notebooks/{name}.ipynb"


@contextmanager
def running_hub(folder: Path, learners: tuple[str, ...]) -> Iterator[Hub]:
    """A hub below `folder`, at a base address, with a copy of the course in each learner's home."""
    proxy = _proxy(folder)
    homes, output = folder / "homes", folder / "hub.log"
    for learner in learners:
        for part in ("notebooks", "images"):
            shutil.copytree(CHECKOUT / part, homes / learner / "course" / part)
    address = f"http://localhost:{free_port()}/school"
    told = {
        "address": address,
        "hub": f"http://127.0.0.1:{free_port()}",
        "proxy": str(proxy),
        "proxy_api": f"http://127.0.0.1:{free_port()}",
        "homes": str(homes),
        "folder": str(folder),
        "pythonpath": os.pathsep.join(
            filter(None, [str(CHECKOUT), os.environ.get("PYTHONPATH", "")])
        ),
        "arguments": [
            *(["--allow-root"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []),
            f"--MappingKernelManager.cull_idle_timeout={IDLE_S}",
            "--MappingKernelManager.cull_interval=1",
        ],
    }
    (folder / "jupyterhub_config.py").write_text(CONFIG.format(told=json.dumps(told)))
    tools = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    with output.open("w") as lines:
        process = subprocess.Popen(
            [sys.executable, "-m", "jupyterhub"],
            cwd=folder,
            env={**os.environ, "PATH": tools, "JUPYTER_RUNTIME_DIR": str(folder / "runtime")},
            stdout=lines,
            stderr=subprocess.STDOUT,
        )
        with ended(process):
            _wait_for(f"{address}/hub/login", process, output)
            yield Hub(address, homes, output)


def come_to_the_door(page: Page, hub: Hub, learner: str, lesson: str) -> None:
    """Follow the link to a lesson that a school sends to all, and say who one is."""
    page.goto(f"{hub.address}/hub/user-redirect/lab/tree/course/notebooks/{lesson}.ipynb")
    page.get_by_label("Username").fill(learner)
    page.get_by_label("Password").fill("any")


def sign_in(page: Page) -> None:
    """Go in; the hub starts a JupyterLab for this learner."""
    page.get_by_role("button", name="Sign in").click(no_wait_after=True)


def log_in(page: Page, hub: Hub, learner: str, lesson: str) -> None:
    """Come to a lesson in one's own JupyterLab."""
    come_to_the_door(page, hub, learner, lesson)
    sign_in(page)
    page.wait_for_url(f"**/user/{learner}/lab/**", wait_until="commit")
    expect(page.locator(".jp-Notebook:visible .jp-Cell").first).to_be_visible()


def _proxy(folder: Path) -> Path:
    """The hub's proxy, fetched by npm."""
    npm = shutil.which("npm")
    if npm is None:
        cannot_run("The hub's proxy comes from npm. Install Node.js and run the tests again.")
    fetched = subprocess.run(
        [npm, "install", "--silent", "--no-fund", "--no-audit", "--prefix", str(folder), PROXY],
        capture_output=True,
        text=True,
        check=False,
    )
    if fetched.returncode:
        cannot_run(f"npm could not fetch the hub's proxy: {fetched.stderr or fetched.stdout}")
    return folder / "node_modules" / ".bin" / PROXY.partition("@")[0]


def _wait_for(address: str, process: subprocess.Popen[bytes], output: Path) -> None:
    for _ in range(600):
        try:
            with urlopen(address, timeout=5):
                return
        except (URLError, ConnectionError):
            try:
                process.wait(timeout=0.1)
                break
            except subprocess.TimeoutExpired:
                continue
    raise RuntimeError(f"JupyterHub did not start:\n{output.read_text()}")
