"""Old and new wording side by side, one row for each element that changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from ik_model.model.abschnitt import Abschnitt
from ik_model.model.konzept import Konzept
from ik_model.model.massgabe import Massgabe
from ik_model.model.massnahme import Massnahme
from ik_model.model.teilziel import Teilziel
from ik_model.model.text import Text
from ik_model.model.vorlage import Vorlage
from ik_model.revision.diff.aenderung import (
    Aenderung,
    Entfernt,
    Geaendert,
    Hinzugefuegt,
    KennungGeaendert,
    Umnummeriert,
    Verschoben,
)
from ik_model.revision.diff.inhalt import Textaenderung
from ik_model.revision.diff.vergleichen import vergleiche
from ik_model.revision.synopse.zeilen import TECHNISCH, Seiten, Zeile, ganz, geaendert

_NICHT_DER_TEXT = frozenset({"vorlagen", "profil"})
"""Parts of a concept that its text does not show."""

_DATEN = frozenset({"stellen", "zielgruppen", "gremien", "kennzahlen", "indikatoren", "berichtspflichten", "steuerung"})
"""Registers: what the text says stands there once more as data."""

_VERWALTUNG = frozenset({"status", "datum", "beschluesse", "stichworte"})
"""Fields of the concept itself that say how far it has come, not what it says."""

_KURZ = 100
"""A longer title is a text (what a Teilziel says), and stands in the row anyway where it matters."""


@dataclass(frozen=True, slots=True)
class Herkunft:
    """Where a change comes from.

    Attributes:
        nummer: Number of the paper.
        datum: Its date.
        begruendung: What it gives as the reason; may be empty.
    """

    nummer: str
    datum: date | None
    begruendung: Text


@dataclass(frozen=True, slots=True)
class Gegenueberstellung:
    """One row: an element, old and new.

    Attributes:
        nummer: Its number in the register, from 1.
        art: What happened: "Wortlaut geändert", "eingefügt", "gestrichen", "verschoben".
        alt_ort: Where it stood, as the council cites it; empty if it is new.
        neu_ort: Where it stands; empty if it is gone.
        titel: What it is called, for those who do not know the number by heart; empty if it has no short name.
        alt: The lines of the old side.
        neu: The lines of the new side.
        herkunft: The papers that it comes from.
        daten: Whether it is about data behind the text: a register, a duty to report.
    """

    nummer: int
    art: str
    alt_ort: str
    neu_ort: str
    titel: str
    alt: tuple[Zeile, ...]
    neu: tuple[Zeile, ...]
    herkunft: tuple[Herkunft, ...] = ()
    daten: bool = False

    @property
    def ort(self) -> str:
        """The place for the register: the new one, and the old one where it differs."""
        if self.alt_ort and self.neu_ort and self.alt_ort != self.neu_ort:
            return f"{self.neu_ort} (bisher {self.alt_ort})"
        return self.neu_ort or self.alt_ort


@dataclass(frozen=True, slots=True)
class Synopse:
    """The whole.

    Attributes:
        zeilen: The rows in the order of the new text.
        umnummeriert: In one line each: what is cited by another number now.
    """

    zeilen: tuple[Gegenueberstellung, ...]
    umnummeriert: tuple[str, ...]

    @property
    def mit_begruendung(self) -> bool:
        """Whether any paper gives a reason, so that a third column is of use."""
        return any(herkunft.begruendung for zeile in self.zeilen for herkunft in zeile.herkunft)


def synopse(alt: Konzept, neu: Konzept, papiere: Sequence[Vorlage] = ()) -> Synopse:
    """Two versions of a concept side by side.

    Args:
        alt: The old version.
        neu: The new one.
        papiere: The papers that may have brought the changes; their reasons are shown.
    """
    zeilen: list[Gegenueberstellung] = []
    umnummeriert: list[str] = []
    aenderungen = [a for a in vergleiche(alt, neu) if _sichtbar(a)]
    for gruppe in _gruppen(aenderungen):
        umnummeriert += [t.beschreibung for t in gruppe if isinstance(t, Umnummeriert) and not t.folgt]
        teile = [t for t in gruppe if not isinstance(t, Umnummeriert | KennungGeaendert)]
        if teile:
            zeilen.append(_zeile(len(zeilen) + 1, teile, alt, neu, papiere))
    return Synopse(tuple(zeilen), tuple(umnummeriert))


def _gruppen(aenderungen: Iterable[Aenderung]) -> list[list[Aenderung]]:
    """The changes of each element; the small parts of a measure that comes or goes belong to its own row."""
    gruppen: list[list[Aenderung]] = []
    for _, gruppe in groupby(aenderungen, key=lambda aenderung: aenderung.schluessel):
        teile = list(gruppe)
        erste = teile[0]
        kleinteil = isinstance(erste, Hinzugefuegt | Entfernt) and not isinstance(
            erste.inhalt, Abschnitt | Teilziel | Massnahme
        )
        if gruppen and kleinteil and erste.folgt and type(gruppen[-1][0]) is type(erste):
            gruppen[-1] += teile
        else:
            gruppen.append(teile)
    return gruppen


def _sichtbar(aenderung: Aenderung) -> bool:
    if aenderung.lage.bereich in _NICHT_DER_TEXT:
        return False
    if isinstance(aenderung, Geaendert):
        oben = aenderung.feld.partition(".")[0]
        if not aenderung.lage.bereich and oben in _VERWALTUNG:
            return False
        return oben not in TECHNISCH
    return True


def _zeile(
    nummer: int, teile: Sequence[Aenderung], alt: Konzept, neu: Konzept, papiere: Sequence[Vorlage]
) -> Gegenueberstellung:
    erste = teile[0]
    seiten = sum((_seiten(teil, alt, neu) for teil in teile), Seiten())
    alt_ort, neu_ort = _orte(teile)
    lage = erste.lage
    felder = {teil.feld.partition(".")[0] for teil in teile if isinstance(teil, Geaendert)}
    daten = lage.bereich in _DATEN or (not lage.bereich and felder <= _DATEN)
    return Gegenueberstellung(
        nummer,
        _art(teile),
        alt_ort,
        neu_ort,
        lage.titel if len(lage.titel) <= _KURZ and lage.titel not in lage.fundstelle else "",
        seiten.alt,
        seiten.neu,
        tuple(_herkunft(erste.element, papiere)),
        daten,
    )


def _seiten(teil: Aenderung, alt: Konzept, neu: Konzept) -> Seiten:
    match teil:
        case Hinzugefuegt():
            return Seiten((), ganz(teil.inhalt, neu, "neu", _klassenname(teil)))
        case Entfernt():
            return Seiten(ganz(teil.inhalt, alt, "weg", _klassenname(teil)), ())
        case Geaendert():
            return geaendert(teil.beschriftung, teil.inhalt)
        case _:
            return Seiten()


def _klassenname(teil: Hinzugefuegt | Entfernt) -> str:
    """What a part of another row is; what has a row of its own is named there."""
    return "" if isinstance(teil.inhalt, Abschnitt | Teilziel | Massnahme) or not teil.folgt else teil.klasse


def _orte(teile: Sequence[Aenderung]) -> tuple[str, str]:
    """Old and new place; with the sentence, if one sentence is all that changed."""
    erste = teile[0]
    alt = erste.alt.fundstelle if erste.alt else ""
    neu = erste.neu.fundstelle if erste.neu else ""
    match teile:
        case [Geaendert(feld="text", inhalt=Textaenderung(geaendert=(paar,)))]:
            alt = " ".join(filter(None, (alt, paar.alt.ort if paar.alt else "")))
            neu = " ".join(filter(None, (neu, paar.neu.ort if paar.neu else "")))
            return (alt if paar.alt else ""), (neu if paar.neu else "")
    return alt, neu


def _art(teile: Sequence[Aenderung]) -> str:
    arten: list[str] = []
    for teil in teile:
        match teil:
            case Hinzugefuegt():
                arten.append("eingefügt")
            case Entfernt():
                arten.append("gestrichen")
            case Verschoben():
                arten.append("verschoben")
            case Geaendert():
                arten.append(_feldart(teil))
    return ", ".join(dict.fromkeys(arten))


def _feldart(teil: Geaendert) -> str:
    if isinstance(teil.inhalt, Textaenderung):
        arten = {paar.art for paar in teil.inhalt.geaendert}
        was = {frozenset({"neu"}): "Satz eingefügt", frozenset({"weg"}): "Satz gestrichen"}.get(frozenset(arten))
        was = was or ("Auszeichnung geändert" if arten == {"auszeichnung"} else "Wortlaut geändert")
        return f"{teil.beschriftung}: {was}" if teil.beschriftung else was
    return f"{teil.beschriftung} geändert"


def _herkunft(element: str, papiere: Iterable[Vorlage]) -> Iterator[Herkunft]:
    """The papers that touch an element, each once, with all reasons that they give for it."""
    for papier in papiere:
        treffer = [massgabe for massgabe in papier.massgaben if element in _betroffen(massgabe)]
        if treffer:
            bloecke = tuple(block for massgabe in treffer for block in massgabe.begruendung.bloecke)
            yield Herkunft(papier.nummer, papier.datum, Text(bloecke))


def _betroffen(massgabe: Massgabe) -> set[str]:
    """The IDs of all elements that a Maßgabe touches."""
    ids = {ziel.partition(".")[0] for ziel in massgabe.setzt}
    if massgabe.neues is not None:
        ids |= {massgabe.neues.id, *(m.id for m in getattr(massgabe.neues, "massnahmen", ()))}
    elif massgabe.stelle is not None:
        ids.add(massgabe.stelle.element)
    return ids
