"""Typed text, made by hypothesis: what :func:`ik_model.model.auszeichnung.lesen` can yield, and nothing else."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from hypothesis import strategies as st

from ik_model.model.text import (
    SPANNEN,
    VERBOTENE_ZEICHEN,
    Absatz,
    Aufzaehlung,
    Betont,
    Bild,
    Block,
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

MARKUP = "*[]<>`!\\(){}#|-_=+~:.^1 \n\t•·&$@%\"'/"
"""The characters that mean something somewhere: in this subset, in Markdown, Typst, HTML, YAML or a template."""

SNIPPETS = (
    *("**", "***", "[^a]", "[^a]: ", "](https://x.de)", "]{kennzahl=a}", "](#)", "](javascript:x)", "<https://y.de>"),
    *("![", "- ", "1. ", "# ", "> ", "```", ":::", "---", "|", "\\|", "|---|", "Tabelle: ", "{=openxml}", "<script>"),
    *("{{ x }}", "{% x %}", '#read("/etc/passwd")', "&amp;", "\u00a0", "\u0308", "\u0338", "\u200d", "\ufeff", "ß"),
)
"""Longer pieces of that kind."""

ids = st.from_regex(r"[a-z][a-z0-9]{0,5}(-[a-z0-9]{1,4}){0,2}", fullmatch=True)

_letters = st.one_of(
    st.sampled_from(MARKUP.replace("\n", "").replace("\t", "")),
    st.characters(exclude_categories=("Cs", "Cc")),
    st.sampled_from("aäeß.,;8„“–"),
)


def _is_plain(words: str) -> bool:
    """Whether the words can stand between two inlines as they are."""
    if VERBOTENE_ZEICHEN.search(words) or not unicodedata.is_normalized("NFC", words):
        return False
    return not unicodedata.combining(words[0])  # it would melt into the mark before it


words = st.text(_letters, min_size=1, max_size=12).filter(_is_plain)
trimmed = words.map(lambda value: value.strip(" ")).filter(lambda value: bool(value) and _is_plain(value))
solid = words.map(str.strip).filter(lambda value: bool(value) and _is_plain(value))
"""Words that neither begin nor end with any white space."""

targets = st.one_of(
    st.just(""),
    ids.map("#{}".format),
    st.sampled_from(("https://x.de", "http://x.de/a_(b)?c=d|e&f", "mailto:a@b.de", "tel:+49431")),
)


def _between(first: str, marks: Sequence[Inline], rest: Sequence[str]) -> tuple[Inline, ...]:
    """Characters and marks by turns, so that no two marks touch."""
    parts: list[Inline] = [Zeichen(first)]
    for mark, after in zip(marks, rest, strict=False):
        parts += (mark, Zeichen(after))
    return tuple(parts)


def _inlines(depth: int, ends: st.SearchStrategy[str], *, inside: str = "") -> st.SearchStrategy[tuple[Inline, ...]]:
    """Inlines; ``inside`` is the mark of the emphasis that they stand in.

    There, characters are at both ends, and the same mark does not come again: ``**a**`` is strong, not twice em.
    """
    plain = ends.map(lambda value: (Zeichen(value),))
    if depth == 0:
        return plain
    marks: st.SearchStrategy[Inline] = st.one_of(
        *([] if inside == "*" else [_inlines(depth - 1, solid, inside="*").map(Betont)]),
        *([] if inside == "**" else [_inlines(depth - 1, solid, inside="**").map(Stark)]),
        ids.map(Fussnotenzeichen),
        st.builds(Link, solid.map(lambda value: (Zeichen(value),)), targets),
        st.sampled_from(("https://a.de/b", "mailto:a@b.de")).map(
            lambda address: Link((Zeichen(address.removeprefix("mailto:")),), address)
        ),
        st.builds(
            Spanne,
            st.one_of(st.just(()), _inlines(depth - 1, words)),
            st.sampled_from(sorted(SPANNEN)),
            ids,
        ),
    )
    mixed = st.builds(_between, ends, st.lists(marks, max_size=2), st.lists(solid, min_size=2, max_size=2))
    return st.one_of(plain, mixed) if inside else st.one_of(plain, mixed, marks.map(lambda mark: (mark,)))


sentences = st.one_of(_inlines(0, trimmed), _inlines(2, trimmed)).map(Satz)
paragraphs = st.lists(sentences, min_size=1, max_size=3).map(lambda found: Absatz(tuple(found)))
_cells = st.one_of(st.just(Absatz(())), sentences.map(lambda satz: Absatz((satz,))))
_lists = st.builds(
    Aufzaehlung, st.lists(paragraphs, min_size=1, max_size=3).map(tuple), st.sampled_from(("punkt", "zahl"))
)
_captions = st.one_of(st.just(""), solid)


@st.composite
def _tables(draw: st.DrawFn) -> Tabelle:
    columns = draw(st.integers(1, 3))
    row = st.lists(_cells, min_size=columns, max_size=columns).map(tuple)
    return Tabelle(draw(row), draw(st.lists(row, max_size=2).map(tuple)), draw(_captions))


_images = st.builds(
    Bild,
    st.sampled_from(("bilder/a.png", "b.svg")),
    st.one_of(st.just(""), solid.filter(lambda v: "]" not in v)),
    _captions,
)
_blocks: st.SearchStrategy[Block] = st.one_of(paragraphs, _lists, _tables(), _images)
_footnotes = st.builds(Fussnote, ids, paragraphs)
texts = st.builds(Text, st.lists(_blocks, max_size=4).map(tuple), st.lists(_footnotes, max_size=2).map(tuple))
"""Any typed text."""

sources = st.lists(
    st.one_of(
        st.sampled_from(SNIPPETS), st.sampled_from(MARKUP), st.text(max_size=4), st.sampled_from("ab "), st.just("\n\n")
    ),
    max_size=14,
).map("".join)
"""Source as nobody would write it."""
