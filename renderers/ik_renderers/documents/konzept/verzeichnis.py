"""What a section can show of the concept's data: glossary, literature, all measures, who reports what."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ik_model.model.abschnitt import Verzeichnis
from ik_model.model.konzept import Eintragung, Konzept
from ik_model.model.text import Absatz, Satz, Stark, Text, Zeichen
from ik_renderers.documents.konzept.indikator import indikatorentabelle
from ik_renderers.documents.konzept.massnahme import querverweis, zeitraum_der
from ik_renderers.documents.konzept.tabelle import tabelle
from ik_renderers.documents.konzept.teil import liste, namen
from ik_renderers.documents.zahl import tag
from ik_renderers.markdown import Markdown, TextWriter, escape

_VORSPANN: tuple[tuple[Verzeichnis, str], ...] = (("leitbild", "Leitbild"), ("beteiligung", "Beteiligung"))
_NACHSPANN: tuple[tuple[Verzeichnis, str], ...] = (
    ("indikatoren", "Indikatoren"),
    ("glossar", "Glossar"),
    ("literatur", "Literatur"),
)


def vorspann(konzept: Konzept, writer: TextWriter) -> list[dict[str, object]]:
    """Sections without a number before the outline: what no section of it shows, and what has something to say."""
    return _eigene(konzept, writer, _VORSPANN)


def nachspann(konzept: Konzept, writer: TextWriter) -> list[dict[str, object]]:
    """The same behind the outline."""
    return _eigene(konzept, writer, _NACHSPANN)


def _eigene(konzept: Konzept, writer: TextWriter, teile: Sequence[tuple[Verzeichnis, str]]) -> list[dict[str, object]]:
    gezeigt = {abschnitt.zeigt for abschnitt in konzept.abschnitte}
    return [
        {"id": Markdown(name), "titel": titel, "text": text}
        for name, titel in teile
        if name not in gezeigt and (text := verzeichnis(konzept, name, writer))
    ]


def verzeichnis(konzept: Konzept, name: Verzeichnis | None, writer: TextWriter) -> Markdown:
    """One of them; empty if the concept has nothing of the kind."""
    return _VERZEICHNISSE[name](konzept, writer) if name else Markdown("")


def _eintraege(name: str, eintraege: Sequence[Eintragung], writer: TextWriter) -> Markdown:
    return Markdown(
        "\n\n".join(writer.write(_mit_begriff(eintrag), f"{name}-{n}") for n, eintrag in enumerate(eintraege, 1))
    )


def _mit_begriff(eintrag: Eintragung) -> Text:
    """The entry's text with its term at the head of the first paragraph, in strong letters."""
    begriff = Satz((Stark((Zeichen(eintrag.begriff),)),))
    bloecke = eintrag.text.bloecke
    if bloecke and isinstance(bloecke[0], Absatz):
        return Text((Absatz((begriff, *bloecke[0].saetze)), *bloecke[1:]), eintrag.text.fussnoten)
    return Text((Absatz((begriff,)), *bloecke), eintrag.text.fussnoten)


def _massnahmen(konzept: Konzept) -> Markdown:
    zeilen = [
        [
            querverweis(konzept, massnahme.id),
            namen(map(str, massnahme.verantwortliche)),
            escape(zeitraum_der(massnahme)),
            escape(massnahme.prioritaet or ""),
            escape(massnahme.verlauf[-1].status if massnahme.verlauf else ""),
        ]
        for massnahme in konzept.massnahmen
    ]
    return tabelle([konzept.profil.massnahme.name, "Verantwortlich", "Zeitraum", "Priorität", "Status"], zeilen)


def _berichtspflichten(konzept: Konzept) -> Markdown:
    def name(id: str | None) -> str:
        return str(getattr(konzept.find(id or ""), "name", ""))

    zeilen = [
        [
            pflicht.gegenstand or "",
            name(pflicht.von),
            name(pflicht.an),
            ", ".join(filter(None, (str(pflicht.turnus or ""), pflicht.anlass))),
            f"bis {tag(pflicht.erstmals)}" if pflicht.erstmals else "",
        ]
        for pflicht in konzept.berichtspflichten
    ]
    kopf = ["Bericht", "Von", "An", "Wann", "Erstmals"]
    return tabelle(kopf, [[escape(zelle) for zelle in zeile] for zeile in zeilen])


def _sprachfassungen(konzept: Konzept) -> Markdown:
    return liste([escape(f"{f.titel}: {f.adresse}" if f.adresse else f.titel) for f in konzept.sprachfassungen])


_VERZEICHNISSE: dict[Verzeichnis, Callable[[Konzept, TextWriter], Markdown]] = {
    "leitbild": lambda konzept, writer: writer.write(konzept.leitbild, "leitbild"),
    "beteiligung": lambda konzept, writer: writer.write(konzept.beteiligung, "beteiligung"),
    "glossar": lambda konzept, writer: _eintraege("glossar", konzept.glossar, writer),
    "literatur": lambda konzept, writer: _eintraege("literatur", konzept.literatur, writer),
    "indikatoren": lambda konzept, _: indikatorentabelle(konzept.indikatoren),
    "massnahmen": lambda konzept, _: _massnahmen(konzept),
    "berichtspflichten": lambda konzept, _: _berichtspflichten(konzept),
    "sprachfassungen": lambda konzept, _: _sprachfassungen(konzept),
}
