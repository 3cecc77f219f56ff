"""Servers: what is printed is what was bound, on any console; a closed terminal leaves nothing."""

import json
import os
import signal
import socket
from pathlib import Path

import psutil
import pytest
from jupyter_server.auth import passwd

from selfcare_lib import model
from selfcare_lib.doors.app.invite import invitation, likeliest_first
from tests.browser.app import running_app, until
from tests.browser.running import running_lab


def test_a_container_bridge_is_no_address_of_the_room() -> None:
    found = likeliest_first(
        {
            "lo": ["127.0.0.1"],
            "docker0": ["172.17.0.1"],
            "br-5f3a": ["172.18.0.1"],
            "vEthernet (WSL)": ["172.30.1.1"],
            "wlan0": ["192.168.1.20"],
            "eth0": ["169.254.3.4", "10.0.0.7"],
            "tun0": ["10.8.0.2"],
        }
    )
    assert found[:2] == ["192.168.1.20", "10.0.0.7"]
    assert set(found[2:]) == {"172.17.0.1", "172.18.0.1", "172.30.1.1", "10.8.0.2"}


def test_a_machine_that_has_only_inner_addresses_offers_those() -> None:
    assert likeliest_first({"lo": ["127.0.0.1"], "docker0": ["172.17.0.1"]}) == ["172.17.0.1"]
    assert likeliest_first({"lo": ["127.0.0.1"]}) == []


def test_the_projector_offers_every_address_and_the_likely_one_first(course: model.Course) -> None:
    words = course.page_words.invite
    page = invitation(words, "http://192.168.1.20:8866/", ["http://10.0.0.7:8866/"])
    assert page.index("192.168.1.20") < page.index("10.0.0.7")
    assert page.count("<svg") == 1


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the processes of a test keep what is to be gone afterwards."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setenv("TMPDIR", str(folder))
    return folder


@pytest.mark.skipif(not hasattr(signal, "SIGHUP"), reason="Windows closes terminals otherwise")
def test_own_settings_open_no_other_door_and_a_closed_terminal_leaves_nothing(
    tmp_path: Path, temporary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = tmp_path / ".jupyter"
    own.mkdir()
    wide = {"ServerApp": {"ip": "0.0.0.0", "port": 1}, "Voila": {"ip": "0.0.0.0", "port": 1}}
    for name in ("voila.json", "jupyter_server_config.json"):
        (own / name).write_text(json.dumps(wide), encoding="utf-8")
    monkeypatch.setenv("PYTHONIOENCODING", "ascii")
    with running_app(tmp_path) as app:
        bound = {
            one.laddr.ip
            for one in app.process.net_connections(kind="tcp")
            if one.status == psutil.CONN_LISTEN and one.laddr.port == app.port
        }
        assert bound
        assert bound <= {"127.0.0.1", "::1"}
        assert "Only this computer can open it" in app.output.read_text(encoding="utf-8")
        assert app.get("/05-back-to-the-hamstring.html")[0] == 200
        os.kill(app.process.pid, signal.SIGHUP)
        _, left = psutil.wait_procs([app.process], timeout=60)
    assert left == []
    assert "Traceback" not in app.output.read_text(encoding="utf-8")
    assert list(temporary.iterdir()) == []


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
def test_the_way_in_is_printed_on_a_console_that_knows_no_code_of_squares(
    tmp_path: Path, temporary: Path, monkeypatch: pytest.MonkeyPatch, encoding: str
) -> None:
    monkeypatch.setenv("PYTHONIOENCODING", encoding)
    with running_app(tmp_path, "--share") as app:
        said = "For the projector: "
        alone = "no address in a network"
        text = app.output.read_text
        assert until(lambda: said in text(encoding) or alone in text(encoding))
        assert "Traceback" not in text(encoding)
        assert f"http://localhost:{app.port}/" in text(encoding)


@pytest.mark.skipif(not hasattr(signal, "SIGHUP"), reason="Windows closes terminals otherwise")
def test_with_a_password_the_address_is_told_and_a_closed_terminal_leaves_nothing(
    tmp_path: Path, temporary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = tmp_path / "home" / ".jupyter"
    own.mkdir(parents=True)
    secret = {"PasswordIdentityProvider": {"hashed_password": passwd("mine")}}
    (own / "jupyter_server_config.json").write_text(json.dumps(secret), encoding="utf-8")
    monkeypatch.setenv("PYTHONIOENCODING", "cp1252")
    monkeypatch.setenv("PYTHONUNBUFFERED", "1")
    with running_lab(tmp_path) as lab:
        port = lab.address.rpartition(":")[2]
        told = f"http://localhost:{port}/"
        assert until(lambda: told in lab.output.read_text(encoding="cp1252"))
        (process,) = {
            psutil.Process(one.pid)
            for one in psutil.net_connections(kind="tcp")
            if one.pid and one.status == psutil.CONN_LISTEN and one.laddr.port == int(port)
        }
        os.kill(process.pid, signal.SIGHUP)
        gone, _ = psutil.wait_procs([process], timeout=60)
        assert gone
    assert list(temporary.iterdir()) == []


def test_readers_who_leave_early_leave_no_file_open(tmp_path: Path) -> None:
    with running_app(tmp_path) as app:
        page = "/04-longer-lasting-relief.html"
        whole = app.get(page)[2]
        before = app.process.num_fds()
        for _ in range(150):
            with socket.create_connection(("localhost", app.port)) as line:
                line.sendall(f"GET {page} HTTP/1.1\r\nHost: localhost:{app.port}\r\n\r\n".encode())
        assert until(lambda: app.process.num_fds() <= before + 5, 30)
        assert app.get(page)[2] == whole
        part = app.get(page, Range="bytes=70000-140000")
        assert (part[0], part[2]) == (206, whole[70000:140001])
