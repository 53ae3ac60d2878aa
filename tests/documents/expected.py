"""What a concept's documents must say, taken from the model alone; nothing of the renderers is used here."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ik_model.model.abschnitt import Abschnitt
from ik_model.model.konzept import Konzept
from ik_model.model.massnahme import Massnahme
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
from tests.documents import expected_data
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
            wo = f" in {abschnitt.fundstelle}" if abschnitt.ziffer else ""
            form = self.konzept.profil.teilziel
            for n, teilziel in enumerate(abschnitt.teilziele, 1):
                quotes.append(f"{form.name} {glied(n, form.zaehlung)}{wo}")
                quotes += [self._projekt(m, k) + wo for k, m in enumerate(teilziel.massnahmen, 1)]
            quotes += [self._projekt(m, k) + wo for k, m in enumerate(abschnitt.massnahmen, 1)]
        return [folded(quote) for quote in quotes]

    def _projekt(self, massnahme: Massnahme, nummer: int) -> str:
        return f"{self.konzept.profil.massnahme.name} {massnahme.kuerzel or nummer}"

    def _parts(self) -> Iterator[str | Text]:
        """Words and texts in document order; what a section shows does not come by itself."""
        konzept = self.konzept
        shown = {abschnitt.zeigt for abschnitt in konzept.abschnitte}
        for titel, text in (("Leitbild", konzept.leitbild), ("Beteiligung", konzept.beteiligung)):
            if text and titel.lower() not in shown:
                yield from (titel, text)
        for abschnitt in konzept.abschnitte:
            yield from self._abschnitt(abschnitt)
        for name in ("indikatoren", "glossar", "literatur"):
            if getattr(konzept, name) and name not in shown:
                yield name.capitalize()
                yield from self._verzeichnis(name)

    def _verzeichnis(self, name: str | None) -> Iterator[str | Text]:
        if name not in {"glossar", "literatur"}:
            yield from expected_data.verzeichnis(self.konzept, name)
            return
        for eintrag in getattr(self.konzept, name):
            first, *rest = self._said(eintrag.text)
            yield f"{eintrag.begriff} {first}"
            yield from rest

    def _abschnitt(self, abschnitt: Abschnitt) -> Iterator[str | Text]:
        yield f"{abschnitt.nummer} {abschnitt.titel}"
        if abschnitt.oberziel:
            yield self.konzept.profil.ebenen[abschnitt.art].ziel or ""
            yield abschnitt.oberziel
        if siehe := expected_data.siehe(self.konzept, abschnitt):
            yield f"Siehe auch {siehe}"
        yield abschnitt.text
        yield from self._verzeichnis(abschnitt.zeigt)
        for teilziel in abschnitt.teilziele:
            yield from self._teilziel(teilziel)
            for massnahme in teilziel.massnahmen:
                yield from expected_data.massnahme(self.konzept, massnahme)
        for massnahme in abschnitt.massnahmen:
            yield from expected_data.massnahme(self.konzept, massnahme)

    def _teilziel(self, teilziel: Teilziel) -> Iterator[str | Text]:
        form = self.konzept.profil.teilziel
        nummer = f" {glied(teilziel.nummer, form.zaehlung)}" if form.nummer_zeigen else ""
        yield from expected_data.part(f"{form.name}{nummer}", [teilziel.text])
        yield from expected_data.part(form.aufgaben, [teilziel.aufgaben])
        yield from expected_data.part(form.zielgruppen, [", ".join(map(str, teilziel.zielgruppen))])
        yield from expected_data.part(form.aktivitaeten, teilziel.aktivitaeten)
        yield from expected_data.part(form.indikatoren, map(expected_data.indikator, teilziel.indikatoren))
        yield from expected_data.part(form.verantwortliche, [", ".join(map(str, teilziel.verantwortliche))])

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
                case Bild(_, alt, unterschrift):
                    yield image(alt)
                    yield folded(unterschrift)

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
