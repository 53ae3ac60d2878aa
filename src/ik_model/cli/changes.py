"""A comparison as text for people: by section, calm, changed words marked with and without colour."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import click

from ik_model.model.base import Element
from ik_model.model.konzept import Konzept
from ik_model.model.text import Text
from ik_model.revision.beschriftung import feldname
from ik_model.revision.diff.aenderung import (
    Aenderung,
    Entfernt,
    Geaendert,
    Hinzugefuegt,
    KennungGeaendert,
    Lage,
    Umnummeriert,
    Vergleich,
    Verschoben,
)
from ik_model.revision.diff.anzeige import anzeige
from ik_model.revision.diff.inhalt import (
    Eintragspaar,
    Felderaenderung,
    Inhalt,
    Listenaenderung,
    Satzpaar,
    Stueckart,
    Textaenderung,
    Verweisaenderung,
    Wertaenderung,
    Wortstueck,
)

_MARKS: Final = {"weg": ("[-", "-]", "red"), "neu": ("{+", "+}", "green")}
_STEP = 2
_NEAR = 40
"""So many letters are shown around what changed, where the rest of the sentence says nothing."""

_KINDS: Final = {
    Hinzugefuegt: ("neu", "neu"),
    Entfernt: ("gestrichen", "gestrichen"),
    Verschoben: ("verschoben", "verschoben"),
    KennungGeaendert: ("Kennung geändert", "Kennungen geändert"),
    Umnummeriert: ("umnummeriert", "umnummeriert"),
    Geaendert: ("Angabe geändert", "Angaben geändert"),
}
_BECAME: Final = {
    "neu": " neu",
    "weg": " gestrichen",
    "verschoben": " umgestellt",
    "auszeichnung": ", nur Auszeichnung",
}

_SELF_EVIDENT: Final = frozenset({"text", "titel", "name"})
"""Fields that need no label before them."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line before it is folded: how deep it stands, and its words."""

    depth: int
    words: tuple[Wortstueck, ...]


def as_text(comparison: Vergleich, old: Konzept, new: Konzept, *, colour: bool, width: int) -> str:
    """All changes, under the headings of their sections.

    Args:
        comparison: What is different.
        old: The old concept, for the names in what is gone.
        new: The new concept.
        colour: Whether to mark changed words with colour too.
        width: Where lines are folded.
    """
    groups: dict[tuple[str, str], list[Aenderung]] = {}
    for change in comparison:
        groups.setdefault((change.lage.bereich, change.lage.gruppe), []).append(change)
    blocks: list[str] = []
    for changes in groups.values():
        if lines := [line for change in changes for line in _lines(change, old, new)]:
            shown = [_folded(line, colour, width) for line in lines]
            blocks.append("\n".join([_heading(changes, colour), *shown]))
    return "\n\n".join(blocks)


def summary(comparison: Vergleich) -> str:
    """How many changes of which kind; what only follows from another one does not count."""
    counted = Counter(type(change) for change in comparison if not change.folgt)
    total = counted.total()
    parts = [f"{counted[kind]} {words[counted[kind] != 1]}" for kind, words in _KINDS.items() if counted[kind]]
    return f"{total} {'Änderung' if total == 1 else 'Änderungen'}: {', '.join(parts)}"


def _heading(changes: Sequence[Aenderung], colour: bool) -> str:
    """The heading of a group: as the new concept has it, if it is still there."""
    places = [change.neu for change in changes if change.neu] or [change.lage for change in changes]
    words = _printable(places[0].ueberschrift)
    return click.style(words, bold=True) if colour else words


def _lines(change: Aenderung, old: Konzept, new: Konzept) -> Iterator[Line]:
    place = _place(change)
    match change:
        case Hinzugefuegt(inhalt=element):
            yield _plain(1, f"{place} neu".strip())
            yield from _whole(element, new, "neu", change.lage)
        case Entfernt(inhalt=element):
            yield _plain(1, f"{place} gestrichen".strip())
            yield from _whole(element, old, "weg", change.lage)
        case Geaendert():
            yield from _field(1, ", ".join(filter(None, (place, change.beschriftung))), change.inhalt)
        case Umnummeriert(folgt=True):
            return
        case _:
            yield _plain(1, change.beschreibung)


def _place(change: Aenderung) -> str:
    """How the element is cited, without what the heading says already."""
    place, heading = change.lage.fundstelle.split(), change.lage.ueberschrift.split()
    if change.lage.id == change.lage.gruppe:
        return ""
    common = next((n for n, (a, b) in enumerate(zip(place, heading, strict=False)) if a != b), len(heading))
    return " ".join(place[common:] or place)


def _whole(element: Element, concept: Konzept, kind: Stueckart, place: Lage) -> Iterator[Line]:
    """What an element says that came or went, field by field; not again what its place and heading say already."""
    said = f"{place.fundstelle} {place.ueberschrift}"
    for name, field in type(element).model_fields.items():
        value = getattr(element, name)
        if name != "id" and value != field.get_default(call_default_factory=True):
            label = "" if name in _SELF_EVIDENT else f"{feldname(element, name, concept.profil)}: "
            parts = value if isinstance(value, tuple) and value and isinstance(value[0], Text) else (value,)
            for part in parts:
                if (words := anzeige(part, concept)) and not (name in _SELF_EVIDENT and words in said):
                    yield Line(2, (Wortstueck("gleich", label), Wortstueck(kind, words)))


def _field(depth: int, label: str, content: Inhalt) -> Iterator[Line]:
    """What changed in a field; its label stands on the first line."""
    match content:
        case Wertaenderung():
            yield Line(depth, (Wortstueck("gleich", f"{label}: " if label else ""), *content.stuecke))
        case Verweisaenderung():
            yield Line(depth, (Wortstueck("gleich", f"{label}: " if label else ""), *_names(content)))
        case Felderaenderung():
            for name, inner in content.felder:
                yield from _field(depth, ", ".join(filter(None, (label, name))), inner)
        case Listenaenderung():
            if label:
                yield _plain(depth, label)
            for pair in content.geaendert:
                yield from _entry(depth + 1 if label else depth, pair)
        case Textaenderung():
            for sentence in content.geaendert:
                yield from _sentence(depth, label, sentence)
            if content.bau:
                yield _plain(depth, ", ".join(filter(None, (label, "Absätze oder Aufzählung anders gegliedert"))))


def _names(content: Verweisaenderung) -> Iterator[Wortstueck]:
    parts: list[tuple[Stueckart, str]] = [("weg", name) for name in content.weg]
    parts += [("neu", name) for name in content.neu]
    if not parts:
        what = "andere Reihenfolge" if content.umgestellt else "andere Kennung"
        yield Wortstueck("gleich", f"{what}: {', '.join(content.bleibt)}")
    for number, (kind, name) in enumerate(parts):
        yield Wortstueck("gleich", " " if number else "")
        yield Wortstueck(kind, name)


def _entry(depth: int, pair: Eintragspaar) -> Iterator[Line]:
    if pair.inhalt is not None:
        yield from _field(depth, pair.name, pair.inhalt)
        return
    kind: Stueckart = "neu" if pair.art == "neu" else "weg" if pair.art == "weg" else "gleich"
    head = f"{pair.name}{_BECAME.get(pair.art, '')}: "
    yield Line(depth, (Wortstueck("gleich", head), Wortstueck(kind, pair.neu or pair.alt or "")))


def _sentence(depth: int, label: str, pair: Satzpaar) -> Iterator[Line]:
    side, before = pair.neu or pair.alt, pair.alt
    assert side is not None
    was = f" (bisher {before.ort})" if pair.neu and before and before.ort != side.ort else ""
    yield _plain(depth, ", ".join(filter(None, (label, f"{side.ort}{was}{_BECAME.get(pair.art, '')}"))))
    if pair.art == "auszeichnung":
        yield Line(depth + 1, tuple(_around(pair.auszeichnung)))
    elif pair.stuecke:
        yield Line(depth + 1, pair.stuecke)
        if pair.auszeichnung:
            yield Line(depth + 1, (Wortstueck("gleich", "mit Auszeichnung: "), *_around(pair.auszeichnung)))


def _around(words: Sequence[Wortstueck]) -> Iterator[Wortstueck]:
    """The words near to what changed."""
    for number, piece in enumerate(words):
        text, last = piece.text, len(words) - 1
        if piece.art == "gleich" and len(text) > 2 * _NEAR:
            before = "" if number == 0 else text[:_NEAR].rpartition(" ")[0]
            after = "" if number == last else text[-_NEAR:].partition(" ")[2]
            text = f"{before} … {after}".strip() if number in {0, last} else f"{before} … {after}"
            text = f"{text} " if number == 0 else f" {text}" if number == last else text
        yield Wortstueck(piece.art, text)


def _plain(depth: int, words: str) -> Line:
    return Line(depth, (Wortstueck("gleich", words),))


def _folded(line: Line, colour: bool, width: int) -> str:
    """A line with its marks, folded between words."""
    indent = " " * _STEP * line.depth
    lines: list[str] = []
    current, length = indent, len(indent)
    for word, shown in _words(line.words, colour):
        if length + len(word.rstrip()) > width and length > len(indent):
            lines.append(current.rstrip())
            current, length = indent + " " * _STEP, len(indent) + _STEP
        current += shown
        length += len(word)
    return "\n".join([*lines, current.rstrip()])


def _words(pieces: Sequence[Wortstueck], colour: bool) -> Iterator[tuple[str, str]]:
    """Words with the blank behind them: as they count, and as they are shown."""
    word = shown = ""
    for number, piece in enumerate(pieces):
        if word and piece.art == "neu" and pieces[number - 1].art == "weg":  # what came stands apart from what went
            yield f"{word} ", f"{shown} "
            word = shown = ""
        opening, closing, paint = _MARKS.get(piece.art, ("", "", None))
        parts = f"{opening}{_printable(piece.text)}{closing}".split(" ")
        for place, part in enumerate(parts, 1):
            word += part
            shown += click.style(part, fg=paint) if colour and paint and part else part
            if place < len(parts):
                yield f"{word} ", f"{shown} "
                word = shown = ""
    if word:
        yield word, shown


def _printable(text: str) -> str:
    """On one line, without control characters: a concept's text must not steer the terminal."""
    return "".join(c if c.isprintable() or c == "\u00a0" else "�" for c in text)
