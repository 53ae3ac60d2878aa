"""The findings of loading: their codes, names and what they mean. ``ik explain`` shows them like those of the rules."""

from __future__ import annotations

from dataclasses import dataclass

from ik_model.diagnostics.finding import Severity


@dataclass(frozen=True, slots=True)
class Ladecode:
    """One kind of problem of loading; an error keeps the concept from being used."""

    code: str
    name: str
    text: str
    severity: Severity = Severity.FEHLER


_ALLE = (
    Ladecode(
        "LA001",
        "ordner-oder-datei-fehlt",
        "Der Ordner oder eine Datei, die er braucht, ist nicht da oder nicht lesbar. konzept.yaml "
        "nennt die Dateien der Gliederung; ihre Pfade gelten ab dem Ordner des Konzepts.",
    ),
    Ladecode(
        "LA002",
        "zeichensatz",
        "Eine Datei ist nicht in UTF-8 gespeichert oder enthält Steuerzeichen. Im Editor "
        "„Speichern unter … Kodierung UTF-8“ wählen.",
    ),
    Ladecode(
        "LA003",
        "yaml-schreibweise",
        "Die Datei folgt nicht der Schreibweise von YAML: Einrückung mit Leerzeichen, „feld: "
        "wert“, Listen mit „- “. Werte mit Doppelpunkt oder Raute in Anführungszeichen setzen oder "
        "nach „|“ in die nächste Zeile schreiben.",
    ),
    Ladecode(
        "LA004",
        "feld-doppelt",
        "Dasselbe Feld steht in einem Eintrag zweimal. Eines davon ist zu löschen, sonst wäre unklar, welches gilt.",
    ),
    Ladecode(
        "LA005",
        "yaml-sonderform",
        "Anker (&), Verweise (*), Markierungen (!) und Zusammenführungen (<<) von YAML gibt es in "
        "Konzepten nicht. Ein Wert, der mit einem solchen Zeichen beginnt, steht in "
        "Anführungszeichen.",
    ),
    Ladecode("LA006", "feld-fehlt", "Ein Feld, das jeder Eintrag dieser Art braucht, fehlt."),
    Ladecode("LA007", "feld-unbekannt", "Ein Feld heißt nicht so, wie das Modell es kennt. Meist ein Tippfehler."),
    Ladecode(
        "LA008",
        "wert-passt-nicht",
        "Der Wert hat die falsche Art: eine Liste statt eines Textes, kein Datum, keine Zahl, "
        "keiner der möglichen Werte.",
    ),
    Ladecode(
        "LA009",
        "kennung-ungueltig",
        "Kennungen bestehen aus Kleinbuchstaben ohne Umlaute, Ziffern und Bindestrichen und "
        "beginnen mit einem Buchstaben: sprachkurse-angebot.",
    ),
    Ladecode(
        "LA010",
        "auszeichnung",
        "Im Text steht etwas, was es in Konzepten nicht gibt, zum Beispiel HTML, eine Überschrift "
        "oder eine Klammer ohne Bedeutung.",
    ),
    Ladecode(
        "LA011",
        "datei-nicht-verwendet",
        "Eine Datei liegt im Ordner, aber konzept.yaml nennt sie nicht. Sie erscheint in keinem Dokument.",
        Severity.WARNUNG,
    ),
    Ladecode("LA012", "zu-gross", "Eine Datei ist größer oder tiefer geschachtelt, als ein Konzept sein kann."),
    Ladecode(
        "LA013",
        "json-schreibweise",
        "Das Dokument folgt nicht der Schreibweise von JSON, oder es ist unvollständig. Ein Konzept im Austauschformat "
        "schreibt „ik export json“.",
    ),
    Ladecode(
        "LA014",
        "kein-austauschformat",
        "Das JSON-Dokument ist kein Konzept im Austauschformat: Neben „konzept“ stehen „format“ und „version“. "
        "Was im Einzelnen erwartet wird, beschreibt das Schema („ik schema konzept“).",
    ),
    Ladecode(
        "LA015",
        "version-unbekannt",
        "Das JSON-Dokument nennt keine Version des Austauschformats, oder eine, die dieses Programm noch nicht kennt. "
        "Ältere Versionen werden beim Lesen umgewandelt.",
    ),
)

LADECODES: dict[str, Ladecode] = {code.code: code for code in _ALLE}
"""By code."""
