"""What ``ik cite`` tells of a place: its words, its ID, where it stands in the source and on which page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from ik_model.model.abschnitt import Abschnitt
from ik_model.model.anker import Satzanker
from ik_model.model.base import Element, Modell
from ik_model.model.berichtswesen import Berichtspflicht
from ik_model.model.konzept import Konzept
from ik_model.model.text import Satz
from ik_model.revision.aufloesung.aufloesen import aufloesen
from ik_model.revision.aufloesung.treffer import Treffer
from ik_model.revision.beschriftung import klassenname
from ik_model.revision.diff.anzeige import anzeige
from ik_model.revision.fundstelle import ort, satzstelle, stelle
from ik_model.revision.zitat.felder import feldtexte
from ik_model.revision.zitat.fundstelle import Fundstelle
from ik_model.revision.zitat.schreiben import schreiben

if TYPE_CHECKING:
    from ik_model.cli.version import Version
    from ik_model.diagnostics.positions import Path
    from ik_model.diagnostics.span import Span

_MENTIONS = 12
"""So many places are named where something is mentioned."""


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence, or one element below.

    Attributes:
        name: What it is called within the place that was asked for.
        fundstelle: How it is cited.
        text: Its words.
        id: Its ID; empty if it has none.
        span: Where it stands in the source.
        page: On which page it begins.
    """

    name: str
    fundstelle: str
    text: str
    id: str
    span: Span | None
    page: int | None


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to one question.

    Attributes:
        fundstelle: How the place is cited, in its full form; empty for what stands nowhere.
        title: What it is about.
        id: ID of the sentence or element.
        element: ID of the element.
        span: Where it stands in the source.
        page: On which page it begins.
        lines: The sentences, or what stands below.
        notes: What else is to be said, in German.
    """

    fundstelle: str
    title: str
    id: str
    element: str
    span: Span | None
    page: int | None
    lines: tuple[Line, ...]
    notes: tuple[str, ...] = field(default=())


def answer(version: Version, treffer: Treffer, pages: Mapping[str, int]) -> Answer:
    """What is to be told of a place."""
    konzept, element = version.konzept, treffer.element
    anker = treffer.anker
    if anker is not None and treffer.satz is not None:
        line = _sentence(version, element, treffer.path, anker.satz, pages)
        return Answer(str(treffer.fundstelle), "", line.id, element.id, line.span, line.page, (line,))
    if treffer.path:
        return _part(version, treffer, pages)
    gefunden = stelle(konzept, element)
    if isinstance(element, Berichtspflicht) and gefunden is not None:
        there = answer(version, aufloesen(konzept, gefunden), pages)
        return replace(there, title=_title(element), id=element.id, element=element.id, span=version.span(element.id))
    lines = tuple(_sentences(version, element, pages)) or tuple(_below(version, element, pages))
    words, title, page = str(gefunden or ""), _title(element), pages.get(element.id)
    if title == words or title in {line.text for line in lines}:
        title = ""
    found = Answer(words, title, element.id, element.id, version.span(element.id), page, lines)
    if gefunden is None or not _printed(element):
        notes = tuple(_unprinted(konzept, element))
        found = replace(found, fundstelle="", title=_title(element) or element.id, notes=notes)
    return found


def on_page(version: Version, number: int, pages: Mapping[str, int]) -> tuple[Line, ...]:
    """The sentences that begin on a page, in the order of the document."""
    konzept = version.konzept
    lines: list[Line] = []
    for element, _ in konzept.elemente:
        if isinstance(element, Abschnitt) and pages.get(element.id) == number:
            place = ort(konzept, element)
            lines.append(Line(place, place, element.titel, element.id, version.span(element.id), number))
        lines += (line for line in _sentences(version, element, pages) if line.page == number)
    return tuple(replace(line, name=line.fundstelle) for line in lines)


def _part(version: Version, treffer: Treffer, pages: Mapping[str, int]) -> Answer:
    """A text, a part of it, or a field that is no text."""
    element, path = treffer.element, treffer.path
    lines = tuple(_lines(version, treffer, pages))
    first = lines[0] if lines else None
    return Answer(
        str(treffer.fundstelle),
        "",
        _id(element, path),
        element.id,
        first.span if first else version.span(element.id, path),
        first.page if first else None,
        lines,
    )


def _lines(version: Version, treffer: Treffer, pages: Mapping[str, int]) -> Iterator[Line]:
    """The sentences that are meant: counted ones, those of a table or a footnote, or what the field says."""
    element, path = treffer.element, treffer.path
    if treffer.bereich is not None or (treffer.text is not None and treffer.saetze == treffer.text.saetze):
        von, bis = treffer.bereich or (1, len(treffer.saetze))
        for number in range(von, bis + 1):
            yield _sentence(version, element, path, number, pages, treffer.fundstelle)
    elif treffer.saetze:
        words = " | ".join(map(str, treffer.saetze))
        yield Line("", str(treffer.fundstelle), words, "", version.sentence(element.id, path, treffer.saetze[0]), None)
    elif isinstance(_at(element, path), tuple) and (within := tuple(_sentences(version, element, pages, path))):
        yield from within
    elif value := anzeige(_at(element, path), version.konzept):
        yield Line("", str(treffer.fundstelle), value, "", version.span(element.id, path), None)


def _id(element: Element, path: Path) -> str:
    """ID of a field or of a point of it; that of the element where it is the text that this is about."""
    anker = Satzanker.zu(element.id, path, 1)
    return element.id if anker is None or path == ("text",) else str(anker.stelle)


def _sentences(version: Version, element: Element, pages: Mapping[str, int], path: Path = ()) -> Iterator[Line]:
    """All sentences of an element, or of what is at a path in it."""
    eigene = stelle(version.konzept, element)
    for feld in feldtexte(element, version.konzept.profil):
        if feld.path[: len(path)] == path:
            for number in range(1, len(feld.text.saetze) + 1):
                yield _sentence(version, element, feld.path, number, pages, eigene)


def _sentence(
    version: Version,
    element: Element,
    path: Path,
    number: int,
    pages: Mapping[str, int],
    within: Fundstelle | None = None,
) -> Line:
    konzept = version.konzept
    fundstelle = satzstelle(konzept, element, path, number)
    feld = next(feld for feld in feldtexte(element, konzept.profil) if feld.path == path)
    satz: Satz = feld.text.saetze[number - 1]
    anker = Satzanker.zu(element.id, path, number)
    id = str(anker) if anker else ""
    known = within.glieder if within and fundstelle.glieder[: len(within.glieder)] == within.glieder else ()
    name = schreiben(fundstelle.glieder[len(known) :]) if known else str(fundstelle)
    return Line(name, str(fundstelle), str(satz), id, version.sentence(element.id, path, satz), pages.get(id))


def _below(version: Version, element: Element, pages: Mapping[str, int]) -> Iterator[Line]:
    """What stands in a section that has no words of its own."""
    if not isinstance(element, Abschnitt):
        return
    for teil in (*element.abschnitte, *element.teilziele, *element.massnahmen):
        place = ort(version.konzept, teil)
        yield Line(place, place, _title(teil), teil.id, version.span(teil.id), pages.get(teil.id))


def _title(element: Element) -> str:
    for name in ("titel", "betreff", "text", "name", "gegenstand"):
        if words := " ".join(str(getattr(element, name, "") or "").split()):
            return words
    return ""


def _at(element: Element, path: Path) -> Any:
    """The value at a path."""
    value: Any = element
    for step in path:
        value = getattr(value, step) if isinstance(step, str) and isinstance(value, Modell) else value[step]
    return value


def _printed(element: Element) -> bool:
    """Whether an element stands in the outline or in a paper, not in a register alone."""
    from ik_model.model.kennzahl import Kennzahl
    from ik_model.model.verzeichnis import Eintrag

    return not isinstance(element, Eintrag | Kennzahl)


def _unprinted(konzept: Konzept, element: Element) -> Iterator[str]:
    """What is said of an entry of a register: that it is one, and where the text names it."""
    if _printed(element):
        yield "Das ist keine Stelle im Text."
    else:
        what = klassenname(element, konzept.profil)
        yield f"Das ist keine Stelle im Text, sondern ein Eintrag im Verzeichnis ({what})."
    places = _mentions(konzept, element.id)
    if places:
        more = f" und {len(places) - _MENTIONS} weitere" if len(places) > _MENTIONS else ""
        yield f"Genannt in: {'; '.join(places[:_MENTIONS])}{more}"


def _mentions(konzept: Konzept, id: str) -> Sequence[str]:
    from ik_model.rules.bezuege import bezuege
    from ik_model.rules.fundort import fundort
    from ik_model.rules.kontext import Kontext

    kontext = Kontext(konzept, datetime.now(UTC).date())
    found = (fundort(konzept, b.element, b.path, b.satz) for b in bezuege(kontext) if b.ziel == id)
    return list(dict.fromkeys(filter(None, found)))
