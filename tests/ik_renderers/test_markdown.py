"""What is written as Markdown, pandoc reads as exactly that: the same words, and no markup but that of typed text."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any
from unicodedata import normalize

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from ik_model.model.auszeichnung import lesen
from ik_model.model.text import (
    VERBOTENE_ZEICHEN,
    Absatz,
    Aufzaehlung,
    Betont,
    Bild,
    Fussnote,
    Fussnotenzeichen,
    Inline,
    Link,
    Satz,
    Spanne,
    Stark,
    Tabelle,
    Text,
    Zeichen,
)
from ik_renderers import engines
from ik_renderers.markdown import Markdown, TextWriter, escape, finish, quoted, reading
from tests.documents.content import folded
from tests.ik_model.model.strategies import texts

Node = dict[str, Any]
Found = tuple[str, ...]

WRITER = TextWriter(fill=lambda art, ziel: f"<{art}: *{ziel}*>", image=lambda pfad: "data:image/png;base64,AAAA")
PLAIN = {"Str", "Space", "SoftBreak", "Emph", "Strong", "Link", "Image", "Note", "Span"}
anything = (
    st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1)
    .filter(lambda text: not VERBOTENE_ZEICHEN.search(text))
    .map(lambda text: normalize("NFC", text))
)
"""What a model can hold: its texts are normalised."""


def read(markdown: str) -> list[Node]:
    ast = json.loads(engines.pandoc(reading(), markdown.encode(), step="Test"))
    blocks: list[Node] = ast["blocks"]
    return blocks


def words(inlines: list[Node]) -> str:
    """What inlines say; a footnote says nothing here."""
    said = ""
    for inline in inlines:
        match inline["t"]:
            case "Str":
                said += inline["c"]
            case "Space" | "SoftBreak":
                said += " "
            case "Emph" | "Strong":
                said += words(inline["c"])
            case "Link" | "Span" | "Image":
                said += words(inline["c"][1])
            case "Note":
                pass
            case other:
                raise AssertionError(f"nobody wrote {other}")
    return said


def said(blocks: list[Node]) -> Iterator[str]:
    """What blocks say: each paragraph, item and cell."""
    for block in blocks:
        match block["t"]:
            case "Para" | "Plain":
                yield folded(words(block["c"]))
            case "BulletList":
                yield from (text for item in block["c"] for text in said(item))
            case "OrderedList":
                yield from (text for item in block["c"][1] for text in said(item))
            case "Table":
                _, caption, _, head, bodies, _ = block["c"]
                yield from said(caption[1])
                rows = [*head[1], *(row for body in bodies for row in body[3])]
                yield from (" ".join(said(cell[4])) for row in rows for cell in row[1])
            case "Figure":
                _, caption, content = block["c"]
                yield from said([*content, *caption[1]])
            case other:
                raise AssertionError(f"nobody wrote {other}")


def marked(node: object) -> Iterator[Found]:
    """All markup of an AST: its kind, its words, its target."""
    if isinstance(node, list):
        for item in node:
            yield from marked(item)
    elif isinstance(node, dict):
        content = node.get("c")
        match node.get("t"):
            case "Emph" | "Strong" as kind:
                yield (kind, folded(words(node["c"])))
            case "Link" | "Image" as kind:
                yield (kind, folded(words(node["c"][1])), node["c"][2][0])
            case "Note":
                yield ("Note",)
                return
        yield from marked(content)


def expected_words(text: Text) -> Iterator[str]:
    for block in text.bloecke:
        match block:
            case Absatz():
                yield folded(plain(block))
            case Aufzaehlung(punkte):
                yield from (folded(plain(punkt)) for punkt in punkte)
            case Tabelle(kopf, zeilen, titel):
                yield from [folded(titel)] if titel else []
                yield from (folded(plain(zelle)) for reihe in (kopf, *zeilen) for zelle in reihe)
            case Bild(_, alt, unterschrift):
                yield folded(alt)
                yield from [folded(unterschrift)] if unterschrift else []


def plain(absatz: Absatz) -> str:
    return " ".join("".join(map(plain_inline, satz.inhalt)) for satz in absatz.saetze)


def plain_inline(inline: Inline) -> str:
    match inline:
        case Spanne((), art, ziel):
            return WRITER.fill(art, ziel)
        case Betont(inhalt) | Stark(inhalt) | Link(inhalt) | Spanne(inhalt):
            return "".join(map(plain_inline, inhalt))
        case _:
            return str(inline)


def expected_marks(text: Text) -> Iterator[Found]:
    for block in text.bloecke:
        if isinstance(block, Bild):
            yield ("Image", folded(block.alternativtext), WRITER.image(block.pfad))
    for _, inline in Text(text.bloecke).inlines:
        shown = folded(plain_inline(inline))
        match inline:
            case Betont():
                yield ("Emph", shown)
            case Stark():
                yield ("Strong", shown)
            case Link(_, ziel) if ziel:
                yield ("Link", shown, ziel.replace("(", "%28").replace(")", "%29").replace("|", "%7C"))
            case Spanne((), "element" | "fundstelle", ziel):
                yield ("Link", shown, f"#{ziel}")
            case Fussnotenzeichen():
                yield ("Note",)


def with_its_notes(text: Text) -> Text:
    """The same text with a simple footnote for each sign."""
    signs = {inline.kennung for _, inline in Text(text.bloecke).inlines if isinstance(inline, Fussnotenzeichen)}
    note = Absatz((Satz((Zeichen("[Note] *1*"),)), Satz((Zeichen("- zwei"),))))
    return Text(text.bloecke, tuple(Fussnote(kennung, note) for kennung in sorted(signs)))


@given(anything)
@example("".join(map(chr, range(0x20, 0x7F))))
def test_escaped_text_is_one_line_without_bare_punctuation(text: str) -> None:
    line = escape(text)
    assert isinstance(line, Markdown)
    assert "\n" not in line
    bare = line.replace("\\\\", "").replace("\\", "\0")
    assert all(bare[n - 1] == "\0" for n, char in enumerate(bare) if char in "!\"#$%&'()*+,-./:;<=>?@[]^_`{|}~")


@settings(max_examples=30)
@given(st.lists(anything, min_size=20, max_size=40))
def test_any_text_survives_as_paragraph(some: list[str]) -> None:
    wanted = [folded(text) for text in some if folded(text)]
    assert list(said(read("\n\n".join(f"x {escape(text)} y" for text in some if folded(text))))) == [
        folded(f"x {text} y") for text in wanted
    ]


@settings(max_examples=30)
@given(st.lists(anything, min_size=20, max_size=40))
def test_any_text_survives_as_attribute(some: list[str]) -> None:
    blocks = read("\n\n".join(f"::: {{.x zitat={quoted(text)}}}\n:::" for text in some))
    assert [dict(block["c"][0][2])["zitat"] for block in blocks] == [text.replace("\t", " ") for text in some]


@settings(max_examples=80)
@given(st.lists(texts, min_size=1, max_size=6))
def test_typed_text_survives(some: list[Text]) -> None:
    some = [with_its_notes(text) for text in some]
    markdown = "\n\n".join(f"# {n}\n\n{WRITER.write(text, f'e{n}')}" for n, text in enumerate(some))
    parts: list[list[Node]] = []
    for block in read(markdown):
        if block["t"] == "Header":
            parts.append([])
        else:
            parts[-1].append(block)
    for text, part in zip(some, parts, strict=True):
        assert [words for words in said(part) if words] == [words for words in expected_words(text) if words]
        assert sorted(marked(part)) == sorted(expected_marks(text))


@pytest.mark.parametrize(
    "source", ["*(a)*", "x*(a)*y", "*a*b", "a**„b“**c", "**a *b* c**", "*a **b** c*", "**b***c*", "[*a*](https://x.de)"]
)
def test_emphasis_holds_wherever_it_stands(source: str) -> None:
    text = lesen(source)
    assert sorted(marked(read(WRITER.write(text, "e")))) == sorted(expected_marks(text))
    assert list(said(read(WRITER.write(text, "e")))) == [str(text)]


def test_two_lists_are_two_lists() -> None:
    one, two = (Aufzaehlung((Absatz((Satz((Zeichen(w),)),)),), "zahl") for w in "ab")
    dots = Aufzaehlung(one.punkte)
    blocks = read(WRITER.write(Text((one, two, one, dots, dots, dots)), "e"))
    assert [block["t"] for block in blocks] == ["OrderedList"] * 3 + ["BulletList"] * 3
    assert {block["c"][0][0] for block in blocks[:3]} == {1}
    assert len({block["c"][0][2]["t"] for block in blocks[:3]}) == 1


def test_the_title_of_a_table_is_its_caption() -> None:
    (table,) = read(WRITER.write(lesen("Tabelle: Zahlen\n| a |\n|---|\n| 1 |"), "e"))
    assert table["t"] == "Table"
    assert list(said(table["c"][1][1])) == ["Zahlen"]


def test_columns_of_figures_stand_on_the_right() -> None:
    rows = "| 2019 | 1.850 | −67 % | A | 12,5 | – |\n| 2020 | [1.184]{.stark} |  | 7 | 3 t | 2–3 |\n"
    head = "| Jahr | Tonnen | Anteil | Rang | Menge | Spanne |\n|---|---|---|---|---|---|\n"
    (table,) = json.loads(engines.pandoc(reading(), f"{head}{rows}".encode(), step="Lesen"))["blocks"]
    # The first column names the row, the fourth has a letter, the fifth a unit that is no figure.
    assert [column[0]["t"][5:] for column in table["c"][2]] == [
        "Default",
        "Right",
        "Right",
        "Default",
        "Default",
        "Right",
    ]


def test_what_the_source_says_of_a_column_stays() -> None:
    (table,) = json.loads(engines.pandoc(reading(), b"| A | B |\n|---|:--|\n| a | 1 |\n", step="Lesen"))["blocks"]
    assert [column[0]["t"] for column in table["c"][2]] == ["AlignDefault", "AlignLeft"]


def test_footnotes_of_two_fields_do_not_meet() -> None:
    text, goal = (lesen(f"{word}[^a]\n\n[^a]: Note {word}") for word in ("eins", "zwei"))
    markdown = f"{WRITER.write(text, 'e', 'text')}\n\n{WRITER.write(goal, 'e', 'oberziel')}"
    notes = [inline["c"] for block in read(markdown) for inline in block["c"] if inline["t"] == "Note"]
    assert [list(said(note)) for note in notes] == [["Note eins"], ["Note zwei"]]


def test_an_anchored_sentence_carries_its_id() -> None:
    writer = TextWriter(anchors={("e", "text"): {2: "e-satz-2"}})
    (paragraph,) = read(writer.write(lesen("Eins.\nZwei *drei*.\nVier."), "e"))
    (span,) = (inline for inline in paragraph["c"] if inline["t"] == "Span")
    assert span["c"][0][:2] == ["e-satz-2", ["satz"]]
    assert words(span["c"][1]) == "Zwei drei."
    assert "satz-2" not in writer.write(lesen("Eins.\nZwei."), "e", "oberziel")


def test_only_markdown_passes_a_template_unescaped() -> None:
    assert finish("*a*") == r"\*a\*"
    assert finish(Markdown("*a*")) == "*a*"
    assert finish(5) == "5"
