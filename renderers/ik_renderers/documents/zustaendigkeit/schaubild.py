"""The pictures of a concept, each with the words for those who cannot see it."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from ik_renderers.documents.zustaendigkeit import tabellen
from ik_renderers.documents.zustaendigkeit.einzeln import einzeln
from ik_renderers.documents.zustaendigkeit.sicht import Sicht
from ik_renderers.documents.zustaendigkeit.summen import summen
from ik_renderers.markdown import Markdown, escape
from ik_renderers.matrix.canvas import Ink
from ik_renderers.matrix.drawing import Sheet, draw
from ik_renderers.matrix.parts import Matrix

_MANY = 60
"""From so many goals and measures on nobody looks for one of them in a picture."""

_FEW = 8
"""Up to so many are seen at a glance one by one."""


@dataclass(frozen=True, slots=True)
class Zeichner:
    """Draws what a concept says of who is responsible.

    Attributes:
        sicht: The rows.
        ink: The county's colours.
    """

    sicht: Sicht
    ink: Ink

    def summen(self, sheet: Sheet) -> list[Markdown]:
        """How many goals or measures of each Handlungsfeld who has; nothing if the details say that at a glance."""
        sicht = self.sicht
        if len(sicht.felder) < 2 or len(sicht.zeilen) <= _FEW:
            return []
        titel = [tabellen.titel_der_stellen(sicht)]
        titel += [tabellen.titel_der_zielgruppen(sicht)] if sicht.gruppen else []
        return self._bilder(summen, sheet, f"{sicht.wer} je {sicht.feld} in Zahlen", titel)

    def einzeln(self, sheet: Sheet) -> list[Markdown]:
        """Each goal or measure, with everybody it names; nothing if there are too many, or nobody is named."""
        sicht = self.sicht
        if len(sicht.zeilen) > _MANY:
            return []
        return self._bilder(einzeln, sheet, f"{sicht.wer} je {sicht.teil}", [tabellen.titel_der_teile(sicht)])

    def _bilder(self, matrix_von: _MatrixVon, sheet: Sheet, worte: str, titel: Sequence[str]) -> list[Markdown]:
        """The pictures, without partners where they would be too wide.

        Their alternative text names the tables in which the same can be read.
        """
        svgs = self._drawn(matrix_von(self.sicht, mit_partnern=True), sheet)
        if not svgs:
            svgs = self._drawn(matrix_von(self.sicht, mit_partnern=False), sheet)
            worte += f" (im Bild ohne {self.sicht.partner})" if self.sicht.partner else ""
        namen = " und ".join(f"„{name}“" for name in titel)
        ebenso = f"Dasselbe steht in {'der Tabelle' if len(titel) == 1 else 'den Tabellen'} {namen}."
        teile = [f" {n} von {len(svgs)}" if len(svgs) > 1 else "" for n in range(1, len(svgs) + 1)]
        return [_bild(svg, f"Schaubild{teil}: {worte}. {ebenso}") for svg, teil in zip(svgs, teile, strict=True)]

    def _drawn(self, matrix: Matrix, sheet: Sheet) -> list[bytes]:
        return draw(matrix, sheet, self.ink) if matrix.columns else []


class _MatrixVon(Protocol):
    def __call__(self, sicht: Sicht, *, mit_partnern: bool) -> Matrix: ...


def _bild(svg: bytes, alt: str) -> Markdown:
    return Markdown(f"![{escape(alt)}](data:image/svg+xml;base64,{b64encode(svg).decode()}){{.schaubild}}")
