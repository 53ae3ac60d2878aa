"""A small concept and papers that change it, for the tests of amendments."""

from __future__ import annotations

from typing import Any

from ik_model.model.abschnitt import Abschnitt
from ik_model.model.konzept import Konzept
from ik_model.model.massnahme import Massnahme
from ik_model.model.teilziel import Teilziel
from ik_model.model.text import Text
from ik_model.revision.anwendung.anwenden import Anwendung, anwenden

BERICHT = """\
Eins zwei drei.
Dem **Kreistag** wird [jährlich]{element=pflicht} berichtet.
Drei[^a].

- Punkt eins.
- Punkt zwei.

[^a]: Note."""
GANZ = "Dem Kreistag wird jährlich berichtet."
"""The second sentence of it, in plain words."""

ZIEL = {"id": "neu", "text": "Neues Ziel.", "zielgruppen": ["eltern"], "verantwortliche": ["dienst"]}
"""A new goal."""


def konzept(*massgaben: dict[str, Any], **vorlage: Any) -> Konzept:
    """The concept, with one paper."""
    ziele = [
        {
            "id": f"ziel-{name}",
            "text": f"Ziel {name} ist erreicht.",
            "aufgaben": "Erste Aufgabe.\nZweite Aufgabe.",
            "zielgruppen": ["kinder"],
            "verantwortliche": [{"id": "amt", "wortlaut": "Amt - Nord"}],
            "aktivitaeten": ["Tun.", "Lassen.", "Ruhen."],
        }
        for name in ("a", "b", "c")
    ]
    tat = {"id": "tat", "titel": "Tat", "kosten": {"jaehrlich": "100", "finanzierung": "Aus dem Haushalt."}}
    return Konzept.model_validate(
        {
            "id": "konzept",
            "titel": "Konzept",
            "leitbild": "Wir sind für alle da.",
            "profil": {"kreis": "Kreis Musterland"},
            "gliederung": [
                {"id": "bericht", "titel": "Bericht", "text": BERICHT},
                {"id": "feld", "titel": "Feld", "art": "handlungsfeld", "teilziele": ziele, "massnahmen": [tat]},
                {"id": "leer", "titel": "Leer", "abschnitte": [{"id": "unten", "titel": "Unten"}]},
            ],
            "stellen": [{"id": "amt", "name": "Amt Nord"}, {"id": "dienst", "name": "Dienst"}],
            "zielgruppen": [{"id": "kinder", "name": "Kinder"}, {"id": "eltern", "name": "Eltern"}],
            "gremien": [{"id": "rat", "name": "Kreistag"}, {"id": "ausschuss", "name": "Ausschuss"}],
            "berichtspflichten": [{"id": "pflicht", "an": "rat", "turnus": "P1Y", "satz": "bericht/2"}],
            "steuerung": {"gremium": "rat", "saetze": {"gremium": "bericht/3"}},
            "vorlagen": [{"id": "v1", "nummer": "V/1", "betreff": "Betreff", "massgaben": list(massgaben)} | vorlage],
        }
    )


def angewendet(*massgaben: dict[str, Any], **vorlage: Any) -> Anwendung:
    """The paper applied to the concept."""
    k = konzept(*massgaben, **vorlage)
    return anwenden(k, k.vorlagen[0])


def neu(*massgaben: dict[str, Any]) -> Konzept:
    """The concept with these Maßgaben, which fit."""
    anwendung = angewendet(*massgaben)
    assert anwendung.probleme == ()
    return anwendung.konzept


def arten(*massgaben: dict[str, Any]) -> list[tuple[str, str]]:
    """Which Maßgabe has which kind of problem."""
    k = konzept(*massgaben)
    anwendung = anwenden(k, k.vorlagen[0])
    assert not anwendung.gelungen
    assert anwendung.konzept is k
    assert all(problem.meldung.endswith(".") and problem.rat for problem in anwendung.probleme)
    return [(problem.massgabe, problem.art) for problem in anwendung.probleme]


def saetze(text: Text) -> list[str]:
    """The plain sentences."""
    return [str(satz) for satz in text.saetze]


def m(**felder: Any) -> dict[str, Any]:
    """One Maßgabe."""
    return {"id": felder.pop("id", "m"), **felder}


def abschnitt(k: Konzept, id: str = "bericht") -> Abschnitt:
    """A section."""
    element = k.find(id)
    assert isinstance(element, Abschnitt)
    return element


def teilziel(k: Konzept, id: str = "ziel-a") -> Teilziel:
    """A goal."""
    element = k.find(id)
    assert isinstance(element, Teilziel)
    return element


def massnahme(k: Konzept) -> Massnahme:
    """The measure."""
    element = k.find("tat")
    assert isinstance(element, Massnahme)
    return element
