"""Pages to test: Markdown as documents write it, through pandoc's reader and the HTML format."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import lxml.html

from ik_renderers import engines
from ik_renderers.contract import Angaben, Manuscript, Pages
from ik_renderers.formats.html.format import HtmlFormat

EXTENSIONS = "attributes+bracketed_spans+fenced_divs+footnotes+pipe_tables"
ANGABEN = Angaben(
    titel="Konzept zum Miteinander von Alt und Jung im Kreis Musterland",
    kurztitel="Miteinander",
    herausgeber="Kreis Musterland",
    datum=datetime(2024, 2, 1, tzinfo=UTC),
    thema="VO/2024/017",
    stichworte=("Alter", "Jugend"),
    kennzeichen="Entwurf",
)


def example(name: str) -> str:
    """One of the Markdown documents beside this module."""
    return (Path(__file__).parent / f"{name}.md").read_text(encoding="utf-8")


def page_of_ast(ast: bytes, **changes: Any) -> str:
    """The page of an AST, with some of the Angaben changed."""

    def no_pages() -> Pages:
        raise AssertionError("HTML must not wait for the PDF")

    return HtmlFormat().write(Manuscript(ast, replace(ANGABEN, **changes)), no_pages).data.decode()


def page(markdown: str, **changes: Any) -> str:
    """The page of a Markdown document."""
    ast = engines.pandoc((f"--from=commonmark+{EXTENSIONS}", "--to=json"), markdown.encode(), step="Markdown lesen")
    return page_of_ast(ast, **changes)


def tree(html: str) -> lxml.html.HtmlElement:
    """The page as a tree."""
    return lxml.html.document_fromstring(html)


def one(element: lxml.html.HtmlElement, selector: str) -> lxml.html.HtmlElement:
    """The only element that the CSS selector finds."""
    (found,) = element.cssselect(selector)
    return found


def words(element: lxml.html.HtmlElement) -> str:
    """The text of an element as a reader sees it: white space is one space."""
    return " ".join(str(element.text_content()).split())
