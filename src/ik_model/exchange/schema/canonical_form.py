"""The canonical form: every value is written in one way only."""

from __future__ import annotations

from typing import Final

from ik_model.exchange.schema.dialect import FRIST, NICHT_NEGATIV, TAG, Dialect, setzung, verweis, wert
from ik_model.model.anker import ELEMENT_MUSTER, SATZ_MUSTER
from ik_model.model.base import KENNUNG_MUSTER

_ZAHL = r"-?[0-9]+(\.[0-9]+)?(E[+-]?[0-9]+)?"

CANONICAL: Final = Dialect(
    leaves={
        "Text": {"type": "string", "contentMediaType": "text/markdown"},
        "Kennung": {"type": "string", "pattern": KENNUNG_MUSTER, "maxLength": 80},
        "Datum": {"type": "string", "format": "date", "pattern": f"^{TAG}$"},
        "Turnus": {"type": "string", "pattern": f"^{FRIST}$"},
        "Satzanker": {"type": "string", "pattern": f"^{SATZ_MUSTER}$"},
        "Elementanker": {"type": "string", "pattern": f"^{ELEMENT_MUSTER}$"},
        "Wert": wert({"type": "string"}),
        "Setzung": setzung(),
        "Muster": {"type": "string", "maxLength": 200},
        # A string, so that no digit is lost on the way: 5.90 is not 5.9.
        "Dezimalzahl": {"type": "string", "pattern": f"^{_ZAHL}$"},
        "Betrag": {"type": "string", "pattern": f"^{NICHT_NEGATIV}{_ZAHL}$"},
        "Verweis": verweis({"type": "string"}),
        "JaNein": {"type": "boolean"},
        "Anzahl": {"type": "integer"},
        "Wort": {"type": "string"},
    },
    nullable=False,
    default=lambda value: value,
)
"""What :func:`~ik_model.exchange.canonical.to_json` writes."""
