"""Documents and formats: ours and those of other packages, found by entry points."""

from __future__ import annotations

from functools import cache
from importlib.metadata import EntryPoint, entry_points
from typing import cast

from ik_renderers.contract import Format
from ik_renderers.documents.draft import Document

DOCUMENTS = "ik_renderers.documents"
FORMATS = "ik_renderers.formats"


@cache
def _found(group: str) -> dict[str, EntryPoint]:
    return {point.name: point for point in entry_points(group=group)}


def document_names() -> tuple[str, ...]:
    """Names of all documents."""
    return tuple(_found(DOCUMENTS))


def format_names() -> tuple[str, ...]:
    """Names of all formats."""
    return tuple(sorted(_found(FORMATS)))


def document(name: str) -> Document:
    """A document by its name.

    Raises:
        KeyError: There is none.
    """
    return cast(Document, _found(DOCUMENTS)[name].load()())


@cache
def format_named(name: str) -> Format:
    """A format by its name.

    Raises:
        KeyError: There is none.
    """
    return cast(Format, _found(FORMATS)[name].load()())
