"""The parts of a measure's box."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from ik_model.model.konzept import Konzept
from ik_model.model.massnahme import Kosten, Massnahme
from ik_renderers.documents.konzept.teil import Teil, liste, namen, teil
from ik_renderers.markdown import Markdown, TextWriter, escape


def massnahmenteile(konzept: Konzept, massnahme: Massnahme, writer: TextWriter) -> list[Teil]:
    """All parts that the measure has; an empty one is left out."""
    titel = f"{massnahme.kuerzel} {massnahme.titel}" if massnahme.kuerzel else massnahme.titel
    stand = massnahme.verlauf[-1] if massnahme.verlauf else None
    teile = [
        teil("massnahme-titel", konzept.profil.massnahme.name, escape(titel), aussage=True),
        teil("beschreibung", "Beschreibung", writer.write(massnahme.beschreibung, massnahme.id, "beschreibung")),
        teil("zielgruppen", konzept.profil.teilziel.zielgruppen, namen(map(str, massnahme.zielgruppen))),
        teil("partner", "Partner", namen(map(str, massnahme.partner))),
        teil("zeitraum", "Zeitraum", escape(_zeitraum(massnahme.beginn, massnahme.ende))),
        teil("meilensteine", "Meilensteine", liste([escape(f"{m.titel}{_bis(m.faellig)}") for m in massnahme.meilensteine])),
        teil("kosten", "Kosten und Personal", liste([escape(z) for z in _kosten(massnahme.kosten)])),
        teil("indikatoren", konzept.profil.teilziel.indikatoren, liste([escape(i.name) for i in massnahme.indikatoren])),
        teil("prioritaet", "Priorität", escape(massnahme.prioritaet or "")),
        teil("status", "Status", escape(f"{stand.status} ({stand.am:%d.%m.%Y})" if stand else "")),
        teil("querverweise", "Siehe auch", _querverweise(konzept, massnahme)),
        teil("verantwortliche", konzept.profil.teilziel.verantwortliche, namen(map(str, massnahme.verantwortliche))),
    ]  # fmt: skip
    return [t for t in teile if t["inhalt"]]


def _zeitraum(beginn: date | None, ende: date | None) -> str:
    von = f"ab {beginn:%d.%m.%Y}" if beginn else ""
    bis = f"bis {ende:%d.%m.%Y}" if ende else ""
    return f"{von} {bis}".strip()


def _bis(tag: date | None) -> str:
    return f" (bis {tag:%d.%m.%Y})" if tag else ""


def _kosten(kosten: Kosten | None) -> Iterator[str]:
    if kosten is None:
        return
    for wert, worte in (
        (kosten.einmalig, "{} Euro einmalig"),
        (kosten.jaehrlich, "{} Euro je Jahr"),
        (kosten.personalstellen, "{} Stellen"),
        (kosten.personenmonate, "{} Personenmonate"),
    ):
        if wert is not None:
            yield worte.format(zahl(wert))
    if kosten.haushaltsvorbehalt:
        yield "unter Haushaltsvorbehalt"


def zahl(wert: Decimal) -> str:
    """A number the German way: 12500.5 is ``12.500,5``."""
    return f"{wert.normalize():,f}".replace(",", " ").replace(".", ",").replace(" ", ".")


def _querverweise(konzept: Konzept, massnahme: Massnahme) -> Markdown:
    """Links to measures and sections, by their names."""
    links = []
    for id in massnahme.querverweise:
        ziel = konzept.find(id)
        if ziel is not None:
            name = str(getattr(ziel, "kuerzel", None) or getattr(ziel, "titel", id))
            links.append(f"[{escape(name)}](#{id})")
    return Markdown(", ".join(links))
