"""Texts whose lines are folded: several lines of the file are one of the value, a blank line ends it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from difflib import SequenceMatcher

Notation = Callable[[str], str | None]
"""What a text means, or how it is written; ``None`` if that cannot be said."""


def refolded(
    pieces: Sequence[str],
    value: str,
    new: str,
    *,
    read: Notation,
    write: Notation,
) -> list[str] | None:
    """The lines of a folded text with a new wording; what stays keeps its lines.

    Args:
        pieces: What stands on each line of the file, without indentation and quotation marks.
        value: What they say together.
        new: What they shall say.
        read: What a piece says; ``None`` if it cannot tell.
        write: How a line of the value is written; ``None`` if it cannot stand in this style.

    Returns:
        The new pieces, or ``None`` if this style cannot hold them.
    """
    runs = _runs(pieces)
    if "\n".join(_said(run, read) for run in runs) != value or new != new.strip("\n"):
        return None
    old_lines, new_lines = [_said(run, read) for run in runs], new.split("\n")
    written: list[list[str]] = []
    for tag, i, j, m, n in SequenceMatcher(None, old_lines, new_lines, autojunk=False).get_opcodes():
        if tag == "equal":
            written += runs[i:j]
            continue
        for line in new_lines[m:n]:
            piece = write(line) if line else ""
            if piece is None:
                return None
            written.append([piece] if line else [])
    result: list[str] = []
    for number, run in enumerate(written):
        # Between two lines of the value stands a blank one; a blank line of the value is one more.
        result += [*([""] if number else []), *run]
    return result


def _runs(pieces: Sequence[str]) -> list[list[str]]:
    """The pieces of each line of the value; none for a blank one."""
    runs: list[list[str]] = [[]]
    for piece in pieces:
        if piece:
            runs[-1].append(piece)
        else:
            runs.append([])
    return runs


def _said(run: Sequence[str], read: Notation) -> str:
    said = read(" ".join(run))
    return "\0" if said is None else said
