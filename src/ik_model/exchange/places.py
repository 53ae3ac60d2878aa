"""Where the values of a JSON document stand: its path, its line and its column.

*Why a walk of its own:* the reader of the standard library keeps no positions. The walk is slower, so it is taken only
when there is something to report.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from ik_model.diagnostics.positions import Path
from ik_model.diagnostics.span import Span

_TOKEN = re.compile(r'("(?:[^"\\]|\\.)*")|([{\[])|([}\]])|([,:])|([^\s,:{}\[\]"]+)')
_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")


@dataclass(frozen=True, slots=True)
class Place:
    """One value of a document.

    Attributes:
        path: The way to it from the root.
        key: First character and length of its key; ``None`` for items of arrays and for the root.
        value: First character and length of the value; of an object or an array, its bracket.
        text: The value, if it is a string.
    """

    path: Path
    key: tuple[int, int] | None
    value: tuple[int, int]
    text: str | None


@dataclass(slots=True)
class _Level:
    path: Path
    index: int | None  # None: an object
    key: str | None = None
    key_at: tuple[int, int] | None = None


class Document:
    """A well-formed JSON document and its name.

    Attributes:
        text: The document.
        name: What messages call it.
    """

    def __init__(self, text: str, name: str) -> None:
        self.text = text
        self.name = name

    @cached_property
    def _places(self) -> dict[Path, Place]:
        places: dict[Path, Place] = {}
        for place in walk(self.text):
            places.setdefault(place.path, place)
        return places

    def span(self, path: Path, *, of_key: bool = False) -> Span:
        """The place of a value or of its key; of what holds it, if it is not there."""
        while path and path not in self._places:
            path = path[:-1]
        place = self._places[path]
        return self.stretch(*(place.key if of_key and place.key else place.value))

    def stretch(self, start: int, length: int = 1) -> Span:
        """Some characters as a place; it ends where its line ends."""
        first = self.text.rfind("\n", 0, start) + 1
        end = self.text.find("\n", start)
        line = self.text[first : end if end >= 0 else len(self.text)]
        length = max(1, min(length, first + len(line) - start))
        return Span(self.name, self.text.count("\n", 0, start) + 1, start - first + 1, length, line.rstrip("\r"))


def walk(document: str) -> Iterator[Place]:
    """Every value of a well-formed document, in its order; of two equal keys, both."""
    levels: list[_Level] = []
    for match in _TOKEN.finditer(document):
        string, opening, closing, between, _ = match.groups()
        at = (match.start(), match.end() - match.start())
        level = levels[-1] if levels else None
        if closing:
            levels.pop()
        elif between:
            if between == "," and level is not None:
                level.key = None
                level.index = None if level.index is None else level.index + 1
        elif string and level is not None and level.index is None and level.key is None:
            level.key, level.key_at = json.loads(string), at
        else:
            path = _below(level)
            yield Place(path, level.key_at if level else None, at, json.loads(string) if string else None)
            if opening:
                levels.append(_Level(path, 0 if opening == "[" else None))


def _below(level: _Level | None) -> Path:
    if level is None:
        return ()
    return (*level.path, level.key or "") if level.index is None else (*level.path, level.index)


def shown(path: Path) -> str:
    """A path as JSONPath (RFC 9535) writes it: ``$.konzept.gliederung[0].titel``."""
    steps = (
        f"[{step}]" if isinstance(step, int) else f".{step}" if _NAME.fullmatch(step) else f"[{_quoted(step)}]"
        for step in path
    )
    return "$" + "".join(steps)


def _quoted(step: str) -> str:
    return "'" + step.replace("\\", "\\\\").replace("'", "\\'") + "'"
