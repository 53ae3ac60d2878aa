"""The concept itself, as submitted and as proposed or adopted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from ik_model.model.konzept import Konzept
from ik_model.model.vorlage import Vorlage
from ik_model.ports import AENDERUNGEN, RenderError, Vergleichsfassung
from ik_model.revision.fassung import Beschlussfassung as Fassung
from ik_model.revision.fassung import fassungen
from ik_model.revision.siegel import geltender_beschluss, unversehrt
from ik_renderers.contract import Aenderungsvermerk, Angaben
from ik_renderers.documents.angaben import hausstil, zeitpunkt
from ik_renderers.documents.ausfuellen import ausfuellen
from ik_renderers.documents.draft import OTHER_FORMATS, Draft, Media, PageMap, Since
from ik_renderers.documents.konzept.anker import alle_anker, anker
from ik_renderers.documents.konzept.kontext import abschnitte
from ik_renderers.documents.konzept.verzeichnis import nachspann, vorspann
from ik_renderers.documents.platzhalter import fuellen
from ik_renderers.documents.zahl import tag, zeitraum
from ik_renderers.markdown import Anchors, Markdown, TextWriter

_FORMATS = ("pdf", "docx", "html", OTHER_FORMATS)
_GRUPPE = 8  # so many digits of a seal stand together


class Konzeptdokument:
    """``konzept.*``: the text as submitted."""

    name = "konzept"

    def drafts(self, konzept: Konzept, media: Media, vergleich: Vergleichsfassung | None = None) -> Iterable[Draft]:
        """One file in each format."""
        yield _wie_eingereicht(konzept, media)


class Beschlussfassung:
    """``konzept-beschlussfassung.*``: the text with the Maßgaben of its paper applied.

    Where several papers change the concept, each gets a file of its own, named after the paper.
    """

    name = "beschlussfassung"

    def drafts(self, konzept: Konzept, media: Media, vergleich: Vergleichsfassung | None = None) -> Iterable[Draft]:
        """One file in each format for each paper that has Maßgaben or a decision."""
        versionen = fassungen(konzept)
        for fassung in versionen:
            stem = "konzept-beschlussfassung" + (f"-{fassung.vorlage.id}" if len(versionen) > 1 else "")
            yield _draft(
                fassung.konzept, media, stem, fassung.vermerk, beschlossen=fassung.beschlossen, fassung=fassung
            )


class Aenderungsfassung:
    """``konzept-aenderungen.docx``: the text with all that has changed since an older version."""

    name = AENDERUNGEN

    def drafts(self, konzept: Konzept, media: Media, vergleich: Vergleichsfassung | None = None) -> Iterable[Draft]:
        """One file, where there is an older version to compare with.

        Raises:
            RenderError: The two versions say the same.
        """
        if vergleich is None:
            return
        if vergleich.alt == konzept:
            raise RenderError(
                "Fassungen vergleichen",
                f"„{vergleich.alt_name}“ und „{vergleich.neu_name}“ sind gleich.",
                "Eine andere Fassung angeben.",
            )
        alt = _wie_eingereicht(vergleich.alt, Media.of(vergleich.read_media))
        neu = _wie_eingereicht(konzept, media)
        vermerk = Aenderungsvermerk(
            vergleich.autor or neu.angaben.herausgeber, zeitpunkt(vergleich.datum or konzept.datum)
        )
        titel = f"{neu.angaben.titel} (Änderungen gegenüber {vergleich.alt_name})"
        yield replace(
            neu,
            stem="konzept-aenderungen",
            formats=("docx",),
            angaben=replace(neu.angaben, titel=titel),
            is_base=False,
            since=Since(alt, vermerk),
        )


def _wie_eingereicht(konzept: Konzept, media: Media) -> Draft:
    return _draft(konzept, media, "konzept", konzept.status, beschlossen=konzept.status.lower() == "beschlossen")


def _draft(
    konzept: Konzept,
    media: Media,
    stem: str,
    vermerk: str,
    *,
    beschlossen: bool,
    fassung: Fassung | None = None,
) -> Draft:
    """A version of the concept; the submitted one, if it is none of a paper."""
    angaben = Angaben(
        titel=konzept.titelzeile,
        kurztitel=konzept.kurztitel or konzept.titelzeile,
        herausgeber=konzept.profil.kreis,
        datum=zeitpunkt(konzept.datum),
        sprache=konzept.sprache,
        thema=vermerk,
        stichworte=konzept.stichworte,
        kennzeichen="" if beschlossen else vermerk,
        layout="konzept",
        hausstil=hausstil(konzept, media),
    )

    dokumente = (Beschlussfassung.name, "konzept") if fassung else ("konzept",)
    anchors = anker(konzept, fassung.satz if fassung else lambda _vorlage, satz: satz)

    def markdown(pages: PageMap, anchors: Anchors) -> Markdown:
        kontext = _kontext(konzept, vermerk, TextWriter(fuellen(konzept, pages), media.data_uri, anchors))
        return ausfuellen(konzept, media, __package__ or "", kontext, *dokumente)

    paper = fassung.vorlage.id if fassung else ""
    return Draft(
        stem,
        _FORMATS,
        angaben,
        lambda pages: markdown(pages, anchors),
        paper,
        is_base=not paper,
        anchored=lambda pages: markdown(pages, alle_anker(konzept)),
    )


def _kontext(konzept: Konzept, vermerk: str, writer: TextWriter) -> dict[str, object]:
    vorwort = konzept.vorwort
    return {
        "herausgeber": konzept.profil.kreis,
        "titel": [zeile.strip() for zeile in konzept.titel.splitlines() if zeile.strip()],
        "angaben": _angaben(konzept, vermerk),
        "anschrift": [*konzept.profil.anschrift, *_siegel(konzept)],
        "vorwort": vorwort
        and {
            "id": Markdown(vorwort.id),
            "titel": vorwort.titel,
            "text": writer.write(vorwort.text, vorwort.id),
        },
        "vorspann": vorspann(konzept, writer),
        "abschnitte": abschnitte(konzept, writer),
        "nachspann": nachspann(konzept, writer),
    }


def _angaben(konzept: Konzept, vermerk: str) -> list[str]:
    """The lines of the cover below the title: status, date, paper."""
    zeilen = _beschluss(konzept) or [vermerk]
    if konzept.datum:
        zeilen.append(f"Stand {tag(konzept.datum)}")
    if konzept.geltung and (gilt := zeitraum(konzept.geltung.beginn, konzept.geltung.ende)):
        zeilen.append(f"Gültig {gilt}")
    zeilen += [f"Anlage zur Vorlage {vorlage.nummer}" for vorlage in konzept.vorlagen if _ist_anlage(konzept, vorlage)]
    return zeilen


def _beschluss(konzept: Konzept) -> list[str]:
    """Who adopted this very text; nothing if a single word of it is another."""
    beschluss = geltender_beschluss(konzept)
    if beschluss is None or not unversehrt(konzept):
        return []
    am = f" am {tag(beschluss.datum)}" if beschluss.datum else ""
    von = f": {beschluss.gremium}" if beschluss.gremium else ""
    return [f"Beschlossen{am}{von} (Vorlage {beschluss.vorlage})"]


def _siegel(konzept: Konzept) -> list[str]:
    """The seal of the text that was adopted, quietly, in groups that the eye can compare."""
    beschluss = geltender_beschluss(konzept)
    if beschluss is None or not unversehrt(konzept):
        return []
    art, _, summe = beschluss.siegel.partition(":")
    gruppen = (summe[beginn : beginn + _GRUPPE] for beginn in range(0, len(summe), _GRUPPE))
    return [f"Siegel ({art}): {' '.join(gruppen)}"]


def _ist_anlage(konzept: Konzept, vorlage: Vorlage) -> bool:
    return any(anlage.konzept or anlage.titel == konzept.titelzeile for anlage in vorlage.anlagen)
