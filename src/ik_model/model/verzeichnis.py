"""The registers of a concept: units, target groups and bodies, each with its ID."""

from __future__ import annotations

from ik_model.model.base import Element, Feld, JaNein, Kennung
from ik_model.model.text import Text
from ik_model.model.textfeld import TextFeld


class Eintrag(Element):
    """What every register entry has."""

    name: str = Feld("Name, wie er in Texten steht", min_length=1)
    kurz: str | None = Feld("Kurzbezeichnung", default=None)
    beschreibung: TextFeld = Feld("Erläuterung", default=Text())

    def __str__(self) -> str:
        return self.name


class Stelle(Eintrag):
    """A unit that can be responsible: a department, a section, an officer, a partner outside the administration."""

    art: str | None = Feld(
        "Art der Stelle, zum Beispiel Fachbereich, Fachdienst, Fachgruppe, Beauftragte", default=None
    )
    teil_von: Kennung | None = Feld("Kennung der übergeordneten Stelle", default=None)
    federfuehrend: Kennung | None = Feld("Bei einem Sammelbegriff: Kennung der federführenden Stelle", default=None)
    extern: JaNein = Feld("ja, wenn die Stelle nicht zur Verwaltung gehört", default=False)
    sammelbegriff: JaNein = Feld(
        "ja, wenn mehrere Stellen gemeint sind, zum Beispiel „Alle Fachbereiche“", default=False
    )


class Zielgruppe(Eintrag):
    """Whom something is for."""

    teil_von: Kennung | None = Feld("Kennung der umfassenderen Zielgruppe", default=None)


class Gremium(Eintrag):
    """A body that deliberates, decides or is reported to."""

    art: str | None = Feld("Art des Gremiums: kreistag, ausschuss, beirat, steuerungsgruppe …", default=None)
    zustaendig_fuer: str | None = Feld("Aufgabengebiet", default=None)
    berichtet_an: Kennung | None = Feld("Kennung des Gremiums, dem es berichtet", default=None)
