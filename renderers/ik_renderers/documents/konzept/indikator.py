"""What success is measured by: as a list in a box, as a table in a section."""

from __future__ import annotations

from collections.abc import Sequence

from ik_model.model.kennzahl import Indikator, Messwert, Zielwert
from ik_renderers.documents.konzept.teil import liste
from ik_renderers.documents.tabelle import tabelle
from ik_renderers.documents.zahl import FEST, stichtag, tag, zahl
from ik_renderers.markdown import Markdown, escape


def indikatoren(alle: Sequence[Indikator]) -> Markdown:
    """One item for each: "Länge: Ausgangswert 0 m (01.01.2024), Zielwert mindestens 12,5 m (31.12.2026)"."""
    return liste([escape(_worte(indikator)) for indikator in alle])


def indikatorentabelle(alle: Sequence[Indikator]) -> Markdown:
    """One row for each: what was measured, and what is to be reached, in the order of time."""
    zeilen = [
        [
            f"{indikator.name} ({indikator.einheit})" if indikator.einheit else indikator.name,
            _kurz([indikator.ausgangswert, *indikator.messwerte]),
            _kurz([*indikator.zwischenziele, indikator.zielwert]),
            indikator.quelle or "",
        ]
        for indikator in alle
    ]
    kopf = ["Indikator", "Bisher", "Ziele", "Quelle"]
    return tabelle(kopf, [[escape(zelle) for zelle in zeile] for zeile in zeilen])


def _worte(indikator: Indikator) -> str:
    teile = [
        ("Ausgangswert", _reihe(indikator, [indikator.ausgangswert])),
        ("gemessen", _reihe(indikator, indikator.messwerte)),
        ("Zwischenziel", _reihe(indikator, indikator.zwischenziele)),
        ("Zielwert", _reihe(indikator, [indikator.zielwert])),
        ("Quelle:", indikator.quelle or ""),
    ]
    worte = [f"{wort} {werte}" for wort, werte in teile if werte]
    return f"{indikator.name}: {'; '.join(worte)}" if worte else indikator.name


def _reihe(indikator: Indikator, werte: Sequence[Messwert | None]) -> str:
    return ", ".join(_wert(indikator, wert) for wert in werte if wert is not None)


def _kurz(werte: Sequence[Messwert | None]) -> str:
    return ", ".join(
        f"{_grenze(wert)}{zahl(wert.wert)} ({stichtag(wert.stichtag)})" for wert in werte if wert is not None
    )


def _wert(indikator: Indikator, wert: Messwert) -> str:
    einheit = f"{FEST}{indikator.einheit}" if indikator.einheit else ""
    quelle = f", {wert.quelle}" if wert.quelle else ""
    return f"{_grenze(wert)}{zahl(wert.wert)}{einheit} ({tag(wert.stichtag)}{quelle})"


def _grenze(wert: Messwert) -> str:
    return f"{wert.grenze} " if isinstance(wert, Zielwert) and wert.grenze else ""
