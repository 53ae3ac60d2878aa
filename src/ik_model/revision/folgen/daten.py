"""Words that change while the data that say the same do not, and the other way round."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ik_model.model.anker import Satzanker
from ik_model.model.konzept import Konzept
from ik_model.model.massgabe import Massgabe
from ik_model.model.text import Absatz, Satz, Spanne, Text
from ik_model.model.texte import texte
from ik_model.model.turnus import Turnus
from ik_model.revision.fassung import Schritt
from ik_model.revision.folgen.folge import Folge
from ik_model.revision.folgen.nennung import nennt, nennt_turnus
from ik_model.revision.folgen.saetze import Satzwechsel, satzwechsel
from ik_model.revision.fundstelle import fundstelle, ort
from ik_model.revision.satz import finde_satz

_VERKNUEPFT = {"kennzahl": "wert", "stelle": "name", "gremium": "name", "zielgruppe": "name"}
"""Spans whose words say what a record says, and in which field."""


@dataclass(frozen=True, slots=True)
class _Angabe:
    """A value of the data, and the sentence that says the same.

    Attributes:
        schluessel: Element and field, as ``setzt`` names them.
        name: What it belongs to, for people.
        alt: Its old value.
        neu: Its new one.
        satz: Where the sentence stood.
        jetzt: Where it stands now; ``None`` if it is gone.
    """

    schluessel: str
    name: str
    alt: str | Turnus
    neu: str | Turnus | None
    satz: Satzanker
    jetzt: Satzanker | None


def daten_bleiben(schritt: Schritt) -> Iterator[Folge]:
    """Words that change while the data that say the same do not."""
    wechsel = {str(einer.anker): einer for einer in satzwechsel(schritt)}
    for angabe in _angaben(schritt):
        einer = wechsel.get(str(angabe.satz))
        if einer is not None and angabe.alt == angabe.neu and angabe.schluessel not in einer.massgabe.setzt:
            yield from _angabe_bleibt(schritt, angabe, einer)
    for einer in wechsel.values():
        yield from _verknuepfung_bleibt(schritt, einer)


def text_bleibt(schritt: Schritt) -> Iterator[Folge]:
    """Data that change while the words that say the same do not."""
    gesetzt = {schluessel: massgabe for massgabe in schritt.angewendet for schluessel in massgabe.setzt}
    for angabe in _angaben(schritt):
        massgabe = gesetzt.get(angabe.schluessel)
        satz = finde_satz(schritt.danach, angabe.jetzt) if angabe.jetzt is not None else None
        if massgabe is None or satz is None or angabe.jetzt is None or angabe.alt == angabe.neu:
            continue
        alt = _nennung(schritt.davor, str(satz), angabe.alt)
        neu = _nennung(schritt.danach, str(satz), angabe.neu) if angabe.neu is not None else ""
        if alt and not neu:
            yield _folge_im_text(massgabe, angabe.schluessel, str(fundstelle(schritt.danach, angabe.jetzt)), alt)
    for schluessel, massgabe in gesetzt.items():
        kennung, _, feld = schluessel.partition(".")
        if feld == "wert":
            for wo, worte in _zahlen_im_text(schritt, kennung):
                yield _folge_im_text(massgabe, schluessel, wo, worte)


def _angabe_bleibt(schritt: Schritt, angabe: _Angabe, wechsel: Satzwechsel) -> Iterator[Folge]:
    massgabe = wechsel.massgabe
    wo = fundstelle(schritt.davor, wechsel.anker)
    if wechsel.neu is None:
        kennung = angabe.schluessel.partition(".")[0]
        yield Folge(
            massgabe.id,
            "daten",
            f"{wo} wird gestrichen; was er festlegt, bleibt in den Daten stehen ({angabe.name}).",
            f"Auch die Daten streichen oder unter setzt: ändern: {angabe.schluessel} …, oder mit element: {kennung}.",
            _pfad(massgabe),
        )
        return
    vorher = _nennung(schritt.davor, str(wechsel.alt), angabe.alt)
    if vorher and not _nennung(schritt.danach, str(wechsel.neu), angabe.alt):
        yield Folge(
            massgabe.id,
            "daten",
            f"{wo} nennt „{vorher}“ künftig nicht mehr; in den Daten bleibt es dabei ({angabe.name}).",
            f"Unter setzt: ergänzen, was künftig gilt: {angabe.schluessel}: …",
            _pfad(massgabe),
            vorher,
        )


def _verknuepfung_bleibt(schritt: Schritt, wechsel: Satzwechsel) -> Iterator[Folge]:
    """Words that are linked to data have changed, and the data have not."""
    massgabe = wechsel.massgabe
    if wechsel.neu is None:
        return
    alt = dict(_spannen(_text(wechsel.alt)))
    for (art, ziel), worte in _spannen(_text(wechsel.neu)):
        feld = _VERKNUEPFT.get(art)
        if feld is not None and alt.get((art, ziel), worte) != worte and f"{ziel}.{feld}" not in massgabe.setzt:
            eintrag = schritt.danach.find(ziel)
            name = ort(schritt.danach, eintrag) if eintrag is not None else ""
            yield Folge(
                massgabe.id,
                "daten",
                f"„{worte}“ ist mit {name or f'„{ziel}“'} verknüpft, aber dort ändert sich nichts.",
                f"Unter setzt: ergänzen: {ziel}.{feld}: …, oder die Worte mit etwas anderem verknüpfen.",
                ("kuenftig",),
                worte,
            )


def _folge_im_text(massgabe: Massgabe, schluessel: str, wo: str, worte: str) -> Folge:
    return Folge(
        massgabe.id,
        "text",
        f"„{schluessel}“ ändert sich, aber {wo} nennt weiter „{worte}“.",
        "Den Satz mit ändern (satz:, bisher:, kuenftig:), oder den Wert lassen, wie er ist.",
        ("setzt", schluessel),
    )


def _pfad(massgabe: Massgabe) -> tuple[str, ...]:
    return ("bisher",) if massgabe.bisher else ("satz",) if massgabe.satz is not None else ("element",)


def _angaben(schritt: Schritt) -> Iterator[_Angabe]:
    """Every value of the data of which a sentence is known that says it."""
    neue = {pflicht.id: pflicht for pflicht in schritt.danach.berichtspflichten}
    for pflicht in schritt.davor.berichtspflichten:
        neu = neue.get(pflicht.id)
        if pflicht.satz is None or neu is None:
            continue
        for feld in ("an", "von", "turnus"):
            if (alt := getattr(pflicht, feld)) is not None:
                name = f"Berichtspflicht „{pflicht.gegenstand or pflicht.id}“"
                yield _Angabe(f"{pflicht.id}.{feld}", name, alt, getattr(neu, feld), pflicht.satz, neu.satz)
    steuerung = schritt.davor.steuerung
    for feld, satz in steuerung.saetze.items() if steuerung is not None else ():
        alt = getattr(steuerung, feld, None)
        if isinstance(alt, str | Turnus):
            jetzt = schritt.danach.steuerung
            neuer_satz = jetzt.saetze.get(feld) if jetzt is not None else None
            schluessel = f"{schritt.davor.id}.steuerung.{feld}"
            yield _Angabe(schluessel, "Steuerung", alt, getattr(jetzt, feld, None), satz, neuer_satz)


def _nennung(konzept: Konzept, worte: str, wert: str | Turnus) -> str:
    return nennt_turnus(worte, wert) if isinstance(wert, Turnus) else nennt(konzept, worte, wert)


def _text(satz: Satz) -> Text:
    return Text((Absatz((satz,)),))


def _spannen(text: Text) -> Iterator[tuple[tuple[str, str], str]]:
    """The filled spans of a text: what they are linked to, and their words."""
    for _, inline in text.inlines:
        if isinstance(inline, Spanne) and inline.inhalt:
            yield (inline.art, inline.ziel), str(inline)


def _zahlen_im_text(schritt: Schritt, kennung: str) -> Iterator[tuple[str, str]]:
    """Where a figure is typed out as before."""
    vorher = {
        (element.id, pfad): [worte for linked, worte in _spannen(text) if linked == ("kennzahl", kennung)]
        for element, _ in schritt.davor.elemente
        for pfad, text in texte(element)
    }
    for element, _ in schritt.danach.elemente:
        for pfad, text in texte(element):
            for linked, worte in _spannen(text):
                if linked == ("kennzahl", kennung) and worte in vorher.get((element.id, pfad), ()):
                    yield ort(schritt.danach, element) or element.id, worte
