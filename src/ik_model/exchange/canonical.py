"""A concept as JSON in its canonical form: the same concept gives the same bytes."""

from __future__ import annotations

import json
from typing import Any

from ik_model.exchange.envelope import FORMAT, SCHEMA, VERSION
from ik_model.model.base import Modell
from ik_model.model.konzept import Konzept


def to_json(konzept: Konzept) -> str:
    """The concept in its canonical form, the inverse of :func:`~ik_model.exchange.reading.from_json`.

    - UTF-8 once encoded, no letter escaped that need not be, two blanks a level, a line end at the end.
    - Keys in the order of the model, not of the alphabet: ``id`` and ``titel`` come first, and where a mapping has an
      order that means something (the sections of a form), it is kept.
    - A field that has its default is left out; nothing is ever ``null``.
    - Text is the Markdown subset of the source, one sentence a line; days are ``2020-09-14``; decimal numbers are
      strings (``"5.90"`` keeps its last digit), counts are numbers, ``ja`` and ``nein`` are ``true`` and ``false``.
    - Numbers of the outline and names of references are not written; they are computed when the concept is read.
    """
    envelope = {"$schema": SCHEMA, "format": FORMAT, "version": VERSION, "konzept": plain(konzept)}
    return json.dumps(envelope, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def plain(konzept: Konzept) -> dict[str, Any]:
    """The concept as plain data, without the envelope."""
    data = konzept.model_dump(mode="json", exclude_defaults=True)
    data["profil"] = _with_order(konzept.profil, data["profil"])
    return data


def _with_order(model: Modell, data: dict[str, Any]) -> dict[str, Any]:
    """Put back mappings that equal their default in all but the order.

    *Why:* to Python they are equal, so pydantic leaves them out; in a form the order of the sections is what counts.
    """
    complete: dict[str, Any] = {}
    for name, field in type(model).model_fields.items():
        value = getattr(model, name)
        if isinstance(value, Modell) and (inner := _with_order(value, data.get(name, {}))):
            complete[name] = inner
        elif name in data:
            complete[name] = data[name]
        elif isinstance(value, dict) and list(value) != list(field.get_default(call_default_factory=True)):
            complete[name] = model.model_dump(mode="json", include={name}, exclude_defaults=False)[name]
    return complete
