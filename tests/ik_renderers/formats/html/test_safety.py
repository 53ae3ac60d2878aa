from __future__ import annotations

import json
import re
from base64 import b64encode
from collections.abc import Sequence
from hashlib import sha256

import lxml.html
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ik_renderers.formats.html.page import example, one, page, page_of_ast, tree, words


@pytest.fixture(scope="module")
def html() -> str:
    return page(example("muster"))


@pytest.fixture(scope="module")
def muster(html: str) -> lxml.html.HtmlElement:
    return tree(html)


def test_nothing_comes_from_outside(html: str, muster: lxml.html.HtmlElement) -> None:
    policy = one(muster, "meta[http-equiv=Content-Security-Policy]").get("content", "")
    assert policy.startswith("default-src 'none'; ")
    for tag in ("style", "script"):
        (content,) = re.findall(f"<{tag}>(.*?)</{tag}>", html, re.DOTALL)
        assert f"{tag}-src 'sha256-{b64encode(sha256(content.encode()).digest()).decode()}'" in policy
    assert not muster.xpath("//link | //iframe | //object | //embed | //form | //script[@src]")
    assert all(source.startswith("data:") for source in muster.xpath("//@src"))
    assert not re.search(r"url\(|@import", html)


@pytest.mark.parametrize(
    "target",
    [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "file:///etc/passwd",
        "data:text/html,x",
        "//host/x",
        r"\\\\host\\x",
        "x.html",
        "",
        "#",
        "#nirgends",
    ],
)
def test_links_of_other_kinds_are_only_text(target: str) -> None:
    body = tree(page(f"Ein [Wort](<{target}>).\n"))
    assert words(one(body, "main")) == "Ein Wort."
    assert not body.xpath("//main//a")


@pytest.mark.parametrize(
    "target", ["https://example.org/?a=1&b=2", "http://example.org", "mailto:a@example.org", "tel:+49431"]
)
def test_links_of_good_kinds_stay(target: str) -> None:
    assert tree(page(f"Ein [Wort](<{target}>).\n")).xpath("//main//a/@href") == [target]


def test_raw_markup_and_attributes_do_not_come_through() -> None:
    def words_of(text: str) -> list[object]:
        return [{"t": "Str", "c": text}]

    handlers = ["a", ["b"], [["onclick", "x"], ["style", "y"]]]
    blocks = [
        {"t": "RawBlock", "c": ["html", "<script>alert(1)</script>"]},
        {"t": "Para", "c": [{"t": "RawInline", "c": ["html", "<b>fett</b>"]}]},
        {"t": "Div", "c": [handlers, [{"t": "Para", "c": words_of("z")}]]},
        {"t": "Div", "c": [['"><b>', ["steckbrief", '"<i>'], [["zitat", "<u>"]]], []]},
        {"t": "Para", "c": [{"t": "Image", "c": [["", [], []], words_of("Bild"), ["https://x.de/a.png", ""]]}]},
    ]
    body = one(tree(page_of_ast(_ast(blocks))), "main")
    assert not body.xpath(".//script | .//b | .//i | .//u | .//img | .//@onclick | .//@style")
    assert words(body) == "<script>alert(1)</script> <b>fett</b> z <u> Bild"


def test_properties_are_text_wherever_they_stand() -> None:
    evil = """</title></style><script>alert("1")</script>&amp;$titel$\\ ' */ }"""
    names = ("titel", "kurztitel", "herausgeber", "kennzeichen", "thema", "sprache")
    changed = page("Text.", stichworte=(evil,), **dict.fromkeys(names, evil))
    body = tree(changed)
    assert words(one(body, "title")) == evil
    assert body.xpath("//meta[@name='author']/@content") == [evil]
    assert len(body.findall(".//script")) == 1
    (style,) = re.findall("<style>(.*?)</style>", changed, re.DOTALL)
    assert "alert(" not in style


@pytest.mark.slow
@given(
    texts=st.lists(st.text(st.characters(exclude_categories=("Cc", "Cs", "Cn")), min_size=1), min_size=1, max_size=60)
)
def test_any_text_comes_out_as_it_went_in(texts: list[str]) -> None:
    def inlines(text: str) -> list[dict[str, object]]:
        return [{"t": "Str", "c": text}]

    blocks: list[dict[str, object]] = []
    for text in texts:
        label = {"t": "Para", "c": [{"t": "Span", "c": [["", ["beschriftung"], []], inlines(text)]}]}
        part = {"t": "Div", "c": [["", ["teil", "aussage"], []], [label, {"t": "Para", "c": inlines(text)}]]}
        blocks += [
            {"t": "Div", "c": [["", ["steckbrief"], []], [part]]},
            {"t": "Para", "c": [{"t": "Note", "c": [{"t": "Para", "c": inlines(text)}]}]},
        ]
    body = tree(page_of_ast(_ast(blocks)))
    found = [str(element.text_content()) for element in body.xpath("//dt | //dd/p")]
    assert [" ".join(text.split()) for text in found] == [" ".join(text.split()) for text in texts for _ in range(2)]
    notes = [str(element.text) for element in body.xpath("//section[@role='doc-endnotes']//li/p")]
    assert [" ".join(text.split()) for text in notes] == [" ".join(text.split()) for text in texts]


def _ast(blocks: Sequence[object]) -> bytes:
    return json.dumps({"pandoc-api-version": [1, 23, 1], "meta": {}, "blocks": blocks}).encode()
