"""The picture in detail: a row for each goal or measure, a mark for each unit and each target group."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from ik_model.model.verzeichnis import Eintrag
from ik_model.model.zustaendigkeit import Zustaendigkeit
from ik_renderers.documents.zustaendigkeit.sicht import Sicht, kurz, titel_von
from ik_renderers.matrix.parts import Block, Column, Group, Mark, Matrix, Row

VERANTWORTLICH, PARTNER, ZIELGRUPPE = Mark("full"), Mark("ring"), Mark("diamond")


def einzeln(sicht: Sicht, *, mit_partnern: bool = True) -> Matrix:
    """The matrix of all goals and measures; without partners it is narrower."""
    stellen = sicht.stellen if mit_partnern else sicht.stellen_mit("verantwortliche")
    gruppen = sicht.gruppen
    partner = sicht.partner if mit_partnern else ""
    bloecke = [Block(" und ".join(filter(None, (sicht.verantwortliche, partner))), _spalten(stellen))]
    if gruppen:
        bloecke.append(Block(sicht.zielgruppen, _spalten(gruppen)))
    spalten = [*stellen, *gruppen]
    legende = [(VERANTWORTLICH, sicht.verantwortliche)]
    legende += [(PARTNER, partner)] if partner else []
    legende += [(ZIELGRUPPE, sicht.zielgruppen)] if gruppen else []
    return Matrix(
        blocks=tuple(block for block in bloecke if block.columns),
        groups=tuple(
            Group(titel_von(zeilen[0].rahmen), tuple(_zeile(sicht, z, spalten) for z in zeilen), zeilen[0].rahmen.id)
            for zeilen in (list(teil) for _, teil in groupby(sicht.zeilen, key=lambda z: z.rahmen.id))
        ),
        legend=tuple(legende),
        foot=_summen(sicht, spalten, partner),
        connected=True,
    )


def _spalten(eintraege: Sequence[Eintrag]) -> tuple[Column, ...]:
    return tuple(Column(kurz(eintrag)) for eintrag in eintraege)


def _zeile(sicht: Sicht, zeile: Zustaendigkeit, spalten: Sequence[Eintrag]) -> Row:
    nummer, worte = sicht.nummer(zeile), sicht.worte(zeile)
    return Row(
        number=nummer,
        text=worte,
        marks={n: (mark,) for n, eintrag in enumerate(spalten) if (mark := _marke(zeile, eintrag))},
        spoken=f"{nummer} {worte.removesuffix('.')}. {gesprochen(sicht, zeile)}".strip(),
        target=zeile.teil.id,
    )


def _marke(zeile: Zustaendigkeit, eintrag: Eintrag) -> Mark | None:
    if eintrag in zeile.verantwortliche:
        return VERANTWORTLICH
    if eintrag in zeile.partner:
        return PARTNER
    return ZIELGRUPPE if eintrag in zeile.zielgruppen else None


def gesprochen(sicht: Sicht, zeile: Zustaendigkeit) -> str:
    """Who does a row and whom it is for, in words."""
    teile = [
        (sicht.verantwortliche, zeile.verantwortliche),
        (sicht.partner, zeile.partner),
        (sicht.zielgruppen, zeile.zielgruppen),
    ]
    return " ".join(f"{label}: {', '.join(e.name for e in wer)}." for label, wer in teile if wer)


def _summen(sicht: Sicht, spalten: Sequence[Eintrag], partner: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """How many rows each column is named in, once for each role."""
    erste = [_anzahl(sicht, e, "verantwortliche", "zielgruppen") for e in spalten]
    zaehlungen = [(_label("Anzahl", *([sicht.verantwortliche, sicht.zielgruppen] if partner else [])), erste)]
    zaehlungen += [(_label("Anzahl", partner), [_anzahl(sicht, e, "partner") for e in spalten])] if partner else []
    return tuple((label, tuple(str(n or "") for n in zahlen)) for label, zahlen in zaehlungen)


def _label(wort: str, *rollen: str) -> str:
    return f"{wort} {', '.join(filter(None, rollen))}".strip()


def _anzahl(sicht: Sicht, eintrag: Eintrag, *felder: str) -> int:
    return sum(any(eintrag in getattr(zeile, feld) for feld in felder) for zeile in sicht.zeilen)
