"""Typed text of every kind that the model has, for hypothesis.

What is made here is what the reader can make: words that touch are one piece, a line neither begins nor ends with a
blank, emphasis stands apart from emphasis.
"""

from __future__ import annotations

import unicodedata
from typing import Any

from hypothesis import strategies as st

from ik_model.model.text import (
    SPANNEN,
    VERBOTENE_ZEICHEN,
    Absatz,
    Aufzaehlung,
    Betont,
    Bild,
    Fussnote,
    Fussnotenzeichen,
    Inline,
    Link,
    Satz,
    Spanne,
    Stark,
    Tabelle,
    Text,
    Zeichen,
)

_TEILE = st.text("abcxyz019", min_size=1, max_size=4)
KENNUNGEN = st.lists(_TEILE, min_size=1, max_size=3).map(lambda parts: "k" + "-".join(parts))
"""IDs."""

# Letters and blanks, and all that means something to Markdown, YAML, JSON, HTML or a spreadsheet.
_LETTERS = st.one_of(
    st.sampled_from("abcdefXYZäöüß0123456789   "),
    st.sampled_from("\\*_[]<>`!#-+|~:.,;=(){}\"'/&%$§„“…–•·^@\u00a0\U0001f600"),
    st.characters(exclude_categories=["Cc", "Cs", "Cn"]),
)


def _usable(words: str) -> bool:
    return bool(words) and unicodedata.is_normalized("NFC", words) and not VERBOTENE_ZEICHEN.search(words)


WORDS = (
    st.text(_LETTERS, min_size=1, max_size=12).map(lambda words: unicodedata.normalize("NFC", words)).filter(_usable)
)
"""Characters of any kind on one line."""

ZEILEN = WORDS.map(str.strip).filter(_usable)
"""Characters of any kind, no white space around them."""

ZIELE = st.one_of(
    st.just(""),
    KENNUNGEN.map(lambda kennung: f"#{kennung}"),
    st.sampled_from(
        ["https://example.org/a_(b)?c=d&e#f", "http://example.org", "mailto:amt@example.org", "tel:+49-4331-202-0"]
    ),
)


def _joined(parts: list[Inline]) -> tuple[Inline, ...]:
    """Words that touch are one piece; of emphasis that touches, the second becomes words."""
    joined: list[Inline] = []
    for given in parts:
        before = joined[-1] if joined else None
        touches = isinstance(given, Betont | Stark) and isinstance(before, Betont | Stark)
        part = Zeichen(str(given)) if touches else given
        if isinstance(part, Zeichen) and isinstance(before, Zeichen):
            joined[-1] = Zeichen(unicodedata.normalize("NFC", before.text + part.text))
        else:
            joined.append(part)
    return tuple(joined)


_PLAIN: st.SearchStrategy[Inline] = WORDS.map(Zeichen)
_ADRESSE: st.SearchStrategy[Inline] = st.just(Link((Zeichen("https://example.org/x"),), "https://example.org/x"))
_MARKS: st.SearchStrategy[Inline] = st.one_of(
    ZEILEN.map(lambda words: Betont((Zeichen(words),))),
    ZEILEN.map(lambda words: Stark((Zeichen(words),))),
    KENNUNGEN.map(Fussnotenzeichen),
    st.builds(Spanne, st.just(()), st.sampled_from(sorted(SPANNEN)), KENNUNGEN),
)
_INNER = st.lists(st.one_of(_PLAIN, _MARKS), min_size=1, max_size=3).map(_joined)
_OUTER: st.SearchStrategy[Inline] = st.one_of(
    st.builds(Link, _INNER, ZIELE),
    st.builds(Spanne, _INNER, st.sampled_from(sorted(SPANNEN)), KENNUNGEN),
    _ADRESSE,
)
_INLINES = st.lists(st.one_of(_PLAIN, _PLAIN, _MARKS, _OUTER), min_size=1, max_size=5).map(_joined)


def _trimmed(inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """No blank at either end of the line."""
    parts = list(inlines)
    if isinstance(first := parts[0], Zeichen):
        parts[0] = Zeichen(first.text.lstrip(" "))
    if isinstance(last := parts[-1], Zeichen):
        parts[-1] = Zeichen(last.text.rstrip(" "))
    return tuple(part for part in parts if not isinstance(part, Zeichen) or part.text)


SAETZE = _INLINES.map(_trimmed).filter(bool).map(Satz)
ABSAETZE = st.lists(SAETZE, min_size=1, max_size=3).map(lambda saetze: Absatz(tuple(saetze)))
_ZELLEN = st.one_of(st.just(Absatz(())), SAETZE.map(lambda satz: Absatz((satz,))))
BILDER = st.builds(
    Bild,
    st.sampled_from(["bilder/karte.png", "bilder/ä-%20.svg"]),
    st.one_of(st.just(""), ZEILEN.filter(lambda words: "]" not in words)),
)


@st.composite
def tabellen(draw: st.DrawFn) -> Tabelle:
    """Tables with one to three columns, with and without title and rows."""
    width = draw(st.integers(1, 3))
    row = st.lists(_ZELLEN, min_size=width, max_size=width).map(tuple)
    rows: Any = draw(st.lists(row, max_size=2))
    return Tabelle(draw(row), tuple(rows), draw(st.one_of(st.just(""), ZEILEN)))


LISTEN = st.builds(
    Aufzaehlung,
    st.lists(ABSAETZE, min_size=1, max_size=3).map(tuple),
    st.sampled_from(["punkt", "zahl"]),
)
FUSSNOTEN = st.builds(Fussnote, KENNUNGEN, ABSAETZE)

TEXTE = st.one_of(
    st.just(Text()),
    ZEILEN.map(Text.plain),
    st.builds(
        Text,
        st.lists(st.one_of(ABSAETZE, ABSAETZE, LISTEN, tabellen(), BILDER), min_size=1, max_size=3).map(tuple),
        st.lists(FUSSNOTEN, max_size=2, unique_by=lambda note: note.kennung).map(tuple),
    ),
)
"""Texts with everything that a text can have."""
