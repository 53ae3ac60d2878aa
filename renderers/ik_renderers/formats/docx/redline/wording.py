"""Two versions of a paragraph, word by word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from ik_renderers.formats.docx.redline.tokens import Token, words_of


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of both versions.

    Attributes:
        old: Its tokens in the old version.
        new: Its tokens in the new version.
        same: Whether they are the same.
    """

    old: Sequence[Token]
    new: Sequence[Token]
    same: bool

    @property
    def size(self) -> int:
        """How many characters the longer side has."""
        return max(len(words_of(self.old)), len(words_of(self.new)))


def compare(old: Sequence[Token], new: Sequence[Token]) -> list[Stretch]:
    """The stretches in order, equal and changed ones by turns."""
    matcher = SequenceMatcher(None, [token.key for token in old], [token.key for token in new], autojunk=False)
    stretches: list[Stretch] = []
    for operation, a, b, c, d in matcher.get_opcodes():
        stretches.append(Stretch(old[a:b], new[c:d], operation == "equal"))
        while len(stretches) >= 3 and _is_island(*stretches[-3:]):
            before, island, after = stretches[-3:]
            stretches[-3:] = [
                Stretch([*before.old, *island.old, *after.old], [*before.new, *island.new, *after.new], same=False)
            ]
    return stretches


def _is_island(before: Stretch, here: Stretch, after: Stretch) -> bool:
    """Whether words are the same by chance only, between larger changes.

    *Why:* nobody can read a sentence of which every second word is struck.
    """
    if not here.same or before.same or after.same or any(token.nodes for token in here.new):
        return False
    return words_of(here.new).isspace() or here.size <= min(before.size, after.size)
