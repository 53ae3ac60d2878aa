"""Which paper of a concept is meant: by its number, its ID, or its file."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import PurePath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ik_model.model.vorlage import Vorlage


def find(
    papers: Sequence[Vorlage], given: str, file_of: Callable[[Vorlage], str | None] = lambda _paper: None
) -> Vorlage | None:
    """The paper that an argument names; ``None`` if it names none.

    The number is also known as file names write it (``VO-2020-426-001``), and a file by its name: papers are named
    after their number.

    Args:
        papers: The papers.
        given: The argument.
        file_of: The file that a paper stands in, where that is known; then a file may have any name.
    """
    wanted = _folded(given)
    name = _folded(PurePath(given).stem) if given.endswith((".yaml", ".yml")) else wanted
    for paper in papers:
        if {_folded(paper.nummer), _folded(paper.id)} & {wanted, name}:
            return paper
    file = os.path.realpath(given)
    in_file = [paper for paper in papers if (its := file_of(paper)) is not None and os.path.realpath(its) == file]
    return in_file[0] if len(in_file) == 1 else None


def unknown(papers: Sequence[Vorlage], given: str) -> str:
    """What to say where none is meant: which there are."""
    from ik_model.diagnostics.nearest import did_you_mean

    if not papers:
        return f"Eine Vorlage „{given}“ gibt es nicht: Das Konzept hat keine Vorlagen (Ordner vorlagen/)."
    numbers = [paper.nummer for paper in papers]
    which = did_you_mean(given, [*numbers, *(paper.id for paper in papers)]) or f"Vorhanden: {', '.join(numbers)}."
    return f"Eine Vorlage „{given}“ gibt es nicht. {which}"


def _folded(name: str) -> str:
    return "".join(char if char.isalnum() else "-" for char in name.casefold())
