"""The concept as plain data for its template."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypedDict

from ik_model.model.abschnitt import Abschnitt
from ik_model.model.konzept import Konzept
from ik_model.model.massnahme import Massnahme
from ik_model.model.teilziel import Teilziel
from ik_model.model.verweis import Verweis
from ik_model.revision.fundstelle import name, zitat
from ik_renderers.documents.konzept.indikator import indikatoren
from ik_renderers.documents.konzept.massnahme import massnahmenteile, querverweis
from ik_renderers.documents.konzept.teil import Teil, liste, namen, teil
from ik_renderers.documents.konzept.verzeichnis import verzeichnis
from ik_renderers.markdown import Markdown, TextWriter


class Steckbrief(TypedDict):
    """One box."""

    klasse: str
    id: Markdown
    zitat: str
    umbruch: bool
    teile: list[Teil]


def abschnitte(konzept: Konzept, writer: TextWriter) -> list[dict[str, object]]:
    """All sections of outline and annexes, flat, in document order."""
    return [_abschnitt(konzept, abschnitt, writer) for abschnitt in konzept.abschnitte]


def _abschnitt(konzept: Konzept, abschnitt: Abschnitt, writer: TextWriter) -> dict[str, object]:
    ebene = konzept.profil.ebenen.get(abschnitt.art)
    return {
        "id": Markdown(abschnitt.id),
        "ebene": Markdown(f"ebene-{abschnitt.art}"),  # a prefix: the county's names never meet a class of ours
        "rauten": Markdown("#" * min(6, abschnitt.tiefe)),
        "nummer": abschnitt.nummer,
        "titel": abschnitt.titel,
        "umbruch": abschnitt.umbruch == "davor",
        "oberziel": writer.write(abschnitt.oberziel, abschnitt.id, "oberziel"),
        "oberziel_name": (ebene.ziel if ebene else None) or "",
        "siehe": _siehe(konzept, abschnitt),
        "text": writer.write(abschnitt.text, abschnitt.id),
        "verzeichnis": verzeichnis(konzept, abschnitt.zeigt, writer),
        "steckbriefe": [
            *_steckbriefe(konzept, abschnitt.teilziele, writer),
            *(_massnahme(konzept, massnahme, writer) for massnahme in abschnitt.massnahmen),
        ],
    }


def _siehe(konzept: Konzept, abschnitt: Abschnitt) -> Markdown:
    """Links between a section and those in which it returns."""
    ziele = [abschnitt.wiederholt] if abschnitt.wiederholt else []
    ziele += [anderer.id for anderer in konzept.abschnitte if anderer.wiederholt == abschnitt.id]
    return Markdown(", ".join(querverweis(konzept, id) for id in ziele))


def _steckbriefe(konzept: Konzept, teilziele: Iterable[Teilziel], writer: TextWriter) -> Iterable[Steckbrief]:
    for teilziel in teilziele:
        yield Steckbrief(
            klasse="teilziel",
            id=Markdown(teilziel.id),
            zitat=zitat(konzept, teilziel),
            umbruch=teilziel.umbruch == "davor",
            teile=_teilzielteile(konzept, teilziel, writer),
        )
        for massnahme in teilziel.massnahmen:
            yield _massnahme(konzept, massnahme, writer)


def _massnahme(konzept: Konzept, massnahme: Massnahme, writer: TextWriter) -> Steckbrief:
    return Steckbrief(
        klasse="massnahme",
        id=Markdown(massnahme.id),
        zitat=zitat(konzept, massnahme),
        umbruch=massnahme.umbruch == "davor",
        teile=massnahmenteile(konzept, massnahme, writer),
    )


def _teilzielteile(konzept: Konzept, teilziel: Teilziel, writer: TextWriter) -> list[Teil]:
    """The parts of a goal in the order of the official form; an empty one is left out."""
    form = konzept.profil.teilziel
    beschriftung = name(konzept, teilziel) if form.nummer_zeigen else form.name
    aktivitaeten = [
        writer.write(text, teilziel.id, f"aktivitaeten.{n}") for n, text in enumerate(teilziel.aktivitaeten, 1)
    ]
    teile = [
        teil("teilziel-text", beschriftung, writer.write(teilziel.text, teilziel.id), aussage=True),
        teil("aufgaben", form.aufgaben, writer.write(teilziel.aufgaben, teilziel.id, "aufgaben")),
        teil("zielgruppen", form.zielgruppen, verweise(teilziel.zielgruppen)),
        teil("aktivitaeten", form.aktivitaeten, liste(aktivitaeten)),
        teil("indikatoren", form.indikatoren, indikatoren(teilziel.indikatoren)),
        teil("verantwortliche", form.verantwortliche, verweise(teilziel.verantwortliche)),
    ]
    return [t for t in teile if t["inhalt"]]


def verweise(verweise: Sequence[Verweis]) -> Markdown:
    """References as one line, joined by commas."""
    return namen(map(str, verweise))
