"""The form of a paper: its head, its boxes to tick, and a county's own template for it."""

from __future__ import annotations

import pytest

from ik_model.model.konzept import Konzept
from ik_model.ports import RenderError
from ik_renderers.build import drafts_of
from ik_renderers.contract import Pages

AUSWAHL = {"klimarelevanz": {"mehrfach": "nein", "optionen": {"gut": "Gut fürs Klima", "egal": "Ohne Wirkung"}}}


def markdown(paper: dict[str, object], profil: dict[str, object], files: dict[str, str] | None = None) -> str:
    """The Markdown of the one paper of a concept."""
    konzept = Konzept.model_validate(
        {
            "id": "k",
            "titel": "K",
            "profil": {"kreis": "Kreis *Musterland*"} | profil,
            "gliederung": [{"id": "a", "titel": "A"}],
            "stellen": [{"id": "amt", "name": "Amt"}, {"id": "dienst", "name": "Dienst"}],
            "vorlagen": [{"id": "v", "nummer": "1/2", "betreff": "B"} | paper],
        }
    )

    def read(path: str) -> bytes:
        try:
            return (files or {})[path].encode()
        except KeyError:
            raise OSError("gibt es nicht") from None

    (draft,) = drafts_of(konzept, ("vorlage",), read)
    return draft.markdown(lambda: Pages(1, {}))


def form(**fields: object) -> dict[str, object]:
    return {"vorlagen": fields}


def test_boxes_are_ticked_and_explained() -> None:
    text = markdown(
        {"angekreuzt": {"klimarelevanz": ["gut"]}, "klimarelevanz": "Weil es so ist."},
        form(felder={"klimarelevanz": "Klima:"}, auswahl=AUSWAHL),
    )
    boxes = "::: {.auswahl}\n\n[☑ Gut fürs Klima]{.stark}\n\n☐ Ohne Wirkung\n\n:::\n\nWeil es so ist\\."
    assert boxes in text


def test_boxes_are_part_of_the_form_even_if_none_is_ticked() -> None:
    text = markdown({}, form(felder={"klimarelevanz": "Klima:"}, auswahl=AUSWAHL))
    assert text.count("☐") == 2
    assert "☑" not in text


@pytest.mark.parametrize(
    ("ticked", "reason"),
    [
        ({"klimarelevanz": ["schlecht"]}, "Das Feld „klimarelevanz“ hat kein Kästchen „schlecht“."),
        ({"sachverhalt": ["gut"]}, "Das Feld „sachverhalt“ hat keine Kästchen."),
    ],
)
def test_a_box_that_is_not_there_cannot_be_ticked(ticked: dict[str, object], reason: str) -> None:
    with pytest.raises(RenderError) as caught:
        markdown({"angekreuzt": ticked}, form(felder={"klimarelevanz": "Klima:"}, auswahl=AUSWAHL))
    assert caught.value.reason == reason


def test_the_head_says_what_the_profile_wants() -> None:
    text = markdown(
        {"federfuehrung": "amt", "beteiligte": ["dienst", "amt"], "bezug": ["1/1", "0/9"], "datum": "2020-09-09"},
        form(kopf_links=["{art}: {status}", "{beteiligte}", "({bezug})"], kopf_rechts={"datum": "Am", "bezug": "Zu"}),
    )
    head = text[text.index(".links}") : text.index("# ")]
    lines = [line for line in head.splitlines() if line and ":::" not in line and line != ".links}"]
    assert lines == [
        "Beschlussvorlage\\: öffentlich",
        "Dienst",
        "Amt",
        "\\(1\\/1\\, 0\\/9\\)",
        "Am\\: 09\\.09\\.2020",
        "Zu\\: 1\\/1\\, 0\\/9",
    ]


def test_a_line_without_anything_to_fill_in_is_left_out() -> None:
    text = markdown({}, form(kopf_links=["{art}", "Amt {federfuehrung}", "Immer"]))
    assert "Amt" not in text
    assert "Immer" in text


def test_the_address_makes_a_letterhead() -> None:
    assert ".briefkopf" not in markdown({}, {})
    text = markdown({}, {"anschrift": ["Am *Markt* 1"]})
    assert "[Kreis \\*Musterland\\*]{.stark}" in text
    assert "Am \\*Markt\\* 1" in text


def test_a_template_of_the_county() -> None:
    own = '{% extends "standard" %}{% block betreff %}{{ super() }}Zusatz *hier*{% endblock %}'
    profil: dict[str, object] = {"dokumentvorlagen": {"vorlage": "templates/v.j2"}}
    text = markdown({}, profil, {"templates/v.j2": own})
    assert "# B {.betreff .unnummeriert}\n\nZusatz *hier*" in text


@pytest.mark.parametrize(
    ("profil", "files", "reason"),
    [
        ({"dokumentvorlagen": {"vorlage": "v.j2"}}, {}, "v.j2: gibt es nicht"),
        (
            {"dokumentvorlagen": {"vorlage": "v.j2"}},
            {"v.j2": "\n{{ nichts }}"},
            "v.j2, Zeile 2: diesen Namen gibt es nicht",
        ),
        ({"dokumentvorlagen": {"vorlag": "v.j2"}}, {}, "Das Dokument „vorlag“ gibt es nicht."),
    ],
)
def test_a_template_that_is_wrong(profil: dict[str, object], files: dict[str, str], reason: str) -> None:
    with pytest.raises(RenderError) as caught:
        markdown({}, profil, files)
    assert caught.value.reason.startswith(reason)


def test_an_amendment_says_whose_it_is_and_to_what() -> None:
    text = markdown({"art": "Änderungsantrag", "antragsteller": "Fraktion A", "aendert": "0/1"}, {})
    assert "Antragsteller/in: Fraktion A\n" in text.replace("\\", "")
    assert "Änderungsantrag zu: 0/1\n" in text.replace("\\", "")


def test_what_was_decided_on_each_point() -> None:
    stop = {
        "gremium": "rat",
        "ergebnis": "geändert beschlossen",
        "punkte": [
            {"punkt": "1", "ergebnis": "abgelehnt", "abstimmung": {"ja": "3", "nein": "20"}},
            {"punkt": "m2", "ergebnis": "geändert beschlossen", "kuenftig": "So *nicht*."},
        ],
    }
    massgaben = [{"id": f"m{n}", "satz": f"a/{n}", "bisher": "X."} for n in (1, 2)]
    text = markdown({"beratungsfolge": [stop], "massgaben": massgaben}, {}).replace("\\", "")
    assert (
        "Punkt 1: abgelehnt (Ja 3, Nein 20, Enthaltung 0)\n\nMaßgabe 2: geändert beschlossen:\n\nSo [nicht]{.betont}."
        in text
    )
