"""The parts of a measure's box."""

from __future__ import annotations

from collections.abc import Iterator

from ik_model.model.konzept import Konzept
from ik_model.model.massnahme import Kosten, Massnahme, Meilenstein, Stand
from ik_model.model.text import Absatz, Text
from ik_model.revision.fundstelle import ort
from ik_renderers.documents.angaben import dateiname
from ik_renderers.documents.konzept.indikator import indikatoren
from ik_renderers.documents.konzept.teil import Teil, liste, namen, teil
from ik_renderers.documents.zahl import anzahl, euro, tag, zeitraum
from ik_renderers.markdown import Markdown, TextWriter, escape

_ROLLEN = {"verlauf": "status"}
"""Where the class that formats know has another name than the field."""


def massnahmenteile(konzept: Konzept, massnahme: Massnahme, writer: TextWriter) -> list[Teil]:
    """The parts that the measure has, in the order and with the labels of the profile."""
    form = konzept.profil.massnahme
    titel = f"{massnahme.kuerzel} {massnahme.titel}" if massnahme.kuerzel else massnahme.titel
    inhalte = _inhalte(konzept, massnahme, writer)
    teile = [
        teil(_rolle(feld, massnahme), beschriftung, inhalte.get(feld, Markdown("")))
        for feld, beschriftung in form.felder.items()
    ]
    return [teil("massnahme-titel", form.name, escape(titel), aussage=True), *(t for t in teile if t["inhalt"])]


def _rolle(feld: str, massnahme: Massnahme) -> str:
    """The class of a part; a field of the county's own gets a prefix, so it never meets a class of ours."""
    return f"feld-{dateiname(feld).lower()}" if feld in massnahme.weitere_felder else _ROLLEN.get(feld, feld)


def _inhalte(konzept: Konzept, massnahme: Massnahme, writer: TextWriter) -> dict[str, Markdown]:
    """What each field of the form says."""
    kosten = massnahme.kosten or Kosten()
    return {
        "beschreibung": writer.write(massnahme.beschreibung, massnahme.id, "beschreibung"),
        "zielgruppen": namen(map(str, massnahme.zielgruppen)),
        "partner": namen(map(str, massnahme.partner)),
        "zeitraum": escape(zeitraum_der(massnahme)),
        "meilensteine": liste([escape(_meilenstein(m)) for m in massnahme.meilensteine]),
        "kosten": _kosten(kosten, massnahme, writer),
        "finanzierung": writer.write(kosten.finanzierung, massnahme.id, "kosten.finanzierung"),
        "indikatoren": indikatoren(massnahme.indikatoren),
        "prioritaet": escape(massnahme.prioritaet or ""),
        "verlauf": _verlauf(massnahme, writer),
        "querverweise": liste([querverweis(konzept, id) for id in massnahme.querverweise]),
        "verantwortliche": namen(map(str, massnahme.verantwortliche)),
        **{
            feld: writer.write(text, massnahme.id, f"weitere_felder.{feld}")
            for feld, text in massnahme.weitere_felder.items()
        },
    }


def zeitraum_der(massnahme: Massnahme) -> str:
    """When it is done: in words, by days, or both."""
    tage = zeitraum(massnahme.beginn, massnahme.ende)
    return f"{massnahme.zeitraum} ({tage})" if massnahme.zeitraum and tage else massnahme.zeitraum or tage


def _meilenstein(meilenstein: Meilenstein) -> str:
    tage = [f"bis {tag(meilenstein.faellig)}"] if meilenstein.faellig else []
    tage += [f"erreicht am {tag(meilenstein.erreicht)}"] if meilenstein.erreicht else []
    return f"{meilenstein.titel} ({', '.join(tage)})" if tage else meilenstein.titel


def _kosten(kosten: Kosten, massnahme: Massnahme, writer: TextWriter) -> Markdown:
    """Sums and staff as a list, then what is to be said of them."""
    zeilen = liste([escape(zeile) for zeile in _kostenzeilen(kosten)])
    erlaeuterung = writer.write(kosten.erlaeuterung, massnahme.id, "kosten.erlaeuterung")
    return Markdown("\n\n".join(filter(None, (zeilen, erlaeuterung))))


def _kostenzeilen(kosten: Kosten) -> Iterator[str]:
    if kosten.einmalig is not None:
        yield f"{euro(kosten.einmalig)} einmalig"
    if kosten.jaehrlich is not None:
        yield f"{euro(kosten.jaehrlich)} je Jahr"
    if kosten.personalstellen is not None:
        yield anzahl(kosten.personalstellen, "Stelle", "Stellen")
    if kosten.personenmonate is not None:
        yield anzahl(kosten.personenmonate, "Personenmonat", "Personenmonate")
    if kosten.haushaltsvorbehalt:
        yield "unter Haushaltsvorbehalt"


def _verlauf(massnahme: Massnahme, writer: TextWriter) -> Markdown:
    """How far it has come and what was said of it, then the states before, the latest first."""
    if not massnahme.verlauf:
        return Markdown("")
    *frueher, jetzt = enumerate(massnahme.verlauf)
    jetzt_worte = "\n\n".join(filter(None, _stand(massnahme, *jetzt, writer)))
    zuvor = [_zuvor(massnahme, nummer, stand, writer) for nummer, stand in reversed(frueher)]
    return Markdown("\n\n".join(filter(None, (jetzt_worte, liste(zuvor)))))


def _stand(massnahme: Massnahme, nummer: int, stand: Stand, writer: TextWriter) -> tuple[Markdown, Markdown]:
    bemerkung = writer.write(stand.bemerkung, massnahme.id, f"verlauf.{nummer + 1}.bemerkung")
    return escape(f"{stand.status} ({tag(stand.am)})"), bemerkung


def _zuvor(massnahme: Massnahme, nummer: int, stand: Stand, writer: TextWriter) -> Markdown:
    worte, bemerkung = _stand(massnahme, nummer, stand, writer)
    trenner = ": " if _ist_absatz(stand.bemerkung) else "\n\n"
    return Markdown(f"zuvor {worte}{trenner}{bemerkung}" if bemerkung else f"zuvor {worte}")


def _ist_absatz(text: Text) -> bool:
    return len(text.bloecke) == 1 and isinstance(text.bloecke[0], Absatz) and not text.fussnoten


def querverweis(konzept: Konzept, id: str) -> Markdown:
    """A link to a measure, a goal or a section, by its name: "SP15 Solarkataster", "Ziffer IV Steuerung"."""
    ziel = konzept.find(id)
    if ziel is None:
        return Markdown("")
    titel = getattr(ziel, "titel", "")
    stelle = getattr(ziel, "kuerzel", None) or getattr(ziel, "fundstelle", "") or ("" if titel else ort(konzept, ziel))
    return Markdown(f"[{escape(f'{stelle} {titel}'.strip())}](#{id})")
