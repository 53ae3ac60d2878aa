"""What a change brings, in plain words on one line."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from ik_model.model.konzept import Konzept
from ik_model.model.massnahme import Massnahme
from ik_model.model.teilziel import Teilziel
from ik_model.model.text import Betont, Inlines, Link, Spanne, Stark, Text
from ik_model.model.verweis import Verweis
from ik_model.revision.beschriftung import feldname
from ik_model.revision.diff.anzeige import anzeige, name_von

Fuellen = Callable[[str, str], str]
"""Gives the words of an empty span, by its kind and target."""


def klartext(text: Text, fuellen: Fuellen) -> str:
    """The words of a text; paragraphs and items are set apart by strokes."""
    absaetze = (" ".join(_worte(satz.inhalt, fuellen) for satz in absatz.saetze) for absatz in text.absaetze)
    return " / ".join(absaetze)


def element_klartext(konzept: Konzept, element: Teilziel | Massnahme, fuellen: Fuellen) -> str:
    """What a new goal or measure says, its parts with their labels."""
    if isinstance(element, Teilziel):
        kopf, teile = klartext(element.text, fuellen), _teilziel(konzept, element, fuellen)
    else:
        kopf, teile = element.titel, _massnahme(konzept, element, fuellen)
    return " – ".join((kopf, *(f"{name}: {worte}" for name, worte in teile if worte)))


def _teilziel(konzept: Konzept, ziel: Teilziel, fuellen: Fuellen) -> Iterator[tuple[str, str]]:
    def name(feld: str) -> str:
        return feldname(ziel, feld, konzept.profil)

    yield name("aufgaben"), klartext(ziel.aufgaben, fuellen)
    yield name("zielgruppen"), _namen(konzept, ziel.zielgruppen)
    yield name("aktivitaeten"), " / ".join(klartext(text, fuellen) for text in ziel.aktivitaeten)
    yield name("verantwortliche"), _namen(konzept, ziel.verantwortliche)
    for massnahme in ziel.massnahmen:
        yield konzept.profil.massnahme.name, element_klartext(konzept, massnahme, fuellen)


def _massnahme(konzept: Konzept, massnahme: Massnahme, fuellen: Fuellen) -> Iterator[tuple[str, str]]:
    """The fields of the catalogue that hold something; its status is no part of what is decided."""
    kosten = massnahme.kosten
    werte: dict[str, object] = {
        name: getattr(massnahme, name) for name in type(massnahme).model_fields if name not in {"verlauf", "kosten"}
    } | dict(massnahme.weitere_felder)
    for feld in ("zielgruppen", "verantwortliche", "partner"):
        werte[feld] = _namen(konzept, getattr(massnahme, feld))
    werte["zeitraum"] = massnahme.zeitraum or " bis ".join(
        anzeige(tag, konzept) for tag in (massnahme.beginn, massnahme.ende) if tag is not None
    )
    werte["meilensteine"] = "; ".join(stein.titel for stein in massnahme.meilensteine)
    werte["indikatoren"] = "; ".join(indikator.name for indikator in massnahme.indikatoren)
    if kosten is not None:
        werte["kosten"] = kosten.model_copy(update={"finanzierung": Text()})
        werte["finanzierung"] = kosten.finanzierung
    for feld, name in konzept.profil.massnahme.felder.items():
        wert = werte.get(feld)
        yield name, klartext(wert, fuellen) if isinstance(wert, Text) else anzeige(wert, konzept)


def _namen(konzept: Konzept, verweise: Iterable[Verweis]) -> str:
    """Names of records; of an element that is in no concept yet, they are not known to it."""
    return ", ".join(verweis.wortlaut or name_von(verweis.id, konzept) for verweis in verweise)


def _worte(inlines: Inlines, fuellen: Fuellen) -> str:
    teile: list[str] = []
    for inline in inlines:
        match inline:
            case Spanne((), art, ziel):
                teile.append(fuellen(art, ziel))
            case Betont(inhalt) | Stark(inhalt) | Link(inhalt) | Spanne(inhalt):
                teile.append(_worte(inhalt, fuellen))
            case _:
                teile.append(str(inline))
    return "".join(teile)
