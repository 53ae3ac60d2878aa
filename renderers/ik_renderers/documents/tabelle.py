"""A table of the concept's data."""

from __future__ import annotations

from collections.abc import Sequence

from ik_renderers.markdown import Markdown, escape


def tabelle(kopf: Sequence[str], zeilen: Sequence[Sequence[Markdown]]) -> Markdown:
    """A table with a header row; a column in which no row says anything is left out, and so is a table without rows."""
    spalten = [n for n in range(len(kopf)) if any(zeile[n] for zeile in zeilen)]
    if not spalten:
        return Markdown("")
    reihen = [[escape(name) for name in kopf], [Markdown("---")] * len(kopf), *zeilen]
    return Markdown("\n".join("| " + " | ".join(reihe[n] for n in spalten) + " |" for reihe in reihen))
