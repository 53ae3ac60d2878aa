"""DOCX, PDF and HTML say the same, and what the model says: of the real concept, and of one of another kind."""

from __future__ import annotations

import pytest

from ik_model.model.konzept import Konzept
from ik_model.model.text import Text
from ik_model.revision.fassung import nach_vorlage
from tests.documents.building import FORMATS, Built
from tests.documents.expected import Expected

STEMS = ("konzept", "konzept-beschlussfassung")
FILLED = {
    ("fundstelle", "anlegen"): "Ziffer II.1",
    ("stelle", "hafenamt"): "Hafenamt",
    ("gremium", "rat"): "Rat der Stadt",
}
"""The words of the other concept's empty spans."""


@pytest.fixture(params=["built", "other"])
def each(request: pytest.FixtureRequest) -> Built:
    built: Built = request.getfixturevalue(request.param)
    return built


def version(konzept: Konzept, stem: str) -> Konzept:
    return konzept if stem == STEMS[0] else nach_vorlage(konzept, konzept.vorlagen[0]).konzept


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize("stem", STEMS)
def test_a_format_says_what_the_model_says(each: Built, stem: str, suffix: str) -> None:
    content = each.content(f"{stem}.{suffix}")
    expected = Expected(version(each.konzept, stem), lambda art, ziel: FILLED[art, ziel])
    assert list(content.body) == expected.body
    assert list(content.notes) == expected.notes
    assert list(content.quotes) == expected.quotes
    assert len(content.body) > 80


@pytest.mark.parametrize("stem", STEMS)
def test_formats_agree_on_what_stands_before(each: Built, stem: str) -> None:
    docx, html, pdf = (each.content(f"{stem}.{suffix}") for suffix in FORMATS)
    assert docx.front == html.front == pdf.front
    assert docx.toc == pdf.toc
    assert [(entry.ziffer, entry.titel) for entry in pdf.toc] == [(entry.ziffer, entry.titel) for entry in html.toc]
    numbered = [(a.ziffer, a.titel) for a in each.konzept.abschnitte if a.ziffer]
    assert [(entry.ziffer, entry.titel) for entry in pdf.toc] == numbered


def test_papers_agree(each: Built) -> None:
    (stem,) = {name.partition(".")[0] for name in each.files if name.startswith("vorlage-")}
    docx, pdf = (each.content(f"{stem}.{suffix}") for suffix in ("docx", "pdf"))
    assert docx == pdf
    assert len(pdf.body) > 20


def test_cover_and_foreword_of_the_other_concept(other: Built) -> None:
    cover = ["Stadt Musterhafen", "Hafen für alle", "Entwurf", "Stand 29.02.2024"]
    assert list(other.content("konzept.pdf").front) == [
        *cover,
        "Gültig ab 01.07.2024 bis 31.12.2028",
        "Anlage zur Vorlage 17/2024/1",
        "Grußwort",
        "Ein Hafen ist mehr als Wasser. Er ist ein Ort.",
        "Willkommen!",
        "Inhaltsverzeichnis",
    ]


def test_what_was_decided_otherwise_is_not_called_the_adopted_text(other: Built) -> None:
    front = other.content("konzept-beschlussfassung.pdf").front
    assert "Fassung nach Beschlussvorschlag 17/2024/1 (geändert beschlossen am 20.03.2024)" in front
    assert "Alle kommen an den Kai. Wirklich alle." in other.content("konzept-beschlussfassung.html").body


def test_the_other_paper(other: Built) -> None:
    content = other.content("vorlage-17-2024-1.pdf")
    assert content.body[:8] == (
        "Beschlussvorlage",
        "nichtöffentlich",
        "Hafenamt",
        "Verein „Kai & Co.“",
        "Vorlage-Nr: 17/2024/1",
        "Datum: 01.03.2024",
        "Aktenzeichen: HA-1.2",
        "Ansprechpartner/in: Hansen, Ida",
    )
    page = next(entry.seite for entry in other.content("konzept.pdf").toc if entry.ziffer == "II")
    order = f"Der Rat beschließt das Konzept mit einer Änderung in Ziffer II, Leitsatz, Satz 1 (Seite {page})."
    start = content.body.index("Beschluss Rat der Stadt:")
    assert content.body[start:] == (
        "Beschluss Rat der Stadt:",
        "Der Rat beschließt das Konzept. Die Fähre wird vertagt.",
        "Beschlussentwurf:",
        order,
        "Der Steg wird gebaut.",
        "Die Fähre fährt.",
        "Begründung:",
        "Der Hafen braucht einen Steg.",
        "Alternativen:",
        "Keine.",
        "Gleichstellung:",
        "Wird beachtet.",
        "Anlagen:",
        "Hafenkonzept (Stand 29.02.2024)",
        "Karte",
    )
    assert content.notes == ("Bis 2026.",)
    assert "geändert beschlossen (Ja 21, Nein 3, Enthaltung 2, Befangen 1)" in content.body


def test_no_text_field_of_the_model_is_left_out(other: Built) -> None:
    """Every text that an editor wrote stands somewhere, whatever fields are added to the model.

    *Why:* a field that no document shows loses its text in silence.
    """
    said = "\n".join(other.content("konzept.pdf").front + other.content("konzept.pdf").body)
    texts = [text for text in _texts(other.konzept.ersetzt(vorlagen=())) if text.bloecke]
    assert len(texts) > 15
    lost = [
        str(satz)
        for text in texts
        for satz in text.saetze
        if "{" not in str(satz) and not _fills(text) and str(satz) not in said
    ]
    assert lost == []


def _fills(text: Text) -> bool:
    return any(getattr(inline, "art", "") and not getattr(inline, "inhalt", ()) for _, inline in text.inlines)


def _texts(value: object) -> list[Text]:
    if isinstance(value, Text):
        return [value]
    if isinstance(value, tuple | list):
        return [text for item in value for text in _texts(item)]
    fields = getattr(type(value), "model_fields", {})
    return [text for name in fields for text in _texts(getattr(value, name))]
