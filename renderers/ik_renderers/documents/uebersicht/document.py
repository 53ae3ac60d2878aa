"""Who is responsible for what, as a document of its own: landscape, for a look around the table."""

from __future__ import annotations

from collections.abc import Iterable

from ik_model.model.konzept import Konzept
from ik_model.ports import Vergleichsfassung
from ik_renderers.contract import Angaben
from ik_renderers.documents.angaben import hausstil, zeitpunkt
from ik_renderers.documents.ausfuellen import ausfuellen
from ik_renderers.documents.draft import OTHER_FORMATS, Draft, Media, PageMap
from ik_renderers.documents.zahl import tag
from ik_renderers.documents.zustaendigkeit.schaubild import Zeichner
from ik_renderers.documents.zustaendigkeit.sicht import Sicht, sicht
from ik_renderers.documents.zustaendigkeit.tabellen import nach_stellen, nach_teilen, nach_zielgruppen
from ik_renderers.markdown import Markdown
from ik_renderers.matrix.canvas import Ink
from ik_renderers.matrix.drawing import Sheet

_TITEL = "Wer ist wofür verantwortlich?"
_BREITE = 728  # points: 257 mm, the breadth of a landscape page
_ERSTE, _WEITERE = Sheet(_BREITE, 395), Sheet(_BREITE, 440)
"""The first page has the document's head too."""


class Uebersicht:
    """``uebersicht.*``: for every concept with goals or measures."""

    name = "uebersicht"

    def drafts(self, konzept: Konzept, media: Media, vergleich: Vergleichsfassung | None = None) -> Iterable[Draft]:
        """One file in each format; none if nobody is responsible for anything."""
        zeilen = sicht(konzept)
        if any(z.verantwortliche or z.partner or z.zielgruppen for z in zeilen.zeilen):
            yield _draft(konzept, zeilen, media)


def _draft(konzept: Konzept, zeilen: Sicht, media: Media) -> Draft:
    titel = konzept.kurztitel or konzept.titelzeile
    angaben = Angaben(
        titel=f"{titel}: {_TITEL}",
        kurztitel=titel,
        herausgeber=konzept.profil.kreis,
        datum=zeitpunkt(konzept.datum),
        sprache=konzept.sprache,
        thema=f"Übersicht zu: {konzept.titelzeile}",
        stichworte=konzept.stichworte,
        kennzeichen=konzept.status,
        layout="quer",
        hausstil=hausstil(konzept, media),
    )

    def markdown(_pages: PageMap) -> Markdown:
        return ausfuellen(konzept, media, __package__ or "", _kontext(konzept, zeilen), Uebersicht.name)

    return Draft("uebersicht", ("pdf", "docx", "html", OTHER_FORMATS), angaben, markdown)


def _kontext(konzept: Konzept, zeilen: Sicht) -> dict[str, object]:
    stil = konzept.profil.hausstil
    zeichner = Zeichner(zeilen, Ink(stil.akzent, stil.tint))
    summen = zeichner.summen(_ERSTE)
    einzeln = zeichner.einzeln(_WEITERE if summen else _ERSTE)
    tabellen = [nach_teilen(zeilen, verweist=False)]
    if summen:
        tabellen += [nach_stellen(zeilen), *([nach_zielgruppen(zeilen)] if zeilen.gruppen else [])]
    return {
        "titel": _TITEL,
        "angaben": [
            konzept.titelzeile,
            " · ".join(
                [konzept.profil.kreis, konzept.status, *([f"Stand {tag(konzept.datum)}"] if konzept.datum else [])]
            ),
        ],
        "summen": summen,
        "einzeln": einzeln,
        "tabellen": tabellen,
    }
