"""Pictures of ours as Word gets them: PNG, as wide as the page allows, with their words."""

from __future__ import annotations

from base64 import b64encode

import pytest

from tests.ik_renderers.formats.docx.document import Document, document, find, style_of

EMU = 635  # a twip
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="467pt" height="100pt" viewBox="0 0 467 100">'
    '<text x="5" y="50" font-family="Source Sans 3" font-size="20">Wer macht was?</text></svg>'
)


def written(layout: str = "konzept", image_class: str = "{.schaubild}", text: str = "") -> Document:
    uri = f"data:image/svg+xml;base64,{b64encode(SVG.encode()).decode()}"
    return document(f"{text}![Schaubild: wer was macht.]({uri}){image_class}\n\nDanach.\n", layout=layout)


@pytest.mark.parametrize(("layout", "breadth"), [("konzept", 6747 + 1757 + 850), ("quer", 16838 - 2 * 1134)])
def test_a_picture_is_as_wide_as_its_place(layout: str, breadth: int) -> None:
    made = written(layout)
    (paragraph,) = made.styled("IKSchaubild")
    (extent,) = find(paragraph, ".//wp:inline/wp:extent")
    assert int(extent.get("cx")) == breadth * EMU
    assert int(extent.get("cy")) == pytest.approx(breadth * EMU * 100 / 467, rel=0.01)
    assert find(paragraph, ".//wp:docPr/@descr") == ["Schaubild: wer was macht."]


def test_it_is_a_png_and_the_same_every_time() -> None:
    made = written()
    pictures = {name: data for name, data in made.parts.items() if name.startswith("word/media/")}
    (data,) = pictures.values()
    assert data.startswith(b"\x89PNG")
    width = int.from_bytes(data[16:20], "big")
    assert 1200 < width < 1400  # 200 pixels an inch
    assert not find(made.body, "//*[local-name()='svgBlip']")
    assert written().data == made.data


def test_other_pictures_keep_their_kind_and_style() -> None:
    made = written(image_class="")
    assert made.styled("IKSchaubild") == []
    assert [name for name in made.parts if name.endswith(".svg")]
    among = written(text="Ein Bild: ")
    assert [style_of(p) for p in among.paragraphs if find(p, ".//w:drawing")] == ["IKAbbildung"]
