"""The county's profile: everything that differs from county to county and is no content.

Nothing in the code knows a county; what a level is called, what a goal must have, how papers are numbered and what the
house looks like stands here.
"""

from __future__ import annotations

import re
from typing import Annotated, Literal, get_args

from pydantic import AfterValidator, field_validator
from pydantic_core import PydanticCustomError

from ik_model.model.base import Element, Feld, JaNein, Kennung, Modell
from ik_model.model.nummerierung import zaehlung
from ik_model.model.turnus import TurnusFeld

Rolle = Literal["kapitel", "handlungsfeld", "bereich"]
Kopfangabe = Literal[
    "nummer",
    "art",
    "status",
    "datum",
    "federfuehrung",
    "beteiligte",
    "ansprechpartner",
    "bearbeitung",
    "verfasser",
    "aktenzeichen",
    "bezug",
    "aendert",
    "antragsteller",
]
"""What the head of a paper can name."""

Uebersichtsfeld = Literal["verantwortliche", "partner", "zeitraum", "prioritaet", "verlauf"]
"""What the overview of all measures can show."""

Regelwert = Literal["aus", "fehler", "warnung", "hinweis"]

_GEFAEHRLICH = re.compile(r"[+*}]\)?[+*{]|\)[+*{]|\\[1-9]")


def _muster(value: str) -> str:
    try:
        re.compile(value)
    except re.error as error:
        raise PydanticCustomError("muster", "Muster", {"grund": str(error)}) from error
    if len(value) > 200 or _GEFAEHRLICH.search(value):
        raise PydanticCustomError("muster", "Muster", {"grund": "geschachtelte Wiederholung"})
    return value


Muster = Annotated[str, AfterValidator(_muster)]
"""A regular expression of the profile.

*Why:* nested repetition is refused, for it can take forever on a short input.
"""


def _zaehlmuster(value: str) -> str:
    try:
        zaehlung(value)
    except ValueError as error:
        raise PydanticCustomError("zaehlung", "Zählung") from error
    return value


class Ebene(Modell):
    """One level of the outline."""

    name: str = Feld("Wie die Ebene heißt: Handlungsfeld, Themenbereich …", min_length=1)
    rolle: Rolle | None = Feld("Welche Rolle sie spielt; ohne Angabe nach ihrem Schlüssel, sonst kapitel", default=None)
    ziel: str | None = Feld("Beschriftung des übergeordneten Ziels: „Oberziel:“", default=None)
    ziel_pflicht: JaNein = Feld(
        "ja, wenn jeder Abschnitt dieser Ebene ein übergeordnetes Ziel haben muss", default=False
    )


class Teilzielform(Modell):
    """How a goal is labelled, and which parts it must have."""

    name: str = Feld("Wie ein Teilziel heißt", default="Teilziel")
    zaehlung: str = Feld(
        "Wie Teilziele eines Abschnitts gezählt werden: 1, a), I. … oder dezimal, buchstabe, roemisch",
        default="dezimal",
    )
    nummer_zeigen: JaNein = Feld("ja, wenn die Beschriftung die Nummer nennt: „Ziel a)“", default=False)
    aufgaben: str = Feld("Beschriftung der Aufgaben", default="Möglichkeiten und Aufgaben")
    zielgruppen: str = Feld("Beschriftung der Zielgruppen", default="Zielgruppe")
    aktivitaeten: str = Feld("Beschriftung der Aktivitäten", default="Aktivitäten")
    verantwortliche: str = Feld("Beschriftung der Verantwortlichen", default="Verantwortliche")
    indikatoren: str = Feld("Beschriftung der Indikatoren", default="Indikatoren")
    massnahmen: str = Feld("Beschriftung der Maßnahmen", default="Maßnahmen")
    pflicht: tuple[
        Literal["aufgaben", "zielgruppen", "aktivitaeten", "verantwortliche", "indikatoren", "massnahmen"],
        ...,
    ] = Feld("Teile, die kein Teilziel auslassen darf", default=("zielgruppen", "verantwortliche"))

    _zaehlung = field_validator("zaehlung")(_zaehlmuster)


class Massnahmenform(Modell):
    """How a measure is labelled, and which parts it must have."""

    name: str = Feld("Wie eine Maßnahme heißt", default="Maßnahme")
    felder: dict[str, str] = Feld(
        "Die Teile einer Maßnahme in ihrer Reihenfolge, mit Beschriftung; auch eigene Felder (weitere_felder)",
        default_factory=lambda: {
            "beschreibung": "Beschreibung",
            "zielgruppen": "Zielgruppe",
            "partner": "Partner",
            "zeitraum": "Zeitraum",
            "meilensteine": "Meilensteine",
            "kosten": "Kosten und Personal",
            "finanzierung": "Finanzierung",
            "indikatoren": "Indikatoren",
            "prioritaet": "Priorität",
            "verlauf": "Status",
            "querverweise": "Siehe auch",
            "verantwortliche": "Verantwortliche",
        },
    )
    uebersicht: tuple[Uebersichtsfeld, ...] = Feld(
        "Was die Übersicht aller Maßnahmen (zeigt: massnahmen) neben dem Titel nennt",
        default=("verantwortliche", "zeitraum", "verlauf"),
    )
    statusskala: tuple[str, ...] = Feld("Die Werte des Status, vom ersten zum letzten", default=())
    prioritaeten: tuple[str, ...] = Feld("Die Werte der Priorität", default=())
    pflicht: tuple[str, ...] = Feld("Felder, die keine Maßnahme auslassen darf", default=())


def _kopfzeile(value: str) -> str:
    for platzhalter in re.findall(r"\{([^{}]*)\}", value):
        if platzhalter not in get_args(Kopfangabe):
            raise PydanticCustomError(
                "platzhalter", "Platzhalter", {"name": platzhalter, "bekannt": ", ".join(get_args(Kopfangabe))}
            )
    return value


class Auswahl(Modell):
    """The boxes of a field to tick."""

    optionen: dict[Kennung, str] = Feld("Die Kästchen in ihrer Reihenfolge: Kennung und Text")
    mehrfach: JaNein = Feld("nein, wenn nur eines angekreuzt werden darf", default=True)


class Vorlagenform(Modell):
    """How papers are numbered and which sections their form has."""

    muster: Muster | None = Feld("Muster der Vorlagennummern (regulärer Ausdruck)", default=None)
    nachtrag: Muster | None = Feld(
        "Woran die Nummer eine spätere Fassung erkennen lässt (regulärer Ausdruck)", default=None
    )
    kopf_links: tuple[str, ...] = Feld(
        "Die Zeilen links im Kopf; {art}, {status}, {federfuehrung} und {beteiligte} werden ausgefüllt",
        default=("{art}", "{status}", "{federfuehrung}", "{beteiligte}"),
    )
    kopf_rechts: dict[Kopfangabe, str] = Feld(
        "Die Angaben rechts im Kopf in ihrer Reihenfolge, mit Beschriftung; auch bezug ist möglich",
        default_factory=lambda: {
            "nummer": "Vorlage-Nr",
            "datum": "Datum",
            "aktenzeichen": "Aktenzeichen",
            "ansprechpartner": "Ansprechpartner/in",
            "bearbeitung": "Bearbeiter/in",
            "verfasser": "Verfasser/in",
            "antragsteller": "Antragsteller/in",
            "aendert": "Änderungsantrag zu",
        },
    )
    beratungsfolge: str = Feld("Beschriftung der Beratungsfolge", default="vorgesehene Beratungsfolge:")
    aenderungssprache: Literal["handbuch", "land"] = Feld(
        "Worte, mit denen Änderungen beschrieben werden: „handbuch“ nach dem Handbuch der Rechtsförmlichkeit "
        "(„wird die Angabe … ersetzt“), „land“ wie in den Ländern („werden die Worte … ersetzt“, „erhält folgende "
        "Fassung“)",
        default="handbuch",
    )
    ladungsfrist_tage: int | None = Feld("Frist zwischen Vorlage und Sitzung in Tagen", default=None, ge=0)
    felder: dict[str, str] = Feld(
        "Die Abschnitte des Vordrucks in ihrer Reihenfolge, mit Beschriftung",
        default_factory=lambda: {
            "beschlussvorschlag": "Beschlussvorschlag:",
            "sachverhalt": "Sachverhalt:",
            "finanzielle_auswirkungen": "Finanzielle Auswirkungen:",
            "anlagen": "Anlage/n:",
        },
    )
    auswahl: dict[str, Auswahl] = Feld(
        "Zu welchen Feldern es Kästchen zum Ankreuzen gibt, Schlüssel wie unter „felder“", default_factory=dict
    )
    pflicht: tuple[str, ...] = Feld(
        "Felder, die keine Beschlussvorlage leer lassen darf",
        default=("beschlussvorschlag", "finanzielle_auswirkungen"),
    )

    @field_validator("kopf_links")
    @classmethod
    def _kopfzeilen(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(map(_kopfzeile, value))


class Berichtsform(Modell):
    """To whom the county reports on its concepts, and how often."""

    zustaendiger_ausschuss: Kennung | None = Feld("Kennung des zuständigen Ausschusses", default=None)
    turnus: TurnusFeld | None = Feld("Wie oft ihm zu berichten ist: P2Y alle zwei Jahre", default=None)


class Schriftdateien(Modell):
    """The files of the county's own font: TTF or OTF, all of one family.

    *Why all four:* none of the formats makes a bold or an italic of its own that looks like one.
    """

    normal: str = Feld("Pfad des normalen Schnitts im Ordner des Konzepts: schrift/Haus-Regular.ttf", min_length=1)
    fett: str = Feld("Pfad des fetten Schnitts", min_length=1)
    kursiv: str = Feld("Pfad des kursiven Schnitts; hat die Schrift keinen, noch einmal der normale", min_length=1)
    fettkursiv: str = Feld("Pfad des fetten kursiven Schnitts; fehlt er, noch einmal der fette", min_length=1)


class Hausstil(Modell):
    """Colours, font and logo of the documents."""

    akzent: str = Feld(
        "Die eine Akzentfarbe, #rrggbb, Kontrast zu Weiß mindestens 7 : 1",
        default="#1f3a5f",
        pattern=r"^#[0-9a-fA-F]{6}$",
    )
    tint: str = Feld("Der helle Ton hinter Kästen, #rrggbb", default="#eef2f7", pattern=r"^#[0-9a-fA-F]{6}$")
    schrift: Schriftdateien | None = Feld(
        "Die eigene Schrift, vier Dateien im Ordner des Konzepts; ihre Lizenz muss das Einbetten in Dokumente erlauben",
        default=None,
    )
    logo: str | None = Feld("Pfad des Logos im Ordner des Konzepts", default=None)
    logo_alternativtext: str = Feld("Alternativtext des Logos", default="")


class Profil(Element):
    """The profile."""

    id: Kennung = Feld("Kennung des Profils", default="profil")
    kreis: str = Feld("Name des Kreises oder der Stadt", min_length=1)
    anschrift: tuple[str, ...] = Feld("Anschrift für den Briefkopf, eine Zeile je Eintrag", default=())
    ebenen: dict[Kennung, Ebene] = Feld(
        "Die Ebenen der Gliederung",
        default_factory=lambda: {
            "kapitel": Ebene(name="Kapitel"),
            "handlungsfeld": Ebene(name="Handlungsfeld", ziel="Oberziel:"),
            "bereich": Ebene(name="Bereich"),
        },
    )
    nummerierung: tuple[str, ...] = Feld(
        "Zählung je Tiefe der Gliederung: 1, I, i, A oder a mit dem, was davor und danach steht („a)“, „§ 1“), oder "
        "dezimal, roemisch, roemisch-klein, buchstabe, buchstabe-gross",
        default=("dezimal",),
    )
    nummerierung_anhang: tuple[str, ...] = Feld("Zählung je Tiefe der Anhänge", default=("A", "1"))
    nummern: Literal["ganz", "eigene"] = Feld(
        "Was Überschriften zeigen: „ganz“ die ganze Nummer (I.1 a)), „eigene“ nur die eigene (a))", default="ganz"
    )
    teilziel: Teilzielform = Feld("Beschriftungen und Pflichtteile der Teilziele", default_factory=Teilzielform)
    massnahme: Massnahmenform = Feld("Beschriftungen und Skalen der Maßnahmen", default_factory=Massnahmenform)
    vorlagen: Vorlagenform = Feld("Nummern und Felder der Vorlagen", default_factory=Vorlagenform)
    berichtswesen: Berichtsform = Feld("Wem und wie oft zu berichten ist", default_factory=Berichtsform)
    domains: tuple[str, ...] = Feld("Domains, auf die verwiesen werden darf; leer: alle", default=())
    hausstil: Hausstil = Feld("Farben, Schrift und Logo", default_factory=Hausstil)
    dokumentvorlagen: dict[str, str] = Feld(
        "Eigene Dokumentvorlagen (jinja2): Name des Dokuments und Pfad im Ordner des Konzepts", default_factory=dict
    )
    regeln: dict[str, Regelwert] = Feld(
        "Regeln der Prüfung: CODE: aus, fehler, warnung oder hinweis", default_factory=dict
    )

    @field_validator("nummerierung", "nummerierung_anhang")
    @classmethod
    def _zaehlungen(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(map(_zaehlmuster, value))

    def rolle(self, art: str) -> Rolle:
        """The role of a level: as declared, else by its key, else a chapter."""
        ebene = self.ebenen.get(art)
        if ebene is not None and ebene.rolle is not None:
            return ebene.rolle
        match art:
            case "handlungsfeld" | "bereich":
                return art
            case _:
                return "kapitel"
