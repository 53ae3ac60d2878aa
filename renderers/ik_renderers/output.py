"""Finished files to disk: whole or not at all.

Every file is written beside its place, synced, read back and checked; only when all are ready are they moved into
place, each in one step.
*Why:* killed or on a full disk, a writer that writes in place leaves half a file where a good one was.
"""

from __future__ import annotations

import errno
import os
import re
import shutil
import tempfile
import time
import unicodedata
import zipfile
from collections.abc import Iterable, Mapping
from contextlib import suppress
from io import BytesIO
from pathlib import Path

from ik_model.ports import RenderError

_STEP = "Dateien schreiben"
_RESERVED = frozenset({"con", "prn", "aux", "nul", *(f"{d}{n}" for d in ("com", "lpt") for n in range(1, 10))})
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]')
_MAX_BYTES = 200
_STAGE = ".ik-"
_OLD = 3600  # seconds; no build runs that long


def check_names(names: Iterable[str]) -> None:
    """Refuse file names that some system cannot hold, before anything is written.

    Raises:
        RenderError: A name is reserved, too long, has a forbidden character, or differs from another in case only.
    """
    seen: dict[str, str] = {}
    for name in names:
        stem = name.partition(".")[0].strip().lower()
        reserved = stem in _RESERVED or _FORBIDDEN.search(name)
        if reserved or name != name.strip(" .") or len(name.encode()) > _MAX_BYTES or not name:
            raise RenderError(
                _STEP,
                f"„{name}“ ist kein brauchbarer Dateiname.",
                "Die Nummer oder Kennung ändern, aus der er entsteht.",
            )
        same = unicodedata.normalize("NFC", name).casefold()
        if (other := seen.get(same)) is not None:
            raise RenderError(
                _STEP,
                f"„{other}“ und „{name}“ wären dieselbe Datei.",
                "Eine der beiden Nummern oder Kennungen ändern.",
            )
        seen[same] = name


def publish(out: Path, files: Mapping[str, bytes]) -> None:
    """Put all files into the folder, or none.

    Raises:
        RenderError: The folder cannot be made or written; what was there before is untouched.
    """
    stage: Path | None = None
    try:
        out.mkdir(parents=True, exist_ok=True)
        _sweep(out)
        stage = Path(tempfile.mkdtemp(prefix=_STAGE, dir=out))
        for name, data in files.items():
            _write(stage / name, data)
        for name in files:
            if (out / name).is_dir():  # before the first one is moved: all or none
                raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        for name in files:
            (stage / name).replace(out / name)
        _sync_folder(out)
    except OSError as error:
        raise RenderError(_STEP, _reason(out, error), _hint(error)) from error
    finally:
        if stage is not None:
            shutil.rmtree(stage, ignore_errors=True)


def _sweep(out: Path) -> None:
    """Remove what a killed build has left; a young stage may belong to a build that is running."""
    for left in out.glob(f"{_STAGE}*"):
        with suppress(FileNotFoundError):  # another build has just finished
            if time.time() - left.stat().st_mtime > _OLD:
                shutil.rmtree(left, ignore_errors=True)


def _write(path: Path, data: bytes) -> None:
    with path.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    if path.read_bytes() != data or not complete(path.suffix, data):
        raise RenderError(
            _STEP,
            f"{path.name} ist nicht vollständig geschrieben worden.",
            "Speicherplatz und Datenträger prüfen.",
        )


def complete(suffix: str, data: bytes) -> bool:
    """Whether the bytes are a whole file of their kind."""
    match suffix:
        case ".pdf":
            return data.startswith(b"%PDF-") and data.rstrip().endswith(b"%%EOF")
        case ".docx":
            try:
                with zipfile.ZipFile(BytesIO(data)) as package:
                    return package.testzip() is None and "word/document.xml" in package.namelist()
            except zipfile.BadZipFile:
                return False
        case ".html":
            return data.rstrip().endswith(b"</html>")
        case _:
            return bool(data)


def _sync_folder(folder: Path) -> None:
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _reason(out: Path, error: OSError) -> str:
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT | errno.EFBIG:
            return "Auf dem Datenträger ist kein Platz mehr."
        case errno.EACCES | errno.EPERM | errno.EROFS:
            return f"In den Ordner {out} darf nicht geschrieben werden."
        case errno.ENOTDIR | errno.EEXIST:
            return f"{out} ist kein Ordner."
        case errno.EISDIR:
            return f"In {out} liegt ein Ordner, wo eine Datei hin soll."
        case _:
            return f"In den Ordner {out} kann nicht geschrieben werden ({error.strerror})."


def _hint(error: OSError) -> str:
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return "Platz schaffen und noch einmal bauen; die Dateien des letzten Laufs sind unverändert."
    return "Mit --out einen anderen Ordner angeben; die Dateien des letzten Laufs sind unverändert."
