"""IDs made of names."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from itertools import chain, count
from typing import Final

_GERMAN: Final = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "æ": "ae", "ø": "oe", "œ": "oe", "ł": "l", "đ": "d"}
)
_LENGTH = 60
_RESERVED = re.compile(r"con|prn|aux|nul|(?:com|lpt)\d")


def kennung(name: str, prefix: str, taken: Collection[str] = ()) -> str:
    """An ID of small ASCII letters, digits and hyphens: „Fachdienst Müllabfuhr“ is ``fachdienst-muellabfuhr``.

    Args:
        name: What the ID is for.
        prefix: What stands before an ID that would begin with a digit, be empty or be taken; an ID itself.
        taken: The IDs that are given already.
    """
    folded = unicodedata.normalize("NFKD", unicodedata.normalize("NFC", name).lower().translate(_GERMAN))
    ascii_only = folded.encode("ascii", "ignore").decode()
    words = re.sub(r"[^a-z0-9]+", "-", ascii_only).strip("-")[:_LENGTH].strip("-")
    prefixed = f"{prefix}-{words}".strip("-")
    found = words if words[:1].isalpha() and not _RESERVED.fullmatch(words) else prefixed
    if found in taken:
        numbered = (f"{prefixed}-{number}" for number in count(2))
        found = next(candidate for candidate in chain([prefixed], numbered) if candidate not in taken)
    return found
