"""What a concept's documents must say, taken from the model alone; nothing of the renderers is used here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from ik_model.model.abschnitt import Abschnitt
from ik_model.model.kennzahl import Indikator
from ik_model.model.konzept import Konzept
from ik_model.model.massnahme import Kosten, Massnahme
from ik_model.model.nummerierung import glied
from ik_model.model.teilziel import Teilziel
from ik_model.model.text import (
    Absatz,
    Aufzaehlung,
    Betont,
    Bild,
    Fussnotenzeichen,
    Inline,
    Inlines,
    Link,
    Spanne,
    Stark,
    Tabelle,
    Text,
)
from tests.documents.content import folded, image


@dataclass(frozen=True)
class Expected:
    """Blocks, footnotes and quoting lines of a concept.

    Attributes:
        konzept: The concept.
        fill: The words of its empty spans, by kind and target.
    """

    konzept: Konzept
    fill: Callable[[str, str], str] = lambda art, ziel: ""

    @property
    def body(self) -> list[str]:
        """All blocks in document order."""
        return [text for part in self._parts() for text in self._said(part) if text]

    @property
    def notes(self) -> list[str]:
        """The footnotes in the order of their signs."""
        notes: list[str] = []
        texts = [self.konzept.vorwort.text] if self.konzept.vorwort else []
        for text in [*texts, *(part for part in self._parts() if isinstance(part, Text))]:
            by_name = {note.kennung: self._absatz(note.inhalt) for note in text.fussnoten}
            marks = [inline for _, inline in text.inlines if isinstance(inline, Fussnotenzeichen)]
            notes += [folded(by_name[mark.kennung]) for mark in marks]
        return notes

    @property
    def quotes(self) -> list[str]:
        """The quoting lines of all boxes."""
        quotes: list[str] = []
        for abschnitt in self.konzept.abschnitte:
            wo = f" in Ziffer {abschnitt.ziffer}" if abschnitt.ziffer else ""
            form = self.konzept.profil.teilziel
            for n, teilziel in enumerate(abschnitt.teilziele, 1):
                quotes.append(f"{form.name} {glied(n, form.zaehlung)}{wo}")
                quotes += [self._projekt(m, k) + wo for k, m in enumerate(teilziel.massnahmen, 1)]
            quotes += [self._projekt(m, k) + wo for k, m in enumerate(abschnitt.massnahmen, 1)]
        return [folded(quote) for quote in quotes]

    def _projekt(self, massnahme: Massnahme, nummer: int) -> str:
        return f"{self.konzept.profil.massnahme.name} {massnahme.kuerzel or nummer}"

    def _parts(self) -> Iterator[str | Text]:
        """Words and texts in document order."""
        konzept = self.konzept
        for titel, text in (("Leitbild", konzept.leitbild), ("Beteiligung", konzept.beteiligung)):
            if text:
                yield from (titel, text)
        for abschnitt in konzept.abschnitte:
            yield from self._abschnitt(abschnitt)
        for titel, eintraege in (("Glossar", konzept.glossar), ("Literatur", konzept.literatur)):
            if eintraege:
                yield titel
            for eintrag in eintraege:
                first, *rest = self._said(eintrag.text)
                yield f"{eintrag.begriff} {first}"
                yield from rest

    def _abschnitt(self, abschnitt: Abschnitt) -> Iterator[str | Text]:
        yield f"{abschnitt.ziffer} {abschnitt.titel}"
        if abschnitt.oberziel:
            yield self.konzept.profil.ebenen[abschnitt.art].ziel or ""
            yield abschnitt.oberziel
        yield abschnitt.text
        for teilziel in abschnitt.teilziele:
            yield from self._teilziel(teilziel)
            for massnahme in teilziel.massnahmen:
                yield from self._massnahme(massnahme)
        for massnahme in abschnitt.massnahmen:
            yield from self._massnahme(massnahme)

    def _teilziel(self, teilziel: Teilziel) -> Iterator[str | Text]:
        form = self.konzept.profil.teilziel
        yield from _part(form.name, [teilziel.text])
        yield from _part(form.aufgaben, [teilziel.aufgaben])
        yield from _part(form.zielgruppen, [", ".join(map(str, teilziel.zielgruppen))])
        yield from _part(form.aktivitaeten, teilziel.aktivitaeten)
        yield from _part(form.indikatoren, map(_indikator, teilziel.indikatoren))
        yield from _part(form.verantwortliche, [", ".join(map(str, teilziel.verantwortliche))])

    def _massnahme(self, massnahme: Massnahme) -> Iterator[str | Text]:
        form = self.konzept.profil.teilziel
        kosten = massnahme.kosten or Kosten()
        stand = massnahme.verlauf[-1] if massnahme.verlauf else None
        siehe = [self.konzept.find(id) for id in massnahme.querverweise]
        yield from _part(self.konzept.profil.massnahme.name, [f"{massnahme.kuerzel or ''} {massnahme.titel}"])
        yield from _part("Beschreibung", [massnahme.beschreibung])
        yield from _part(form.zielgruppen, [", ".join(map(str, massnahme.zielgruppen))])
        yield from _part("Partner", [", ".join(map(str, massnahme.partner))])
        yield from _part("Zeitraum", [f"{_tag('ab', massnahme.beginn)} {_tag('bis', massnahme.ende)}"])
        yield from _part("Meilensteine", [_meilenstein(m.titel, m.faellig, m.erreicht) for m in massnahme.meilensteine])
        yield from _part("Kosten und Personal", _kosten(kosten))
        yield from _part("Finanzierung", [kosten.finanzierung])
        yield from _part(form.indikatoren, map(_indikator, massnahme.indikatoren))
        yield from _part("Priorität", [massnahme.prioritaet or ""])
        yield from _part("Status", [f"{stand.status} ({_tag('', stand.am)})", stand.bemerkung] if stand else [])
        yield from _part(
            "Siehe auch", [", ".join(str(getattr(e, "kuerzel", None) or getattr(e, "titel", "")) for e in siehe)]
        )
        yield from _part(form.verantwortliche, [", ".join(map(str, massnahme.verantwortliche))])

    def _said(self, part: str | Text) -> Iterator[str]:
        if isinstance(part, str):
            yield folded(part)
            return
        for block in part.bloecke:
            match block:
                case Absatz():
                    yield folded(self._absatz(block))
                case Aufzaehlung(punkte):
                    yield from (folded(self._absatz(punkt)) for punkt in punkte)
                case Tabelle(kopf, zeilen, titel):
                    yield folded(titel)
                    yield from (folded(self._absatz(zelle)) for reihe in (kopf, *zeilen) for zelle in reihe)
                case Bild(_, alt):
                    yield image(alt)

    def _absatz(self, absatz: Absatz) -> str:
        return " ".join(self._inlines(satz.inhalt) for satz in absatz.saetze)

    def _inlines(self, inlines: Inlines) -> str:
        return "".join(map(self._inline, inlines))

    def _inline(self, inline: Inline) -> str:
        match inline:
            case Spanne(inhalt, art, ziel):
                return self._inlines(inhalt) if inhalt else self.fill(art, ziel)
            case Betont(inhalt) | Stark(inhalt) | Link(inhalt):
                return self._inlines(inhalt)
            case _:
                return str(inline)


def _part(label: str, contents: Iterable[str | Text]) -> Iterator[str | Text]:
    """A labelled part; the label goes with its content."""
    full = [content for content in contents if (content if isinstance(content, Text) else content.strip())]
    if full:
        yield from (label, *full)


def _tag(wort: str, tag: date | None) -> str:
    return f"{wort} {tag.day:02}.{tag.month:02}.{tag.year}".strip() if tag else ""


def _zahl(wert: Decimal, stellen: int | None = None) -> str:
    shown = f"{wert:,.{stellen}f}" if stellen is not None else f"{wert:,}"
    return shown.replace(",", "'").replace(".", ",").replace("'", ".")


def _indikator(indikator: Indikator) -> str:
    name = f"{indikator.name} ({indikator.einheit})" if indikator.einheit else indikator.name
    werte = [("Ausgangswert", indikator.ausgangswert), ("Zielwert", indikator.zielwert)]
    worte = [f"{wort} {_zahl(w.wert)} ({_tag('', w.stichtag)})" for wort, w in werte if w]
    return f"{name}: {', '.join(worte)}" if worte else name


def _meilenstein(titel: str, faellig: date | None, erreicht: date | None) -> str:
    tage = ", ".join(filter(None, (_tag("bis", faellig), _tag("erreicht am", erreicht))))
    return f"{titel} ({tage})" if tage else titel


def _kosten(kosten: Kosten) -> Iterator[str]:
    for wert, worte in ((kosten.einmalig, "Euro einmalig"), (kosten.jaehrlich, "Euro je Jahr")):
        if wert is not None:
            yield f"{_zahl(wert, 0 if wert == int(wert) else 2)} {worte}"
    for wert, worte in ((kosten.personalstellen, "Stellen"), (kosten.personenmonate, "Personenmonate")):
        if wert is not None:
            yield f"{_zahl(wert)} {worte}"
    if kosten.haushaltsvorbehalt:
        yield "unter Haushaltsvorbehalt"
