"""Everything that the Maßgaben of a paper may have forgotten."""

from __future__ import annotations

from collections.abc import Iterator

from ik_model.revision.fassung import Schritt
from ik_model.revision.folgen.anderswo import anderswo
from ik_model.revision.folgen.daten import daten_bleiben, text_bleibt
from ik_model.revision.folgen.folge import Folge


def folgen(schritt: Schritt) -> Iterator[Folge]:
    """What to look at once more when a paper has been applied."""
    yield from daten_bleiben(schritt)
    yield from text_bleibt(schritt)
    yield from anderswo(schritt)
