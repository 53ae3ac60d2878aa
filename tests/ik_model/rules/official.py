"""The official concept, read once."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from ik_model.model.konzept import Konzept
from ik_model.source.reader import Reading, read

CONCEPT = Path(__file__).parents[3] / "concept"


@cache
def lesung() -> Reading:
    """The official concept with its positions."""
    return read(CONCEPT)


def konzept() -> Konzept:
    """The official concept."""
    gelesen = lesung().konzept
    assert gelesen is not None
    return gelesen
