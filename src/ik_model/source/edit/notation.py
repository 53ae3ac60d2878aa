"""How a value is written in YAML: the quietest notation that can hold it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

_NO_BEGINNING = frozenset("-?:,[]{}#&*!|>'\"%@`")
_ESCAPED = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\x85": "\\N", "\ufeff": "\\uFEFF"}
_ESCAPE = re.compile('[\\\\"\n\t\x85\ufeff]')
_CONTROL = re.compile("[\n\t\x85\ufeff]")
_UNWRITABLE = re.compile("[\x85\ufeff]")
_NUMBER = re.compile(r"-?\d[\d.]*")
_SHORT = 100


def words(value: object) -> str:
    """A single value as the source says it."""
    if isinstance(value, bool):
        return "ja" if value else "nein"
    return str(value)


def fits_plain(value: str, *, flow: bool) -> bool:
    """Whether a line can be written without quotation marks, at its beginning as well as behind others."""
    if not value or value != value.strip(" ") or "\n" in value or "\t" in value or _UNWRITABLE.search(value):
        return False
    if flow and re.search(r"[,\[\]{}:?]", value):
        return False
    if value[0] in _NO_BEGINNING and not _NUMBER.fullmatch(value):
        return False
    return not (": " in value or value.endswith(":") or " #" in value or value.startswith("..."))


def fits_block(value: str) -> bool:
    """Whether a text can stand on the lines below ``|``."""
    beginning, end = value.lstrip("\n"), value[value.rfind("\n") + 1 :]
    return bool(end.strip(" \t")) and not beginning.startswith((" ", "\t")) and not _UNWRITABLE.search(value)


def one_line(value: str, *, flow: bool = False, style: str = "") -> str:
    """A text on one line, in the style it has (plain, ``'``, ``"``) if that can hold it."""
    if not style and fits_plain(value, flow=flow):
        return value
    if style != '"' and not _CONTROL.search(value) and (style == "'" or '"' in value or "\\" in value):
        return f"'{single_quoted_part(value)}'"
    return double_quoted(value)


def double_quoted(value: str) -> str:
    """A text between double quotation marks."""
    return '"' + _ESCAPE.sub(lambda match: _ESCAPED[match[0]], value) + '"'


def single_quoted_part(value: str) -> str:
    """A text as it stands between single quotation marks."""
    return value.replace("'", "''")


def in_brackets(value: object) -> str:
    """Any value on one line, with brackets and braces."""
    if isinstance(value, Mapping):
        return (
            "{"
            + ", ".join(f"{one_line(str(key), flow=True)}: {in_brackets(item)}" for key, item in value.items())
            + "}"
        )
    if isinstance(value, Sequence) and not isinstance(value, str):
        return "[" + ", ".join(map(in_brackets, value)) + "]"
    return one_line(words(value), flow=True)


def is_short(value: object) -> bool:
    """Whether a mapping or a list reads well on one line: single short values, or references and other words."""
    if isinstance(value, Mapping):
        single = all(not isinstance(item, Mapping | list) and "\n" not in words(item) for item in value.values())
        return single and len(in_brackets(value)) <= _SHORT
    if isinstance(value, Sequence) and not isinstance(value, str):
        return all(isinstance(item, str) and re.fullmatch(r"\S+", item) for item in value)
    return "\n" not in words(value)
