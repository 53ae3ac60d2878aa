"""``ik cite``: from a citation to the sentence, its ID, file, line and page, and back."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from ik_model import rendering
from ik_model.ports import PagesRequest
from tests.examples.conftest import FOLDERS
from tests.ik_model.cli.conftest import Ik, replace

OFFICIAL = FOLDERS["integrationskonzept"]
CLIMATE = FOLDERS["klimaschutzkonzept"]


@pytest.fixture
def cite(ik: Ik, concept: Path) -> Ik:
    """``ik cite`` on the small concept, without pages."""
    return lambda *words: ik("cite", *words, "--konzept", concept, "--no-page")


def facts(out: str) -> dict[str, str]:
    return dict(re.findall(r"^(Kennung|Quelle|Seite) +(.*)$", out, re.MULTILINE))


def test_a_sentence(ik: Ik) -> None:
    result = ik("cite", "Ziffer 5 Satz 2", "--konzept", OFFICIAL)
    assert (result.status, result.err) == (0, "")
    head, words, _ = result.out.split("\n\n")
    assert head == "Ziffer 5 Satz 2"
    assert words.startswith("In einem zweijährigen Turnus wird dem Kreistag ein Bericht")
    kapitel = OFFICIAL / "kapitel" / "5-berichtswesen.md"
    line = 1 + kapitel.read_text(encoding="utf-8").split("\n").index(next(iter(_lines(kapitel, "In einem zweij"))))
    assert facts(result.out) == {"Kennung": "berichtswesen/2", "Quelle": f"{kapitel}:{line}", "Seite": "17"}
    assert ik("cite", "Ziffer", "5", "Satz", "2", "--konzept", OFFICIAL) == result
    assert ik("cite", "--id", "berichtswesen/2", "--konzept", OFFICIAL) == result
    assert ik("cite", "berichtswesen/2", "--konzept", OFFICIAL) == result
    assert ik("cite", "Ziff. 5 S. 2 (S. 17)", "--konzept", OFFICIAL) == result


def _lines(path: Path, beginning: str) -> list[str]:
    return [line for line in path.read_text(encoding="utf-8").split("\n") if line.startswith(beginning)]


def test_a_page_that_is_another(ik: Ik) -> None:
    result = ik("cite", "Ziffer 5 Satz 2 (Seite 16)", "--konzept", OFFICIAL)
    assert result.status == 0
    assert result.err == "Hinweis: Ziffer 5 Satz 2 steht auf Seite 17, nicht auf Seite 16.\n"
    assert facts(result.out)["Seite"] == "17"


def test_a_page_that_looks_like_a_sentence(ik: Ik) -> None:
    page = ik("cite", "Ziffer 5 S. 17", "--konzept", OFFICIAL)
    assert (page.status, page.out.partition("\n")[0]) == (0, "Ziffer 5  Berichtswesen")
    neither = ik("cite", "Ziffer 5 S. 16", "--konzept", OFFICIAL)
    assert (neither.status, neither.out) == (1, "")
    assert neither.err == "Ziffer 5 hat 2 Sätze.\n   = Hilfe: Ist die Seite gemeint? Dann: Seite 16\n"


def test_what_begins_on_a_page(ik: Ik) -> None:
    result = ik("cite", "Seite 17", "--konzept", OFFICIAL)
    assert result.status == 0
    places = [line for line in result.out.split("\n") if line.startswith("Ziffer")]
    assert places[-4:] == ["Ziffer 4 Absatz 3 Satz 1", "Ziffer 5", "Ziffer 5 Satz 1", "Ziffer 5 Satz 2"]
    assert "Hier beginnt kein Satz" in ik("cite", "S. 3", "--konzept", OFFICIAL).out
    beyond = ik("cite", "Seite 99", "--konzept", OFFICIAL)
    assert (beyond.status, beyond.err) == (1, "Auf Seite 99 steht nichts; der Text endet auf Seite 18.\n")


@pytest.mark.parametrize("folder", FOLDERS.values(), ids=FOLDERS)
def test_json(ik: Ik, folder: Path) -> None:
    data: dict[str, Any] = json.loads(ik("cite", "3", "--konzept", folder, "--format", "json").out)
    assert data["version"] == 1
    assert (data["fundstelle"].partition(" ")[0], data["element"]) == ("Ziffer", data["id"])
    assert data["seite"] > 1
    for satz in data["saetze"]:
        assert satz["seite"] >= data["seite"]
        again = json.loads(ik("cite", "--id", satz["id"], "--konzept", folder, "--format", "json").out)
        assert again["saetze"] == [satz]
        line = Path(satz["file"]).read_text(encoding="utf-8").split("\n")[satz["line"] - 1]
        assert satz["text"][:12] in re.sub(r"\[([^]]*)\]\{[^}]*\}", r"\1", line[satz["column"] - 1 :])


def test_the_text_as_a_paper_wants_it(ik: Ik) -> None:
    result = ik("cite", "Ziffer 5 Satz 2", "--vorlage", "VO/2020/426-001", "--konzept", OFFICIAL)
    assert result.status == 0
    assert "wird dem Sozial- und Gesundheitsausschuss ein Bericht" in result.out
    assert result.out.endswith("Fassung nach Beschlussvorschlag VO/2020/426-001\n")
    source, line = facts(result.out)["Quelle"].rsplit(":", 1)
    assert Path(source).name == "VO-2020-426-001.yaml"
    assert "kuenftig: In einem" in Path(source).read_text(encoding="utf-8").split("\n")[int(line) - 1]
    unchanged = ik("cite", "Ziffer 5 Satz 1", "--vorlage", "vo-2020-426-001", "--konzept", OFFICIAL)
    assert Path(facts(unchanged.out)["Quelle"].rsplit(":", 1)[0]).name == "5-berichtswesen.md"


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        (
            ["Ziffer", "1"],
            ["Ziffer 1  Bildung", "", "Alle Menschen haben Zugang zu Bildung."],
        ),
        (
            ["Handlungsfeld 1 Teilziel 1"],
            ["Ziffer 1 Teilziel 1", "", "Satz 1", "    Die Betreuung der Kinder ist sichergestellt."],
        ),
        (["Teilziel 1", "Zielgruppe"], ["Ziffer 1 Teilziel 1, Zielgruppe", "", "Kinder"]),
        (["--id", "kita.aktivitaeten.1"], ["Ziffer 1 Teilziel 1, Aktivitäten Punkt 1", "", "Beratung der Träger"]),
        (["Ziffer 2"], ["Ziffer 2  Berichtswesen", "", "Satz 1  Der Stand der Umsetzung wird festgehalten."]),
        (["--id", "umsetzungsbericht"], ["Ziffer 2 Satz 2", "", "Alle zwei Jahre wird dem Kreistag ein Bericht"]),
        (["--id", "an-den-ausschuss"], ["Vorlage VO/2020/1 Maßgabe 1"]),
    ],
)
def test_elements_and_fields(cite: Ik, words: list[str], lines: list[str]) -> None:
    result = cite(*words)
    assert (result.status, result.err) == (0, "")
    shown = result.out.split("\n")
    assert [line[: len(expected)] for line, expected in zip(shown, lines, strict=False)] == lines
    assert "Seite" not in facts(result.out)


def test_what_stands_nowhere_is_said_to_do_so(cite: Ik) -> None:
    result = cite("--id", "kreistag")
    assert result.status == 0
    assert result.out.startswith("Kreistag\n\nKennung  kreistag\n")
    assert "keine Stelle im Text, sondern ein Eintrag im Verzeichnis (Gremium)" in result.out
    assert "Genannt in: Ziffer 2 Satz 2; Vorlage VO/2020/1\n" in result.out
    assert "Das ist keine Stelle im Text." in cite("--id", "profil").out
    assert "Das ist keine Stelle im Text." in cite("konzept").out


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["Ziffer 2 Satz 3"], "Ziffer 2 hat 2 Sätze.\n"),
        (["Ziffer 3"], "Ziffer 3 gibt es nicht; die letzte ist Ziffer 2.\n"),
        (["Bildng"], "„Bildng“ gibt es nicht.\n   = Hilfe: Meinten Sie „Bildung“?\n"),
        (["--id", "kitta"], "Die Kennung „kitta“ gibt es nicht.\n   = Hilfe: Meinten Sie „kita“?\n"),
        (["--id", "kita/9"], "Ziffer 1 Teilziel 1 hat 1 Satz.\n"),
        (["--id", "../../etc/passwd"], "Die Kennung „../../etc/passwd“ gibt es nicht.\n"),
        (["Ziffer 1", "--vorlage", "VO/9"], "Die Vorlage VO/9 gibt es nicht; es gibt VO/2020/1.\n"),
        (["Seite 2"], "Was auf Seite 2 steht, ist nicht bekannt: mit --ohne-seite wird sie nicht ermittelt.\n"),
        (["Sätze 1 und 2"], "„Sätze 1 und 2“ nennt mehrere Stellen.\n   = Hilfe: Jede Stelle einzeln angeben.\n"),
    ],
)
def test_what_is_not_there(cite: Ik, words: list[str], message: str) -> None:
    result = cite(*words)
    assert (result.status, result.out) == (1, "")
    assert result.err == message


@pytest.mark.parametrize("words", [[], ["Ziffer 1", "--id", "kita"]])
def test_wrong_use(cite: Ik, words: list[str]) -> None:
    result = cite(*words)
    assert (result.status, result.out) == (2, "")
    assert "ik cite Ziffer 5 Satz 2" in result.err


def test_a_concept_that_cannot_be_read(cite: Ik, concept: Path) -> None:
    replace(concept / "bildung.yaml", "teilziele:", "teilzile:")
    result = cite("Ziffer 1")
    assert (result.status, result.out) == (2, "")
    assert "Fehler LA007" in result.err
    assert "lässt sich nicht laden" in result.err


def test_without_a_renderer_the_page_is_left_out_and_that_is_said(
    ik: Ik, concept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rendering, "entry_points", lambda group: [])
    result = ik("cite", "Ziffer 2 Satz 2", "--konzept", concept)
    assert result.status == 0
    assert "Seite" not in facts(result.out)
    assert result.err.startswith("Hinweis: Die Seite ist nicht angegeben. Renderer laden: Es ist keiner installiert")
    page = ik("cite", "Seite 2", "--konzept", concept)
    assert (page.status, page.out) == (1, "")
    assert "Es ist keiner installiert" in page.err


def test_a_renderer_without_pages_leaves_it_to_the_next(ik: Ik, concept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Plain:
        formats, documents = (), ()

        def pages(self, request: PagesRequest) -> Mapping[str, int]:
            return {}

    class Paged(Plain):
        def pages(self, request: PagesRequest) -> Mapping[str, int]:
            assert request.konzept.id == "konzept"
            return {"bildung": 3}

    monkeypatch.setattr(rendering, "installed", lambda: [Plain(), Paged()])
    assert facts(ik("cite", "Ziffer 1", "--konzept", concept).out)["Seite"] == "3"
    assert "Seite" not in facts(ik("cite", "Ziffer 2", "--konzept", concept).out)


def test_a_concept_of_another_kind(ik: Ik) -> None:
    shown = ik("cite", "EV03 Stand", "--konzept", CLIMATE, "--no-page").out
    assert "Stand Punkt 3, Satz 2  Acht Dächer scheiden aus" in shown
    assert "Erdgas | 247 | ifeu 2024" in ik("cite", "Anhang C Tab. 1 Zeile 2", "--konzept", CLIMATE, "--no-page").out
    assert "Einmalig: 60.000" in ik("cite", "EV01 Kosten", "--konzept", CLIMATE, "--no-page").out
