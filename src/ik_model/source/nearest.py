"""The nearest known name, for "meinten Sie …?"."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """„Meinten Sie „…“?“ for the nearest of the known names, or an empty string."""
    matches = get_close_matches(name, list(known), n=1, cutoff=0.6)
    return f"Meinten Sie „{matches[0]}“?" if matches else ""
