from __future__ import annotations

import lxml.html
import pytest

from ik_renderers.contract import Hausstil
from tests.ik_renderers.formats.html.page import ANGABEN, example, one, page, tree, words


@pytest.fixture(scope="module")
def html() -> str:
    return page(example("muster"))


@pytest.fixture(scope="module")
def muster(html: str) -> lxml.html.HtmlElement:
    return tree(html)


def test_the_page_is_the_same_bytes_every_time(html: str) -> None:
    assert page(example("muster")) == html


def test_landmarks_and_title(muster: lxml.html.HtmlElement) -> None:
    assert muster.get("lang") == "de-DE"
    for landmark in ("header", "main", "nav", "footer", "h1"):
        assert len(muster.findall(f".//{landmark}")) == 1, landmark
    assert words(one(muster, "title")) == ANGABEN.titel
    assert words(one(muster, "h1")) == "Konzept zum Miteinander von Alt und Jung im Kreis Musterland"


def test_properties_are_in_the_head(muster: lxml.html.HtmlElement) -> None:
    meta = {element.get("name"): element.get("content") for element in muster.findall(".//meta[@name]")}
    assert meta["author"] == "Kreis Musterland"
    assert meta["dcterms.date"] == "2024-02-01"
    assert meta["keywords"] == "Alter, Jugend"
    assert meta["description"] == f"{ANGABEN.titel} – Entwurf – Stand 01.02.2024 – Kreis Musterland"


def test_a_logo_is_inside_the_page() -> None:
    for start, kind in ((b"\x89PNG\r\n", "png"), (b"\xff\xd8\xff\xe0", "jpeg"), (b"<svg/>", "svg+xml")):
        style = Hausstil(logo=start, logo_alt='Wappen "Löwe"')
        image = one(tree(page("Text.", hausstil=style)), "header img")
        assert image.get("src", "").startswith(f"data:image/{kind};base64,")
        assert image.get("alt") == 'Wappen "Löwe"'
