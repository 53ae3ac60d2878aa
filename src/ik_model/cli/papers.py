"""Which paper of a concept is meant: by its number, its ID, or its file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ik_model.model.vorlage import Vorlage


def find(papers: Sequence[Vorlage], given: str) -> Vorlage | None:
    """The paper that an argument names; ``None`` if it names none.

    The number is also known as file names write it (``VO-2020-426-001``), and a file by its name: papers are named
    after their number.
    """
    wanted = _folded(given)
    name = _folded(PurePath(given).stem) if given.endswith((".yaml", ".yml")) else wanted
    return next((paper for paper in papers if {_folded(paper.nummer), _folded(paper.id)} & {wanted, name}), None)


def _folded(name: str) -> str:
    return "".join(char if char.isalnum() else "-" for char in name.casefold())
