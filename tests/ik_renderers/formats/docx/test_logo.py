from __future__ import annotations

import pytest

from ik_renderers.contract import Hausstil
from tests.documents.pictures import png
from tests.ik_renderers.formats.docx.document import Document, document, find, muster, style_of

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="300" height="120"><rect width="300" height="120"/></svg>'
COVER = "::: {.titelblatt}\n::: {.herausgeber}\nKreis\n:::\n:::\n\nText"


@pytest.mark.parametrize(("logo", "suffix"), [(png(60, 20), "png"), (SVG, "svg")], ids=["png", "svg"])
def test_logo_stands_on_the_cover_and_speaks(logo: bytes, suffix: str) -> None:
    written: Document = document(COVER, hausstil=Hausstil(logo=logo, logo_alt="Wappen & Name"))
    first = written.paragraphs[0]
    assert style_of(first) == "IKLogo"
    assert find(first, ".//wp:docPr/@descr") == ["Wappen & Name"]
    assert abs(int(find(first, ".//wp:extent/@cy")[0]) - 720_000) < 10  # 20 mm
    (target,) = find(first, ".//a:blip/@r:embed")
    lines = {str(line.get("Id")): str(line.get("Target")) for line in written.tree("word/_rels/document.xml.rels")}
    assert lines[str(target)].endswith(suffix)
    assert written.parts[f"word/{lines[str(target)]}"] == logo


def test_no_logo_is_invented() -> None:
    assert not muster().styled("IKLogo")
