"""``ik amend`` and ``ik adopt`` as an editor sees them, mistakes included."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.golden import Golden
from tests.ik_model.amending.folders import PAPER, files, write
from tests.ik_model.cli.conftest import Ik, replace

RESULT = "    zustaendigkeit: Entscheidung\n"

ZURUECK = "Zurücknehmen: ik amend --undo --konzept concept"


@pytest.fixture
def konzept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A concept with a paper, in the current folder."""
    monkeypatch.chdir(tmp_path)
    return write(tmp_path / "concept")


def test_dry_run(ik: Ik, konzept: Path, golden: Golden) -> None:
    before = files(konzept)
    result = ik("amend", "VO/2020/1", "--dry-run")
    assert (result.status, result.err) == (0, "")
    golden.check("amend-probelauf.txt", result.out)
    assert files(konzept) == before
    assert not (konzept / ".ik").exists()


def test_worked_in_and_taken_back(ik: Ik, konzept: Path) -> None:
    before = files(konzept)
    shown = ik("amend", "VO/2020/1", "--dry-run").out
    result = ik("amend", "VO/2020/1")
    assert (result.status, result.err) == (0, "")
    assert result.out == shown.replace(
        "Probelauf: geschrieben wurde nichts.",
        f"Geschrieben: 4 Dateien. {ZURUECK}",
    )
    assert "dem Sozialausschuss" in (konzept / "berichtswesen.md").read_text(encoding="utf-8")
    assert ik("check").status == 0
    again = ik("amend", "VO/2020/1")
    assert (again.status, again.out.splitlines()[-1]) == (0, "Es gibt nichts einzuarbeiten.")
    undone = ik("amend", "--undo")
    assert undone.out == "Zurückgenommen in concept: VO/2020/1 eingearbeitet (4 Dateien, Byte für Byte wie zuvor).\n"
    assert files(konzept) == before
    assert ik("amend", "--undo").status == 2


@pytest.mark.parametrize(
    "name", ["vo-1", "vo/2020/1", "VO-2020-1", "concept/vorlagen/VO-2020-1.yaml", "vorlagen/VO-2020-1.yaml"]
)
def test_names_of_a_paper(name: str, ik: Ik, konzept: Path) -> None:
    assert ik("amend", name, "--dry-run").status == 0


def test_a_paper_whose_file_has_another_name(ik: Ik, konzept: Path) -> None:
    (konzept / "vorlagen/VO-2020-1.yaml").rename(konzept / "vorlagen/antrag.yaml")
    assert ik("amend", "concept/vorlagen/antrag.yaml", "--dry-run").status == 0


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ("VO/2020/11", "Eine Vorlage „VO/2020/11“ gibt es nicht. Meinten Sie „VO/2020/1“?"),
        ("Haushalt", "Eine Vorlage „Haushalt“ gibt es nicht. Vorhanden: VO/2020/1."),
        ("VO/2020/1 --punkte 9", "--punkte: Einen Punkt „9“ hat VO/2020/1 nicht. Möglich sind: 1, 2, 3, 4."),
        ("VO/2020/1 --punkte ,", "--punkte: Es fehlen die Punkte, zum Beispiel --punkte 1,3"),
        ("", "Es fehlt die Vorlage, zum Beispiel: ik amend VO/2020/426-001"),
        ("VO/2020/1 --undo", "--undo steht allein: Zurückgenommen wird immer der letzte Schritt."),
        ("VO/2020/1 --konzept fehlt", "Diesen Ordner gibt es nicht."),
        ("--undo --konzept fehlt", "Den Ordner fehlt gibt es nicht."),
        ("VO/2020/1 --konzept .", "konzept.yaml: Die Datei gibt es nicht."),
    ],
)
def test_wrong_use(arguments: str, message: str, ik: Ik, konzept: Path) -> None:
    before = files(konzept)
    result = ik("amend", *arguments.split())
    assert (result.status, result.out) == (2, "")
    assert message in result.err
    assert files(konzept) == before
    assert not (konzept.parent / "fehlt").exists()


def test_a_concept_without_papers(ik: Ik, konzept: Path) -> None:
    (konzept / "vorlagen/VO-2020-1.yaml").unlink()
    assert "Das Konzept hat keine Vorlagen (Ordner vorlagen/)." in ik("amend", "VO/2020/1").err


def test_what_does_not_fit(ik: Ik, konzept: Path, golden: Golden) -> None:
    replace(konzept / "vorlagen/VO-2020-1.yaml", "bisher: dem Kreistag", "bisher: dem Landrat")
    before = files(konzept)
    result = ik("amend", "VO/2020/1")
    assert (result.status, result.out) == (1, "")
    golden.check("amend-passt-nicht.txt", result.err)
    assert files(konzept) == before
    assert ik("amend", "--undo").status == 2


def test_a_broken_concept(ik: Ik, konzept: Path) -> None:
    replace(konzept / "bildung.yaml", "titel: Bildung", "titl: Bildung")
    result = ik("amend", "VO/2020/1")
    assert (result.status, result.out) == (2, "")
    assert "LA007" in result.err
    assert "Geschrieben wurde nichts." in result.err


def test_adopted_drifted_and_taken_back(ik: Ik, konzept: Path, golden: Golden) -> None:
    before = files(konzept)
    refused = ik("adopt", "VO/2020/1")
    assert (refused.status, refused.out) == (1, "")
    golden.check("adopt-ohne-beschluss.txt", refused.err)
    assert files(konzept) == before
    replace(konzept / "vorlagen/VO-2020-1.yaml", RESULT, f"{RESULT}    ergebnis: ungeändert beschlossen\n")
    decided = files(konzept)
    trial = ik("adopt", "VO/2020/1", "--dry-run")
    assert (trial.status, files(konzept)) == (0, decided)
    result = ik("adopt", "VO/2020/1")
    assert result.status == 0
    assert "Beschlossen: Kreistag am 20.09.2020 (VO/2020/1)" in result.out
    assert ik("check").status == 0
    replace(konzept / "berichtswesen.md", "öffentlich", "geheim")
    drifted = ik("check")
    assert drifted.status == 1
    assert "AE020" in drifted.out
    assert ik("amend", "--undo").status == 2  # one of its files has changed since
    replace(konzept / "berichtswesen.md", "geheim", "öffentlich")
    assert ik("amend", "--undo").out.startswith(
        "Zurückgenommen in concept: Beschluss über VO/2020/1 übernommen (5 Dateien"
    )
    assert files(konzept) == decided


def test_a_text_that_is_adopted_is_not_amended_on_the_quiet(ik: Ik, konzept: Path) -> None:
    replace(konzept / "vorlagen/VO-2020-1.yaml", RESULT, f"{RESULT}    ergebnis: ungeändert beschlossen\n")
    assert ik("adopt", "VO/2020/1").status == 0
    later = PAPER.replace("vo-1", "vo-3").replace("VO/2020/1", "VO/2021/3")
    later = later[: later.index("massgaben:")] + (
        "massgaben:\n  - {id: spaeter, satz: berichtswesen-kapitel/4, bisher: öffentlich, kuenftig: für alle da}\n"
        "beschlussvorschlag: Es wird geändert.\nfinanzielle_auswirkungen: Keine.\n"
    )
    (konzept / "vorlagen/VO-2021-3.yaml").write_text(later, encoding="utf-8")
    refused = ik("amend", "VO/2021/3")
    assert refused.status == 1
    assert "AE020" in refused.err
    replace(konzept / "konzept.yaml", "status: beschlossen", "status: Entwurf")
    assert ik("amend", "VO/2021/3").status == 0


def test_explain(ik: Ik) -> None:
    for code in ("EA001", "EA002", "EA003", "EA004"):
        result = ik("explain", code)
        assert result.status == 0
        assert "Gruppe Einarbeiten" in result.out
    assert "Einarbeiten" in ik("explain").out


def test_colour_and_control_characters(konzept: Path) -> None:
    from ik_model.cli.source_diff import source_diff
    from tests.ik_model.source.files import Files

    tree = Files({"a.yaml": "alt: 1\ngleich: 2\n", "b.yaml": "weg\n"})
    changes = {"a.yaml": b"neu\x1b[2J: 1\ngleich: 2\n", "b.yaml": None, "c.yaml": b"\xef\xbb\xbfda\n"}
    assert source_diff(tree, changes, colour=False).splitlines() == [
        "--- a.yaml",
        "+++ a.yaml",
        "@@ -1,2 +1,2 @@",
        "-alt: 1",
        "+neu�[2J: 1",
        " gleich: 2",
        "--- b.yaml",
        "+++ /dev/null",
        "@@ -1 +0,0 @@",
        "-weg",
        "--- /dev/null",
        "+++ c.yaml",
        "@@ -0,0 +1 @@",
        "+da",
    ]
    assert "\x1b[31m-alt: 1\x1b[0m" in source_diff(tree, changes, colour=True)
