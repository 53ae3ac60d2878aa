"""Finished files to disk, whole or not at all, under names that every system can hold."""

from __future__ import annotations

import re
import unicodedata
import zipfile
from collections.abc import Iterable, Mapping
from io import BytesIO
from pathlib import Path

from ik_model.ports import RenderError
from ik_model.storage.placing import Unfinished, place
from ik_model.storage.reasons import no_room, reason

_STEP = "Dateien schreiben"
_RESERVED = frozenset({"con", "prn", "aux", "nul", *(f"{d}{n}" for d in ("com", "lpt") for n in range(1, 10))})
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]')
_MAX_BYTES = 200


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
    try:
        out.mkdir(parents=True, exist_ok=True)
        place(out, files, whole=lambda name, data: complete(Path(name).suffix, data))
    except Unfinished as error:
        what = f"{error} ist nicht vollständig geschrieben worden."
        raise RenderError(_STEP, what, "Speicherplatz und Datenträger prüfen.") from error
    except OSError as error:
        raise RenderError(_STEP, reason(out, error), _hint(error)) from error


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


def _hint(error: OSError) -> str:
    if no_room(error):
        return "Platz schaffen und noch einmal bauen; die Dateien des letzten Laufs sind unverändert."
    return "Mit --out einen anderen Ordner angeben; die Dateien des letzten Laufs sind unverändert."
