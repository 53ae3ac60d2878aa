"""``zustaendigkeiten.csv``: who is responsible for what, for a data portal.

A renderer is all that ``ik build`` asks for; this one needs neither pandoc nor Typst.
"""

from __future__ import annotations

import csv
import io
import time
from collections.abc import Mapping, Sequence

from ik_model import BuildRequest, BuiltFile, Konzept, PagesRequest, RenderRequest, Teilziel, zustaendigkeiten
from ik_model.revision.fundstelle import zitat
from ik_renderers.output import publish

_KOPF = ("kennung", "fundstelle", "text", "verantwortliche", "partner", "zielgruppen")
_FORMEL = ("=", "+", "-", "@", "\t")


class OffeneDaten:
    """One table."""

    formats = ("csv",)
    documents = ("zustaendigkeiten",)

    def build(self, request: BuildRequest) -> Sequence[BuiltFile]:
        """See :class:`ik_model.Renderer`."""
        started = time.monotonic()
        data = tabelle(request.konzept)
        publish(request.out, {"zustaendigkeiten.csv": data})
        request.progress("zustaendigkeiten.csv", 1)
        return [BuiltFile(request.out / "zustaendigkeiten.csv", None, len(data), time.monotonic() - started)]

    def pages(self, request: PagesRequest) -> Mapping[str, int]:
        """See :class:`ik_model.Renderer`; a table has no pages."""
        return {}

    def render(self, request: RenderRequest) -> bytes:
        """See :class:`ik_model.Renderer`."""
        return tabelle(request.konzept)


def tabelle(konzept: Konzept) -> bytes:
    """One row for each goal and each measure, as RFC 4180 has it."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(_KOPF)
    for zeile in zustaendigkeiten(konzept):
        teil = zeile.teil
        text = str(teil.text if isinstance(teil, Teilziel) else teil.titel)
        wer = (zeile.verantwortliche, zeile.partner, zeile.zielgruppen)
        listen = ("; ".join(eintrag.name for eintrag in eintraege) for eintraege in wer)
        writer.writerow(map(_zelle, (teil.id, zitat(konzept, teil), text, *listen)))
    return out.getvalue().encode("utf-8-sig")


def _zelle(wert: str) -> str:
    """*Why the apostrophe:* a spreadsheet would run what begins like a formula."""
    return f"'{wert}" if wert.startswith(_FORMEL) else wert
