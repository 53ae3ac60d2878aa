"""A caption stands below its picture in every format, and programs know that it belongs to it."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from xml.etree import ElementTree as ET

import page as page_validation
import pytest

from ik_model.model.abschnitt import Abschnitt
from ik_model.model.auszeichnung import lesen
from ik_model.model.konzept import Konzept
from ik_model.model.profil import Profil
from ik_model.model.teilziel import Teilziel
from ik_model.rendering import render
from ik_model.source.tree import Files
from tests.documents.docx_content import W, style_of, words_of
from tests.documents.pdf_file import Node, PdfFile
from tests.documents.pictures import png

CAPTION = "Das Kreishaus & der „Markt“ *heute* <b>"
TEXT = lesen(
    f'Davor.\n\n![Ein Haus](b.png "{CAPTION}")\n\nDazwischen.\n\n![Ein Baum](b.png)\n\n![](b.png "Zierde")\n\nDanach.'
)
MEDIA = Files({"b.png": png(300, 100)})


@pytest.fixture(scope="module")
def konzept() -> Konzept:
    ziel = Teilziel(id="ziel", text=lesen("Ziel."), aufgaben=lesen('Davor.\n\n![Im Kasten](b.png "Unten")\n\nDanach.'))
    abschnitte = (
        Abschnitt(id="a", titel="Bilder", text=TEXT),
        Abschnitt(id="b", titel="Kasten", art="handlungsfeld", teilziele=(ziel,)),
    )
    return Konzept(id="k", titel="Bilder", profil=Profil(kreis="Kreis"), gliederung=abschnitte)


def test_pdf(konzept: Konzept) -> None:
    data = render(konzept, "konzept", "pdf", media=MEDIA)
    for profile in ("ua1", "2a"):
        assert page_validation.validate_pdf_bytes(data, profile=profile).failures == []
    file = PdfFile(data)
    groups = [group for group in file.document.nodes("Div") if {"Figure", "Caption"} <= tags(group)]
    found = {
        figure.alt: [caption.text() for caption in group.kids if isinstance(caption, Node) and caption.tag == "Caption"]
        for group in groups
        for figure in group.kids
        if isinstance(figure, Node) and figure.tag == "Figure"
    }
    file.close()
    assert found == {"Ein Haus": [CAPTION], "Im Kasten": ["Unten"]}


def tags(node: Node) -> set[str]:
    return {kid.tag for kid in node.kids if isinstance(kid, Node)}


def test_docx(konzept: Konzept) -> None:
    with zipfile.ZipFile(BytesIO(render(konzept, "konzept", "docx", media=MEDIA))) as package:
        body = ET.fromstring(package.read("word/document.xml"))
    paragraphs = list(body.iter(f"{W}p"))
    pictures = [n for n, p in enumerate(paragraphs) if p.find(f".//{W}drawing") is not None]
    below = [(style_of(paragraphs[n + 1]), words_of(paragraphs[n + 1])) for n in pictures]
    assert [below[0], *below[2:]] == [("Caption", CAPTION), ("Caption", "Zierde"), ("IKAufgaben", "Unten")]
    # The picture stays on the page of its caption; one in a box does so with the whole box.
    bound = [paragraphs[n].find(f"{W}pPr/{W}keepNext") is not None for n in pictures]
    assert bound[:3] == [True, False, True]


def test_html(konzept: Konzept) -> None:
    page = render(konzept, "konzept", "html", media=MEDIA).decode()
    figures = re.findall(r'<figure>\s*<img src="data:[^"]*" alt="([^"]*)" />\s*<figcaption>(.*?)</figcaption>', page)
    words = CAPTION.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert figures == [("Ein Haus", words), ("", "Zierde"), ("Im Kasten", "Unten")]
