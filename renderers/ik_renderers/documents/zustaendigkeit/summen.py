"""The picture at a glance: how many goals or measures of each Handlungsfeld a unit has, and a target group."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ik_model.model.verzeichnis import Eintrag
from ik_renderers.documents.zustaendigkeit.sicht import Sicht, titel_von
from ik_renderers.matrix.parts import Block, Column, Group, Kind, Mark, Matrix, Row

_FORMEN: dict[str, Kind] = {"verantwortliche": "full", "partner": "ring", "zielgruppen": "diamond"}


def summen(sicht: Sicht, *, mit_partnern: bool = True) -> Matrix:
    """The matrix of units and target groups by sections; without partners it is narrower."""
    rollen = ["verantwortliche", "partner"] if mit_partnern and sicht.partner else ["verantwortliche"]
    partner = sicht.partner if mit_partnern else ""
    stellen = Group(
        " und ".join(filter(None, (sicht.verantwortliche, partner))),
        _zeilen(sicht, sicht.stellen_mit(*rollen), rollen),
    )
    gruppen = Group(sicht.zielgruppen, _zeilen(sicht, sicht.gruppen, ["zielgruppen"]))
    legende = [(Mark("full"), f"{sicht.verantwortliche}, mit Anzahl")]
    legende += [(Mark("ring"), f"{partner}, mit Anzahl")] if partner else []
    legende += [(Mark("diamond"), f"{sicht.zielgruppen}, mit Anzahl")] if gruppen.rows else []
    return Matrix(
        blocks=(Block("", tuple(Column(titel_von(feld), feld.id) for feld in sicht.felder.values())),),
        groups=tuple(group for group in (stellen, gruppen) if group.rows),
        legend=tuple(legende),
        total="gesamt",
    )


def _zeilen(sicht: Sicht, eintraege: Sequence[Eintrag], rollen: Sequence[str]) -> tuple[Row, ...]:
    zahlen = {rolle: sicht.anzahlen(rolle) for rolle in rollen}
    return tuple(
        _zeile(sicht, eintrag, {rolle: zahlen[rolle].get(eintrag.id, {}) for rolle in rollen}) for eintrag in eintraege
    )


def _zeile(sicht: Sicht, eintrag: Eintrag, je_rolle: Mapping[str, Mapping[str, int]]) -> Row:
    marken = {
        spalte: tuple(
            Mark(_FORMEN[rolle], je_feld[feld]) if feld in je_feld else None for rolle, je_feld in je_rolle.items()
        )
        for spalte, feld in enumerate(sicht.felder)
        if any(feld in je_feld for je_feld in je_rolle.values())
    }
    gesamt = tuple(str(sum(je_feld.values()) or "") for je_feld in je_rolle.values())
    return Row("", eintrag.name, marken, spoken="", total=gesamt)
