"""Versions: what a paper makes of the concept, and what may be said of it."""

from __future__ import annotations

from typing import Any

import pytest

from ik_model.model.anker import Satzanker
from ik_model.model.konzept import Konzept
from ik_model.revision.fassung import Beschlussfassung, fassungen, nach_vorlage, schritte


def concept(*stops: dict[str, str], massgaben: list[dict[str, Any]] | None = None) -> Konzept:
    wanted = massgaben or [{"id": "m1", "satz": "bericht/2", "bisher": "Zwei.", "kuenftig": "Zwo."}]
    return Konzept.model_validate(
        {
            "id": "konzept",
            "titel": "Konzept",
            "profil": {"kreis": "Kreis Musterland"},
            "gliederung": [
                {
                    "id": "bericht",
                    "titel": "Bericht",
                    "text": "Eins.\nZwei.\nDrei, [vier]{gremium=rat}.\n\n- Punkt[^a].\n\n[^a]: Note.",
                    "teilziele": [{"id": "ziel", "text": "Ziel.", "aktivitaeten": ["Tun.", "Lassen."]}],
                }
            ],
            "gremien": [{"id": "ausschuss", "name": "Ausschuss"}, {"id": "rat", "name": "Rat"}],
            "vorlagen": [
                {
                    "id": "v1",
                    "nummer": "V/1",
                    "betreff": "Betreff",
                    "beratungsfolge": list(stops),
                    "massgaben": wanted,
                }
            ],
        }
    )


def stop(gremium: str, ergebnis: str = "", **more: str) -> dict[str, str]:
    return {"gremium": gremium, **({"ergebnis": ergebnis} if ergebnis else {}), **more}


@pytest.mark.parametrize(
    ("stops", "mark", "adopted"),
    [
        ([stop("rat")], "Fassung nach Beschlussvorschlag V/1", False),
        # What the committee adopts is a recommendation, even where the form names no Zuständigkeit.
        ([stop("ausschuss", "ungeändert beschlossen"), stop("rat")], "Fassung nach Beschlussvorschlag V/1", False),
        (
            [stop("ausschuss", "abgelehnt"), stop("rat", "ungeändert beschlossen", datum="2020-09-14")],
            "Beschlossen: Rat am 14.09.2020 (V/1)",
            True,
        ),
        (
            [stop("rat", "ungeändert beschlossen", zustaendigkeit="Entscheidung"), stop("ausschuss")],
            "Beschlossen: Rat (V/1)",
            True,
        ),
        # The decided wording is not there, so the text is still the proposed one.
        (
            [stop("rat", "geändert beschlossen")],
            "Fassung nach Beschlussvorschlag V/1 (geändert beschlossen)",
            False,
        ),
    ],
)
def test_a_version_claims_no_more_than_was_decided(stops: list[dict[str, str]], mark: str, adopted: bool) -> None:
    (fassung,) = fassungen(concept(*stops))
    assert (fassung.vermerk, fassung.beschlossen) == (mark, adopted)


def test_what_was_turned_down_has_no_version() -> None:
    assert fassungen(concept(stop("rat", "abgelehnt"))) == []


def test_a_massgabe_that_does_not_fit_is_named() -> None:
    wanted = [{"id": "m1", "satz": "bericht/2", "bisher": "Steht nicht da.", "kuenftig": "Zwo."}]
    (fassung,) = fassungen(concept(stop("rat", "ungeändert beschlossen"), massgaben=wanted))
    assert fassung.vermerk == "Fassung nach Beschlussvorschlag V/1 ohne Maßgabe 1"
    assert not fassung.beschlossen


def test_sentences_are_counted_in_the_text_that_the_paper_was_given() -> None:
    wanted = [
        {"id": "m1", "satz": "bericht/1", "bisher": "Eins."},
        {"id": "m2", "satz": "bericht/2", "bisher": "Zwei.", "kuenftig": "Zwo."},
    ]
    (fassung,) = fassungen(concept(massgaben=wanted))
    assert fassung.offen == ()
    assert [str(satz) for satz in fassung.konzept.gliederung[0].text.saetze][:2] == ["Zwo.", "Drei, vier."]


def test_papers_meet_what_those_before_them_left() -> None:
    base = concept(massgaben=[{"id": "m1", "satz": "bericht/1", "bisher": "Eins.", "kuenftig": "Ein."}])
    second = base.vorlagen[0].model_dump() | {
        "id": "v2",
        "nummer": "V/2",
        "massgaben": [{"id": "m2", "satz": "bericht/1", "bisher": "Ein.", "kuenftig": "Einzig."}],
    }
    first, last = fassungen(base.ersetzt(vorlagen=(base.vorlagen[0], second)))
    assert str(first.konzept.gliederung[0].text.saetze[0]) == "Ein."
    assert str(last.konzept.gliederung[0].text.saetze[0]) == "Einzig."


def test_footnotes_come_and_go_with_their_sentences() -> None:
    wanted = [
        {"id": "m1", "satz": "bericht/1", "bisher": "Eins.", "kuenftig": "Eins[^neu].\n\n[^neu]: Neue Note."},
        {"id": "m2", "satz": "bericht/4", "bisher": "Punkt."},
    ]
    (fassung,) = fassungen(concept(massgaben=wanted))
    text = fassung.konzept.gliederung[0].text
    assert fassung.offen == ()
    assert [note.kennung for note in text.fussnoten] == ["neu"]


def test_a_struck_activity_is_gone_and_a_goal_is_never_emptied() -> None:
    wanted = [
        {"id": "m1", "satz": "ziel.aktivitaeten.1/1", "bisher": "Tun."},
        {"id": "m2", "satz": "ziel/1", "bisher": "Ziel."},
    ]
    fassung = nach_vorlage((k := concept(massgaben=wanted)), k.vorlagen[0])
    ziel = next(fassung.konzept.teilziele)
    assert [str(text) for text in ziel.aktivitaeten] == ["Lassen."]
    assert str(ziel.text) == "Ziel."
    assert fassung.offen == ("m2",)


def test_a_copy_is_numbered_anew() -> None:
    k = concept()
    copy = k.model_copy(update={"gliederung": ()})
    assert k.find("bericht") is not None
    assert copy.find("bericht") is None


def paper(id: str, *massgaben: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"id": id, "nummer": id.upper(), "betreff": "Betreff", "massgaben": list(massgaben)} | more


def papers(*vorlagen: dict[str, Any]) -> Konzept:
    return Konzept.model_validate(concept().model_dump() | {"vorlagen": vorlagen})


def decided(ergebnis: str, **more: Any) -> dict[str, Any]:
    return {"beratungsfolge": [{"gremium": "rat", "ergebnis": ergebnis, "datum": "2027-03-01"} | more]}


def words(fassung: Beschlussfassung) -> list[str]:
    return [str(satz) for satz in fassung.konzept.gliederung[0].text.saetze][:3]


ONE = {"id": "eins", "satz": "bericht/1", "bisher": "Eins.", "kuenftig": "Ein."}
TWO = {"id": "zwei", "satz": "bericht/2", "bisher": "Zwei.", "kuenftig": "Zwo."}


def test_what_does_not_fit_leaves_out_what_is_voted_on_together_with_it() -> None:
    k = papers(paper("v", ONE | {"punkt": "A"}, TWO | {"punkt": "A", "bisher": "Nein."}, TWO | {"id": "drei"}))
    (fassung,) = fassungen(k)
    assert words(fassung)[:2] == ["Eins.", "Zwo."]
    assert (fassung.angewendet, fassung.offen) == (("drei",), ("eins", "zwei"))
    assert fassung.vermerk == "Fassung nach Beschlussvorschlag V ohne Maßgabe 1, 2"


def test_two_that_hit_the_same_place_are_both_left_out() -> None:
    (fassung,) = fassungen(papers(paper("v", ONE, ONE | {"id": "auch", "kuenftig": "Einzig."}, TWO)))
    assert words(fassung)[:2] == ["Eins.", "Zwo."]
    assert fassung.offen == ("eins", "auch")


@pytest.mark.parametrize(
    ("points", "text", "mark"),
    [
        ([{"punkt": "1", "ergebnis": "abgelehnt"}], ["Eins.", "Zwo."], "Beschlossen: Rat am 01.03.2027 (V)"),
        ([{"punkt": "zwei", "ergebnis": "vertagt"}], ["Ein.", "Zwei."], "Beschlossen: Rat am 01.03.2027 (V)"),
        (
            [{"punkt": "1", "ergebnis": "geändert beschlossen", "kuenftig": "Einzig."}],
            ["Einzig.", "Zwo."],
            "Beschlossen: Rat am 01.03.2027 (V)",
        ),
        # Nobody knows which point that is, so nobody knows what was adopted.
        (
            [{"punkt": "9", "ergebnis": "abgelehnt"}],
            ["Ein.", "Zwo."],
            "Fassung nach Beschlussvorschlag V (geändert beschlossen am 01.03.2027)",
        ),
    ],
)
def test_points_are_decided_one_by_one(points: list[dict[str, str]], text: list[str], mark: str) -> None:
    (fassung,) = fassungen(papers(paper("v", ONE, TWO, **decided("geändert beschlossen", punkte=points))))
    assert words(fassung)[:2] == text
    assert fassung.vermerk == mark


def test_a_wording_decided_for_a_point_of_several_changes_needs_the_id() -> None:
    both = (ONE | {"punkt": "A"}, TWO | {"punkt": "A"})
    other = {"ergebnis": "geändert beschlossen", "kuenftig": "Anders."}
    (unclear,) = fassungen(
        papers(paper("v", *both, **decided("geändert beschlossen", punkte=[{"punkt": "A"} | other])))
    )
    assert words(unclear)[:2] == ["Ein.", "Zwo."]
    assert not unclear.beschlossen
    assert [problem.art for problem in unclear.eigene[0].probleme] == ["beschluss"]
    (clear,) = fassungen(
        papers(paper("v", *both, **decided("geändert beschlossen", punkte=[{"punkt": "zwei"} | other])))
    )
    assert words(clear)[:2] == ["Ein.", "Anders."]
    assert clear.beschlossen


ANTRAG = {"id": "anders", "satz": "bericht/1", "bisher": "Ein.", "kuenftig": "Einzig."}
AUCH = {"id": "auch", "satz": "bericht/1", "bisher": "Ein.", "kuenftig": "Allein."}


def test_an_amendment_speaks_of_what_the_paper_proposes() -> None:
    k = papers(paper("v", ONE), paper("a", ANTRAG, aendert="V"), paper("b", AUCH, aendert="v"), paper("w", TWO))
    versions = {fassung.vorlage.id: fassung for fassung in fassungen(k)}
    assert {id: words(fassung)[0] for id, fassung in versions.items()} == {
        "v": "Ein.",
        "a": "Einzig.",  # each beside the other,
        "b": "Allein.",
        "w": "Ein.",  # and none under the paper that comes next
    }
    assert versions["a"].vermerk == "Fassung nach Änderungsantrag A"
    assert str(schritte(k)["a"].davor.gliederung[0].text.saetze[0]) == "Ein."


def test_an_adopted_amendment_is_part_of_the_paper() -> None:
    k = papers(
        paper("v", ONE, **decided("geändert beschlossen")),
        paper("a", ANTRAG, aendert="V", **decided("ungeändert beschlossen")),
        paper("b", AUCH, aendert="V", **decided("abgelehnt")),
        paper("c", AUCH, aendert="V"),
    )
    (fassung,) = fassungen(k)
    assert words(fassung)[0] == "Einzig."
    assert fassung.beschlossen
    assert fassung.vermerk == "Beschlossen: Rat am 01.03.2027 (V mit A)"


def test_an_amendment_falls_with_its_paper() -> None:
    k = papers(
        paper("v", ONE, **decided("abgelehnt")), paper("a", ANTRAG, aendert="V", **decided("ungeändert beschlossen"))
    )
    assert fassungen(k) == []


def test_papers_that_amend_each_other_come_to_an_end() -> None:
    assert fassungen(papers(paper("a", ONE, aendert="b"), paper("b", ONE, aendert="a"))) == []
    (fassung,) = fassungen(papers(paper("a", ONE, aendert="a")))
    assert words(fassung)[0] == "Ein."


def test_the_sentence_of_a_paper_is_found_in_every_version() -> None:
    strike = {"id": "weg", "satz": "bericht/1", "bisher": "Eins."}
    last = {"id": "ende", "satz": "bericht/2", "bisher": "Drei, vier.", "kuenftig": "Ende."}
    k = papers(paper("v", strike, TWO), paper("w", last))
    first, second = fassungen(k)
    v, w = k.vorlagen
    assert first.satz(v, Satzanker("bericht", 1)) is None
    assert str(first.satz(v, Satzanker("bericht", 2))) == "bericht/1"
    assert str(first.satz(w, Satzanker("bericht", 2))) == "bericht/2"
    assert str(second.satz(v, Satzanker("bericht", 2))) == "bericht/1"
    assert str(second.satz(w, Satzanker("bericht", 2))) == "bericht/2"
