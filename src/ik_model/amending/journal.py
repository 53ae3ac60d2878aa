"""What is needed to take a step back: the bytes that files had, in a hidden folder of the concept.

``.ik/`` is nobody's source: git ignores it (it says so itself), and the reader leaves hidden folders out.
"""

from __future__ import annotations

import hashlib
import json
from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from ik_model.storage.placing import place

HIDDEN = ".ik"
"""The hidden folder."""

_STEPS = "schritte"
_KEPT = 20
_VERSION = 1


class Unreadable(Exception):
    """A step that was noted cannot be read; carries its file's name."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step that was written.

    Attributes:
        number: Its place among all steps, from 1.
        title: German: what was done.
        before: What the files held, by path; ``None`` for one that was not there.
        after: The checksum of what was written, by path; ``None`` for one that went.
    """

    number: int
    title: str
    before: Mapping[str, bytes | None]
    after: Mapping[str, str | None]


def checksum(data: bytes | None) -> str | None:
    """How what a file holds is recognised again."""
    return None if data is None else hashlib.sha256(data).hexdigest()


class Journal:
    """The steps of one concept."""

    def __init__(self, folder: Path) -> None:
        self._home = folder / HIDDEN

    def prepare(self) -> None:
        """Make the hidden folder.

        Raises:
            OSError: It cannot be made.
        """
        self._home.mkdir(exist_ok=True)
        (self._home / _STEPS).mkdir(exist_ok=True)
        if not (self._home / ".gitignore").exists():
            place(self._home, {".gitignore": b"*\n"})

    def last(self) -> Step | None:
        """The last step, if there is one.

        Raises:
            Unreadable: It cannot be read.
            OSError: The hidden folder cannot be read.
        """
        paths = self._paths()
        return _read(paths[-1]) if paths else None

    def note(self, title: str, before: Mapping[str, bytes | None], changes: Mapping[str, bytes | None]) -> Step:
        """Note a step that is about to be written; the oldest ones are forgotten.

        Raises:
            OSError: It cannot be noted.
        """
        paths = self._paths()
        step = Step(
            number=int(paths[-1].stem) + 1 if paths else 1,
            title=title,
            before=dict(before),
            after={path: checksum(data) for path, data in changes.items()},
        )
        forgotten: dict[str, bytes | None] = {path.name: None for path in paths[: 1 - _KEPT]}
        place(self._home / _STEPS, {_name(step): _written(step)} | forgotten)
        return step

    def forget(self, step: Step) -> None:
        """Strike a step that has been taken back, or that was never made."""
        (self._home / _STEPS / _name(step)).unlink(missing_ok=True)

    def _paths(self) -> list[Path]:
        return sorted(path for path in (self._home / _STEPS).glob("*.json") if path.stem.isdigit())


def _name(step: Step) -> str:
    return f"{step.number:06}.json"


def _written(step: Step) -> bytes:
    before = {path: None if data is None else b64encode(data).decode() for path, data in step.before.items()}
    content = {"version": _VERSION, "titel": step.title, "vorher": before, "nachher": dict(step.after)}
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode()


def _read(path: Path) -> Step:
    try:
        content = json.loads(path.read_bytes())
        if content["version"] != _VERSION or content["vorher"].keys() != content["nachher"].keys():
            raise Unreadable(path.name)
        before = {name: None if data is None else b64decode(data) for name, data in content["vorher"].items()}
        return Step(int(path.stem), str(content["titel"]), before, dict(content["nachher"]))
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise Unreadable(path.name) from error
