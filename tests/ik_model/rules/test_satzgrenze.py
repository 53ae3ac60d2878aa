"""German sentences: the traps, and the official text without a false alarm."""

from __future__ import annotations

import pytest

from ik_model.model.abschnitt import Abschnitt
from ik_model.rules.satzgrenze import grenzen, saetze
from ik_model.rules.textstelle import textstellen
from tests.ik_model.rules.official import konzept

EIN_SATZ = [
    "Es wird berichtet und ggfs. Empfehlungen zur Weiterentwicklung gemacht.",
    "Themen wie z.B. Integration und Sprache sind auf der Tagesordnung.",
    "Themen wie z. B. Integration, i. d. R. Montags, d. h. Alle kommen.",
    "Dem Kreis wurden in diesen Jahren ca. 5.800 Asylsuchende zugewiesen.",
    "Das waren 274.098 Menschen zum Stichtag 31.12.2019 im Kreis.",
    "Kooperation mit Kreishandwerkerschaft, Handwerkskammer, IHK, u.a..",
    "Die Zusammenarbeit mit der Frauenfachberatung !Via, dem Frauenhaus und anderen wird ausgebaut.",
    "Die Beratung !Via Rendsburg hilft.",
    "Am 3. Oktober tritt das in Kraft.",
    "Am 1. Januar 2020 beginnt der 2. Abschnitt.",
    "Im 21. Jahrhundert gilt § 3 Abs. 2 Satz 1 Nr. 4 der Verordnung.",
    "Dr. Müller, Prof. Dr. Meier und Hr. Schmidt kommen.",
    "Vereine usw. werden beteiligt.",
    "Der Verein Hilfe e.V. berät.",
    "Siehe Kap. 3, S. 17 und Anm. 2 von König Ludwig XIV. von Frankreich.",
    "Das kostet 1,5 Mio. Euro, rd. 3 Mrd. weniger.",
    "Vertreterinnen und Vertreter der Vereine und Verbände .",
    "Der Kreis (ggf. Ämter) hilft.",
    "1. Der Kreis berät die Ämter.",
    "Fr. Dr. Weber aus St. Peter-Ording, A. Müller und J. W. Goethe kommen.",
    "Die Verordnung (EU) Nr. 1303/2013 gilt gem. § 4 AufenthG i.V.m. Abs. 2 bzgl. Frauen.",
    "Was ist zu tun?",
]


@pytest.mark.parametrize("zeile", EIN_SATZ)
def test_one_sentence(zeile: str) -> None:
    assert list(grenzen(zeile)) == []
    assert saetze(zeile) == [zeile]


@pytest.mark.parametrize(
    "teile",
    [
        ["Darunter waren 16.305 Ausländer.", "Das sind 5,9 %."],
        ["Das geschah im Jahr 2019.", "Danach stieg der Anteil."],
        ["Stichtag ist der 31.12.2019.", "Am 3. Oktober waren es ca. 5.800."],
        ["Kooperation mit IHK, u.a..", "Danach folgt Weiteres."],
        ["Wer hilft?", "Der Kreis!", "Und die Ämter."],
        ["Er sagte: „Das geht.“", "Dann ging er."],
        ["Monitoring der Entwicklung .", "Beratung der Träger."],
    ],
)
def test_several_sentences(teile: list[str]) -> None:
    zeile = " ".join(teile)
    assert saetze(zeile) == teile
    assert all(grenze.sicher for grenze in grenzen(zeile))


@pytest.mark.parametrize(
    ("zeile", "vorher"),
    [
        ("Beteiligt sind Vereine usw. Der Kreis lädt ein.", "usw."),
        ("Das regelt Ziffer 5. Danach wird berichtet.", "5."),
        ("Das gilt nach dem SGB II. Das Jobcenter zahlt.", "II."),
        ("Es hilft der Hilfe e.V. Die Kosten trägt das Land.", "e.V."),
    ],
)
def test_an_unsure_boundary(zeile: str, vorher: str) -> None:
    (grenze,) = grenzen(zeile)
    assert not grenze.sicher
    assert grenze.vorher.endswith(vorher)
    assert saetze(zeile) == [zeile]


def test_no_false_alarm_in_the_official_text() -> None:
    zeilen = [str(satz) for stelle in textstellen(konzept()) for satz in stelle.text.saetze]
    assert len(zeilen) > 150
    assert [zeile for zeile in zeilen if list(grenzen(zeile))] == []


@pytest.mark.parametrize(("kennung", "anzahl"), [("herausforderung", 18), ("ausgangslage", 23), ("berichtswesen", 2)])
def test_the_chapters_fall_into_their_sentences(kennung: str, anzahl: int) -> None:
    abschnitt = konzept().find(kennung)
    assert isinstance(abschnitt, Abschnitt)
    geteilt = [satz for absatz in abschnitt.text.absaetze for satz in saetze(str(absatz))]
    assert geteilt == [str(satz) for satz in abschnitt.text.saetze]
    assert len(geteilt) == anzahl
