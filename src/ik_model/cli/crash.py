"""What a user sees of a mistake in the program: what happened where, and what to send to whom."""

from __future__ import annotations

import os
import platform
import traceback
from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import PurePath

DEBUG = "IK_DEBUG"
"""Environment variable: with ``1``, the whole traceback is shown."""


def report(error: Exception, arguments: Sequence[str]) -> str:
    """Say that the program is wrong, not the user."""
    debug = os.environ.get(DEBUG) == "1"
    version, address = _project()
    python = f"Python {platform.python_version()}, {platform.system()}"
    lines = [
        "Programmfehler: Hier ist ein Fehler in ik, nicht im Konzept. Am Konzept wurde nichts geändert.",
        f"  Art:     {type(error).__name__}: {_short(str(error))}",
        f"  Stelle:  {_place(error)}",
        f"  Version: {version}, {python}",
        f"  Aufruf:  ik {' '.join(arguments)}".rstrip(),
        f"Bitte diese Angaben {address} melden.",
    ]
    if debug:
        lines.insert(0, "".join(traceback.format_exception(error)))
    else:
        lines.append(f"Mit {DEBUG}=1 vor dem Aufruf erscheint die ganze Aufrufkette; sie hilft beim Suchen.")
    return "\n".join(lines)


def _project() -> tuple[str, str]:
    """Name with version, and where to report, as the package says."""
    try:
        package = metadata("ik-model")
    except PackageNotFoundError:
        return "ik-model (nicht installiert)", "den Entwicklern"
    urls = dict(line.split(", ", 1) for line in package.get_all("Project-URL") or [])
    address = next((url for label, url in urls.items() if label.lower() in {"issues", "tracker", "fehler"}), "")
    return f"ik-model {package['Version']}", f"unter {address}" if address else "den Entwicklern von ik-model"


def _place(error: Exception) -> str:
    """The innermost line of our own code, and the one where it was raised if that is another."""
    frames = traceback.extract_tb(error.__traceback__)
    if not frames:
        return "unbekannt"
    own = [frame for frame in frames if "ik_model" in frame.filename or "ik_renderers" in frame.filename]
    chosen = dict.fromkeys(
        f"{'/'.join(PurePath(frame.filename).parts[-3:])}:{frame.lineno} in {frame.name}"
        for frame in ((own or frames)[-1], frames[-1])
    )
    return ", dort ".join(chosen)


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 300 else line[:299] + "…"
