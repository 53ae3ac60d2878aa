"""Where a new folder goes: whether the place can be used, and the files put there, all or none."""

from __future__ import annotations

import os
import re
import shutil
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from ik_model.skeleton.answers import Unpassend
from ik_model.storage.placing import Unfinished, write

_IGNORED = frozenset({".git", ".DS_Store"})
"""What may stand in an empty folder: a fresh clone of an empty repository has the first."""

_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)
_FORBIDDEN = re.compile(r'[<>:"|?*\\\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]')
_LONGEST = 100


def check_place(value: str) -> Path:
    """A folder that is not there yet, or is empty.

    *Why so strict with names:* the folder will be copied to shared drives and cloned on other systems.

    Raises:
        Unpassend: The place cannot be used.
    """
    path = Path(value)
    if not value.strip():
        raise Unpassend("Hier fehlt der Name des Ordners.")
    if ".." in path.parts:
        raise Unpassend("Im Pfad steht „..“. Bitte den ganzen Pfad angeben, oder einen Namen in diesem Ordner.")
    try:
        exists = path.exists() or path.is_symlink()
        if exists and (not path.is_dir() or {entry.name for entry in path.iterdir()} - _IGNORED):
            raise Unpassend(_taken(path))
        if not exists:
            _check_name(path.name)
            if not path.parent.is_dir():
                raise Unpassend(f"Den Ordner {_shown(path.parent)} gibt es nicht. Bitte zuerst anlegen.")
        if not os.access(path if exists else path.parent, os.W_OK | os.X_OK):
            raise Unpassend(f"In {_shown(path if exists else path.parent)} darf nicht geschrieben werden.")
    except (OSError, ValueError) as error:
        if isinstance(error, Unpassend):
            raise
        reason = getattr(error, "strerror", None) or "ungültiger Name"
        raise Unpassend(f"Dieser Ordner ist nicht benutzbar: {reason}.") from error
    return path


def _check_name(name: str) -> None:
    if _FORBIDDEN.search(name):
        raise Unpassend(
            'Der Name enthält ein Zeichen, das nicht jeder Rechner erlaubt: < > : " | ? * \\ oder ein Steuerzeichen.'
        )
    if _RESERVED.fullmatch(name):
        raise Unpassend(f"„{name}“ ist auf Windows-Rechnern ein Gerätename. Bitte einen anderen Namen nehmen.")
    if name != name.strip() or name.endswith(".") or name.startswith(("-", ".", "~")):
        raise Unpassend(
            "Der Name beginnt oder endet mit einem Zeichen, das Schwierigkeiten macht (Punkt, Strich, Leerzeichen)."
        )
    if len(name.encode()) > _LONGEST:
        raise Unpassend(f"Der Name ist zu lang (höchstens {_LONGEST} Zeichen).")


def place(path: Path, contents: Mapping[str, bytes]) -> None:
    """Write the files, all or none: whatever happens on the way, what was there is there, and nothing else.

    Raises:
        Unpassend: Somebody else has taken the place, or it cannot be written.
    """
    exists = path.is_dir()
    try:
        # Beside its place, so that the last step is a rename: within a folder that is there, else within its parent.
        stage = Path(tempfile.mkdtemp(prefix=".ik-neu-", dir=path if exists else path.parent))
        try:
            stage.chmod(0o777 & ~_umask())
            _write(stage, contents)
            if exists:
                _move_in(stage, path)
            else:
                _rename(stage, path)
        finally:
            shutil.rmtree(stage, ignore_errors=True)
    except Unfinished as error:
        raise Unpassend(f"Der Ordner lässt sich nicht anlegen: {error} ist nicht vollständig geschrieben.") from error
    except OSError as error:
        raise Unpassend(f"Der Ordner lässt sich nicht anlegen: {error.strerror or error}.") from error


def _write(stage: Path, contents: Mapping[str, bytes]) -> None:
    for name, data in contents.items():
        file = stage / name
        file.parent.mkdir(parents=True, exist_ok=True)
        write(file, data)


def _rename(stage: Path, path: Path) -> None:
    try:
        stage.rename(path)  # refuses a folder that is not empty, a file and a link
    except OSError as error:
        if path.exists() or path.is_symlink():
            raise Unpassend(_taken(path)) from error
        raise


def _move_in(stage: Path, path: Path) -> None:
    """Move everything up into a folder that is there; on any exception, Ctrl-C included, it is empty again.

    *Why not replace the folder:* somebody's terminal stands in it.
    """
    moved: list[Path] = []
    try:
        for entry in sorted(stage.iterdir()):
            target = path / entry.name
            if target.exists() or target.is_symlink():
                raise Unpassend(_taken(path))
            moved.append(target)
            entry.rename(target)
    except BaseException:
        for target in moved:
            with suppress(OSError):
                target.unlink() if target.is_file() else shutil.rmtree(target)
        raise


def _taken(path: Path) -> str:
    if path.is_dir():
        return f"Der Ordner {_shown(path)} ist nicht leer. Bitte einen neuen Namen nehmen; überschrieben wird nichts."
    return f"{_shown(path)} gibt es schon, und es ist kein Ordner. Bitte einen anderen Namen nehmen."


def _shown(path: Path) -> str:
    return "".join(sign if sign.isprintable() else "�" for sign in str(path))


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
