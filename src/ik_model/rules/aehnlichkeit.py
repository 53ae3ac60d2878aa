"""Nearly equal texts, found without comparing every text with every other.

*Why not all pairs:* a concept of 2,100 goals has some 15,000 texts, so a hundred million pairs.
Two texts that are nearly equal share most of their words, so each shares one of its rarest words with the other;
only texts that do are compared, in C.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

SCHWELLE = 0.9
"""From this share of equal characters on, two texts are nearly equal."""

_GEMEINSAM = 0.6
_SO_GUT_WIE_GLEICH = 0.97
_KURZ = 80
"""In a text of up to so many characters a number is what it is about: "Module 1 und 2", "bis Ende 2027"."""

_WORT = re.compile(r"\w+")
_INHALT = re.compile(r"\w{5,}|\d+")


def paare(texte: Sequence[str]) -> Iterator[tuple[int, int, float]]:
    """For each text the most similar one before it, if they are nearly equal: its place, the other's, the share.

    Args:
        texte: Different texts.
    """
    from rapidfuzz import process
    from rapidfuzz.distance import Indel

    woerter = [set(_WORT.findall(text.lower())) for text in texte]
    haeufigkeit = Counter(wort for menge in woerter for wort in menge)
    mit_wort: dict[str, list[int]] = defaultdict(list)
    for nummer, menge in enumerate(woerter):
        seltene = sorted(menge, key=lambda wort: (haeufigkeit[wort], wort))
        seltene = seltene[: len(menge) - round(_GEMEINSAM * len(menge)) + 1]
        kandidaten = {anderer for wort in seltene for anderer in mit_wort[wort]}
        treffer = kandidaten and process.extractOne(
            texte[nummer],
            {anderer: texte[anderer] for anderer in sorted(kandidaten)},
            scorer=Indel.normalized_similarity,
            score_cutoff=SCHWELLE,
        )
        if treffer:
            yield nummer, treffer[2], treffer[1]
        if not treffer or treffer[1] < _SO_GUT_WIE_GLEICH:  # a hundred copies are compared with one of them
            for wort in seltene:
                mit_wort[wort].append(nummer)


def unterschied(alt: str, neu: str) -> tuple[str, str] | None:
    """Where two texts differ first, in words; ``None`` if they are parallel on purpose.

    *Why:* "Zugang zu Bildung" and "Zugang zu Arbeit" are two goals of one form. A text that was copied and changed by
    oversight differs in punctuation, inflection or an added word, not in one content word for another; in a long one,
    a single figure may be an oversight as well.
    """
    a, b = alt.split(), neu.split()
    kurz = max(len(alt), len(neu)) <= _KURZ
    erster: tuple[str, str] | None = None
    for art, a1, a2, b1, b2 in SequenceMatcher(a=a, b=b, autojunk=False).get_opcodes():
        if art == "equal":
            continue
        links, rechts = " ".join(a[a1:a2]), " ".join(b[b1:b2])
        if _ohne_gegenstueck(links, rechts, kurz) and _ohne_gegenstueck(rechts, links, kurz):
            return None
        erster = erster or (links, rechts)
    return erster


def _ohne_gegenstueck(worte: str, andere: str, kurz: bool) -> bool:
    """Whether one of the content words has no similar one among the others; a number of a short text: no equal one."""
    from rapidfuzz import fuzz

    gegenueber = _INHALT.findall(andere)
    return any(
        all(fuzz.ratio(wort, g) < (100 if kurz and wort.isdecimal() else 60) for g in gegenueber)
        for wort in _INHALT.findall(worte)
    )
