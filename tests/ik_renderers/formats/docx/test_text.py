from __future__ import annotations

import re
from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.ik_renderers.formats.docx.document import ast, document, document_of_ast, find, muster, style_of, words

NASTY = [
    "<w:p/>",
    "</w:t></w:r></w:p>",
    "]]>",
    "&amp;",
    "&#x41;",
    "<!--",
    "<?xml?>",
    "{=openxml}",
    '" onload="x',
    "AKZENT TINT SPRACHE",
    "<ik:seitenumbruch/>",
    '<ik:stil xmlns:ik="urn:ik-model:docx" name="x"/>',
    "{ MERGEFIELD x }",
    "_Toc100000001",
    "\\* MERGEFORMAT",
    "{{ x }}",
    "{% x %}",
    "  zwei  Leerzeichen  ",
    "a\u00a0b",
    "Auf\u00adlage",
    "Auf\u00ad",
    "\u00ad\u00adAuf\u00ad\u00adlage\u00ad",
    "e\u0301",
    "😀",
    "\u202eabc",
    "a\u200bb",
    "„“‚‘–—…",
    "---",
    "...",
    "1. Punkt",
    "# Titel",
]
PLACES = ("Para", "Header", "BlockQuote", "BulletList", "OrderedList", "Div")


def block(place: str, text: str) -> Mapping[str, object]:
    inlines = [{"t": "Str", "c": text}]
    para: Mapping[str, object] = {"t": "Para", "c": inlines}
    blocks: Mapping[str, Mapping[str, object]] = {
        "Para": para,
        "Header": {"t": "Header", "c": [2, ["", [], []], inlines]},
        "BlockQuote": {"t": "BlockQuote", "c": [para]},
        "BulletList": {"t": "BulletList", "c": [[{"t": "Plain", "c": inlines}]]},
        "OrderedList": {"t": "OrderedList", "c": [[1, {"t": "Decimal"}, {"t": "Period"}], [[para]]]},
        "Div": {"t": "Div", "c": [["", ["rolle"], []], [para]]},
    }
    return blocks[place]


@pytest.mark.parametrize("place", PLACES)
def test_text_stays_text(place: str) -> None:
    written = document_of_ast(ast(*(block(place, text) for text in NASTY)))
    assert [words(paragraph) for paragraph in written.paragraphs] == NASTY


# What XML cannot hold never gets this far: the reader of the sources refuses it.
characters = st.characters(exclude_categories=["Cs", "Cc", "Zs", "Zl", "Zp"], exclude_characters="\ufffe\uffff")


@given(st.lists(st.text(characters, min_size=1), min_size=1, max_size=60))
@settings(max_examples=8)
def test_random_text_stays_text(texts: list[str]) -> None:
    written = document_of_ast(ast(*(block("Para", text) for text in texts)))
    assert [words(paragraph) for paragraph in written.paragraphs] == texts


@given(st.text(characters, min_size=1))
@settings(max_examples=8)
def test_random_angaben_stay_text(text: str) -> None:
    written = document_of_ast(ast(block("Para", "x")), kurztitel=text, kennzeichen=text, titel=text, herausgeber=text)
    assert words(written.tree("word/header1.xml")).startswith(text)
    assert words(written.tree("word/footer1.xml")).startswith(text)
    assert f"{text}".encode() in written.parts["docProps/core.xml"] or re.search("[&<>]", text)


def test_raw_code_is_shown_not_obeyed() -> None:
    raw = "<w:p><w:r><w:t>x</w:t></w:r></w:p>"
    inline = {"t": "Para", "c": [{"t": "RawInline", "c": ["openxml", raw]}]}
    written = document_of_ast(ast({"t": "RawBlock", "c": ["openxml", raw]}, inline))
    assert [words(paragraph) for paragraph in written.paragraphs] == [raw, raw]


@pytest.mark.parametrize(
    "target", ["javascript:alert(1)", "file:///etc/passwd", "\\\\host\\share", "x.docx", "#nirgends"]
)
def test_links_elsewhere_are_text(target: str) -> None:
    link = {"t": "Link", "c": [["", [], []], [{"t": "Str", "c": "hier"}], [target, ""]]}
    written = document_of_ast(ast({"t": "Para", "c": [link]}))
    assert [words(paragraph) for paragraph in written.paragraphs] == ["hier"]
    assert not find(written.body, "//w:hyperlink")
    assert target.encode() not in written.parts["word/_rels/document.xml.rels"]


def test_a_class_cannot_become_code() -> None:
    name = "x\"/><w:p>'&"
    paragraph = {"t": "Para", "c": [{"t": "Str", "c": "Text"}]}
    written = document_of_ast(ast({"t": "Div", "c": [["", [name], []], [paragraph]]}))
    (only,) = written.paragraphs
    assert words(only) == "Text"
    assert find(written.style(style_of(only)), "w:name/@w:val") == [f"IK {name[0].upper()}{name[1:]}"]


def test_order_and_words_are_those_of_the_text() -> None:
    text = [words(paragraph) for paragraph in muster().paragraphs]
    assert text[:4] == [
        "Kreis Musterland",
        "Konzept zum Miteinander\nvon Alt und Jung",
        "Entwurf\nStand 01.02.2024",
        "Vorwort der Landrätin",
    ]
    start = text.index("1.1\tBegegnung")
    assert text[start : start + 16] == [
        "1.1\tBegegnung",
        "Oberziel:",
        "Alle Menschen begegnen einander",
        "1.1.1\tOrte",
        "Teilziel",
        "Es gibt Orte für alle.",
        "Aufgaben",
        "Räume öffnen.",
        "Schlüssel verwalten.",
        "Zielgruppe",
        "Alle",
        "Beispiele",
        "Ein Café",
        "Ein Garten",
        "Verantwortliche",
        "Fachdienst Soziales",
    ]


def test_no_empty_paragraph_but_in_cells() -> None:
    empty = [paragraph for paragraph in muster().paragraphs if not words(paragraph).strip()]
    assert all(find(paragraph, "ancestor::w:tc | .//w:drawing") for paragraph in empty)
    assert len(empty) == 2


def test_words_of_equal_look_are_one_run() -> None:
    (paragraph,) = document("Ein Absatz mit vielen **dicken Wörtern** darin.").paragraphs
    assert [words(run) for run in find(paragraph, "w:r")] == ["Ein Absatz mit vielen ", "dicken Wörtern", " darin."]


def test_footnotes_are_real() -> None:
    written = muster()
    (id,) = find(written.body, "//w:footnoteReference/@w:id")
    (note,) = find(written.tree("word/footnotes.xml"), f"w:footnote[@w:id='{id}']/w:p")
    assert style_of(note) == "FootnoteText"
    assert words(note).strip() == "Mehr dazu: https://www.example.org/langer-pfad/mit-strichen"


def test_a_url_is_text_of_no_language() -> None:
    written = muster()
    assert find(written.tree("word/footnotes.xml"), "//w:hyperlink/w:r/w:rPr/w:rStyle/@w:val") == ["IKURL"]
    assert find(written.body, "//w:hyperlink[@r:id]/w:r/w:rPr/w:rStyle/@w:val") == ["IKVerweis"]
    assert find(written.style("IKURL"), "w:rPr/w:noProof")


def test_pictures_speak_and_fit() -> None:
    written = muster()
    (picture,) = find(written.body, "//wp:inline")
    assert find(picture, "wp:docPr/@descr") == ["Eine Brücke über den Fluss"]
    assert not find(picture, ".//pic:cNvPr/@descr")
    (wide,), (high,) = find(picture, "wp:extent/@cx"), find(picture, "wp:extent/@cy")
    (size,), (margin,) = find(written.body, "w:sectPr/w:pgSz"), find(written.body, "w:sectPr/w:pgMar")
    w = {name.rpartition("}")[2]: int(value) for name, value in (*size.attrib.items(), *margin.attrib.items())}
    assert int(wide) == (w["w"] - w["left"] - w["right"]) * 635
    assert abs(int(wide) / int(high) - 4) < 0.01
