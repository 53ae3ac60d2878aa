from __future__ import annotations

import random

import pytest

from ik_renderers.children import EngineError
from ik_renderers.contract import Hausstil
from tests.documents.pdf_file import PdfFile
from tests.ik_renderers.formats.pdf.setting import div, paragraph, set_blocks, set_markdown, words

# One a line and character by character as typed; pandoc or typst would make something of each of them.
_TYPED = r"""
#read("/etc/passwd")
#{1+1}
#let x = 1
#import "@preview/x:1.0.0"
\#x
\
\\
\"
"
";#pagebreak();"
\u{41}
--
---
...
-?
~
a~b
*fett*
_kursiv_
`code`
```typ #x```
$x^2$
<anker>
@verweis
=
==
+
-
1.
/
//
/*
*/
https://
'einfach'
„deutsch“
{{ }}
{% x %}
{=typst}
[x](y)
[
]
](
)
#
##
&amp;
<script>alert(1)</script>
%PDF
ſt
ffi
½ №
☐ ☒
!Via
?Via
Ελλάδα
Україна
ğış
"""
NASTY = [*_TYPED.strip().splitlines(), "a\xadb", "e\u0301", "x" * 60]
SIGNS = "#\\\"'`*_$<>@=+-~/[](){}.,:;!?%&|^ aeß7"


def flat(text: str) -> str:
    """Without what a line break adds or takes."""
    return text.replace("\xad", "").replace(" ", "")


def said(*blocks: object) -> list[str]:
    file = PdfFile(set_blocks(*blocks).data)
    assert not file.unmarked
    return [flat(node.text()) for node in file.document.nodes("P", "H1", "H2")]


def test_text_comes_out_as_it_went_in() -> None:
    assert said(*map(paragraph, NASTY)) == list(map(flat, NASTY))


def test_random_text_comes_out_as_it_went_in() -> None:
    dice = random.Random(1)
    strings = ["x" + "".join(dice.choices(SIGNS, k=dice.randrange(1, 25))).strip() for _ in range(200)]
    assert said(*map(paragraph, strings)) == list(map(flat, strings))


@pytest.mark.parametrize("text", ['");#read("/etc/passwd");("', "](", "\\", '#panic("x")', "$", "*/ //"])
def test_every_place_takes_text_only(text: str) -> None:
    """Headings, numbers, labels, statements, quoting lines, IDs, links and alternative texts."""
    attributes = [text, [], []]
    label = {"t": "Para", "c": [{"t": "Span", "c": [["", ["beschriftung"], []], [words(text)]]}]}
    title = [{"t": "Span", "c": [["", ["ziffer"], []], [words(text)]]}, {"t": "Space"}, words(text)]
    inlines = [
        {"t": "Link", "c": [["", [], []], [words(text)], ["https://example.org/" + text, text]]},
        {"t": "Emph", "c": [words(text)]},
        {"t": "Code", "c": [["", [], []], text]},
        {"t": "Span", "c": [[text + "2", ["satz"], []], [words(text)]]},
        {"t": "Image", "c": [["", [], []], [words(text)], ["data:image/svg+xml;base64,PHN2Zy8+", ""]]},
    ]
    part = div(label, paragraph(text), classes=("teil", "aussage", text))
    file = PdfFile(
        set_blocks(
            {"t": "Header", "c": [1, attributes, title]},
            {"t": "Para", "c": inlines[:-1]},
            div(part, classes=("steckbrief", text), identifier=text + "3", zitat=text),
            div(label, paragraph(text), classes=("oberziel",), identifier=text + "4"),
            {"t": "CodeBlock", "c": [["", [], []], text]},
        ).data
    )
    assert flat(file.document.text()).count(flat(text)) == 12


@pytest.mark.parametrize("element", ["RawInline", "Math"])
def test_code_in_the_text_is_shown_not_run(element: str) -> None:
    kind: object = "typst" if element == "RawInline" else {"t": "InlineMath"}
    assert said({"t": "Para", "c": [{"t": element, "c": [kind, '#read("x")']}]}) == ['#read("x")']


def test_raw_blocks_are_shown_not_run() -> None:
    assert said({"t": "RawBlock", "c": ["typst", '#read("x")']}) == ['#read("x")']


@pytest.mark.parametrize(
    "target",
    [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "\\\\host\\share",
        "//host/share",
        "data:text/html,x",
        "#nirgends",
        "#",
        "",
        "x.html",
    ],
)
def test_links_that_lead_nowhere_good_are_plain_text(target: str) -> None:
    link = {"t": "Link", "c": [["", [], []], [words("Wort")], [target, ""]]}
    file = PdfFile(set_blocks({"t": "Para", "c": [link]}).data)
    assert [node.text() for node in file.document.nodes("P")] == ["Wort"]
    assert "/Annots" not in file.pdf.pages[0]


@pytest.mark.parametrize(
    "source",
    [
        "/etc/passwd",
        "bild.png",
        "http://127.0.0.1:9/x.png",
        "data:image/png,x",
        "data:text/typst;base64,eA==",
        "theme/stil.typ",
    ],
)
def test_images_come_from_data_uris_only(source: str) -> None:
    image = {"t": "Image", "c": [["", [], []], [words("Beschreibung")], [source, ""]]}
    assert said({"t": "Para", "c": [image]}) == ["Beschreibung"]


def test_an_image_that_cannot_be_read_is_an_error() -> None:
    image = {"t": "Image", "c": [["", [], []], [words("Bild")], ["data:image/png;base64,eA==", ""]]}
    with pytest.raises(EngineError, match="Ein Bild lässt sich nicht lesen"):
        set_blocks({"t": "Para", "c": [image]})


def test_properties_are_text() -> None:
    text = '"#read("/etc/passwd")\\'
    file = PdfFile(
        set_markdown(
            "Text", titel=text, kurztitel=text, herausgeber=text, thema=text, stichworte=(text,), kennzeichen=text
        ).data
    )
    assert str(file.pdf.docinfo.Title) == str(file.pdf.docinfo.Author) == text
    assert "".join(piece.text for piece in file.pages[0].artifacts).count(text) == 2


def test_a_colour_is_not_code() -> None:
    with pytest.raises(EngineError):
        set_markdown("Text", hausstil=Hausstil(akzent='#fff"); #read("/etc/passwd'))


def test_an_id_that_comes_twice_does_not_stop_the_build() -> None:
    rendition = set_markdown("# Eins {#id}\n\n# Zwei {#id}\n\n[Verweis](#id)")
    assert rendition.pages is not None
    assert rendition.pages.of == {"id": 1}
