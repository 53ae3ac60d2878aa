"""The points of a paper in the source: all that are asked for or none, and nothing else."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import get_args

import pytest

from ik_model.amending.amend import UnbekannterPunkt, einarbeiten
from ik_model.amending.workplace import ausgang
from ik_model.diagnostics.finding import Severity
from ik_model.revision.anwendung.anwenden import anwenden
from ik_model.revision.anwendung.problem import Problemart
from ik_model.rules.probleme import REGELN
from ik_model.source.reader import read
from tests.ik_model.amending.folders import FILES, PAPER, SECOND, after, amended, files, start, write
from tests.ik_model.source.files import CONCEPTS


@pytest.mark.parametrize("folder", CONCEPTS, ids=lambda folder: folder.name)
def test_the_papers_of_all_concepts(folder: Path, tmp_path: Path) -> None:
    """What is in the source afterwards is what applying the paper to the model gives."""
    scratch = tmp_path / "konzept"
    shutil.copytree(folder, scratch)
    for number in [paper.nummer for paper in ausgang(str(scratch)).konzept.vorlagen]:
        here, paper = start(scratch, number)
        vorhaben = einarbeiten(here, paper)
        assert vorhaben.hindernisse == ()
        expected = anwenden(here.konzept, paper)
        konzept = read(after(scratch, vorhaben)).konzept
        assert konzept is not None
        assert konzept.ersetzt(vorlagen=()) == expected.konzept.ersetzt(vorlagen=())
        assert bool(vorhaben.changes) == bool(paper.massgaben)
        assert vorhaben.neue_befunde == ()
        worked_in = next(neu for neu in konzept.vorlagen if neu.id == paper.id).eingearbeitet
        assert worked_in == tuple(massgabe.id for massgabe in paper.massgaben)


def test_all_points(tmp_path: Path) -> None:
    vorhaben = amended(write(tmp_path))
    assert vorhaben.zeilen == (
        "Punkt 1: Nach Ziffer 2 Satz 1 wird der folgende Satz eingefügt: „Dazu dienen Kennzahlen.“",
        "Punkt 2: In Ziffer 2 Satz 2 wird die Angabe „dem Kreistag“ durch die Angabe „dem Sozialausschuss“ ersetzt.",
        *vorhaben.zeilen[2:],
    )
    assert vorhaben.neue_befunde == ()
    new = {path: data.decode() for path, data in after(tmp_path, vorhaben).contents.items()}
    paper = "vorlagen/VO-2020-1.yaml"
    assert new == {
        **FILES,
        paper: PAPER.replace(
            "beschlussvorschlag:", "eingearbeitet: [anfang, an-den-ausschuss, jugend-dazu, ferien]\nbeschlussvorschlag:"
        ),
        "berichtswesen.md": FILES["berichtswesen.md"]
        .replace("festgehalten.\n", "festgehalten.\nDazu dienen Kennzahlen.\n")
        .replace("dem Kreistag", "dem Sozialausschuss"),
        "berichtswesen.yaml": FILES["berichtswesen.yaml"]
        .replace("an: kreistag", "an: sozialausschuss")
        .replace("kapitel/2", "kapitel/3"),
        "bildung.yaml": FILES["bildung.yaml"]
        .replace("[fachdienst]", "[fachdienst, jugend]")
        .replace("      # Seit 2019.\n", '      - "Ferien: das ganze Jahr"\n      # Seit 2019.\n'),
    }


def test_what_is_in_the_text_stays_alone(tmp_path: Path) -> None:
    folder = write(tmp_path)
    once = after(folder, amended(folder, "1", "3"))
    for path, data in once.contents.items():
        (folder / path).write_bytes(data)
    vorhaben = amended(folder)
    assert [line[:30] for line in vorhaben.zeilen] == [
        "Punkt 1: schon eingearbeitet",
        "Punkt 2: In Ziffer 2 Satz 3 wi",
        "Punkt 3: schon eingearbeitet",
        vorhaben.zeilen[3][:30],
    ]
    all_at_once = amended(write(tmp_path / "zugleich"))
    worked_in = read(after(folder, vorhaben)).konzept
    expected = read(after(tmp_path / "zugleich", all_at_once)).konzept
    assert worked_in is not None
    assert expected is not None
    assert worked_in.ersetzt(vorlagen=()) == expected.ersetzt(vorlagen=())
    for path, data in after(folder, vorhaben).contents.items():
        (folder / path).write_bytes(data)
    nothing = amended(folder)
    assert (nothing.changes, nothing.hindernisse) == ({}, ())


def test_points_that_are_open_find_their_sentences_again(tmp_path: Path) -> None:
    """A sentence has come in before that of the second point; a paper that comes later counts all of them anyway."""
    folder = write(tmp_path, **{"VO-2020-2": SECOND})
    new = {path: data.decode() for path, data in after(folder, amended(folder, "1")).contents.items()}
    assert new["vorlagen/VO-2020-1.yaml"] == PAPER.replace("kapitel/2", "kapitel/3").replace(
        "beschlussvorschlag:", "eingearbeitet: [anfang]\nbeschlussvorschlag:"
    )
    assert new["vorlagen/VO-2020-2.yaml"] == SECOND


def test_points_of_lists_find_their_places_again(tmp_path: Path) -> None:
    more = "  - id: nicht-mehr\n    element: kita.aktivitaeten.2\n    bisher: Ferienbetreuung\nbeschlussvorschlag:"
    folder = write(tmp_path, PAPER.replace("beschlussvorschlag:", more))
    new = after(folder, amended(folder, "4"))
    assert "element: kita.aktivitaeten.3" in new.contents["vorlagen/VO-2020-1.yaml"].decode()
    for path, data in new.contents.items():
        (folder / path).write_bytes(data)
    rest = after(folder, amended(folder)).contents["bildung.yaml"].decode()
    assert '- "Ferien: das ganze Jahr"\n      # Seit 2019.\n      - Beratung der Träger\n    verantw' in rest


def test_a_point_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(UnbekannterPunkt, match="Möglich sind: 1, 2, 3, 4"):
        amended(write(tmp_path), "1", "7")
    no_points = PAPER[: PAPER.index("massgaben:")] + PAPER[PAPER.index("beschlussvorschlag:") :]
    with pytest.raises(UnbekannterPunkt, match="keine Maßgaben"):
        amended(write(tmp_path / "ohne", no_points), "1")


def test_what_does_not_fit_is_a_finding_with_its_place(tmp_path: Path) -> None:
    paper = PAPER.replace("bisher: dem Kreistag", "bisher: dem Landrat").replace("bisher: [fachdienst]", "bisher: [x]")
    vorhaben = amended(write(tmp_path, paper))
    assert vorhaben.changes == {}
    found = [(finding.code, finding.severity, finding.element) for finding in vorhaben.hindernisse]
    assert found == [("AE002", Severity.FEHLER, "an-den-ausschuss"), ("AE008", Severity.FEHLER, "jugend-dazu")]
    for finding in vorhaben.hindernisse:
        assert finding.span is not None
        assert Path(finding.span.file).name == "VO-2020-1.yaml"
        assert finding.span.line > 1
        assert finding.hint
    # The point that fits can be worked in without the others.
    assert amended(tmp_path, "1").changes


def test_a_paper_that_is_not_on_yet(tmp_path: Path) -> None:
    folder = write(tmp_path, **{"VO-2020-2": SECOND})
    vorhaben = amended(folder, number="VO/2020/2")
    assert [finding.code for finding in vorhaben.hindernisse] == ["AE001", "EA004"]
    assert "ik amend VO/2020/1" in vorhaben.hindernisse[1].hint
    for path, data in after(folder, amended(folder)).contents.items():
        (folder / path).write_bytes(data)
    new = after(folder, amended(folder, number="VO/2020/2")).contents["berichtswesen.md"].decode()
    assert new.endswith("Der Bericht steht im Internet.\n")


def test_an_amendment_to_a_paper_speaks_of_what_that_proposes(tmp_path: Path) -> None:
    motion = SECOND.replace("betreff: Nachtrag", "betreff: Antrag\nart: Änderungsantrag\naendert: VO/2020/1")
    folder = write(tmp_path, **{"VO-2020-2": motion})
    hindernisse = amended(folder, number="VO/2020/2").hindernisse
    assert "ik amend VO/2020/1" in hindernisse[-1].hint


DECIDED = """\
    zustaendigkeit: Entscheidung
    ergebnis: geändert beschlossen
    punkte:
      - {punkt: "1", ergebnis: abgelehnt}
      - {punkt: an-den-ausschuss, ergebnis: geändert beschlossen, kuenftig: dem Kreistag und dem Sozialausschuss}
"""


def test_what_was_decided_counts(tmp_path: Path) -> None:
    folder = write(tmp_path, PAPER.replace("    zustaendigkeit: Entscheidung\n", DECIDED))
    vorhaben = amended(folder)
    assert vorhaben.zeilen[0] == "Punkt 1: abgelehnt, bleibt draußen"
    new = after(folder, vorhaben).contents["berichtswesen.md"].decode()
    assert "Kennzahlen" not in new
    assert "wird dem Kreistag und dem Sozialausschuss ein Bericht" in new
    refused = amended(folder, "1")
    assert [(finding.code, finding.message) for finding in refused.hindernisse] == [
        ("EA002", "Punkt 1 von VO/2020/1 ist abgelehnt.")
    ]


def test_a_paper_that_was_turned_down(tmp_path: Path) -> None:
    result = "    zustaendigkeit: Entscheidung\n    ergebnis: abgelehnt\n"
    vorhaben = amended(write(tmp_path, PAPER.replace("    zustaendigkeit: Entscheidung\n", result)))
    assert [finding.message for finding in vorhaben.hindernisse] == ["VO/2020/1 ist abgelehnt."]
    span = vorhaben.hindernisse[0].span
    assert span is not None
    assert span.text.strip() == "ergebnis: abgelehnt"


def test_a_paper_must_not_break_the_concept(tmp_path: Path) -> None:
    """Another text links to what is struck: the check says so before anything is written."""
    strike = "  - id: weg\n    element: kita\n    bisher: Die Betreuung der Kinder ist sichergestellt.\n"
    folder = write(tmp_path, PAPER.replace("beschlussvorschlag:", f"{strike}beschlussvorschlag:"))
    path = folder / "berichtswesen.md"
    path.write_text(path.read_text(encoding="utf-8") + "Siehe [Kita](#kita).\n", encoding="utf-8")
    vorhaben = amended(folder, "5")
    assert vorhaben.changes == {}
    assert {finding.code for finding in vorhaben.hindernisse} == {"VW002"}
    assert "berichtswesen-kapitel" in {finding.element for finding in vorhaben.hindernisse}


def test_of_two_points_for_one_place_one_goes_without(tmp_path: Path) -> None:
    rival = "  - {id: rivale, satz: berichtswesen-kapitel/2, bisher: dem Kreistag, kuenftig: dem Landrat}\n"
    folder = write(tmp_path, PAPER.replace("beschlussvorschlag:", f"{rival}beschlussvorschlag:"))
    assert [finding.code for finding in amended(folder).hindernisse] == ["AE009", "AE009"]
    vorhaben = amended(folder, "5")
    assert b"dem Landrat" in after(folder, vorhaben).contents["berichtswesen.md"]
    told = {finding.element: finding.hint for finding in vorhaben.neue_befunde}
    assert "punkte" in told["an-den-ausschuss"]
    result = '    zustaendigkeit: Entscheidung\n    punkte: [{punkt: "2", ergebnis: abgelehnt}]\n'
    recorded = (folder / "vorlagen/VO-2020-1.yaml").read_text(encoding="utf-8")
    (folder / "vorlagen/VO-2020-1.yaml").write_text(
        recorded.replace("    zustaendigkeit: Entscheidung\n", result), encoding="utf-8"
    )
    assert amended(folder).neue_befunde == ()


def test_new_warnings_are_told(tmp_path: Path) -> None:
    strike = "  - id: leer\n    setzt: {kita.zielgruppen: []}\nbeschlussvorschlag:"
    folder = write(tmp_path, PAPER.replace("beschlussvorschlag:", strike))
    profile = folder / "konzept.yaml"
    text = profile.read_text(encoding="utf-8").replace("profil:\n", "profil:\n  regeln: {ST001: warnung}\n")
    profile.write_text(text, encoding="utf-8")
    vorhaben = amended(folder, "5")
    assert vorhaben.changes
    assert [finding.code for finding in vorhaben.neue_befunde] == ["ST001"]


def test_every_kind_of_problem_has_its_rule() -> None:
    assert set(REGELN) == set(get_args(Problemart))


def test_nothing_is_written(tmp_path: Path) -> None:
    folder = write(tmp_path)
    before = files(folder)
    amended(folder)
    assert files(folder) == before
    assert not (folder / ".ik").exists()
