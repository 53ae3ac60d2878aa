"""The equality plan: one file, lettered goals, three years, and a report in the first session of each year."""

from __future__ import annotations

import pytest

from ik_model.model.konzept import Konzept
from ik_model.revision.fundstelle import zitat
from tests.documents.building import Built
from tests.examples.conftest import FOLDERS


def test_it_is_one_file_and_a_template() -> None:
    folder = FOLDERS["gleichstellungsplan"]
    files = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    assert files == ["konzept.yaml", "templates/vorlage.md.j2"]


def test_goals_have_letters(gleichstellung: Konzept) -> None:
    goals = list(gleichstellung.teilziele)
    assert [zitat(gleichstellung, goal) for goal in goals] == [f"Ziel {letter}) in Ziffer 3" for letter in "abcde"]
    assert [a.nummer for a in gleichstellung.gliederung] == ["1.", "2.", "3.", "4."]
    assert [a.ziffer for a in gleichstellung.gliederung] == ["1", "2", "3", "4"]


def test_every_goal_has_a_target_value(gleichstellung: Konzept) -> None:
    targets = [i.zielwert for goal in gleichstellung.teilziele for i in goal.indikatoren]
    assert len(targets) == 6
    assert all(target and target.stichtag.year <= 2029 for target in targets)


def test_the_term_is_three_years(gleichstellung: Konzept) -> None:
    geltung = gleichstellung.geltung
    assert geltung is not None
    assert geltung.beginn
    assert geltung.ende
    assert (geltung.ende - geltung.beginn).days + 1 == 3 * 365 + 1  # 2028 is a leap year


def test_the_report_is_bound_to_the_first_session(gleichstellung: Konzept) -> None:
    report = gleichstellung.berichtspflichten[0]
    assert (str(report.turnus), report.anlass) == ("jährlich", "erste Sitzung des Jahres")


@pytest.mark.parametrize("folder", ["gleichstellungsplan"], indirect=True)
def test_the_paper_comes_from_the_county_s_own_template(built: Built) -> None:
    body = built.content("vorlage-SV-9-0667.pdf").body
    assert body[-3:] == ("Zur Sitzung freigegeben:", "Verfasserin: Dr. Aylin Demir", "Die Landrätin")
    assert body[:4] == ("Kreis Mühlenau", "Gleichstellungsbeauftragte", "Am Mühlgraben 3", "29998 Mühlenau")
    assert body[4:6] == ("Beschlussvorlage", "öffentlich")
