"""One labelled part of a box."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypedDict

from ik_renderers.markdown import Markdown, escape


class Teil(TypedDict):
    """Role (the class that formats give a style to), label, content; ``aussage`` stands out."""

    rolle: Markdown
    beschriftung: str
    inhalt: Markdown
    aussage: bool


def teil(rolle: str, beschriftung: str, inhalt: Markdown, *, aussage: bool = False) -> Teil:
    """A part; ``rolle`` is one of our own class names."""
    return Teil(rolle=Markdown(rolle), beschriftung=beschriftung, inhalt=inhalt, aussage=aussage)


def namen(worte: Iterable[str]) -> Markdown:
    """Names as one line, joined by commas."""
    return escape(", ".join(worte))


def liste(punkte: Sequence[Markdown]) -> Markdown:
    """A bulleted list of texts."""
    return Markdown("\n".join("- " + punkt.replace("\n", "\n  ") for punkt in punkte))
