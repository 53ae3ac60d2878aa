"""The council paper in the form of the county."""

from __future__ import annotations

from collections.abc import Iterable

from ik_model.model.konzept import Konzept
from ik_model.model.vorlage import Vorlage
from ik_model.ports import Vergleichsfassung
from ik_renderers.contract import Angaben
from ik_renderers.documents.angaben import dateiname, hausstil, zeitpunkt
from ik_renderers.documents.ausfuellen import ausfuellen
from ik_renderers.documents.beschlussvorlage.felder import felder, wortlaute
from ik_renderers.documents.beschlussvorlage.kopf import beratungsfolge, links, rechts
from ik_renderers.documents.beschlussvorlage.punkte import mit_punkten
from ik_renderers.documents.draft import OTHER_FORMATS, Draft, Media, PageMap
from ik_renderers.documents.platzhalter import fuellen
from ik_renderers.markdown import Markdown, TextWriter


class Beschlussvorlage:
    """``vorlage-….*``: one file for each paper."""

    name = "vorlage"

    def drafts(self, konzept: Konzept, media: Media, vergleich: Vergleichsfassung | None = None) -> Iterable[Draft]:
        """One file in each format for each paper of the concept."""
        return (_draft(konzept, vorlage, media) for vorlage in konzept.vorlagen)


def _draft(konzept: Konzept, vorlage: Vorlage, media: Media) -> Draft:
    angaben = Angaben(
        titel=f"{vorlage.nummer} {vorlage.betreff}",
        kurztitel=f"{vorlage.art} {vorlage.nummer}",
        herausgeber=konzept.profil.kreis,
        datum=zeitpunkt(vorlage.datum or konzept.datum),
        sprache=konzept.sprache,
        thema=f"{vorlage.art} {vorlage.nummer}",
        layout="vorlage",
        hausstil=hausstil(konzept, media),
    )

    def markdown(pages: PageMap) -> Markdown:
        kontext = _kontext(konzept, vorlage, media, pages)
        return ausfuellen(konzept, media, __package__ or "", kontext, Beschlussvorlage.name)

    return Draft(f"vorlage-{dateiname(vorlage.nummer)}", ("pdf", "docx", OTHER_FORMATS), angaben, markdown, vorlage.id)


def _kontext(konzept: Konzept, vorlage: Vorlage, media: Media, pages: PageMap) -> dict[str, object]:
    fill = fuellen(konzept, pages)
    writer = TextWriter(fill, media.data_uri)
    vorlage = mit_punkten(vorlage, konzept, fill)
    form = konzept.profil.vorlagen
    spalten, zeilen = beratungsfolge(vorlage.beratungsfolge)
    return {
        "briefkopf": [konzept.profil.kreis, *konzept.profil.anschrift] if konzept.profil.anschrift else [],
        "links": links(form, vorlage),
        "rechts": rechts(form, vorlage),
        "betreff": vorlage.betreff,
        "beratungsfolge_name": form.beratungsfolge,
        "spalten": spalten,
        "beratungsfolge": zeilen,
        "wortlaute": wortlaute(vorlage, writer),
        "felder": felder(form, vorlage, writer),
    }
