"""The codes of what can be wrong with a JSON document: those of loading, for it is the same kind of problem."""

from __future__ import annotations

from typing import Final

NAMES: Final = {
    "LA002": "zeichensatz",
    "LA004": "feld-doppelt",
    "LA006": "feld-fehlt",
    "LA007": "feld-unbekannt",
    "LA008": "wert-passt-nicht",
    "LA009": "kennung-ungueltig",
    "LA010": "auszeichnung",
    "LA012": "zu-gross",
    "LA013": "json-schreibweise",
    "LA014": "kein-austauschformat",
    "LA015": "version-unbekannt",
}
"""Code → readable name; :mod:`ik_model.source.codes` explains them, and a test compares the two.

*Why not from there:* the rooms ``source`` and ``exchange`` do not know each other.
"""
