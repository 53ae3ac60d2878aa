"""What success is measured by, as a list."""

from __future__ import annotations

from collections.abc import Sequence

from ik_model.model.kennzahl import Indikator, Messwert
from ik_renderers.documents.konzept.teil import liste
from ik_renderers.documents.konzept.zahl import tag, zahl
from ik_renderers.markdown import Markdown, escape


def indikatoren(alle: Sequence[Indikator]) -> Markdown:
    """One item for each: "Länge (m): Ausgangswert 0 (01.01.2024), Zielwert 12,5 (31.12.2026)"."""
    return liste([escape(_worte(indikator)) for indikator in alle])


def _worte(indikator: Indikator) -> str:
    name = f"{indikator.name} ({indikator.einheit})" if indikator.einheit else indikator.name
    werte: list[tuple[str, Messwert | None]] = [("Ausgangswert", indikator.ausgangswert)]
    werte += [("gemessen", wert) for wert in indikator.messwerte[-1:]]
    werte += [("Zielwert", indikator.zielwert)]
    worte = [f"{wort} {zahl(wert.wert)} ({tag(wert.stichtag)})" for wort, wert in werte if wert is not None]
    return f"{name}: {', '.join(worte)}" if worte else name
