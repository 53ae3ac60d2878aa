from __future__ import annotations

from itertools import pairwise

import lxml.html
import pytest

from tests.ik_renderers.formats.html.page import ANGABEN, example, one, page, tree, words


@pytest.fixture(scope="module")
def muster() -> lxml.html.HtmlElement:
    return tree(page(example("muster")))


def test_the_text_stands_in_the_order_of_the_manuscript(muster: lxml.html.HtmlElement) -> None:
    marks = [
        "Kreis Musterland",
        "Entwurf",
        "Das Vorwort folgt.",
        "Inhaltsverzeichnis",
        "Im Kreis leben",
        "Alle lesen gern",
        "Ende.",
    ]
    text = words(one(muster, "header")) + words(one(muster, "main"))
    places = [text.index(mark) for mark in marks]
    assert places == sorted(places)


def test_headings_skip_no_level(muster: lxml.html.HtmlElement) -> None:
    levels = [int(str(heading.tag)[1]) for heading in muster.iter("h1", "h2", "h3", "h4", "h5", "h6")]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_the_table_of_contents_names_the_numbered_headings(muster: lxml.html.HtmlElement) -> None:
    entries = muster.cssselect("nav .verzeichnis a")
    assert [(words(entry), entry.get("href")) for entry in entries] == [
        ("1 Ausgangslage & Zahlen", "#ausgangslage"),
        ("2 Handlungsfelder", "#handlungsfelder"),
        ("2.1 Lesen/ Schreiben", "#lesen"),
        ("2.1.1 Lesepatenschaften", "#patenschaften"),
        ("2.2 Begegnung", "#begegnung"),
        ("3 Ausblick", "#ausblick"),
    ]
    assert [len(entry.xpath("ancestor::ul")) for entry in entries] == [1, 1, 2, 3, 2, 1]


def test_every_number_is_an_anchor_without_text_of_its_own(muster: lxml.html.HtmlElement) -> None:
    for number in ("1", "2", "2.1", "2.1.1", "2.2", "3"):
        assert words(muster.get_element_by_id(f"ziffer-{number}")) == number
    assert muster.get_element_by_id("ziffer-2.1.1").getparent() is muster.get_element_by_id("patenschaften")


def test_ids_are_unique_and_links_have_targets(muster: lxml.html.HtmlElement) -> None:
    ids = muster.xpath("//@id")
    assert len(ids) == len(set(ids))
    targets = [href[1:] for href in muster.xpath("//a/@href") if href.startswith("#")]
    assert targets
    assert set(targets) <= set(ids)


def test_a_teilziel_is_an_article_of_labelled_parts(muster: lxml.html.HtmlElement) -> None:
    article = muster.get_element_by_id("lesepaten")
    assert article.tag == "article"
    pairs = [(words(one(pair, "dt")), words(one(pair, "dd"))) for pair in article.cssselect("dl > div")]
    assert pairs == [
        ("Teilziel", "Jedes Kind hat eine Lesepatin oder einen Lesepaten."),
        ("Möglichkeiten und Aufgaben des Kreises", "Vermittlung und Begleitung. Monitoring der Entwicklung."),
        ("Zielgruppe", "Kinder"),
        ("Beispielhafte Aktivitäten des Kreises", "Lesenachmittage Bücherbus"),
        ("Verantwortliche", "Fachdienst Kinder, Jugend, Sport"),
    ]


@pytest.mark.parametrize(
    ("id", "tag", "quote", "anchor"),
    [
        ("lesepaten", "h5", "Teilziel 1 in Ziffer 2.1.1", "teilziel-1-in-ziffer-2.1.1"),
        ("treffen", "h4", "Teilziel 1 in Ziffer 2.2", "teilziel-1-in-ziffer-2.2"),
    ],
)
def test_a_teilziel_has_a_permanent_link_that_names_it(
    muster: lxml.html.HtmlElement, id: str, tag: str, quote: str, anchor: str
) -> None:
    article = muster.get_element_by_id(id)
    heading = article[0]
    assert (heading.tag, heading.get("class"), words(heading)) == (tag, "zitat", quote)
    assert one(heading, "a").get("href") == f"#{id}"
    assert heading.get("id") == article.get("aria-labelledby") == anchor


def test_a_box_without_a_quoting_line_is_a_box_all_the_same(muster: lxml.html.HtmlElement) -> None:
    article = muster.get_element_by_id("sp15")
    assert article.get("class") == "steckbrief massnahme"
    assert [words(label) for label in article.iter("dt")] == ["Maßnahme", "Kosten"]


def test_footnotes_lead_there_and_back(muster: lxml.html.HtmlElement) -> None:
    notes = muster.cssselect("section[role=doc-endnotes]")[0]
    assert notes.get("aria-label") == "Fußnoten"
    for number in (1, 2, 3):
        mark = muster.get_element_by_id(f"Fussnotenzeichen-{number}")
        note = muster.get_element_by_id(f"Fussnote-{number}")
        back = note.cssselect("[role=doc-backlink]")[0]
        assert (mark.get("href"), words(mark)) == (f"#Fussnote-{number}", str(number))
        assert back.get("href") == f"#{mark.get('id')}"
        assert back.get("aria-label") == f"Zurück zum Text bei Fußnote {number}"
    assert not muster.xpath("//a//a")


def test_tables_have_column_headers_and_no_inline_style(muster: lxml.html.HtmlElement) -> None:
    assert {header.get("scope") for header in muster.iter("th")} == {"col"}
    assert not muster.xpath("//*[@style]")
    assert [cell.get("class") for cell in next(muster.iter("table")).iter("th")] == [None, "rechts", "mitte"]


def test_a_table_without_headings_has_no_empty_ones() -> None:
    body = tree(page("|   |   |\n|---|---|\n| a | b |\n"))
    assert not list(body.iter("th"))
    assert [words(cell) for cell in body.iter("td")] == ["a", "b"]


def test_a_paper_has_its_head_as_banner_and_its_betreff_as_heading() -> None:
    vorlage = tree(page(example("vorlage"), layout="vorlage", kennzeichen=""))
    assert one(vorlage, "body").get("class") == "vorlage"
    assert words(one(vorlage, "header")).startswith("Beschlussvorlage öffentlich - öffentlich -")
    assert [words(h) for h in vorlage.iter("h1")] == [words(vorlage.cssselect(".betreff")[0])]
    assert words(next(vorlage.iter("h2"))) == "Beschlussvorschlag:"
    assert not vorlage.cssselect("nav")


@pytest.mark.parametrize("markdown", ["Nur Text.", "# Eins\n\n# Zwei\n", "## Tief\n"])
def test_a_document_without_a_title_of_its_own_shows_that_of_its_properties(markdown: str) -> None:
    body = tree(page(markdown))
    assert [words(heading) for heading in body.iter("h1")] == [ANGABEN.titel]


def test_all_that_the_format_adds_is_marked(muster: lxml.html.HtmlElement) -> None:
    """So a comparison with the model can leave it out: `.zusatz`, `.zitat` and the filled table of contents."""
    for addition in muster.cssselect("head, .zusatz, .zitat, .verzeichnis, .fussnotenzeichen"):
        addition.drop_tree()
    text = words(muster)
    assert text.startswith(
        "Kreis Musterland Konzept zum Miteinander von Alt und Jung im Kreis Musterland Entwurf Stand"
    )
    assert "Das Vorwort folgt. Inhaltsverzeichnis 1 Ausgangslage & Zahlen Im Kreis leben 16.305 Menschen, viele" in text
    assert "Teilziel Jedes Kind hat" in text
    assert text.endswith("Zweite Note. Mit einem zweiten Absatz. Dritte Note.")
