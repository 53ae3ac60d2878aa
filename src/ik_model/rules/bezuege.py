"""Every reference of a concept: from where, to which ID, and what that ID must name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ik_model.diagnostics.positions import Path
from ik_model.model.abschnitt import Abschnitt
from ik_model.model.anker import Satzanker
from ik_model.model.base import Element, Modell
from ik_model.model.berichtswesen import Berichtspflicht
from ik_model.model.kennzahl import Indikator, Kennzahl
from ik_model.model.konzept import Konzept, Seite
from ik_model.model.massgabe import Massgabe
from ik_model.model.massnahme import Massnahme, Meilenstein
from ik_model.model.profil import Berichtsform, Profil
from ik_model.model.steuerung import Mitglied, Steuerung
from ik_model.model.teilziel import Teilziel
from ik_model.model.text import Inline, Link, Satz, Spanne
from ik_model.model.verweis import Verweis
from ik_model.model.verzeichnis import Gremium, Stelle, Zielgruppe
from ik_model.model.vorlage import Beratung, Vorlage
from ik_model.rules.kontext import Kontext
from ik_model.rules.neue_elemente import neu_in

Arten = tuple[type[Element], ...]

_WER: Arten = (Stelle, Gremium)

FELDER: dict[type[Modell], dict[str, Arten]] = {
    Abschnitt: {"wiederholt": (Abschnitt,)},
    Teilziel: {"zielgruppen": (Zielgruppe,), "verantwortliche": _WER},
    Massnahme: {
        "zielgruppen": (Zielgruppe,),
        "verantwortliche": _WER,
        "partner": _WER,
        "querverweise": (Massnahme, Abschnitt, Teilziel),
    },
    Stelle: {"teil_von": (Stelle,), "federfuehrend": (Stelle,)},
    Zielgruppe: {"teil_von": (Zielgruppe,)},
    Gremium: {"berichtet_an": (Gremium,)},
    Kennzahl: {"bezugsgroesse": (Kennzahl,)},
    Berichtspflicht: {"an": (Gremium, Stelle), "von": _WER},
    Vorlage: {"federfuehrung": (Stelle,), "beteiligte": _WER},
    Beratung: {"gremium": (Gremium,)},
    Steuerung: {"gremium": (Gremium,), "koordination": _WER},
    Mitglied: {"gremium": (Gremium,), "stelle": (Stelle,)},
    Berichtsform: {"zustaendiger_ausschuss": (Gremium,)},
}
"""Which fields hold IDs, and of what kind of element."""

SPANNEN: dict[str, Arten] = {
    "kennzahl": (Kennzahl, Indikator),
    "stelle": (Stelle,),
    "gremium": (Gremium,),
    "zielgruppe": (Zielgruppe,),
    "element": (Element,),
    "fundstelle": (Element,),
    "seite": (Element,),
    "wortlaut": (Massgabe, Vorlage),
}
"""What the words of a bracketed span may be linked to."""

ARTEN: dict[type[Element], tuple[str, str]] = {
    Konzept: ("ein Konzept", "kein Konzept"),
    Profil: ("ein Profil", "kein Profil"),
    Seite: ("das Vorwort", "kein Vorwort"),
    Abschnitt: ("ein Abschnitt", "keinen Abschnitt"),
    Teilziel: ("ein Teilziel", "kein Teilziel"),
    Massnahme: ("eine Maßnahme", "keine Maßnahme"),
    Meilenstein: ("ein Meilenstein", "keinen Meilenstein"),
    Indikator: ("ein Indikator", "keinen Indikator"),
    Kennzahl: ("eine Kennzahl", "keine Kennzahl"),
    Stelle: ("eine Stelle", "keine Stelle"),
    Zielgruppe: ("eine Zielgruppe", "keine Zielgruppe"),
    Gremium: ("ein Gremium", "kein Gremium"),
    Berichtspflicht: ("eine Berichtspflicht", "keine Berichtspflicht"),
    Vorlage: ("eine Vorlage", "keine Vorlage"),
    Massgabe: ("eine Maßgabe", "keine Maßgabe"),
    Element: ("etwas anderes", "nichts"),
}
"""Each kind of element in words, and in words of its absence."""

_FORMEL = re.compile(r"\{([^{}]*)\}")
_STELLE_IM_DOKUMENT = re.compile(r"-(?:oberziel|satz-\d+)$")


class Bezug(NamedTuple):
    """One reference."""

    element: str
    path: Path
    ziel: str
    arten: Arten
    satz: Satz | None = None
    wort: str = ""
    inline: Inline | None = None


def bezuege(kontext: Kontext) -> Iterator[Bezug]:
    """Every reference, those of fields first, then those of texts."""
    konzept = kontext.konzept
    for element, _ in konzept.elemente:
        yield from _felder(element, element.id, ())
        yield from _in_teilen(element, konzept)
    for element, path, text in kontext.textstellen:
        for satz, inline in text.inlines:
            if isinstance(inline, Spanne):
                arten = SPANNEN.get(inline.art, (Element,))
                yield Bezug(element.id, path, inline.ziel, arten, satz, f"{inline.art}={inline.ziel}", inline)
            elif isinstance(inline, Link) and inline.ziel.startswith("#"):
                ziel = _STELLE_IM_DOKUMENT.sub("", inline.ziel[1:])
                yield Bezug(element.id, path, ziel, (Element,), satz, inline.ziel, inline)


def _in_teilen(element: Element, konzept: Konzept) -> Iterator[Bezug]:
    """References that do not stand in a field of the element itself."""
    match element:
        case Konzept(steuerung=Steuerung() as steuerung):
            yield from _steuerung(steuerung, element.id)
        case Profil():
            yield from _felder(element.berichtswesen, element.id, ("berichtswesen",))
        case Vorlage():
            for nummer, beratung in enumerate(element.beratungsfolge):
                yield from _felder(beratung, element.id, ("beratungsfolge", nummer))
        case Berichtspflicht(satz=Satzanker() as anker):
            yield Bezug(element.id, ("satz",), anker.element, (Element,))
        case Massgabe() if not _eingearbeitet(element, konzept):
            yield from _massgabe(element, konzept)
        case Kennzahl(formel=str() as formel):
            for name in _FORMEL.findall(formel):
                yield Bezug(element.id, ("formel",), name.strip(), (Kennzahl, Indikator), wort=name.strip())


def _steuerung(steuerung: Steuerung, kennung: str) -> Iterator[Bezug]:
    yield from _felder(steuerung, kennung, ("steuerung",))
    for nummer, mitglied in enumerate(steuerung.mitglieder):
        yield from _felder(mitglied, kennung, ("steuerung", "mitglieder", nummer))
    for angabe, anker in steuerung.saetze.items():
        yield Bezug(kennung, ("steuerung", "saetze", angabe), anker.element, (Element,))


def _felder(teil: Modell, kennung: str, path: Path) -> Iterator[Bezug]:
    for feld, arten in FELDER.get(type(teil), {}).items():
        wert = getattr(teil, feld)
        if isinstance(wert, tuple):
            for nummer, verweis in enumerate(wert):
                yield _verweis(kennung, (*path, feld, nummer), verweis, arten)
        elif wert is not None:
            yield _verweis(kennung, (*path, feld), wert, arten)


def _verweis(kennung: str, path: Path, wert: Verweis | str, arten: Arten) -> Bezug:
    if isinstance(wert, Verweis):
        return Bezug(kennung, (*path, "id"), wert.id, arten)
    return Bezug(kennung, path, wert, arten)


def _eingearbeitet(massgabe: Massgabe, konzept: Konzept) -> bool:
    """Whether the concept holds the change already; what it spoke of may be gone since."""
    ort = konzept.ort(massgabe.id)
    vorlage = ort.eltern[-1] if ort is not None else None
    return isinstance(vorlage, Vorlage) and massgabe.id in vorlage.eingearbeitet


def _massgabe(massgabe: Massgabe, konzept: Konzept) -> Iterator[Bezug]:
    """What a Maßgabe names: the place that it changes, what it sets, and what a new element refers to."""
    if massgabe.satz is not None:
        yield Bezug(massgabe.id, ("satz",), massgabe.satz.element, (Element,))
    if massgabe.element is not None:
        yield Bezug(massgabe.id, ("element",), massgabe.element.element, (Element,))
    if massgabe.verschieben is not None:
        wie, ziel = massgabe.verschieben.lage
        yield Bezug(massgabe.id, ("verschieben", wie), ziel, (Element,))
    yield from _setzt(massgabe, konzept)
    for neues in neu_in(massgabe):
        yield from _felder(neues.element, massgabe.id, neues.path)


def _setzt(massgabe: Massgabe, konzept: Konzept) -> Iterator[Bezug]:
    """What a Maßgabe sets: the element that it names, and the new value if that is a reference too."""
    for schluessel, setzung in massgabe.setzt.items():
        kennung, _, feld = schluessel.partition(".")
        if not feld:
            continue
        yield Bezug(massgabe.id, ("setzt", schluessel), kennung, (Element,))
        element = konzept.find(kennung)
        if element is not None and (arten := FELDER.get(type(element), {}).get(feld)):
            wert = setzung.kuenftig
            for neu in (wert,) if isinstance(wert, str) else wert or ():
                yield _verweis(massgabe.id, ("setzt", schluessel), neu, arten)
