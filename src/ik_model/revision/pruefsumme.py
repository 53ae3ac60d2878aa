"""The hash of a wording: what a Maßgabe may name instead of repeating the old text."""

from __future__ import annotations

import hashlib
import json

from ik_model.model.base import Element
from ik_model.model.text import Satz, Text


def pruefsumme(was: Satz | Text | Element) -> str:
    """``sha256:…`` of the plain words of a sentence or a text, or of all that an element holds.

    *Why words:* the council reads them; that a word has become a link changes nothing of what it decided on.
    """
    if isinstance(was, Element):
        inhalt = was.model_dump(mode="json", exclude_defaults=True)
        worte = json.dumps(inhalt, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    else:
        worte = str(was).strip()
    return f"sha256:{hashlib.sha256(worte.encode()).hexdigest()}"
