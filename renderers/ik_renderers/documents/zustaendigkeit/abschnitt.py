"""What a section of the concept shows: one picture, and the tables that say the same."""

from __future__ import annotations

from ik_model.model.konzept import Konzept
from ik_renderers.documents.zustaendigkeit.schaubild import Zeichner
from ik_renderers.documents.zustaendigkeit.sicht import sicht
from ik_renderers.documents.zustaendigkeit.tabellen import nach_stellen, nach_teilen, nach_zielgruppen
from ik_renderers.markdown import Markdown
from ik_renderers.matrix.canvas import Ink
from ik_renderers.matrix.drawing import Sheet

_HOCH = Sheet(breadth=467, height=610)
"""165 mm, as wide as boxes and a part of the margin; the height of a page less that of heading and text."""


def uebersicht(konzept: Konzept) -> Markdown:
    """Each goal or measure if that fits one page, else their numbers; nothing if the concept has none."""
    zeilen = sicht(konzept)
    if not zeilen.zeilen:
        return Markdown("")
    stil = konzept.profil.hausstil
    zeichner = Zeichner(zeilen, Ink(stil.akzent, stil.tint))
    bilder = zeichner.einzeln(_HOCH)
    tabellen = [nach_teilen(zeilen, verweist=True)]
    if len(bilder) != 1 and (in_zahlen := zeichner.summen(_HOCH)):
        bilder = in_zahlen
        tabellen = [nach_stellen(zeilen), *([nach_zielgruppen(zeilen)] if zeilen.gruppen else []), *tabellen]
    return Markdown("\n\n".join([*bilder, "::: {.breit}", *tabellen, ":::"]))
