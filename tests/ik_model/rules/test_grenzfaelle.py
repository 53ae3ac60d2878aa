"""Cases at the edge of single rules: what must be found besides the documented example, and what must not."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ik_model.rules.beispiele import pruefe

KAPITEL = "---\nid: einleitung\ntitel: Einleitung\n---\n\n"
VORLAGE = """\
id: vo-2020-7
nummer: VO/2020/7
betreff: Integrationskonzept
beschlussvorschlag: Der Kreistag beschließt das Konzept.
finanzielle_auswirkungen: keine
"""
KREISTAG = "beratungsfolge:\n  - {datum: 2020-09-14, gremium: kreistag, zustaendigkeit: Entscheidung}\n"
MASSGABE = "massgaben:\n  - id: m\n    satz: berichtswesen/2\n    bisher: dem Kreistag\n    kuenftig: allen\n"
PFLICHT = {"berichtswesen.yaml": "berichtspflichten:\n  - {id: pflicht, an: kreistag, turnus: P2Y}\n"}
TEILZIEL = """\
id: bildung
titel: Bildung
art: handlungsfeld
teilziele:
  - id: kita-betreuung
    text: Die Betreuung der Kinder ist sichergestellt.
    zielgruppen: [kinder]
    verantwortliche: [fachdienst-schule]
"""


GEMEINSAM = {
    "berichtswesen.yaml": "berichtspflichten:\n  - {id: pflicht, an: kreistag, turnus: P2Y, satz: berichtswesen/2}\n"
}
STETS = "massgaben:\n  - {id: m, satz: berichtswesen/2, bisher: Alle zwei Jahre, kuenftig: Stets}\n"
SATZ = "Die Betreuung der Kinder ist sichergestellt."
NEUES_ZIEL = """\
massgaben:
  - id: m
    element: kita-betreuung
    einfuegen: danach
    teilziel:
      id: angebote
      text: Die Eltern kennen die Angebote.
      zielgruppen: [eltern]
      verantwortliche: [fachdienst-schule]
"""


def kapitel(text: str) -> dict[str, str]:
    return {"kapitel/einleitung.md": f"{KAPITEL}{text}\n"}


def vorlage(text: str, folge: str = KREISTAG) -> dict[str, str]:
    return {"vorlagen/vo-2020-7.yaml": f"{VORLAGE}{folge}{text}"}


def antrag(text: str) -> dict[str, str]:
    kopf = VORLAGE.replace("2020/7", "2020/8").replace("2020-7", "2020-8")
    return {"vorlagen/vo-2020-8.yaml": f"{kopf}art: Änderungsantrag\n{KREISTAG}{text}"}


def teilziel(text: str) -> dict[str, str]:
    return {"handlungsfelder/bildung.yaml": TEILZIEL + text}


def profil(text: str) -> dict[str, str]:
    return {"profil.yaml": f"id: profil\nkreis: Kreis Musterland\n{text}\n"}


def konzept(text: str) -> dict[str, str]:
    return {
        "konzept.yaml": "id: konzept\ntitel: Integrationskonzept\n"
        f"{text}\ngliederung:\n"
        "  - kapitel/einleitung.md\n  - handlungsfelder/bildung.yaml\n  - kapitel/berichtswesen.md\n"
    }


KAESTCHEN = profil(
    "vorlagen:\n"
    "  felder: {beschlussvorschlag: 'Vorschlag:', finanzielle_auswirkungen: 'Geld:', klimarelevanz: 'Klima:'}\n"
    "  auswahl: {klimarelevanz: {optionen: {neutral: Ohne Wirkung}}}"
)

ZAHL = {
    "kennzahlen.yaml": "kennzahlen:\n  - {id: zahl, name: Menschen, wert: 16305, quelle: Amt, stichtag: 2020-01-01}\n"
} | kapitel("Hier leben [16.305]{kennzahl=zahl} Menschen.")

STILL = {
    # Verweise
    "page-with-section": kapitel("Näheres steht in Kapitel 3 auf Seite 12."),
    "page-of-a-source": kapitel("Der Anteil lag bei 9 % (Statistikamt 2019, Seite 12)."),
    "annex-of-a-law": kapitel("Maßstab ist die Anlage 2 zur Satzung."),
    "annex-that-is-there": vorlage("sachverhalt: Siehe Anlage.\nanlagen:\n  - titel: Konzept\n"),
    "subdomain": profil("domains: [kreis-musterland.de]")
    | kapitel("Siehe [Bericht zur Lage](https://integration.kreis-musterland.de/x)."),
    "no-domains-in-profile": kapitel("Siehe [Bericht zur Lage](https://example.org/x)."),
    "link-to-element": kapitel("Siehe [das Handlungsfeld Bildung](#bildung)."),
    "link-to-a-sentence": kapitel("Siehe [den Turnus der Berichte](#berichtswesen-satz-2)."),
    # Struktur
    "explaining-sentence": teilziel(
        "    aktivitaeten:\n      - |\n        Der Kreis berät.\n        Dies gilt auch für Ämter.\n"
    ),
    "parallel-goals": teilziel(
        "  - id: a\n    text: Alle Menschen im Kreis haben einen guten Zugang zu Bildung.\n"
        "    zielgruppen: [kinder]\n    verantwortliche: [fachdienst-schule]\n"
        "  - id: b\n    text: Alle Menschen im Kreis haben einen guten Zugang zu Arbeit.\n"
        "    zielgruppen: [eltern]\n    verantwortliche: [fachdienst-schule]\n"
    ),
    "equal-tasks": teilziel(
        "    aufgaben: Aufbau und Koordinierung von Netzwerken im Kreis.\n"
        "  - id: b\n    text: Eltern kennen ihre Rechte.\n"
        "    aufgaben: Aufbau und Koordinierung von Netzwerken im Kreis.\n"
        "    zielgruppen: [eltern]\n    verantwortliche: [fachdienst-schule]\n"
    ),
    "list-that-names-no-sections": kapitel("Wichtig sind:\n\n- Sprache\n- Arbeit\n- Bildung und Teilhabe"),
    "number-that-is-no-section": kapitel("So ist es.").copy()
    | {"kapitel/berichtswesen.md": "---\nid: berichtswesen\ntitel: 20 Jahre Integration\n---\n\nEs geht los.\n"},
    # Änderungen
    "massgabe-of-a-part": vorlage(
        "massgaben:\n  - {id: m, satz: berichtswesen/2, bisher: dem Kreistag, kuenftig: dem Ausschuss}\n"
    ),
    "massgabe-strikes": vorlage(
        "massgaben:\n  - id: m\n    satz: berichtswesen/2\n"
        "    bisher: Alle zwei Jahre wird dem Kreistag ein Bericht vorgelegt.\n"
    ),
    "massgaben-in-one-sentence": vorlage(
        "massgaben:\n  - {id: m, satz: berichtswesen/2, bisher: dem Kreistag, kuenftig: dem Ausschuss}\n"
        "  - {id: n, satz: berichtswesen/2, bisher: Alle zwei Jahre, kuenftig: Jedes Jahr}\n"
    ),
    "sentence-written-anew": kapitel("Der Kreistag fördert die Integration.")
    | vorlage(
        "massgaben:\n  - id: m\n    satz: berichtswesen/2\n"
        "    bisher: Alle zwei Jahre wird dem Kreistag ein Bericht vorgelegt.\n"
        "    kuenftig: Berichte sind öffentlich.\n"
    ),
    "words-and-data-together": GEMEINSAM
    | vorlage(
        "massgaben:\n  - id: m\n    satz: berichtswesen/2\n    bisher: Alle zwei Jahre\n    kuenftig: Jedes Jahr\n"
        "    setzt: {pflicht.turnus: P1Y}\n"
    ),
    "words-that-say-no-data": GEMEINSAM
    | vorlage("massgaben:\n  - {id: m, satz: berichtswesen/2, bisher: ein Bericht, kuenftig: der Bericht}\n"),
    "amendment-to-a-paper": vorlage("") | antrag("aendert: VO/2020/7\n"),
    "generated-words": {
        "vorlagen/vo-2020-7.yaml": VORLAGE.replace("das Konzept.", "es mit der Maßgabe, dass []{wortlaut=m}")
        + KREISTAG
        + MASSGABE
    },
    "goal-brought-by-a-paper": vorlage(NEUES_ZIEL),
    "held-already": vorlage(
        "massgaben:\n  - {id: m, satz: berichtswesen/9, bisher: Fort.}\n  - {id: n, element: fort, bisher: Fort.}\n"
        "eingearbeitet: [m, n]\n"
    ),
    "footnote-of-the-text": kapitel("Der Kreis fördert Vereine[^a].\n\n[^a]: Note.")
    | vorlage(
        "massgaben:\n  - id: m\n    satz: einleitung/1\n    bisher: Der Kreis fördert Vereine.\n"
        "    kuenftig: Der Kreis fördert alle Vereine[^a].\n"
    ),
    # Organisation
    "unit-inflected": kapitel("Die Leitung des Fachdienstes Schule und Bildung koordiniert."),
    "unit-shortened": kapitel("Der Fachdienst Schule koordiniert."),
    "unit-in-general": kapitel("Der Fachdienst koordiniert."),
    "parties-elsewhere": kapitel("Auch Parteien und Kirchen wirken mit."),
    # Vorlage
    "earlier-order": vorlage(
        "sachverhalt: Der Kreistag hat in seiner Sitzung vom 12.03.2019 die Beratung eines Konzepts beauftragt.\n"
    ),
    "session-in-the-sequence": vorlage(
        "sachverhalt: Beraten wird in der Sitzung des Kreistages am 14. September 2020.\n"
    ),
    "notice-without-proposal": {
        "vorlagen/vo-2020-8.yaml": "id: vo-2020-8\nnummer: VO/2020/8\nart: Mitteilungsvorlage\nbetreff: Bericht\n"
        "sachverhalt: Der Kreis berichtet.\nberatungsfolge:\n  - {gremium: kreistag, zustaendigkeit: Kenntnisnahme}\n"
    },
    "other-words-for-deciding": vorlage(
        "", "beratungsfolge:\n  - {gremium: kreistag, zustaendigkeit: Beschlussfassung}\n"
    ),
    # Berichtswesen
    "more-often-than-required": profil("berichtswesen: {zustaendiger_ausschuss: sozialausschuss, turnus: P2Y}")
    | {
        "berichtswesen.yaml": (
            "berichtspflichten:\n"
            "  - {id: a, an: sozialausschuss, turnus: P1Y}\n"
            "  - {id: b, an: kreistag, turnus: P2Y}\n"
        )
    },
    "report-once": {"berichtswesen.yaml": "berichtspflichten:\n  - {id: a, an: kreistag, erstmals: 2999-01-01}\n"},
    # Struktur
    "siblings-by-number": teilziel(
        "    aktivitaeten:\n      - Fortbildung für Lehrkräfte in den Modulen 1 und 2\n"
        "      - Fortbildung für Lehrkräfte in den Modulen 3 und 4\n"
    ),
    # Vorlage
    "boxes-are-a-statement": KAESTCHEN | vorlage("angekreuzt: {klimarelevanz: [neutral]}\n"),
    # Barrierefreiheit
    "written-out-address": kapitel("Der Bericht steht unter <https://www.kreis-musterland.de/bericht>."),
    "corner-cell": kapitel("|  | 2018 | 2019 |\n|--|------|------|\n| Anteil | 5 % | 6 % |"),
}

LAUT = {
    "list-by-titles": ("ST006", kapitel("Es folgen:\n\n- Berichtswesen\n- Bildung")),
    "equal-goals": (
        "ST008",
        teilziel(
            "  - id: b\n    text: Die Betreuung der Kinder ist sichergestellt.\n"
            "    zielgruppen: [kinder]\n    verantwortliche: [fachdienst-schule]\n"
        ),
    ),
    "a-figure-in-a-long-text": (
        "ST008",
        kapitel(
            "Im Kreis lebten am Ende des Jahres 16.305 Menschen ohne deutschen Pass, die meisten in den Städten.\n\n"
            "Im Kreis lebten am Ende des Jahres 16.350 Menschen ohne deutschen Pass, die meisten in den Städten."
        ),
    ),
    "a-word-more-in-a-short-text": (
        "ST008",
        kapitel("Die 3 Fachbereiche beraten die Träger.\n\nDie 3 Fachbereiche beraten alle Träger."),
    ),
    "no-box-ticked": ("VO008", KAESTCHEN | vorlage("angekreuzt: {klimarelevanz: []}\n")),
    "placeholder-words": ("ST007", kapitel("Text folgt.")),
    "goal-without-number": ("ST005", teilziel("nummeriert: nein\n")),
    "wrong-kind-of-record": ("VW002", teilziel("    aufgaben: '[Eltern]{gremium=eltern}'\n")),
    "unknown-link": ("VW002", kapitel("Siehe [das Handlungsfeld Arbeit](#arbeit).")),
    "footnote-twice": ("VW006", kapitel("So ist es[^a].\n\n[^a]: Eins.\n[^a]: Zwei.")),
    "address-in-words": (
        "VW004",
        profil("domains: [kreis-musterland.de]") | kapitel("Siehe www.kreis-mustrland.de für mehr."),
    ),
    "annex-by-letter": ("VW008", kapitel("Die Zahlen stehen in Anhang B.")),
    "no-annex-at-all": ("VW008", vorlage("sachverhalt: Das Konzept ist als Anlage beigefügt.\n")),
    "massgabe-on-what-another-one-leaves": (
        "AE002",
        vorlage(
            "massgaben:\n  - {id: m, satz: berichtswesen/2, bisher: dem Kreistag, kuenftig: dem Ausschuss}\n"
            "  - {id: n, satz: berichtswesen/2, bisher: dem Ausschuss, kuenftig: dem Beirat}\n"
        ),
    ),
    "part-of-a-word": (
        "AE002",
        vorlage("massgaben:\n  - {id: m, satz: berichtswesen/2, bisher: Kreis, kuenftig: Land}\n"),
    ),
    "massgabe-without-old-words": (
        "AE004",
        vorlage("massgaben:\n  - {id: m, satz: berichtswesen/2, kuenftig: Neu.}\n"),
    ),
    "line-goes-on": ("AE005", kapitel("Das Konzept gilt im Kreis.\nund in den Ämtern.")),
    "may-have-ended": ("AE005", kapitel("Es helfen Vereine, Ämter usw. Der Kreis lädt ein.")),
    "sentence-of-a-duty-struck": (
        "AE011",
        GEMEINSAM
        | vorlage(
            "massgaben:\n  - id: m\n    satz: berichtswesen/2\n"
            "    bisher: Alle zwei Jahre wird dem Kreistag ein Bericht vorgelegt.\n"
        ),
    ),
    "words-say-another-turn": (
        "AE011",
        GEMEINSAM | vorlage(STETS),
    ),
    "figure-in-other-words": (
        "AE011",
        ZAHL
        | vorlage(
            "massgaben:\n  - id: m\n    satz: einleitung/1\n    bisher: Hier leben 16.305 Menschen.\n"
            "    kuenftig: Hier leben [17.000]{kennzahl=zahl} Menschen.\n"
        ),
    ),
    "steering-in-other-words": (
        "AE011",
        {"steuerung.yaml": "turnus: P2Y\nsaetze: {turnus: berichtswesen/2}\n"} | vorlage(STETS),
    ),
    "figure-without-words": (
        "AE012",
        ZAHL | vorlage("massgaben:\n  - {id: m, setzt: {zahl.wert: 17000}}\n"),
    ),
    "body-without-words": (
        "AE012",
        GEMEINSAM | vorlage("massgaben:\n  - {id: m, setzt: {pflicht.an: sozialausschuss}}\n"),
    ),
    "measure-of-a-struck-goal": (
        "AE014",
        teilziel(
            "    massnahmen:\n      - {id: tat, titel: Tat}\n"
            "massnahmen:\n  - {id: werk, titel: Werk, querverweise: [tat]}\n"
        )
        | vorlage(f"massgaben:\n  - {{id: m, element: kita-betreuung, bisher: {SATZ}}}\n"),
    ),
    "amendment-that-nobody-voted-on": (
        "AE016",
        vorlage("", KREISTAG.replace("Entscheidung}", "Entscheidung, ergebnis: ungeändert beschlossen}"))
        | antrag(f"aendert: VO/2020/7\n{MASSGABE}"),
    ),
    "amendments-in-a-circle": (
        "AE015",
        vorlage("aendert: VO/2020/8\n") | antrag("aendert: VO/2020/7\n"),
    ),
    "goal-of-a-paper-without-target-group": (
        "ST001",
        vorlage(NEUES_ZIEL.replace("      zielgruppen: [eltern]\n", "")),
    ),
    "goal-of-a-paper-with-an-unknown-unit": (
        "VW002",
        vorlage(NEUES_ZIEL.replace("fachdienst-schule", "fachdienst")),
    ),
    "words-of-no-change": ("VW002", vorlage("sachverhalt: 'Es gilt: []{wortlaut=m}.'\n")),
    "decided-on-no-point": (
        "AE010",
        vorlage(
            MASSGABE,
            "beratungsfolge:\n  - gremium: kreistag\n    zustaendigkeit: Entscheidung\n"
            "    ergebnis: geändert beschlossen\n    punkte: [{punkt: '9', ergebnis: abgelehnt}]\n",
        ),
    ),
    "hash-of-another-wording": (
        "AE008",
        vorlage(f"massgaben:\n  - {{id: m, satz: berichtswesen/2, pruefsumme: 'sha256:{'0' * 64}', kuenftig: Neu.}}\n"),
    ),
    "set-nonsense": (
        "AE007",
        PFLICHT | vorlage(f"{MASSGABE}    setzt: {{pflicht.turnus: oft}}\n"),
    ),
    "set-an-unknown-body": (
        "VW002",
        PFLICHT | vorlage(f"{MASSGABE}    setzt: {{pflicht.an: alle}}\n"),
    ),
    "amendment-without-parent": ("VO002", vorlage("art: Änderungsantrag\n")),
    "reason-is-no-reason": ("VO003", vorlage("status: nichtöffentlich\nbegruendung_nichtoeffentlichkeit: entfällt\n")),
    "no-sequence": ("VO005", vorlage("", "")),
    "after-the-session": ("VO007", profil("vorlagen: {ladungsfrist_tage: 7}") | vorlage("datum: 2020-09-20\n")),
    "too-rarely": (
        "BE001",
        profil("berichtswesen: {zustaendiger_ausschuss: sozialausschuss, turnus: P2Y}")
        | {"berichtswesen.yaml": "berichtspflichten:\n  - {id: a, an: sozialausschuss, turnus: P4Y}\n"},
    ),
    "no-duty-at-all": ("BE001", profil("berichtswesen: {zustaendiger_ausschuss: sozialausschuss, turnus: P2Y}")),
    "overdue-since-the-start": (
        "BE003",
        konzept("geltung: {beginn: 2015-01-01}")
        | {"berichtswesen.yaml": "berichtspflichten:\n  - {id: a, an: kreistag, turnus: P2Y}\n"},
    ),
    "logo": ("BA004", profil("hausstil: {logo: bilder/logo.png}")),
    "file-name-as-text": ("BA004", kapitel("![karte.png](bilder/karte.png)")),
}


@pytest.mark.parametrize("dateien", STILL.values(), ids=STILL.keys())
def test_no_false_alarm(dateien: dict[str, str], tmp_path: Path) -> None:
    assert [f"{f.code} {f.message}" for f in pruefe(tmp_path, dateien)] == []


@pytest.mark.parametrize(("code", "dateien"), LAUT.values(), ids=LAUT.keys())
def test_found(code: str, dateien: dict[str, str], tmp_path: Path) -> None:
    assert code in {finding.code for finding in pruefe(tmp_path, dateien)}


def test_a_report_that_was_given_is_not_overdue(tmp_path: Path) -> None:
    pflicht = {
        "berichtswesen.yaml": "berichtspflichten:\n  - {id: a, an: kreistag, turnus: P10Y, erstmals: 2026-01-01}\n"
    }
    bericht = {
        "vorlagen/vo-2026-1.yaml": "id: vo-2026-1\nnummer: VO/2026/1\nart: Bericht\nbetreff: Bericht\n"
        "beratungsfolge:\n  - {datum: 2026-01-15, gremium: kreistag, zustaendigkeit: Kenntnisnahme}\n"
    }
    assert [f.code for f in pruefe(tmp_path / "ohne", pflicht)] == ["BE003"]
    assert pruefe(tmp_path / "mit", pflicht | bericht) == []


def test_the_hint_names_the_nearest(tmp_path: Path) -> None:
    (finding,) = pruefe(
        tmp_path, teilziel("").copy() | {"handlungsfelder/bildung.yaml": TEILZIEL.replace("[kinder]", "[kindre]")}
    )
    assert "Meinten Sie „kinder“?" in finding.hint
    assert finding.span is not None
    assert finding.span.length == len("kindre")


def test_the_second_of_two_equal_ids_is_shown(tmp_path: Path) -> None:
    (finding,) = pruefe(
        tmp_path, {"kapitel/einleitung.md": "---\nid: bildung\ntitel: Einleitung\n---\n\nEs geht los.\n"}
    )
    assert finding.code == "VW001"
    assert finding.span is not None
    assert finding.span.file.endswith("handlungsfelder/bildung.yaml")
