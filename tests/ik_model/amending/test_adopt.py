"""A decision taken over: what is recorded, marked and sealed; what is not recorded, refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from ik_model.amending.adopt import uebernehmen
from ik_model.amending.vorhaben import Vorhaben
from ik_model.api import check
from ik_model.revision.siegel import siegel, unversehrt
from ik_model.source.reader import read
from tests.ik_model.amending.folders import FILES, PAPER, SECOND, after, files, start, write

RESULT = "    zustaendigkeit: Entscheidung\n"
ADOPTED = f"{RESULT}    ergebnis: ungeändert beschlossen\n    abstimmung: {{ja: 40, nein: 3}}\n"


def adopted(folder: Path, number: str = "VO/2020/1") -> Vorhaben:
    """The decision on a paper taken over, in memory."""
    return uebernehmen(*start(folder, number))


def test_the_text_is_marked_and_sealed(tmp_path: Path) -> None:
    folder = write(tmp_path, PAPER.replace(RESULT, ADOPTED))
    vorhaben = adopted(folder)
    new = after(folder, vorhaben)
    konzept = read(new).konzept
    assert konzept is not None
    assert unversehrt(konzept)
    head = FILES["konzept.yaml"].replace("2020-09-09", "2020-09-20")
    head = head.replace("datum:", "status: beschlossen\ndatum:")
    assert new.contents["konzept.yaml"].decode() == (
        f"{head}beschluesse:\n  - vorlage: VO/2020/1\n    gremium: kreistag\n    datum: 2020-09-20\n"
        f"    abstimmung: {{ja: 40, nein: 3}}\n    siegel: {siegel(konzept)}\n"
    )
    assert vorhaben.zeilen[-2:] == (
        "Beschlossen: Kreistag am 20.09.2020 (VO/2020/1)",
        f"Siegel: {siegel(konzept)}",
    )
    assert vorhaben.zeilen[1].startswith("Punkt 2: In Ziffer 2 Satz 2 wird die Angabe „dem Kreistag“")
    assert not [finding for finding in check(new) if finding.code == "AE020"]
    for path, data in new.contents.items():
        (folder / path).write_bytes(data)
    again = adopted(folder)
    assert (again.changes, [finding.code for finding in again.hindernisse]) == ({}, ["EA001"])
    assert "schon übernommen" in again.hindernisse[0].message


def test_drift_needs_a_new_decision(tmp_path: Path) -> None:
    folder = write(tmp_path, PAPER.replace(RESULT, ADOPTED))
    new = after(folder, adopted(folder))
    drifted = new.after({"bildung.yaml": new.contents["bildung.yaml"].replace(b"Ferien", b"Fereien")})
    assert [finding.severity.value for finding in check(drifted) if finding.code == "AE020"] == ["fehler"]
    draft = drifted.after({"konzept.yaml": drifted.contents["konzept.yaml"].replace(b"beschlossen\n", b"Entwurf\n", 1)})
    assert not [finding for finding in check(draft) if finding.code == "AE020"]


def test_the_wording_that_was_decided(tmp_path: Path) -> None:
    decided = f"""\
{RESULT}    ergebnis: geändert beschlossen
    punkte:
      - {{punkt: "1", ergebnis: abgelehnt, abstimmung: {{ja: 10, nein: 30}}}}
      - {{punkt: "2", ergebnis: geändert beschlossen, kuenftig: dem Kreistag und dem Sozialausschuss}}
"""
    folder = write(tmp_path, PAPER.replace(RESULT, decided))
    vorhaben = adopted(folder)
    assert vorhaben.zeilen[0] == "Punkt 1: abgelehnt, bleibt draußen"
    assert "„dem Kreistag und dem Sozialausschuss“" in vorhaben.zeilen[1]
    new = after(folder, vorhaben)
    text = new.contents["berichtswesen.md"].decode()
    assert "Kennzahlen" not in text
    assert "wird dem Kreistag und dem Sozialausschuss ein" in text
    assert "eingearbeitet: [an-den-ausschuss, jugend-dazu, ferien]" in new.contents["vorlagen/VO-2020-1.yaml"].decode()
    assert "ergebnis: geändert beschlossen" in new.contents["konzept.yaml"].decode()


def test_an_adopted_amendment_comes_along(tmp_path: Path) -> None:
    motion = SECOND.replace("betreff: Nachtrag", "betreff: Antrag\nart: Änderungsantrag\naendert: VO/2020/1").replace(
        "zustaendigkeit: Entscheidung}", "zustaendigkeit: Entscheidung, ergebnis: ungeändert beschlossen}"
    )
    paper = PAPER.replace(RESULT, ADOPTED.replace("ungeändert", "geändert"))
    folder = write(tmp_path, paper, **{"VO-2020-2": motion})
    vorhaben = adopted(folder)
    new = after(folder, vorhaben)
    assert new.contents["berichtswesen.md"].decode().endswith("Der Bericht steht im Internet.\n")
    assert "eingearbeitet: [auch-im-netz]" in new.contents["vorlagen/VO-2020-2.yaml"].decode()
    assert any(line.startswith("VO/2020/2, Punkt 1: ") for line in vorhaben.zeilen)
    alone = adopted(folder, "VO/2020/2")
    assert "ik adopt VO/2020/1" in alone.hindernisse[0].hint


@pytest.mark.parametrize(
    ("result", "message", "hint"),
    [
        ("", "noch kein Beschluss eingetragen (Kreistag)", "ergebnis: ungeändert beschlossen"),
        ("    ergebnis: vertagt\n", "nicht beschlossen, sondern: vertagt", "nichts zu übernehmen"),
        ("    ergebnis: abgelehnt\n", "nicht beschlossen, sondern: abgelehnt", "nichts zu übernehmen"),
        ("    ergebnis: geändert beschlossen\n", "nicht da, was anders beschlossen wurde", "punkte"),
    ],
)
def test_what_is_not_recorded_is_not_guessed(result: str, message: str, hint: str, tmp_path: Path) -> None:
    folder = write(tmp_path, PAPER.replace(RESULT, RESULT + result))
    before = files(folder)
    vorhaben = adopted(folder)
    assert vorhaben.changes == {}
    (finding,) = vorhaben.hindernisse
    assert finding.code == "EA001"
    assert message in finding.message
    assert hint in finding.hint
    assert finding.span is not None
    assert "VO-2020-1.yaml" in finding.span.file
    assert files(folder) == before


def test_a_day_is_needed(tmp_path: Path) -> None:
    paper = PAPER.replace(RESULT, ADOPTED).replace("  - datum: 2020-09-20\n    gremium", "  - gremium")
    folder = write(tmp_path, paper)
    assert [finding.message for finding in adopted(folder).hindernisse] == ["Der Tag des Beschlusses fehlt."]


def test_points_that_do_not_fit(tmp_path: Path) -> None:
    folder = write(tmp_path, PAPER.replace(RESULT, ADOPTED).replace("bisher: dem Kreistag", "bisher: dem Landrat"))
    assert [finding.element for finding in adopted(folder).hindernisse] == ["an-den-ausschuss"]


def test_a_paper_without_changes(tmp_path: Path) -> None:
    paper = PAPER[: PAPER.index("massgaben:")] + PAPER[PAPER.index("beschlussvorschlag:") :]
    folder = write(tmp_path, paper.replace(RESULT, ADOPTED))
    vorhaben = adopted(folder)
    assert vorhaben.zeilen[0] == "Am Text ändert sich nichts."
    assert set(vorhaben.changes) == {"konzept.yaml"}
