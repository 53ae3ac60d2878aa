"""The only place that runs pandoc and typst, both as children (:mod:`ik_renderers.children`) with a memory limit.

Every function here may be called from several threads at once.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from collections.abc import Mapping, Sequence
from datetime import datetime
from importlib.resources import files as package_files
from importlib.util import find_spec
from itertools import accumulate, pairwise
from pathlib import Path, PurePosixPath
from typing import Any

from ik_renderers.children import EngineError, run, work_folder
from ik_renderers.contract import Pages
from ik_renderers.typst_refusals import reason_of

PANDOC_MEMORY = "1G"
"""Heap of pandoc's runtime; the concept needs 180 MB, a hundred times the concept 600 MB."""

TYPST_MEMORY = 4 * 1024**3
"""Address space of the typst child in bytes; the concept needs 0.2 GB, a hundred times the concept 2.5 GB."""

_HEAP_EXHAUSTED = 251  # exit code of GHC's runtime
_REFUSED = 3  # exit code of typst_child: typst said no, the reason is on stdout


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
    with work_folder(step) as folder:
        code, output, errors = run(command, data, folder, step, 60 + len(data) / 50_000 if seconds is None else seconds)
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
    fonts: Mapping[str, bytes] | None = None,
) -> tuple[bytes, Pages]:
    """Set a document with typst as PDF/UA-1 and PDF/A-2a.

    Args:
        main: Name of the file to set, one of ``files``.
        files: Everything the document may read: relative POSIX path to content.
        timestamp: Creation date in the PDF, aware of its time zone.
        step: German name of the step, for the error.
        seconds: Time limit.
        fonts: A font of the county's own, name to content: files of one family.
            The document gets the family's name, as typst understands it, as ``sys.inputs.schrift``.

    Returns:
        The PDF and its page map.
        The document gives the map itself, as ``#metadata((count: …, of: (…))) <ik-pages>``.

    Raises:
        EngineError: typst is missing, failed, or ran into a limit.
        ValueError: A file name leaves the stage, or the time stamp has no time zone.
    """
    if timestamp.utcoffset() is None:
        raise ValueError("timestamp must be aware of its time zone")
    wanted = {"format": "pdf", "timestamp": timestamp.isoformat()}
    head, pdf = _typst(main, files, wanted, step, seconds, fonts)
    if "converge" in head["warnings"]:
        # Why: page numbers in the text would not be those of the pages.
        raise EngineError(step, "Der Seitenumbruch kommt nicht zur Ruhe; Seitenzahlen wären falsch.", head["warnings"])
    return pdf, Pages(count=head["pages"]["count"], of=head["pages"]["of"])


def pictures(svgs: Sequence[bytes], *, pixels_per_inch: int, step: str, seconds: float = 60) -> list[bytes]:
    """Draw SVGs as PNGs, for programs that show no SVG or have not its fonts.

    Args:
        svgs: The pictures.
        pixels_per_inch: How fine they are drawn, at their own size.
        step: German name of the step, for the error.
        seconds: Time limit.

    Raises:
        EngineError: typst is missing, failed, or ran into a limit.
    """
    files = {f"{number}.svg": svg for number, svg in enumerate(svgs)}
    pages = "#pagebreak()".join(f'#image("{name}")' for name in files)
    files["main.typ"] = f"#set page(width: auto, height: auto, margin: 0pt)\n{pages}".encode()
    head, data = _typst("main.typ", files, {"format": "png", "ppi": pixels_per_inch}, step, seconds)
    ends = list(accumulate(head["sizes"], initial=0))
    return [data[start:end] for start, end in pairwise(ends)]


def _typst(
    main: str,
    files: Mapping[str, bytes],
    wanted: Mapping[str, object],
    step: str,
    seconds: float,
    fonts: Mapping[str, bytes] | None = None,
) -> tuple[dict[str, Any], bytes]:
    """Run the typst child once; gives the head of its answer and what follows."""
    library = _package("typst", step).parent
    with work_folder(step) as folder:
        stage = folder / "stage"
        _stage(stage, files)
        if fonts:
            _stage(folder / "fonts", fonts)
        request = {
            "library": str(library),
            "root": str(stage),
            "main": str(stage / main),
            "fonts": str(package_files("ik_renderers") / "fonts"),
            "own_fonts": str(folder / "fonts") if fonts else "",
            "own_faces": len(fonts or ()),
            "packages": str(folder / "no-packages"),
            "memory": TYPST_MEMORY,
            "seconds": seconds,
            **wanted,
        }
        child = package_files("ik_renderers") / "typst_child.py"
        command = [sys.executable, "-I", "-S", "-B", "-X", "utf8", str(child)]
        code, output, errors = run(command, json.dumps(request).encode(), folder, step, seconds)
    if code == _REFUSED:
        refusal = json.loads(output)
        words = refusal["diagnostic"].replace(f"{stage}{os.sep}", "").replace("stage/", "")
        raise EngineError(step, reason_of(refusal["message"], words), words)
    words = errors.decode("utf-8", "replace")
    if code != 0 and ("memory" in words.lower() or code in (-signal.SIGABRT, -signal.SIGSEGV)):
        raise _too_much_memory(step, words)
    if code != 0:
        raise EngineError(step, f"Typst ist mit einem Fehler abgebrochen (Code {code}).", words)
    head, _, data = output.partition(b"\n")
    return json.loads(head), data


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
    with work_folder(step) as folder:
        code, output, errors = run(command, json.dumps(request).encode(), folder, step, seconds)
    return code, output, errors.decode("utf-8", "replace")


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


def _too_much_memory(step: str, detail: str) -> EngineError:
    return EngineError(
        step,
        "Abgebrochen, weil zu viel Arbeitsspeicher nötig wäre (Speichergrenze).",
        detail,
        "Bitte prüfen, ob ein Text oder ein Bild ungewöhnlich groß ist.",
    )
