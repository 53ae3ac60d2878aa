"""The JSON form of a comparison, field by field; its schema is made from here."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Final, Literal

from pydantic import Discriminator, JsonValue

from ik_model.model.base import Feld, Modell
from ik_model.revision.diff.inhalt import Paarart, Stueckart

FORMAT: Final = "ik-model/vergleich"
"""Names the format."""

VERSION: Final = 1
"""Rises when a key goes or changes its meaning; a new key, or a new word in ``art``, does not raise it."""

SCHEMA: Final = f"urn:ik-model:schema:vergleich:{VERSION}"
"""Names the JSON Schema."""


class Stand(Modell):
    """One of the two versions."""

    name: str = Feld("Wie der Stand genannt wird: HEAD (4f2c1ab vom 22.11.2026), Arbeitsstand, ein Ordner, eine Datei")
    revision: str | None = Feld("Prüfsumme des Standes in git", default=None)
    autor: str | None = Feld("Wer ihn festgehalten hat", default=None)
    datum: date | None = Feld("Wann er festgehalten wurde", default=None)


class Lage(Modell):
    """Where an element stands in one version."""

    id: str = Feld("Kennung des Elements in diesem Stand")
    fundstelle: str = Feld("Wie es zitiert wird: Ziffer 3.1.2 Teilziel 2")
    titel: str = Feld("Titel, Name oder Wortlaut; leer, wenn es keinen gibt")
    bereich: str = Feld("Feld des Konzepts, zu dem es gehört: gliederung, stellen, vorlagen …; leer für das Konzept")
    gruppe: str = Feld("Kennung des Abschnitts oder der Vorlage, sonst der Bereich, unter dem man es sucht")
    ueberschrift: str = Feld("Überschrift dieser Gruppe")


class Platz(Modell):
    """Where an element goes."""

    eltern: str = Feld("Schlüssel des Elements, in das es kommt; leer für das Konzept")
    feld: str = Feld("Feld dieses Elements")
    nach: str | None = Feld("Schlüssel des Elements, hinter das es kommt; fehlt es, an den Anfang", default=None)


class Stueck(Modell):
    """A run of words."""

    art: Stueckart = Feld("gleich, weg (nur im alten Stand) oder neu (nur im neuen)")
    text: str = Feld("Die Worte mit ihren Leerzeichen")


class Satzseite(Modell):
    """One sentence in one version."""

    ort: str = Feld("Wo im Text: Satz 2, Absatz 2 Satz 1, Tabelle, Fußnote")
    nummer: int | None = Feld("Nummer des Satzes im Text; fehlt in Tabellen und Fußnoten", default=None)
    wortlaut: str = Feld("Der Satz ohne Auszeichnung")


class Satz(Modell):
    """One sentence, old and new."""

    art: Paarart = Feld(
        "gleich, geändert, auszeichnung (nur Links oder Hervorhebungen sind anders), verschoben, weg oder neu"
    )
    alt: Satzseite | None = Feld("Im alten Stand", default=None)
    neu: Satzseite | None = Feld("Im neuen Stand", default=None)
    stuecke: tuple[Stueck, ...] = Feld("Wort für Wort", default=())
    auszeichnung: tuple[Stueck, ...] = Feld("Dasselbe mit Auszeichnung, wenn auch sie anders ist", default=())


class Eintrag(Modell):
    """One entry of a list, old and new."""

    art: Paarart = Feld("gleich, geändert, verschoben, weg oder neu")
    name: str = Feld("Punkt 3, oder der Schlüssel des Eintrags")
    alt: str | None = Feld("Im alten Stand, in Worten", default=None)
    neu: str | None = Feld("Im neuen Stand, in Worten", default=None)
    inhalt: Inhalt | None = Feld("Was sich darin geändert hat", default=None)


class Unterfeld(Modell):
    """A field inside an entry that has fields of its own."""

    name: str = Feld("Beschriftung des Feldes")
    inhalt: Inhalt = Feld("Was sich darin geändert hat")


class Textinhalt(Modell):
    """A text that is different."""

    art: Literal["text"] = Feld("text")
    saetze: tuple[Satz, ...] = Feld("Alle Sätze beider Stände in der Reihenfolge des neuen")
    anders_gegliedert: bool = Feld("Ob Absätze, Aufzählungen oder Tabellen anders gebaut sind")


class Verweisinhalt(Modell):
    """References that are different."""

    art: Literal["verweise"] = Feld("verweise")
    weg: tuple[str, ...] = Feld("Namen, die nicht mehr genannt sind")
    neu: tuple[str, ...] = Feld("Namen, die jetzt genannt sind")
    bleibt: tuple[str, ...] = Feld("Namen, die genannt bleiben")
    umgestellt: bool = Feld("Ob die bleibenden in anderer Reihenfolge stehen")


class Wertinhalt(Modell):
    """A value that is different."""

    art: Literal["wert"] = Feld("wert")
    alt: str = Feld("Der alte Wert in Worten; leer, wenn es keinen gab")
    neu: str = Feld("Der neue Wert in Worten; leer, wenn es keinen mehr gibt")
    stuecke: tuple[Stueck, ...] = Feld("Wort für Wort")


class Listeninhalt(Modell):
    """A list that is different."""

    art: Literal["liste"] = Feld("liste")
    eintraege: tuple[Eintrag, ...] = Feld("Alle Einträge beider Stände in der Reihenfolge des neuen")


class Felderinhalt(Modell):
    """A value with fields of its own that is different."""

    art: Literal["felder"] = Feld("felder")
    felder: tuple[Unterfeld, ...] = Feld("Die Felder, die anders sind")


Inhalt = Annotated[
    Textinhalt | Verweisinhalt | Wertinhalt | Listeninhalt | Felderinhalt, Discriminator("art")
]  # fmt: skip


class Aenderung(Modell):
    """What all changes have in common."""

    art: str = Feld("Was geschehen ist")
    element: str = Feld("Kennung des Elements im neuen Stand; im alten, wenn es nicht mehr da ist")
    schluessel: str = Feld("Name des Elements in diesem Vergleich; meist die Kennung")
    klasse: str = Feld("Was es ist, in den Worten des Kreises: Teilziel, Handlungsfeld, Stelle")
    beschreibung: str = Feld("Die Änderung in einer Zeile")
    folgt: bool = Feld("Ob sie nur aus einer anderen folgt: Was in einem gestrichenen Abschnitt steht, geht mit ihm")


class Hinzugefuegt(Aenderung):
    """An element that is new."""

    art: Literal["hinzugefuegt"] = Feld("hinzugefuegt")
    neu: Lage = Feld("Wo es steht")
    platz: Platz = Feld("Wohin es kommt")
    werte: dict[str, JsonValue] = Feld("Das Element in der Form von „ik schema konzept“, ohne die Elemente darin")


class Entfernt(Aenderung):
    """An element that is gone."""

    art: Literal["entfernt"] = Feld("entfernt")
    alt: Lage = Feld("Wo es stand")
    werte: dict[str, JsonValue] = Feld("Das Element in der Form von „ik schema konzept“, ohne die Elemente darin")


class Verschoben(Aenderung):
    """An element that stands elsewhere."""

    art: Literal["verschoben"] = Feld("verschoben")
    alt: Lage = Feld("Wo es stand")
    neu: Lage = Feld("Wo es steht")
    platz: Platz = Feld("Wohin es kommt")


class Umnummeriert(Aenderung):
    """An element that has got another number."""

    art: Literal["umnummeriert"] = Feld("umnummeriert; das folgt stets aus anderen Änderungen")
    alt: Lage = Feld("Wo es stand")
    neu: Lage = Feld("Wo es steht")


class KennungGeaendert(Aenderung):
    """An element that has got another ID."""

    art: Literal["kennung-geaendert"] = Feld("kennung-geaendert")
    alt: Lage = Feld("Wo es stand")
    neu: Lage = Feld("Wo es steht")
    bisher: str = Feld("Schlüssel im alten Stand")


class Geaendert(Aenderung):
    """A field that has got another value."""

    art: Literal["geaendert"] = Feld("geaendert")
    alt: Lage = Feld("Wo das Element stand")
    neu: Lage = Feld("Wo das Element steht")
    feld: str = Feld("Das Feld, mit Punkt in einem Wert: kosten.jaehrlich")
    beschriftung: str = Feld("Das Feld in den Worten des Kreises; leer für den Text selbst")
    vorher: JsonValue = Feld("Der alte Wert in der Form von „ik schema konzept“; null, wenn es keinen gab")
    nachher: JsonValue = Feld("Der neue Wert in der Form von „ik schema konzept“; null, wenn es keinen mehr gibt")
    inhalt: Inhalt = Feld("Was daran anders ist")


Art = Hinzugefuegt | Entfernt | Verschoben | Umnummeriert | KennungGeaendert | Geaendert


class Vergleich(Modell):
    """A comparison."""

    alt: Stand = Feld("Der alte Stand")
    neu: Stand = Feld("Der neue Stand")
    aenderungen: tuple[Annotated[Art, Discriminator("art")], ...] = Feld(
        "Alle Änderungen in der Reihenfolge des neuen Standes"
    )
