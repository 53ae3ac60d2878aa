"""Children: programs with a time limit, in a process group of their own, with nothing inherited and with no network.

*Why children:* typst aborts the interpreter when it runs out of memory, pandoc cannot be stopped from inside, and a
limit on a child never hits the program itself.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

_DETAIL = 2000  # characters of an engine's own words that an error carries

_running: set[subprocess.Popen[bytes]] = set()
_stopped: set[subprocess.Popen[bytes]] = set()
_lock = threading.Lock()


class EngineError(Exception):
    """pandoc or typst could not do its work.

    Attributes:
        step: The step that failed, in German, as the caller named it.
        reason: What happened, a German sentence.
        detail: The engine's own words, shortened; may be empty.
        hint: What to do about it, a German sentence; may be empty.
    """

    def __init__(self, step: str, reason: str, detail: str = "", hint: str = "") -> None:
        super().__init__(f"{step}: {reason}")
        self.step = step
        self.reason = reason
        self.detail = detail.strip()[:_DETAIL]
        self.hint = hint

    def __str__(self) -> str:
        """The whole story, one part a line."""
        return "\n".join(filter(None, (f"{self.step}: {self.reason}", self.hint, self.detail)))


@contextmanager
def work_folder(step: str) -> Iterator[Path]:
    """A fresh folder that is gone afterwards; a full disk is an error that says so."""
    try:
        with tempfile.TemporaryDirectory(prefix="ik-", ignore_cleanup_errors=True) as folder:
            yield Path(folder)
    except OSError as error:
        reason = f"Der Ordner für Zwischendateien ist nicht benutzbar: {error.strerror or error}."
        raise EngineError(step, reason, hint="Bitte prüfen, ob auf dem Datenträger noch Platz ist.") from error


def run(command: list[str], data: bytes, folder: Path, step: str, seconds: float) -> tuple[int, bytes, bytes]:
    """Run one child to its end; on any exception, Ctrl-C included, its whole process group is killed."""
    try:
        process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            cwd=folder,
            env=environment_of(folder),
            start_new_session=True,
        )
    except OSError as error:
        raise EngineError(step, "Das Programm lässt sich nicht starten.", str(error)) from error
    with _lock:
        _running.add(process)
    try:
        output, errors = process.communicate(data, timeout=seconds)
    except subprocess.TimeoutExpired as error:
        raise EngineError(
            step,
            f"Nach {seconds:g} Sekunden abgebrochen (Zeitgrenze).",
            hint="Bitte prüfen, ob ein Text ungewöhnlich lang oder tief verschachtelt ist.",
        ) from error
    finally:
        with _lock:
            _running.discard(process)
            stopped = process in _stopped
            _stopped.discard(process)
        if process.returncode is None:
            _kill(process)
            process.communicate()
    if stopped:
        raise EngineError(step, "Auf Wunsch abgebrochen.")
    return process.returncode, output, errors


def stop() -> None:
    """Kill every child that is running; the calls that wait for them raise :class:`EngineError`.

    *Why:* Ctrl-C reaches the main thread only, while other threads wait for their children.
    """
    with _lock:
        _stopped.update(_running)
        for process in _running:
            if process.poll() is None:
                _kill(process)


def environment_of(home: Path) -> dict[str, str]:
    """All that a child learns of the world: UTF-8, UTC, an empty home, and a proxy that no packet ever reaches.

    *Why the proxy:* typst downloads packages that a document asks for; port 0 refuses before anything is sent.
    """
    nowhere = {name: str(home) for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "TMPDIR")}
    proxy = dict.fromkeys(("http_proxy", "https_proxy", "all_proxy", "HTTPS_PROXY"), "http://127.0.0.1:0")
    limits = {"MALLOC_ARENA_MAX": "2", "RAYON_NUM_THREADS": str(min(4, os.cpu_count() or 1))}
    system = {name: os.environ[name] for name in ("SYSTEMROOT",) if name in os.environ}  # Windows cannot start without
    return {"LC_ALL": "C.UTF-8", "TZ": "UTC", **nowhere, **proxy, **limits, **system}


def _kill(process: subprocess.Popen[bytes]) -> None:
    with suppress(ProcessLookupError, PermissionError):
        if sys.platform == "win32":
            process.kill()
        else:
            os.killpg(process.pid, signal.SIGKILL)
