"""PDFs to test: Markdown as documents write it, through pandoc's reader and the PDF format."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

from ik_renderers import engines
from ik_renderers.contract import Angaben, Manuscript, Pages, Rendition
from ik_renderers.formats.pdf.format import PdfFormat
from ik_renderers.markdown import reading

ANGABEN = Angaben(
    titel="Konzept zum Miteinander von Alt und Jung",
    kurztitel="Miteinander",
    herausgeber="Kreis Musterland",
    datum=datetime(2024, 2, 1, tzinfo=UTC),
    thema="VO/2024/017",
    stichworte=("Alter", "Jugend"),
    kennzeichen="Entwurf",
)


@cache
def example(name: str) -> str:
    """One of the Markdown documents beside this module."""
    return (Path(__file__).parent / f"{name}.md").read_text(encoding="utf-8")


def set_ast(ast: bytes, **changes: Any) -> Rendition:
    """The PDF of an AST, with some of the Angaben changed."""

    def no_pages() -> Pages:
        raise AssertionError("the PDF is where the pages come from")

    return PdfFormat().write(Manuscript(ast, replace(ANGABEN, **changes)), no_pages)


def set_blocks(*blocks: object) -> Rendition:
    """The PDF of blocks that never were Markdown."""
    return set_ast(json.dumps({"pandoc-api-version": [1, 23, 1], "meta": {}, "blocks": blocks}).encode())


def set_markdown(markdown: str, **changes: Any) -> Rendition:
    """The PDF of a Markdown document."""
    return set_ast(engines.pandoc(reading(), markdown.encode(), step="Text lesen"), **changes)


def words(text: str) -> dict[str, object]:
    """A text as pandoc's inlines hold it, in one piece."""
    return {"t": "Str", "c": text}


def paragraph(text: str) -> dict[str, object]:
    """A paragraph of one piece of text."""
    return {"t": "Para", "c": [words(text)]}


def div(*blocks: object, classes: tuple[str, ...] = (), identifier: str = "", **attributes: str) -> dict[str, object]:
    """A div with classes and attributes."""
    return {"t": "Div", "c": [[identifier, list(classes), [list(pair) for pair in attributes.items()]], list(blocks)]}
