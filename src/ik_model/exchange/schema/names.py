"""What the types of the model are called in a JSON Schema, and what they are, in German.

*Why not the docstrings:* those are for developers, in English; a schema is read by editors and by other offices.
"""

from __future__ import annotations

from typing import Final, NamedTuple


class Name(NamedTuple):
    """A type in the words of editors."""

    titel: str
    beschreibung: str


NAMES: Final[dict[str, Name]] = {
    "Abschnitt": Name(
        "Abschnitt", "Ein Abschnitt der Gliederung: Kapitel, Handlungsfeld, Bereich oder eine andere Ebene des Profils"
    ),
    "Abstimmung": Name("Abstimmung", "Stimmen in Zahlen"),
    "Anlage": Name("Anlage", "Eine Anlage der Vorlage"),
    "Ausnahme": Name("Ausnahme", "Ein Befund der Prüfung, der hier mit Grund ausgenommen ist"),
    "Auswahl": Name("Kästchen", "Die Kästchen eines Feldes zum Ankreuzen"),
    "Beratung": Name("Beratung", "Eine Station der Beratungsfolge"),
    "Berichtsform": Name("Berichtswesen des Kreises", "Wem und wie oft über die Umsetzung zu berichten ist"),
    "Berichtspflicht": Name("Berichtspflicht", "Wer wem worüber und wie oft berichtet"),
    "Beschlussvermerk": Name("Beschluss", "Wer den Text wann beschlossen hat, mit seiner Prüfsumme"),
    "Ebene": Name("Ebene", "Eine Ebene der Gliederung"),
    "Eintragung": Name("Eintrag", "Ein Eintrag des Glossars oder des Literaturverzeichnisses"),
    "Geltung": Name("Geltung", "Von wann bis wann das Konzept gilt"),
    "Gremium": Name("Gremium", "Ein Gremium, das berät, entscheidet oder Berichte bekommt"),
    "Hausstil": Name("Hausstil", "Farben, Schrift und Logo der Dokumente"),
    "Indikator": Name("Indikator", "Woran der Erfolg gemessen wird"),
    "Kennzahl": Name("Kennzahl", "Eine Zahl, die der Text nennt, mit Stichtag und Quelle"),
    "Konzept": Name("Konzept", "Ein Konzept mit seinen Verzeichnissen und Vorlagen"),
    "Kosten": Name("Kosten", "Geld und Personal, die eine Maßnahme braucht"),
    "Massgabe": Name(
        "Maßgabe",
        "Eine Änderung am Konzept: wo, wie es bisher und wie es künftig lautet, und was sich damit in den Daten ändert",
    ),
    "Massnahme": Name("Maßnahme", "Was getan wird: von wem, wann, zu welchen Kosten, mit welchem Stand"),
    "Massnahmenform": Name("Form der Maßnahmen", "Wie Maßnahmen beschriftet sind und was keine auslassen darf"),
    "Meilenstein": Name("Meilenstein", "Was bis wann erreicht ist"),
    "Messwert": Name("Messwert", "Ein Wert an einem Tag"),
    "Mitglied": Name("Mitglied", "Eine Art von Mitgliedern der Steuerungsgruppe"),
    "Profil": Name(
        "Profil", "Das Profil des Kreises: wie seine Konzepte und Vorlagen aufgebaut sind und was geprüft wird"
    ),
    "Punktbeschluss": Name("Beschluss zu einem Punkt", "Was das Gremium zu einem Punkt der Vorlage beschlossen hat"),
    "Schriftdateien": Name("Schrift", "Die Dateien der eigenen Schrift, alle aus einer Familie"),
    "Seite": Name("Seite", "Eine Seite außerhalb der Gliederung, zum Beispiel das Vorwort; ohne Text ein Platzhalter"),
    "Setzung": Name("Setzung", "Der neue Wert eines Feldes, oder der bisherige und der künftige"),
    "Sprachfassung": Name("Sprachfassung", "Das Konzept in einer anderen Sprache oder in Leichter Sprache"),
    "Stand": Name("Stand", "Der Status einer Maßnahme an einem Tag"),
    "Stelle": Name(
        "Stelle", "Eine Stelle, die verantwortlich sein kann: Fachbereich, Fachdienst, Beauftragte, Partner"
    ),
    "Steuerung": Name("Steuerung", "Wer das Konzept steuert, und wie oft"),
    "Teilziel": Name("Teilziel", "Ein Ziel mit Aufgaben, Zielgruppen, Aktivitäten und Verantwortlichen"),
    "Teilzielform": Name(
        "Form der Teilziele", "Wie die Teile eines Teilziels beschriftet sind und welche keines auslassen darf"
    ),
    "Verschiebung": Name("Verschiebung", "Wohin ein Element verschoben wird"),
    "Verweis": Name("Verweis", "Nennt eine Stelle, eine Zielgruppe oder ein Gremium durch ihre Kennung"),
    "Vorlage": Name("Vorlage", "Eine Vorlage für die Gremien: Beschlussvorlage, Mitteilungsvorlage, Änderungsantrag"),
    "Vorlagenform": Name("Form der Vorlagen", "Wie Vorlagen nummeriert sind und welche Abschnitte ihr Vordruck hat"),
    "Zielgruppe": Name("Zielgruppe", "Für wen etwas ist"),
    "Zielwert": Name("Zielwert", "Ein Wert, der bis zu einem Tag erreicht werden soll"),
}
"""By the name of the class; a test fails when one of the model is missing."""
