"""The kinds of concepts that a new folder can begin as: they differ in levels, terms and registers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Art:
    """One kind, with what is proposed for it.

    Attributes:
        kennung: What ``--art`` calls it; also the folder of its files in ``data/``.
        erklaerung: What is particular about it, in a few German words.
        titel: The proposed title.
        gegenstand: What the county council adopts, as the paper says it.
        stelle: The unit that is proposed; in guillemets, for it is only an example.
        ausschuss: The committee that is proposed, likewise.
        akzent: The proposed colour.
        angekreuzt: The boxes that its paper ticks, by field.
        erste_datei: Where a newcomer begins.
    """

    kennung: str
    erklaerung: str
    titel: str
    gegenstand: str
    stelle: str
    ausschuss: str
    erste_datei: str
    akzent: str = "#1f3a5f"
    angekreuzt: tuple[tuple[str, str], ...] = ()


ARTEN: Final[dict[str, Art]] = {
    art.kennung: art
    for art in (
        Art(
            kennung="integrationskonzept",
            erklaerung="Handlungsfelder mit Oberziel, Teilziele mit Aufgaben, Zielgruppe, Aktivitäten",
            titel="Integrationskonzept",
            gegenstand="das Integrationskonzept",
            stelle="«Fachdienst Integration»",
            ausschuss="«Sozialausschuss»",
            erste_datei="kapitel/ausgangslage.md",
        ),
        Art(
            kennung="klimaschutzkonzept",
            erklaerung="römische Kapitel, Maßnahmenkatalog mit Kosten, Meilensteinen und Stand",
            titel="Klimaschutzkonzept",
            gegenstand="das Klimaschutzkonzept",
            stelle="«Stabsstelle Klimaschutz»",
            ausschuss="«Umweltausschuss»",
            erste_datei="kapitel/bilanz.md",
            akzent="#14532d",
            angekreuzt=(("klimarelevanz", "positiv"),),
        ),
        Art(
            kennung="gleichstellungsplan",
            erklaerung="Ziele a), b), c) mit Zielwerten, Bericht in der ersten Sitzung des Jahres",
            titel="Gleichstellungsplan",
            gegenstand="den Gleichstellungsplan",
            stelle="«Gleichstellungsbeauftragte»",
            ausschuss="«Personalausschuss»",
            erste_datei="kapitel/auftrag.md",
            akzent="#5b1a5e",
        ),
        Art(
            kennung="leer",
            erklaerung="das Nötigste für jedes andere Konzept: eine Einleitung und ein Ziel",
            titel="«Titel des Konzepts»",
            gegenstand="das Konzept",
            stelle="«Zuständiger Fachdienst»",
            ausschuss="«Zuständiger Ausschuss»",
            erste_datei="kapitel/einleitung.md",
        ),
    )
}
"""By the word that ``--art`` takes; the first one is proposed."""
