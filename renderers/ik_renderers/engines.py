"""The only place that runs pandoc and typst.

Both run as children: with a time limit and a memory limit, in a process group of their own, with nothing inherited
(environment, folder, open files), and with no network.
Every function here may be called from several threads at once.

*Why children:* typst aborts the interpreter when it runs out of memory, pandoc cannot be stopped from inside, and a
limit on a child never hits the program itself.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime
from importlib.resources import files as package_files
from importlib.util import find_spec
from pathlib import Path, PurePosixPath

from ik_renderers.contract import Pages
from ik_renderers.typst_refusals import reason_of

PANDOC_MEMORY = "1G"
"""Heap of pandoc's runtime; the concept needs 180 MB, a hundred times the concept 600 MB."""

TYPST_MEMORY = 4 * 1024**3
"""Address space of the typst child in bytes; the concept needs 0.2 GB, a hundred times the concept 2.5 GB."""

_HEAP_EXHAUSTED = 251  # exit code of GHC's runtime
_REFUSED = 3  # exit code of typst_child: typst said no, the reason is on stdout
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


def pandoc(arguments: Sequence[str], data: bytes, *, step: str, seconds: float | None = None) -> bytes:
    """Run pandoc once, sandboxed.

    Args:
        arguments: pandoc's arguments without ``--sandbox``; files in them are named by absolute paths.
        data: What pandoc reads from its standard input.
        step: German name of the step, for the error.
        seconds: Time limit; a minute and what the length of the text adds, if left out.

    Returns:
        What pandoc wrote to its standard output.

    Raises:
        EngineError: pandoc is missing, failed, or ran into a limit.
    """
    binary = _package("pypandoc", step) / "files" / ("pandoc.exe" if sys.platform == "win32" else "pandoc")
    if not binary.is_file():
        raise _missing("pypandoc", step)
    # "--RTS" ends the runtime's own options, so no argument of a caller can lift the limit.
    command = [str(binary), "+RTS", f"-M{PANDOC_MEMORY}", "--RTS", "--sandbox", *arguments]
    with _work_folder(step) as folder:
        code, output, errors = _run(
            command, data, folder, step, 60 + len(data) / 50_000 if seconds is None else seconds
        )
    words = errors.decode("utf-8", "replace")
    if code == _HEAP_EXHAUSTED:
        raise _too_much_memory(step, words)
    if code != 0:
        raise EngineError(step, f"Pandoc ist mit einem Fehler abgebrochen (Code {code}).", words)
    return output


def typst(
    main: str,
    files: Mapping[str, bytes],
    *,
    timestamp: datetime,
    step: str,
    seconds: float = 60,
) -> tuple[bytes, Pages]:
    """Set a document with typst as PDF/UA-1 and PDF/A-2a.

    Args:
        main: Name of the file to set, one of ``files``.
        files: Everything the document may read: relative POSIX path to content.
        timestamp: Creation date in the PDF, aware of its time zone.
        step: German name of the step, for the error.
        seconds: Time limit.

    Returns:
        The PDF and its page map.
        The document gives the map itself, as ``#metadata((count: …, of: (…))) <ik-pages>``.

    Raises:
        EngineError: typst is missing, failed, or ran into a limit.
        ValueError: A file name leaves the stage, or the time stamp has no time zone.
    """
    if timestamp.utcoffset() is None:
        raise ValueError("timestamp must be aware of its time zone")
    library = _package("typst", step).parent
    with _work_folder(step) as folder:
        stage = folder / "stage"
        _stage(stage, files)
        request = {
            "library": str(library),
            "root": str(stage),
            "main": str(stage / main),
            "fonts": str(package_files("ik_renderers") / "fonts"),
            "packages": str(folder / "no-packages"),
            "timestamp": timestamp.isoformat(),
            "memory": TYPST_MEMORY,
            "seconds": seconds,
        }
        child = package_files("ik_renderers") / "typst_child.py"
        command = [sys.executable, "-I", "-S", "-B", "-X", "utf8", str(child)]
        code, output, errors = _run(command, json.dumps(request).encode(), folder, step, seconds)
    if code == _REFUSED:
        refusal = json.loads(output)
        words = refusal["diagnostic"].replace(f"{stage}{os.sep}", "").replace("stage/", "")
        raise EngineError(step, reason_of(refusal["message"], words), words)
    words = errors.decode("utf-8", "replace")
    if code != 0 and ("memory" in words.lower() or code in (-signal.SIGABRT, -signal.SIGSEGV)):
        raise _too_much_memory(step, words)
    if code != 0:
        raise EngineError(step, f"Typst ist mit einem Fehler abgebrochen (Code {code}).", words)
    head, _, pdf = output.partition(b"\n")
    answer = json.loads(head)
    if "converge" in answer["warnings"]:
        # Why: page numbers in the text would not be those of the pages.
        raise EngineError(
            step, "Der Seitenumbruch kommt nicht zur Ruhe; Seitenzahlen wären falsch.", answer["warnings"]
        )
    return pdf, Pages(count=answer["pages"]["count"], of=answer["pages"]["of"])


def child(program: str, request: Mapping[str, object], *, step: str, seconds: float) -> tuple[int, bytes, str]:
    """Run a program of this package as a child.

    Args:
        program: Its file name.
        request: What it reads, as JSON, from its standard input.
        step: German name of the step, for the error.
        seconds: Time limit.

    Returns:
        Its exit code, what it wrote to its standard output, and what it said of errors.

    Raises:
        EngineError: It could not be started, or ran into the time limit.
    """
    command = [sys.executable, "-I", "-S", "-B", "-X", "utf8", str(package_files("ik_renderers") / program)]
    with _work_folder(step) as folder:
        code, output, errors = _run(command, json.dumps(request).encode(), folder, step, seconds)
    return code, output, errors.decode("utf-8", "replace")


def stop() -> None:
    """Kill every child that is running; the calls that wait for them raise :class:`EngineError`.

    *Why:* Ctrl-C reaches the main thread only, while other threads wait for their children.
    """
    with _lock:
        _stopped.update(_running)
        for process in _running:
            if process.poll() is None:
                _kill(process)


def _package(name: str, step: str) -> Path:
    """Folder of an installed package, found without importing it (pypandoc takes 60 ms to import)."""
    spec = find_spec(name)
    if spec is None or not spec.submodule_search_locations:
        raise _missing(name, step)
    return Path(spec.submodule_search_locations[0])


def _missing(name: str, step: str) -> EngineError:
    return EngineError(
        step,
        f"Das Programm {name.removeprefix('py')} fehlt.",
        hint='Installieren mit: pip install "ik-model[dokumente]"',
    )


@contextmanager
def _work_folder(step: str) -> Iterator[Path]:
    """A fresh folder that is gone afterwards; a full disk is an error that says so."""
    try:
        with tempfile.TemporaryDirectory(prefix="ik-", ignore_cleanup_errors=True) as folder:
            yield Path(folder)
    except OSError as error:
        reason = f"Der Ordner für Zwischendateien ist nicht benutzbar: {error.strerror or error}."
        raise EngineError(step, reason, hint="Bitte prüfen, ob auf dem Datenträger noch Platz ist.") from error


def _stage(stage: Path, files: Mapping[str, bytes]) -> None:
    """Write the files into a fresh folder: plain copies, so nothing in it can point outside."""
    stage.mkdir()
    for name, content in files.items():
        path = PurePosixPath(name)
        if path.is_absolute() or not path.parts or ".." in path.parts or "\\" in name or ":" in name:
            raise ValueError(f"not a path inside the stage: {name!r}")
        target = stage.joinpath(*path.parts)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)


def _environment(home: Path) -> dict[str, str]:
    """All that a child learns of the world: UTF-8, UTC, an empty home, and a proxy that no packet ever reaches.

    *Why the proxy:* typst downloads packages that a document asks for; port 0 refuses before anything is sent.
    """
    nowhere = {name: str(home) for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "TMPDIR")}
    proxy = dict.fromkeys(("http_proxy", "https_proxy", "all_proxy", "HTTPS_PROXY"), "http://127.0.0.1:0")
    limits = {"MALLOC_ARENA_MAX": "2", "RAYON_NUM_THREADS": str(min(4, os.cpu_count() or 1))}
    system = {name: os.environ[name] for name in ("SYSTEMROOT",) if name in os.environ}  # Windows cannot start without
    return {"LC_ALL": "C.UTF-8", "TZ": "UTC", **nowhere, **proxy, **limits, **system}


def _run(command: list[str], data: bytes, folder: Path, step: str, seconds: float) -> tuple[int, bytes, bytes]:
    """Run one child to its end; on any exception, Ctrl-C included, its whole process group is killed."""
    try:
        process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            cwd=folder,
            env=_environment(folder),
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


def _kill(process: subprocess.Popen[bytes]) -> None:
    with suppress(ProcessLookupError, PermissionError):
        if sys.platform == "win32":
            process.kill()
        else:
            os.killpg(process.pid, signal.SIGKILL)


def _too_much_memory(step: str, detail: str) -> EngineError:
    return EngineError(
        step,
        "Abgebrochen, weil zu viel Arbeitsspeicher nötig wäre (Speichergrenze).",
        detail,
        "Bitte prüfen, ob ein Text oder ein Bild ungewöhnlich groß ist.",
    )
