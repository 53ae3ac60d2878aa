"""What two rows have in common, in order; the words of a sentence, the sentences of a text.

*Why difflib and not the shortest script of edits (rapidfuzz has it):* that keeps a lone "der" or "und" of a clause that
was rewritten; difflib looks for the longest runs that stayed, as a reader does.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

_MAX_AUFWAND = 3_000_000
"""difflib looks at each pair of equal entries; where there are more, what differs is taken as a whole."""


class Abschnitt(NamedTuple):
    """A run of both rows: from where to where, and whether it is the same in both."""

    gleich: bool
    alt: slice
    neu: slice


def abschnitte(alt: Sequence[Hashable], neu: Sequence[Hashable]) -> list[Abschnitt]:
    """Both rows in runs that stayed and runs that were exchanged; none of them empty on both sides."""
    vorn = _gemeinsam(alt, neu, 0)
    hinten = _gemeinsam(alt[::-1], neu[::-1], vorn)
    i, j = len(alt) - hinten, len(neu) - hinten
    runs = [Abschnitt(True, slice(0, vorn), slice(0, vorn))]
    if _aufwand(alt[vorn:i], neu[vorn:j]) > _MAX_AUFWAND:
        runs.append(Abschnitt(False, slice(vorn, i), slice(vorn, j)))
    else:
        matcher = SequenceMatcher(None, alt[vorn:i], neu[vorn:j], autojunk=False)
        for art, i1, i2, j1, j2 in matcher.get_opcodes():
            runs.append(Abschnitt(art == "equal", slice(vorn + i1, vorn + i2), slice(vorn + j1, vorn + j2)))
    runs.append(Abschnitt(True, slice(i, len(alt)), slice(j, len(neu))))
    return [run for run in runs if run.alt.stop > run.alt.start or run.neu.stop > run.neu.start]


def _gemeinsam(a: Sequence[Hashable], b: Sequence[Hashable], vergeben: int) -> int:
    """How many entries both begin with, but for those that are taken already."""
    hoechstens = min(len(a), len(b)) - vergeben
    return next((n for n in range(hoechstens) if a[n] != b[n]), hoechstens)


def _aufwand(a: Sequence[Hashable], b: Sequence[Hashable]) -> int:
    """How many pairs of equal entries there are."""
    mal = Counter(b)
    return sum(anzahl * mal[eintrag] for eintrag, anzahl in Counter(a).items())
