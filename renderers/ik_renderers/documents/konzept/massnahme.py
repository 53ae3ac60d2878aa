"""The parts of a measure's box."""

from __future__ import annotations

from collections.abc import Iterator

from ik_model.model.konzept import Konzept
from ik_model.model.massnahme import Kosten, Massnahme, Meilenstein
from ik_renderers.documents.konzept.indikator import indikatoren
from ik_renderers.documents.konzept.teil import Teil, liste, namen, teil
from ik_renderers.documents.konzept.zahl import euro, tag, zahl, zeitraum
from ik_renderers.markdown import Markdown, TextWriter, escape


def massnahmenteile(konzept: Konzept, massnahme: Massnahme, writer: TextWriter) -> list[Teil]:
    """All parts that the measure has; an empty one is left out."""
    form = konzept.profil.teilziel
    titel = f"{massnahme.kuerzel} {massnahme.titel}" if massnahme.kuerzel else massnahme.titel
    kosten = massnahme.kosten or Kosten()
    teile = [
        teil("massnahme-titel", konzept.profil.massnahme.name, escape(titel), aussage=True),
        teil("beschreibung", "Beschreibung", writer.write(massnahme.beschreibung, massnahme.id, "beschreibung")),
        teil("zielgruppen", form.zielgruppen, namen(map(str, massnahme.zielgruppen))),
        teil("partner", "Partner", namen(map(str, massnahme.partner))),
        teil("zeitraum", "Zeitraum", escape(zeitraum(massnahme.beginn, massnahme.ende))),
        teil("meilensteine", "Meilensteine", liste([escape(_meilenstein(m)) for m in massnahme.meilensteine])),
        teil("kosten", "Kosten und Personal", liste([escape(zeile) for zeile in _kosten(kosten)])),
        teil("finanzierung", "Finanzierung", writer.write(kosten.finanzierung, massnahme.id, "finanzierung")),
        teil("indikatoren", form.indikatoren, indikatoren(massnahme.indikatoren)),
        teil("prioritaet", "Priorität", escape(massnahme.prioritaet or "")),
        teil("status", "Status", _status(massnahme, writer)),
        teil("querverweise", "Siehe auch", _querverweise(konzept, massnahme)),
        teil("verantwortliche", form.verantwortliche, namen(map(str, massnahme.verantwortliche))),
    ]
    return [t for t in teile if t["inhalt"]]


def _meilenstein(meilenstein: Meilenstein) -> str:
    tage = [f"bis {tag(meilenstein.faellig)}"] if meilenstein.faellig else []
    tage += [f"erreicht am {tag(meilenstein.erreicht)}"] if meilenstein.erreicht else []
    return f"{meilenstein.titel} ({', '.join(tage)})" if tage else meilenstein.titel


def _kosten(kosten: Kosten) -> Iterator[str]:
    if kosten.einmalig is not None:
        yield f"{euro(kosten.einmalig)} einmalig"
    if kosten.jaehrlich is not None:
        yield f"{euro(kosten.jaehrlich)} je Jahr"
    if kosten.personalstellen is not None:
        yield f"{zahl(kosten.personalstellen)} Stellen"
    if kosten.personenmonate is not None:
        yield f"{zahl(kosten.personenmonate)} Personenmonate"
    if kosten.haushaltsvorbehalt:
        yield "unter Haushaltsvorbehalt"


def _status(massnahme: Massnahme, writer: TextWriter) -> Markdown:
    """How far it has come by its last report, and what was said of it."""
    if not massnahme.verlauf:
        return Markdown("")
    stand = massnahme.verlauf[-1]
    worte = escape(f"{stand.status} ({tag(stand.am)})")
    bemerkung = writer.write(stand.bemerkung, massnahme.id, "bemerkung")
    return Markdown(f"{worte}\n\n{bemerkung}") if bemerkung else worte


def _querverweise(konzept: Konzept, massnahme: Massnahme) -> Markdown:
    """Links to measures and sections, by their names."""
    links = []
    for id in massnahme.querverweise:
        ziel = konzept.find(id)
        if ziel is not None:
            name = str(getattr(ziel, "kuerzel", None) or getattr(ziel, "titel", id))
            links.append(f"[{escape(name)}](#{id})")
    return Markdown(", ".join(links))
