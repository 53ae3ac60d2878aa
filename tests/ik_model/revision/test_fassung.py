"""Versions: what a paper makes of the concept, and what may be said of it."""

from __future__ import annotations

from typing import Any

import pytest

from ik_model.model.konzept import Konzept
from ik_model.revision.fassung import fassungen, nach_vorlage


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
