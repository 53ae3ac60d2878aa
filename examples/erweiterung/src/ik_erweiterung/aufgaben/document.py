"""``aufgaben-….*``: a sheet for each unit, with what it is responsible for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from ik_model import Konzept, Teilziel, Vergleichsfassung, Zustaendigkeit, zustaendigkeiten
from ik_model.model.verzeichnis import Eintrag
from ik_model.revision.fundstelle import name
from ik_renderers.contract import Angaben
from ik_renderers.documents.angaben import hausstil, zeitpunkt
from ik_renderers.documents.ausfuellen import ausfuellen
from ik_renderers.documents.draft import OTHER_FORMATS, Draft, Media, PageMap
from ik_renderers.markdown import Markdown


class Aufgaben:
    """One file for each unit that is responsible for anything."""

    name = "aufgaben"

    def drafts(self, konzept: Konzept, media: Media, vergleich: Vergleichsfassung | None = None) -> Iterable[Draft]:
        """See :class:`ik_renderers.documents.draft.Document`."""
        zeilen = zustaendigkeiten(konzept)
        stellen = {stelle.id: stelle for zeile in zeilen for stelle in zeile.verantwortliche}
        for stelle in stellen.values():
            yield _draft(konzept, media, stelle, [zeile for zeile in zeilen if stelle in zeile.verantwortliche])


def _draft(konzept: Konzept, media: Media, stelle: Eintrag, zeilen: Sequence[Zustaendigkeit]) -> Draft:
    angaben = Angaben(
        titel=f"Aufgaben: {stelle.name}",
        kurztitel="Aufgaben",
        herausgeber=konzept.profil.kreis,
        datum=zeitpunkt(konzept.datum),
        sprache=konzept.sprache,
        layout="vorlage",
        hausstil=hausstil(konzept, media),
    )

    def markdown(_pages: PageMap) -> Markdown:
        # Plain data: a template never gets hold of the model.
        kontext = {
            "stelle": stelle.name,
            "konzept": konzept.titelzeile,
            "abschnitte": list(_abschnitte(konzept, zeilen)),
        }
        return ausfuellen(konzept, media, __package__ or "", kontext, Aufgaben.name)

    return Draft(f"aufgaben-{stelle.id}", ("pdf", "docx", "html", OTHER_FORMATS), angaben, markdown, stelle.id)


def _abschnitte(konzept: Konzept, zeilen: Sequence[Zustaendigkeit]) -> Iterator[dict[str, object]]:
    """The sections in which a unit has something to do, with what it is."""
    for abschnitt, seine in groupby(zeilen, key=lambda zeile: zeile.abschnitt):
        yield {
            "titel": f"{abschnitt.nummer} {abschnitt.titel}".strip(),
            "aufgaben": [
                {
                    "name": name(konzept, zeile.teil),
                    "text": str(zeile.teil.text if isinstance(zeile.teil, Teilziel) else zeile.teil.titel),
                    "mit": ", ".join(partner.name for partner in zeile.partner),
                }
                for zeile in seine
            ],
        }
