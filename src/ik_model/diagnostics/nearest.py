"""The nearest known name, for "meinten Sie …?"."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


def nearest(name: str, known: Iterable[str]) -> str:
    """The nearest of the known names; empty if none is near."""
    return next(iter(get_close_matches(name, list(known), n=1, cutoff=0.6)), "")


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """„Meinten Sie „…“?“ for the nearest of the known names, or an empty string."""
    match = nearest(name, known)
    return f"Meinten Sie „{match}“?" if match else ""
