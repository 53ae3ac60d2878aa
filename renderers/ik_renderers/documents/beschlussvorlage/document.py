"""The council paper in the form of the county."""

from __future__ import annotations

from collections.abc import Iterable

from ik_model.model.konzept import Konzept
from ik_model.model.text import Text
from ik_model.model.vorlage import Anlage, Beratung, Vorlage
from ik_renderers.contract import Angaben
from ik_renderers.documents.angaben import dateiname, hausstil, zeitpunkt
from ik_renderers.documents.draft import Draft, Media, PageMap
from ik_renderers.documents.platzhalter import fuellen
from ik_renderers.markdown import Markdown, TextWriter, escape
from ik_renderers.templating import render


class Beschlussvorlage:
    """``vorlage-….*``: one file for each paper."""

    name = "vorlage"

    def drafts(self, konzept: Konzept, media: Media) -> Iterable[Draft]:
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
        return render(__package__ or "", _kontext(konzept, vorlage, media, pages))

    return Draft(f"vorlage-{dateiname(vorlage.nummer)}", ("pdf", "docx"), angaben, markdown)


def _kontext(konzept: Konzept, vorlage: Vorlage, media: Media, pages: PageMap) -> dict[str, object]:
    writer = TextWriter(fuellen(konzept, pages), media.data_uri)
    spalten, zeilen = _beratungsfolge(vorlage.beratungsfolge)
    return {
        "links": [f"{vorlage.art} {vorlage.status}", f"- {vorlage.status} -", *_stelle(vorlage)],
        "rechts": _rechts(vorlage),
        "betreff": vorlage.betreff,
        "spalten": spalten,
        "beratungsfolge": zeilen,
        "wortlaute": [_wortlaut(vorlage, n, writer) for n, s in enumerate(vorlage.beratungsfolge, 1) if s.wortlaut],
        "felder": _felder(konzept, vorlage, writer),
    }


def _stelle(vorlage: Vorlage) -> list[str]:
    return [str(verweis) for verweis in (vorlage.federfuehrung, *vorlage.beteiligte) if verweis is not None]


def _rechts(vorlage: Vorlage) -> list[str]:
    zeilen = [
        ("Vorlage-Nr", vorlage.nummer),
        ("Datum", f"{vorlage.datum:%d.%m.%Y}" if vorlage.datum else None),
        ("Aktenzeichen", vorlage.aktenzeichen),
        ("Ansprechpartner/in", vorlage.ansprechpartner),
        ("Bearbeiter/in", vorlage.bearbeitung),
        ("Verfasser/in", vorlage.verfasser),
    ]
    return [f"{name}: {wert}" for name, wert in zeilen if wert]


def _beratungsfolge(stationen: tuple[Beratung, ...]) -> tuple[list[str], list[list[str]]]:
    """Header and rows; columns for agenda item and result only where some stop has them."""
    spalten = ["Datum", "Gremium", "Zuständigkeit"]
    mit_top = any(s.top for s in stationen)
    mit_ergebnis = any(s.ergebnis for s in stationen)
    spalten += ["TOP"] * mit_top + ["Ergebnis"] * mit_ergebnis
    zeilen = [
        [f"{s.datum:%d.%m.%Y}" if s.datum else "", str(s.gremium), s.zustaendigkeit or ""]
        + [s.top or ""] * mit_top
        + [_ergebnis(s)] * mit_ergebnis
        for s in stationen
    ]
    return spalten, zeilen


def _ergebnis(station: Beratung) -> str:
    stimmen = station.abstimmung
    if stimmen is None:
        return station.ergebnis or ""
    teile = ["einstimmig"] if stimmen.einstimmig else []
    teile += [f"Ja {stimmen.ja}", f"Nein {stimmen.nein}", f"Enthaltung {stimmen.enthaltung}"]
    teile += [f"Befangen {stimmen.befangen}"] if stimmen.befangen else []
    return f"{station.ergebnis or ''} ({', '.join(teile)})".strip()


def _felder(konzept: Konzept, vorlage: Vorlage, writer: TextWriter) -> list[dict[str, object]]:
    """The sections of the form in its order; one that the profile lists and the paper leaves empty is left out."""
    felder: list[dict[str, object]] = []
    for name, beschriftung in konzept.profil.vorlagen.felder.items():
        if name == "anlagen":
            text = Markdown("\n\n".join(escape(_anlage(anlage)) for anlage in vorlage.anlagen))
        else:
            value = (
                getattr(vorlage, name, None) if name in type(vorlage).model_fields else vorlage.weitere_felder.get(name)
            )
            text = (
                writer.write(value, f"{vorlage.id}-{dateiname(name)}", name)
                if isinstance(value, Text)
                else Markdown("")
            )
        if text:
            felder.append({"id": Markdown(dateiname(name).lower()), "beschriftung": beschriftung, "text": text})
    return felder


def _wortlaut(vorlage: Vorlage, nummer: int, writer: TextWriter) -> dict[str, object]:
    """What a body decided in words of its own."""
    station = vorlage.beratungsfolge[nummer - 1]
    return {
        "gremium": f"Beschluss {station.gremium}:",
        "text": writer.write(station.wortlaut, f"{vorlage.id}-beratung-{nummer}"),
    }


def _anlage(anlage: Anlage) -> str:
    return f"{anlage.titel} (Stand {anlage.fassung:%d.%m.%Y})" if anlage.fassung else anlage.titel
