"""The concept: the root of the model."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any, NamedTuple, Self

from ik_model.model.abschnitt import Abschnitt
from ik_model.model.base import Datum, Element, Feld, Modell
from ik_model.model.berichtswesen import Berichtspflicht
from ik_model.model.beschluss import Beschlussvermerk
from ik_model.model.einordnung import Ordnung
from ik_model.model.kennzahl import Indikator, Kennzahl
from ik_model.model.massnahme import Massnahme
from ik_model.model.profil import Profil
from ik_model.model.steuerung import Steuerung
from ik_model.model.teilziel import Teilziel
from ik_model.model.text import Text
from ik_model.model.textfeld import TextFeld
from ik_model.model.verzeichnis import Eintrag, Gremium, Stelle, Zielgruppe
from ik_model.model.vorlage import Vorlage


class Eintragung(Modell):
    """One entry of a glossary or a bibliography."""

    begriff: str = Feld("Begriff, Abkürzung oder Kurztitel", min_length=1)
    text: TextFeld = Feld("Erläuterung oder Fundstelle")


class Geltung(Modell):
    """From when until when the concept holds."""

    beginn: Datum | None = Feld("Tag des Inkrafttretens", default=None)
    ende: Datum | None = Feld("Letzter Tag der Laufzeit", default=None)


class Sprachfassung(Modell):
    """The concept in another language or form."""

    sprache: str = Feld("Sprache nach BCP 47; Leichte Sprache: de-simple", min_length=2)
    titel: str = Feld("Titel der Fassung", min_length=1)
    adresse: str | None = Feld("Wo sie steht", default=None)


class Seite(Element):
    """A page outside the numbered outline, such as the foreword; without text it is a placeholder."""

    titel: str = Feld("Überschrift", min_length=1)
    text: TextFeld = Feld("Text, ein Satz je Zeile", default=Text())


class Ort(NamedTuple):
    """One element and the chain of elements that it stands in, outermost first."""

    element: Element
    eltern: tuple[Element, ...]


class Konzept(Element):
    """A strategy concept with its registers and papers.

    Only an ID, a title and an outline are required; what else a county's concept must have, its profile says.
    Numbers and names are resolved when the concept is built, so every part knows its ``ziffer`` and every reference its
    name. The concept never changes; :mod:`ik_model.revision` makes new ones.
    """

    titel: str = Feld("Titel; Zeilenumbrüche gelten auf dem Deckblatt", min_length=1)
    kurztitel: str | None = Feld("Kurzer Titel für Kopfzeilen und Dateinamen", default=None)
    status: str = Feld("Stand des Textes: Entwurf, beschlossen …", default="Entwurf")
    datum: Datum | None = Feld("Datum dieser Fassung", default=None)
    sprache: str = Feld("Sprache nach BCP 47", default="de-DE", pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")
    profil: Profil = Feld("Das Profil des Kreises")
    geltung: Geltung | None = Feld("Geltungsdauer", default=None)
    vorgaenger: tuple[str, ...] = Feld("Frühere Konzepte, die dieses ablöst", default=())
    nachfolger: str | None = Feld("Konzept, das dieses ablöst", default=None)
    vorwort: Seite | None = Feld("Vorwort", default=None)
    leitbild: TextFeld = Feld("Leitbild", default=Text())
    beteiligung: TextFeld = Feld("Wie das Konzept entstanden ist, wer beteiligt war", default=Text())
    gliederung: tuple[Abschnitt, ...] = Feld("Die Abschnitte in ihrer Reihenfolge")
    anhaenge: tuple[Abschnitt, ...] = Feld("Anhänge", default=())
    glossar: tuple[Eintragung, ...] = Feld("Glossar und Abkürzungen", default=())
    literatur: tuple[Eintragung, ...] = Feld("Literatur und Quellen", default=())
    stichworte: tuple[str, ...] = Feld("Stichworte für die Dokumenteigenschaften", default=())
    sprachfassungen: tuple[Sprachfassung, ...] = Feld("Andere Sprachfassungen", default=())
    stellen: tuple[Stelle, ...] = Feld("Verzeichnis der Stellen", default=())
    zielgruppen: tuple[Zielgruppe, ...] = Feld("Verzeichnis der Zielgruppen", default=())
    gremien: tuple[Gremium, ...] = Feld("Verzeichnis der Gremien", default=())
    kennzahlen: tuple[Kennzahl, ...] = Feld("Kennzahlen", default=())
    indikatoren: tuple[Indikator, ...] = Feld("Indikatoren des ganzen Konzepts", default=())
    steuerung: Steuerung | None = Feld("Steuerung", default=None)
    berichtspflichten: tuple[Berichtspflicht, ...] = Feld("Berichtspflichten", default=())
    vorlagen: tuple[Vorlage, ...] = Feld("Vorlagen für die Gremien", default=())
    beschluesse: tuple[Beschlussvermerk, ...] = Feld(
        "Beschlüsse über diesen Text, der letzte gilt; „ik adopt“ trägt sie ein", default=()
    )

    def model_post_init(self, context: Any, /) -> None:
        """Resolve numbers and names."""
        namen = {e.id: e.name for e in (*self.stellen, *self.zielgruppen, *self.gremien)}
        profil = self.profil
        gliederung = Ordnung(profil.nummerierung, "Ziffer", profil.nummern == "ganz", namen)
        anhang = Ordnung(profil.nummerierung_anhang, "Anhang", profil.nummern == "ganz", namen)
        self.__dict__["gliederung"] = gliederung.einordnen(self.gliederung)
        self.__dict__["anhaenge"] = anhang.einordnen(self.anhaenge)
        self.__dict__["vorlagen"] = tuple(map(gliederung.benennen, self.vorlagen))
        self.__dict__["beschluesse"] = tuple(map(gliederung.benennen, self.beschluesse))

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """A copy, numbered and named anew; ``deep`` makes no difference, for nothing in a concept changes."""
        return self.ersetzt(**(update or {}))

    def __eq__(self, other: object) -> bool:
        """Whether all fields are equal.

        *Why not pydantic's:* it compares the cached register too, which holds the concept itself.
        """
        if not isinstance(other, Konzept):
            return NotImplemented
        return all(getattr(self, name) == getattr(other, name) for name in type(self).model_fields)

    def __hash__(self) -> int:
        """By its ID, which equal concepts share."""
        return hash(self.id)

    @cached_property
    def register(self) -> Mapping[str, Ort]:
        """Every element by its ID; the first one, should two share it."""
        register: dict[str, Ort] = {}
        for ort in _orte(self):
            register.setdefault(ort.element.id, ort)
        return register

    @property
    def titelzeile(self) -> str:
        """The title on one line."""
        return " ".join(self.titel.split())

    @property
    def abschnitte(self) -> Iterator[Abschnitt]:
        """Every section of outline and annexes, in document order."""
        for abschnitt in (*self.gliederung, *self.anhaenge):
            yield from abschnitt.alle()

    @property
    def kapitel(self) -> Iterator[Abschnitt]:
        """The sections whose level has the role of a chapter."""
        return (a for a in self.abschnitte if self.profil.rolle(a.art) == "kapitel")

    @property
    def handlungsfelder(self) -> Iterator[Abschnitt]:
        """The sections whose level has the role of a Handlungsfeld."""
        return (a for a in self.abschnitte if self.profil.rolle(a.art) == "handlungsfeld")

    @property
    def teilziele(self) -> Iterator[Teilziel]:
        """Every Teilziel, in document order."""
        return (teilziel for abschnitt in self.abschnitte for teilziel in abschnitt.teilziele)

    @property
    def massnahmen(self) -> Iterator[Massnahme]:
        """Every measure, under a Teilziel or alone, in document order."""
        for abschnitt in self.abschnitte:
            for teilziel in abschnitt.teilziele:
                yield from teilziel.massnahmen
            yield from abschnitt.massnahmen

    @property
    def elemente(self) -> Iterator[Ort]:
        """Every element with an ID, with the elements it stands in, in document order; the concept itself first."""
        return _orte(self)

    def find(self, id: str) -> Element | None:
        """The element with this ID, or ``None``; the first one, should two share it."""
        ort = self.register.get(id)
        return ort.element if ort else None

    def ort(self, id: str) -> Ort | None:
        """The element with this ID and the elements that it stands in, or ``None``."""
        return self.register.get(id)

    def ersetzt(self, **fields: object) -> Self:
        """A new concept with other field values, numbered and named anew."""
        values = {name: getattr(self, name) for name in type(self).model_fields}
        return type(self).model_validate(values | fields)


def _orte(konzept: Konzept) -> Iterator[Ort]:
    yield Ort(konzept, ())
    oben: tuple[Element, ...] = (konzept,)
    yield Ort(konzept.profil, oben)
    if konzept.vorwort is not None:
        yield Ort(konzept.vorwort, oben)
    for abschnitt in (*konzept.gliederung, *konzept.anhaenge):
        yield from _unter_abschnitt(abschnitt, oben)
    eintraege: tuple[Eintrag, ...] = (*konzept.stellen, *konzept.zielgruppen, *konzept.gremien)
    for eintrag in (*eintraege, *konzept.kennzahlen, *konzept.indikatoren, *konzept.berichtspflichten):
        yield Ort(eintrag, oben)
    for vorlage in konzept.vorlagen:
        yield Ort(vorlage, oben)
        for massgabe in vorlage.massgaben:
            yield Ort(massgabe, (*oben, vorlage))


def _unter_abschnitt(abschnitt: Abschnitt, oben: tuple[Element, ...]) -> Iterator[Ort]:
    yield Ort(abschnitt, oben)
    kette = (*oben, abschnitt)
    for teilziel in abschnitt.teilziele:
        yield Ort(teilziel, kette)
        for massnahme in teilziel.massnahmen:
            yield from _unter_massnahme(massnahme, (*kette, teilziel))
        for indikator in teilziel.indikatoren:
            yield Ort(indikator, (*kette, teilziel))
    for massnahme in abschnitt.massnahmen:
        yield from _unter_massnahme(massnahme, kette)
    for unter in abschnitt.abschnitte:
        yield from _unter_abschnitt(unter, kette)


def _unter_massnahme(massnahme: Massnahme, oben: tuple[Element, ...]) -> Iterator[Ort]:
    yield Ort(massnahme, oben)
    for teil in (*massnahme.meilensteine, *massnahme.indikatoren):
        yield Ort(teil, (*oben, massnahme))
