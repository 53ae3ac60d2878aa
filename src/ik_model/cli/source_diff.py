"""What changes in the source, as a unified diff for people."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import unified_diff
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from ik_model.source.tree import Tree

_CONTEXT = 2
_COLOURS = {"-": "red", "+": "green", "@": "cyan"}
_NOTHING = "/dev/null"


def source_diff(tree: Tree, changes: Mapping[str, bytes | None], *, colour: bool) -> str:
    """The lines that go and come, file by file, in the order of their names."""
    there = set(tree.files())
    lines: list[str] = []
    for path, data in sorted(changes.items()):
        old = tree.read(path) if path in there else None
        lines += _file(tree.shown(path), old, data)
    return "\n".join(_painted(line) if colour else line for line in map(_printable, lines))


def _file(shown: str, old: bytes | None, new: bytes | None) -> Iterator[str]:
    names = (shown if old is not None else _NOTHING, shown if new is not None else _NOTHING)
    return unified_diff(_lines(old), _lines(new), *names, lineterm="", n=_CONTEXT)


def _lines(data: bytes | None) -> list[str]:
    return (data or b"").decode("utf-8", "replace").removeprefix("\ufeff").splitlines()


def _painted(line: str) -> str:
    if line.startswith(("---", "+++")):
        return click.style(line, bold=True)
    return click.style(line, fg=_COLOURS.get(line[:1]))


def _printable(line: str) -> str:
    """Without what would steer the terminal."""
    return "".join(sign if sign.isprintable() or sign == "\t" else "�" for sign in line)
