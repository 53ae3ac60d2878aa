"""Numbers with their nouns: "1 Satz", "2 Sätze", "keine Teilziele"."""

from __future__ import annotations

_ENDUNGEN = (
    ("satz", "sätze"),
    ("eintrag", "einträge"),
    ("beschluss", "beschlüsse"),
    ("nummer", "nummern"),
    ("feld", "felder"),
    ("ziel", "ziele"),
    ("e", "en"),
    *((endung, f"{endung}en") for endung in ("ung", "heit", "keit", "schaft", "tion", "tät", "ei")),
    *((endung, endung) for endung in ("er", "el", "en")),
    ("", "e"),
)
"""Endings and their plurals; the first that fits counts."""


def mehrzahl(wort: str) -> str:
    """The plural of a noun that a profile may use for its goals and levels, by its ending."""
    ende, plural = next(paar for paar in _ENDUNGEN if wort.lower().endswith(paar[0]))
    gross = plural.capitalize() if len(ende) == len(wort) else plural
    return wort[: len(wort) - len(ende)] + gross


def anzahl(zahl: int, wort: str) -> str:
    """„2 Sätze“, „1 Satz“, „keine Sätze“."""
    return f"{zahl} {wort}" if zahl == 1 else f"{zahl or 'keine'} {mehrzahl(wort)}"
