"""Old and new wording side by side, as councils expect it before they vote."""

from __future__ import annotations

from collections.abc import Iterable

from ik_model.model.konzept import Konzept
from ik_model.ports import RenderError, Vergleichsfassung
from ik_model.revision.synopse.synopse import Gegenueberstellung, Synopse, synopse
from ik_model.revision.synopse.zeilen import AUSGELASSEN, Zeile
from ik_renderers.contract import Angaben
from ik_renderers.documents.angaben import dateiname, hausstil, zeitpunkt
from ik_renderers.documents.ausfuellen import ausfuellen
from ik_renderers.documents.draft import Draft, Media, PageMap
from ik_renderers.documents.platzhalter import fuellen
from ik_renderers.documents.zahl import tag
from ik_renderers.markdown import Markdown, TextWriter, escape

_NEUE_ZEILE = "[]{.zeile}"
_NICHTS = "–"


class Synopsendokument:
    """``synopse.*``, named after the paper where all changes come from one.

    It is made only where there is an older version to compare with.
    """

    name = "synopse"

    def drafts(self, konzept: Konzept, media: Media, vergleich: Vergleichsfassung | None = None) -> Iterable[Draft]:
        """One file in each format, if anything changed.

        Raises:
            RenderError: The two versions say the same.
        """
        if vergleich is None:
            return []
        gegenueber = synopse(vergleich.alt, konzept, vergleich.papiere)
        if not gegenueber.zeilen and not gegenueber.umnummeriert:
            raise RenderError(
                "Fassungen vergleichen",
                f"„{vergleich.alt_name}“ und „{vergleich.neu_name}“ haben denselben Wortlaut.",
                "Eine andere Fassung oder eine Vorlage mit Maßgaben angeben.",
            )
        return [_draft(konzept, media, vergleich, gegenueber)]


def _draft(konzept: Konzept, media: Media, vergleich: Vergleichsfassung, gegenueber: Synopse) -> Draft:
    kurztitel = konzept.kurztitel or konzept.titelzeile
    angaben = Angaben(
        titel=f"Synopse: {konzept.titelzeile}",
        kurztitel=f"Synopse {kurztitel}",
        herausgeber=konzept.profil.kreis,
        datum=zeitpunkt(vergleich.datum or konzept.datum),
        sprache=konzept.sprache,
        thema=f"{vergleich.alt_name} und {vergleich.neu_name}",
        layout="quer",
        hausstil=hausstil(konzept, media),
    )

    def markdown(pages: PageMap) -> Markdown:
        kontext = _kontext(konzept, vergleich, gegenueber, TextWriter(fuellen(konzept, pages)))
        return ausfuellen(konzept, media, __package__ or "", kontext, Synopsendokument.name)

    stem = "synopse"
    if len(vergleich.papiere) == 1:
        stem += f"-{dateiname(vergleich.papiere[0].nummer)}"
    return Draft(stem, ("pdf", "docx", "html"), angaben, markdown)


def _kontext(
    konzept: Konzept, vergleich: Vergleichsfassung, gegenueber: Synopse, writer: TextWriter
) -> dict[str, object]:
    text = [zeile for zeile in gegenueber.zeilen if not zeile.daten]
    daten = [zeile for zeile in gegenueber.zeilen if zeile.daten]
    return {
        "titel": konzept.titelzeile,
        "herausgeber": konzept.profil.kreis,
        "alt_name": vergleich.alt_name,
        "neu_name": vergleich.neu_name,
        "verzeichnis": [_eintrag(zeile) for zeile in gegenueber.zeilen],
        "mit_begruendung": gegenueber.mit_begruendung,
        "zeilen": [_zeile(zeile, writer) for zeile in text],
        "daten": [_zeile(zeile, writer) for zeile in daten],
        "umnummeriert": list(gegenueber.umnummeriert),
    }


def _eintrag(zeile: Gegenueberstellung) -> dict[str, object]:
    """One line of the register."""
    return {
        "nummer": str(zeile.nummer),
        "ort": zeile.ort,
        "art": zeile.art,
        "vorlage": ", ".join(herkunft.nummer for herkunft in zeile.herkunft) or _NICHTS,
        "datum": ", ".join(tag(h.datum) for h in zeile.herkunft if h.datum is not None) or _NICHTS,
    }


def _zeile(zeile: Gegenueberstellung, writer: TextWriter) -> dict[str, object]:
    begruendung = [writer.line(absatz) for herkunft in zeile.herkunft for absatz in herkunft.begruendung.absaetze]
    return {
        "nummer": str(zeile.nummer),
        "alt": _zelle(zeile.alt_ort, zeile.titel, zeile.alt, "bisher nicht enthalten"),
        "neu": _zelle(zeile.neu_ort, zeile.titel, zeile.neu, "gestrichen"),
        "begruendung": Markdown(_NEUE_ZEILE.join(begruendung)),
    }


def _zelle(ort: str, titel: str, zeilen: tuple[Zeile, ...], nichts: str) -> Markdown:
    """One side: its place, and its lines; a side that has none says why."""
    if not ort:
        return Markdown(f"[{escape(f'({nichts})')}]{{.betont}}")
    kopf = f"[{escape(ort)}]{{.stark}}"
    schon_da = any(stueck.text == titel for zeile in zeilen for stueck in zeile.stuecke)
    text = kopf if schon_da or not titel else f"{kopf} {escape(titel)}"
    davor = _NEUE_ZEILE
    for zeile in zeilen:
        text += (_NEUE_ZEILE if zeile.beschriftung else davor) + _worte(zeile)
        davor = " " if zeile == AUSGELASSEN else _NEUE_ZEILE
    return Markdown(text)


def _worte(zeile: Zeile) -> str:
    worte = "".join(_markiert(stueck.text, stueck.art) for stueck in zeile.stuecke)
    return f"[{escape(zeile.beschriftung + ':')}]{{.betont}} {worte}" if zeile.beschriftung else worte


def _markiert(text: str, art: str) -> str:
    """Words that are marked; blanks at their ends are not, for a struck blank looks like a dash."""
    kern = text.strip()
    if art == "gleich" or not kern:
        return escape(text)
    vorn, hinten = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    return f"{escape(vorn)}[{escape(kern)}]{{.{art}}}{escape(hinten)}"
