"""What stands around a concept in its canonical form: which format this is, and in which version."""

from __future__ import annotations

from typing import Final

FORMAT: Final = "ik-model/konzept"
"""Names the format, so that a program can tell a concept from any other JSON."""

VERSION: Final = 1
"""Version of the format.

It rises when an older document would be read wrongly or not at all: a field goes, moves, becomes required, or changes
its meaning or its default (a default is left out, so it is part of the meaning). Each rise comes with a step in
:mod:`ik_model.exchange.steps`. A new optional field does not raise it; an older program names what it does not know.
"""

SCHEMA: Final = f"urn:ik-model:schema:konzept:{VERSION}"
"""Names the JSON Schema.

*Why a name and no web address:* the bytes of the canonical form must not change when the project moves.
"""
