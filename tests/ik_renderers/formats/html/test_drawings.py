"""Pictures of ours are part of the page; whatever else claims to be one is an image."""

from __future__ import annotations

from base64 import b64encode

import pytest

from tests.ik_renderers.formats.html.page import one, page, tree, words

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" width="9pt" height="9pt" viewBox="0 0 9 9" font-family="X">'
GOOD = (
    '<a href="#ziel" aria-label="Wege: Amt"><title>Wege</title>'
    '<text x="1" y="2" class="tinte">Wege &amp; &lt;mehr</text></a>'
)


def markdown(svg: str, image_class: str = "{.schaubild}") -> str:
    uri = f"data:image/svg+xml;base64,{b64encode(svg.encode()).decode()}"
    return f'[Ziel]{{#ziel}}\n\n![Schaubild "A" & B]({uri}){image_class}\n'


def test_a_picture_is_part_of_the_page() -> None:
    body = tree(page(markdown(f'{HEAD}{GOOD}<g aria-hidden="true"><circle cx="1" cy="1" r="1"/></g></svg>')))
    figure = one(body, "main figure")
    assert figure.get("class") == "schaubild"
    assert figure.get("aria-label") == 'Schaubild "A" & B'
    assert not body.cssselect("p figure")
    assert not body.cssselect("main img")
    svg = one(figure, "svg")
    assert (svg.get("viewbox") or svg.get("viewBox"), svg.get("width")) == ("0 0 9 9", None)
    assert words(one(svg, "text")) == "Wege & <mehr"
    assert one(svg, "a").get("href") == "#ziel"
    assert one(svg, "g").get("aria-hidden") == "true"
    assert figure.get("tabindex") is None  # its links can be reached with the keys


def test_a_link_that_leads_nowhere_is_only_text() -> None:
    body = tree(page(markdown(f"{HEAD}{GOOD.replace('#ziel', '#nirgends')}</svg>")))
    svg = one(body, "main figure svg")
    assert not svg.cssselect("a")
    assert words(svg).endswith("Wege & <mehr")
    assert one(body, "main figure").get("tabindex") == "0"  # without links the keys must reach it to scroll


@pytest.mark.parametrize(
    "evil",
    [
        "<script>alert(1)</script>",
        '<rect onclick="alert(1)"/>',
        '<rect style="fill:url(https://x.example)"/>',
        '<a href="javascript:alert(1)"><text>x</text></a>',
        '<a href="https://x.example"><text>x</text></a>',
        '<a xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="javascript:alert(1)"/>',
        '<image href="https://x.example/a.png"/>',
        "<foreignObject><b>x</b></foreignObject>",
        "<style>* { fill: red }</style>",
        '<animate attributeName="href" to="javascript:alert(1)"/>',
        '<div xmlns="http://www.w3.org/1999/xhtml"/>',
    ],
)
def test_what_holds_more_than_a_picture_stays_an_image(evil: str) -> None:
    body = tree(page(markdown(f"{HEAD}{GOOD}{evil}</svg>")))
    assert not body.cssselect("main svg, main figure, main script")
    assert one(body, "main img").get("src", "").startswith("data:image/svg+xml;base64,")


@pytest.mark.parametrize("broken", ["", "kein Bild", "<svg", '<!DOCTYPE x [<!ENTITY a "b">]><svg>&a;</svg>'])
def test_what_is_no_picture_stays_an_image(broken: str) -> None:
    assert not tree(page(markdown(broken))).cssselect("main svg, main figure")


def test_a_picture_of_the_county_is_an_image() -> None:
    body = tree(page(markdown(f"{HEAD}{GOOD}</svg>", "")))
    assert not body.cssselect("main svg")
    assert one(body, "main img").get("alt") == 'Schaubild "A" & B'


def test_nobody_can_call_for_a_picture_that_is_not_there() -> None:
    body = tree(page("![Bild](schaubild:1)\n"))
    assert words(one(body, "main")) == "Bild"


def test_several_pictures_stand_where_they_stood() -> None:
    first = markdown(f"{HEAD}<text>eins</text></svg>")
    second = markdown(f"{HEAD}<text>zwei</text></svg>").partition("\n\n")[2]
    assert words(one(tree(page(f"{first}\nDazwischen.\n\n{second}")), "main")) == "Ziel eins Dazwischen. zwei"
