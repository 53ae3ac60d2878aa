"""Find which whole element a Maßgabe brings, moves, rewrites or strikes."""

from __future__ import annotations

from collections.abc import Iterator

from ik_model.model.anker import Elementanker
from ik_model.model.base import Element
from ik_model.model.konzept import Konzept
from ik_model.model.massgabe import Einfuegung, Massgabe, Verschiebung
from ik_model.model.massnahme import Massnahme
from ik_model.model.profil import Profil
from ik_model.model.teilziel import Teilziel
from ik_model.model.vorlage import Vorlage
from ik_model.revision.anwendung.abweichung import abweichung
from ik_model.revision.anwendung.eingriff import Elementeingriff
from ik_model.revision.anwendung.problem import PasstNicht
from ik_model.revision.anwendung.worte import gleiche_worte
from ik_model.revision.diff.baum import zweig
from ik_model.revision.diff.felder import reihe_fuer
from ik_model.revision.diff.lage import titel
from ik_model.revision.ortsangabe import ortsangabe
from ik_model.revision.pruefsumme import pruefsumme

_FEST = (Konzept, Profil, Vorlage, Massgabe)
"""What no paper takes out, moves or rewrites as a whole."""


def im_ganzen(konzept: Konzept, massgabe: Massgabe, anker: Elementanker) -> Elementeingriff:
    """What a Maßgabe with an anchor to a whole element does.

    Raises:
        PasstNicht: The element is not there, is not what is expected, or nothing of that kind can be done with it.
    """
    element = _finde(konzept, anker.element, ("element",))
    wo = ortsangabe(konzept, anker)
    _pruefe(massgabe, element, wo)
    neu = massgabe.neues
    if neu is not None and massgabe.einfuegen is not None:
        _pruefe_kennungen(konzept, neu, None)
        _pruefe_platz(konzept, type(neu), massgabe.einfuegen, element, ("einfuegen",))
        return Elementeingriff(anker.element, einfuegen=massgabe.einfuegen, neu=neu)
    if isinstance(element, _FEST):
        raise PasstNicht(
            "unpassend",
            f"{wo} lässt sich nicht als Ganzes ändern.",
            "Was daran anders werden soll, mit satz:, element: kennung.feld oder setzt: angeben.",
            ("element",),
        )
    if massgabe.verschieben is not None:
        return Elementeingriff(anker.element, verschieben=_ziel(konzept, element, massgabe.verschieben, wo))
    if neu is not None:
        if type(neu) is not type(element):
            raise PasstNicht(
                "unpassend",
                f"{wo} ist etwas anderes als das, was an seine Stelle treten soll.",
                "Das alte mit einer Maßgabe streichen und das neue mit einer zweiten einfügen.",
                ("element",),
            )
        _pruefe_kennungen(konzept, neu, element)
    return Elementeingriff(anker.element, neu=neu)


def _ziel(konzept: Konzept, element: Element, verschieben: Verschiebung, wo: str) -> tuple[Einfuegung, str]:
    wie, kennung = verschieben.lage
    pfad = ("verschieben", wie)
    ziel = _finde(konzept, kennung, pfad)
    ort = konzept.ort(kennung)
    if element is ziel or (ort is not None and any(oben is element for oben in ort.eltern)):
        raise PasstNicht(
            "unpassend",
            f"{wo} lässt sich nicht zu sich selbst verschieben.",
            "Ein anderes Ziel angeben.",
            pfad,
            kennung,
        )
    _pruefe_platz(konzept, type(element), wie, ziel, pfad)
    return wie, kennung


def _finde(konzept: Konzept, kennung: str, pfad: tuple[str, ...]) -> Element:
    element = konzept.find(kennung)
    if element is None:
        raise PasstNicht(
            "stelle-fehlt",
            f"Die Kennung „{kennung}“ gibt es nicht.",
            "Die Kennung des Elements eintragen, wie sie in seiner Datei hinter id: steht.",
            pfad,
            kennung,
        )
    return element


def _pruefe(massgabe: Massgabe, element: Element, wo: str) -> None:
    """Whether the element is what the Maßgabe expects; what takes words away must say which."""
    erwartet = str(massgabe.bisher)
    if massgabe.pruefsumme is None and not erwartet and massgabe.art in {"ersetzen", "streichen"}:
        raise PasstNicht(
            "ohne-bisher",
            f"Die Maßgabe nennt nicht, welchen Wortlaut {wo} bisher hat.",
            "Unter „bisher“ eintragen, wie es jetzt im Konzept steht: den Text des Ziels, sonst den Titel.",
        )
    if massgabe.pruefsumme is not None and massgabe.pruefsumme != pruefsumme(element):
        raise PasstNicht(
            "ausgangstext",
            f"{wo} ist nicht mehr so, wie die Maßgabe es voraussetzt (Prüfsumme).",
            f"Den heutigen Stand lesen, die Maßgabe daran anpassen und die Prüfsumme erneuern: {pruefsumme(element)}",
            ("pruefsumme",),
        )
    if erwartet and not gleiche_worte(" ".join(erwartet.split()), titel(element)):
        wort, anders = abweichung(erwartet, titel(element))
        raise PasstNicht(
            "nicht-gefunden",
            f"{wo} lautet nicht so, wie die Maßgabe es voraussetzt{anders}.",
            f"Den heutigen Wortlaut übernehmen: {titel(element)}",
            ("bisher",),
            wort,
        )


def _pruefe_kennungen(konzept: Konzept, neu: Teilziel | Massnahme, alt: Element | None) -> None:
    """Whether the IDs of a new element, and of those in it, are free; those of the old one will be."""
    frei = set(_kennungen(alt)) if alt is not None else set()
    for kennung in _kennungen(neu):
        if konzept.find(kennung) is not None and kennung not in frei:
            raise PasstNicht(
                "kennung-vergeben",
                f"Die Kennung „{kennung}“ gibt es schon.",
                "Dem neuen Element eine eigene Kennung geben.",
                weg_zu(neu, kennung),
                kennung,
            )


def weg_zu(neu: Teilziel | Massnahme, kennung: str) -> tuple[str, ...]:
    """The field of a Maßgabe that an ID of its new element stands in."""
    feld = "teilziel" if isinstance(neu, Teilziel) else "massnahme"
    return (feld, "id") if kennung == neu.id else (feld,)


def _kennungen(element: Element) -> Iterator[str]:
    return (knoten.element.id for knoten in zweig(element).alle())


def _pruefe_platz(konzept: Konzept, art: type[Element], wie: Einfuegung, ziel: Element, pfad: tuple[str, ...]) -> None:
    """Whether an element of that kind can stand beside or in another one."""
    wo = ortsangabe(konzept, Elementanker(ziel.id))
    if wie in {"davor", "danach"} and type(ziel) is not art:
        raise PasstNicht(
            "unpassend",
            f"Neben {wo} kann das nicht stehen.",
            "Die Kennung eines Elements derselben Art angeben, oder zuerst oder zuletzt und den Abschnitt.",
            pfad,
        )
    if wie in {"zuerst", "zuletzt"} and not reihe_fuer(type(ziel), art):
        raise PasstNicht(
            "unpassend",
            f"In {wo} kann das nicht stehen.",
            "Die Kennung eines Abschnitts angeben, der solche Elemente enthalten kann.",
            pfad,
        )
