"""Documents and formats: ours and those of other packages, found by entry points."""

from __future__ import annotations

from functools import cache
from importlib.metadata import EntryPoint, entry_points
from typing import cast

from ik_model.ports import RenderError
from ik_renderers.contract import Format
from ik_renderers.documents.draft import OTHER_FORMATS, Document, Draft

DOCUMENTS = "ik_renderers.documents"
FORMATS = "ik_renderers.formats"

_OURS = "ik_renderers"
_KINDS = {DOCUMENTS: "Das Dokument", FORMATS: "Das Format"}
_STEP = "Dokumente und Formate laden"


@cache
def _found(group: str) -> dict[str, EntryPoint]:
    found: dict[str, EntryPoint] = {}
    for point in entry_points(group=group):
        if (other := found.get(point.name)) is not None:
            reason = f"{_KINDS[group]} „{point.name}“ gibt es mehrfach: {other.value} und {point.value}."
            raise RenderError(_STEP, reason, "Eines der beiden Pakete entfernen.")
        found[point.name] = point
    return found


def document_names() -> tuple[str, ...]:
    """Names of all documents."""
    return tuple(_found(DOCUMENTS))


def format_names() -> tuple[str, ...]:
    """Names of all formats."""
    return tuple(sorted(_found(FORMATS)))


def formats_of(draft: Draft) -> tuple[str, ...]:
    """The formats that a file-to-be is made in."""
    others = [name for name, point in sorted(_found(FORMATS).items()) if point.module.partition(".")[0] != _OURS]
    named = [name for name in draft.formats if name != OTHER_FORMATS]
    return tuple(dict.fromkeys([*named, *(others if OTHER_FORMATS in draft.formats else ())]))


def document(name: str) -> Document:
    """A document by its name.

    Raises:
        KeyError: There is none.
        RenderError: It cannot be loaded.
    """
    return cast(Document, _loaded(DOCUMENTS, name))


@cache
def format_named(name: str) -> Format:
    """A format by its name.

    Raises:
        KeyError: There is none.
        RenderError: It cannot be loaded.
    """
    return cast(Format, _loaded(FORMATS, name))


def _loaded(group: str, name: str) -> object:
    point = _found(group)[name]
    try:
        return point.load()()
    except Exception as error:  # foreign code may raise anything; its name belongs into the message
        reason = f"{_KINDS[group]} „{name}“ ({point.value}) lässt sich nicht laden: {type(error).__name__}: {error}."
        raise RenderError(_STEP, reason, "Das Paket, das es mitbringt, neu installieren oder entfernen.") from error
