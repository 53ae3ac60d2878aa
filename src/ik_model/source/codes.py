"""The findings of loading: their codes, names and what they mean."""

from __future__ import annotations

from ik_model.diagnostics.code import Code
from ik_model.diagnostics.finding import Severity

_ALLE = (
    Code(
        "LA001",
        "ordner-oder-datei-fehlt",
        "Der Ordner oder eine Datei, die er braucht, ist nicht da oder nicht lesbar. konzept.yaml "
        "nennt die Dateien der Gliederung; ihre Pfade gelten ab dem Ordner des Konzepts.",
    ),
    Code(
        "LA002",
        "zeichensatz",
        "Eine Datei ist nicht in UTF-8 gespeichert oder enthält Steuerzeichen. Im Editor "
        "„Speichern unter … Kodierung UTF-8“ wählen.",
    ),
    Code(
        "LA003",
        "yaml-schreibweise",
        "Die Datei folgt nicht der Schreibweise von YAML: Einrückung mit Leerzeichen, „feld: "
        "wert“, Listen mit „- “. Werte mit Doppelpunkt oder Raute in Anführungszeichen setzen oder "
        "nach „|“ in die nächste Zeile schreiben.",
    ),
    Code(
        "LA004",
        "feld-doppelt",
        "Dasselbe Feld steht in einem Eintrag zweimal. Eines davon ist zu löschen, sonst wäre unklar, welches gilt.",
    ),
    Code(
        "LA005",
        "yaml-sonderform",
        "Anker (&), Verweise (*), Markierungen (!) und Zusammenführungen (<<) von YAML gibt es in "
        "Konzepten nicht. Ein Wert, der mit einem solchen Zeichen beginnt, steht in "
        "Anführungszeichen.",
    ),
    Code("LA006", "feld-fehlt", "Ein Feld, das jeder Eintrag dieser Art braucht, fehlt."),
    Code("LA007", "feld-unbekannt", "Ein Feld heißt nicht so, wie das Modell es kennt. Meist ein Tippfehler."),
    Code(
        "LA008",
        "wert-passt-nicht",
        "Der Wert hat die falsche Art: eine Liste statt eines Textes, kein Datum, keine Zahl, "
        "keiner der möglichen Werte.",
    ),
    Code(
        "LA009",
        "kennung-ungueltig",
        "Kennungen bestehen aus Kleinbuchstaben ohne Umlaute, Ziffern und Bindestrichen und "
        "beginnen mit einem Buchstaben: sprachkurse-angebot.",
    ),
    Code(
        "LA010",
        "auszeichnung",
        "Im Text steht etwas, was es in Konzepten nicht gibt, zum Beispiel HTML, eine Überschrift "
        "oder eine Klammer ohne Bedeutung.",
    ),
    Code(
        "LA011",
        "datei-nicht-verwendet",
        "Eine Datei liegt im Ordner, aber konzept.yaml nennt sie nicht. Sie erscheint in keinem Dokument.",
        Severity.WARNUNG,
    ),
    Code("LA012", "zu-gross", "Eine Datei ist größer oder tiefer geschachtelt, als ein Konzept sein kann."),
    Code(
        "LA013",
        "json-schreibweise",
        "Das Dokument folgt nicht der Schreibweise von JSON, oder es ist unvollständig. Ein Konzept im Austauschformat "
        "schreibt „ik export json“.",
    ),
    Code(
        "LA014",
        "kein-austauschformat",
        "Das JSON-Dokument ist kein Konzept im Austauschformat: Neben „konzept“ stehen „format“ und „version“. "
        "Was im Einzelnen erwartet wird, beschreibt das Schema („ik schema konzept“).",
    ),
    Code(
        "LA015",
        "version-unbekannt",
        "Das JSON-Dokument nennt keine Version des Austauschformats, oder eine, die dieses Programm noch nicht kennt. "
        "Ältere Versionen werden beim Lesen umgewandelt.",
    ),
)

LADECODES: dict[str, Code] = {code.code: code for code in _ALLE}
"""By code; an error keeps the concept from being used."""
