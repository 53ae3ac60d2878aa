"""What a section can show of the concept's data: glossary, literature, all measures, who reports what."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal

from ik_model.model.abschnitt import Verzeichnis
from ik_model.model.berichtswesen import Berichtspflicht
from ik_model.model.konzept import Eintragung, Konzept
from ik_model.model.massnahme import Massnahme
from ik_model.model.profil import Uebersichtsfeld
from ik_model.model.text import Absatz, Satz, Stark, Text, Zeichen
from ik_renderers.documents.konzept.indikator import indikatorentabelle
from ik_renderers.documents.konzept.massnahme import querverweis
from ik_renderers.documents.konzept.teil import liste, namen
from ik_renderers.documents.tabelle import tabelle
from ik_renderers.documents.zahl import jahre, tag, zahl
from ik_renderers.documents.zustaendigkeit.abschnitt import uebersicht
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


def _eintraege(konzept: Konzept, name: str, eintraege: Sequence[Eintragung], writer: TextWriter) -> Markdown:
    return Markdown(
        "\n\n".join(
            writer.write(_mit_begriff(eintrag), konzept.id, f"{name}.{n}.text", davor=1)
            for n, eintrag in enumerate(eintraege, 1)
        )
    )


def _mit_begriff(eintrag: Eintragung) -> Text:
    """The entry's text with its term at the head of the first paragraph, in strong letters."""
    begriff = Satz((Stark((Zeichen(eintrag.begriff),)),))
    bloecke = eintrag.text.bloecke
    if bloecke and isinstance(bloecke[0], Absatz):
        return Text((Absatz((begriff, *bloecke[0].saetze)), *bloecke[1:]), eintrag.text.fussnoten)
    return Text((Absatz((begriff,)), *bloecke), eintrag.text.fussnoten)


def _massnahmen(konzept: Konzept) -> Markdown:
    """All measures, with the fields that the profile wants here and the labels that these have in the boxes."""
    form = konzept.profil.massnahme
    kopf = [form.name, *(form.felder.get(feld, feld.capitalize()) for feld in form.uebersicht)]
    zeilen = [
        [querverweis(konzept, massnahme.id), *(_feld(massnahme, feld) for feld in form.uebersicht)]
        for massnahme in konzept.massnahmen
    ]
    return tabelle(kopf, zeilen)


def _feld(massnahme: Massnahme, feld: Uebersichtsfeld) -> Markdown:
    match feld:
        case "verantwortliche":
            return namen(map(str, massnahme.verantwortliche))
        case "partner":
            return namen(map(str, massnahme.partner))
        case "zeitraum":
            return escape(jahre(massnahme.beginn, massnahme.ende) or massnahme.zeitraum or "")
        case "prioritaet":
            return escape(massnahme.prioritaet or "")
        case "verlauf":
            return escape(massnahme.verlauf[-1].status if massnahme.verlauf else "")


def _kosten(konzept: Konzept) -> Markdown:
    """What the measures of each section cost, and all of them."""
    teile = [
        (abschnitt, [*abschnitt.massnahmen, *(m for ziel in abschnitt.teilziele for m in ziel.massnahmen)])
        for abschnitt in konzept.abschnitte
    ]
    teile = [(abschnitt, massnahmen) for abschnitt, massnahmen in teile if massnahmen]
    zeilen = [_kostenzeile(escape(abschnitt.titel), massnahmen) for abschnitt, massnahmen in teile]
    ebene = next((konzept.profil.ebenen[a.art].name for a, _ in teile if a.art in konzept.profil.ebenen), "Abschnitt")
    summe = [_stark(zelle) for zelle in _kostenzeile(escape("Summe"), list(konzept.massnahmen))]
    return tabelle(
        [ebene, "einmalig in €", "je Jahr in €", "Stellen", "Personenmonate"], [*zeilen, summe] if zeilen else []
    )


def _kostenzeile(titel: Markdown, massnahmen: Sequence[Massnahme]) -> list[Markdown]:
    kosten = [massnahme.kosten for massnahme in massnahmen if massnahme.kosten]

    def summe(werte: Iterable[Decimal | None], stellen: int) -> Markdown:
        genannt = [wert for wert in werte if wert is not None]
        return escape(zahl(round(sum(genannt, Decimal()), stellen))) if genannt else Markdown("")

    return [
        titel,
        summe((k.einmalig for k in kosten), 0),
        summe((k.jaehrlich for k in kosten), 0),
        summe((k.personalstellen for k in kosten), 1),
        summe((k.personenmonate for k in kosten), 1),
    ]


def _stark(zelle: Markdown) -> Markdown:
    return Markdown(f"[{zelle}]{{.stark}}") if zelle else zelle


def _berichtspflichten(konzept: Konzept) -> Markdown:
    def name(id: str | None) -> str:
        eintrag = konzept.find(id or "")
        return str(getattr(eintrag, "kurz", None) or getattr(eintrag, "name", ""))

    zeilen = [
        [pflicht.gegenstand or "", " an ".join(filter(None, (name(pflicht.von), name(pflicht.an)))), _wann(pflicht)]
        for pflicht in konzept.berichtspflichten
    ]
    return tabelle(["Bericht", "Wer an wen", "Wann"], [[escape(zelle) for zelle in zeile] for zeile in zeilen])


def _wann(pflicht: Berichtspflicht) -> str:
    wort = "erstmals bis" if pflicht.turnus else "bis"
    erstmals = f"{wort} {tag(pflicht.erstmals)}" if pflicht.erstmals else None
    return ", ".join(filter(None, (str(pflicht.turnus or ""), pflicht.anlass, erstmals)))


def _sprachfassungen(konzept: Konzept) -> Markdown:
    return liste([escape(f"{f.titel}: {f.adresse}" if f.adresse else f.titel) for f in konzept.sprachfassungen])


_VERZEICHNISSE: dict[Verzeichnis, Callable[[Konzept, TextWriter], Markdown]] = {
    "leitbild": lambda konzept, writer: writer.write(konzept.leitbild, konzept.id, "leitbild"),
    "beteiligung": lambda konzept, writer: writer.write(konzept.beteiligung, konzept.id, "beteiligung"),
    "glossar": lambda konzept, writer: _eintraege(konzept, "glossar", konzept.glossar, writer),
    "literatur": lambda konzept, writer: _eintraege(konzept, "literatur", konzept.literatur, writer),
    "indikatoren": lambda konzept, _: indikatorentabelle(konzept.indikatoren),
    "massnahmen": lambda konzept, _: _massnahmen(konzept),
    "kosten": lambda konzept, _: _kosten(konzept),
    "uebersicht": lambda konzept, _: uebersicht(konzept),
    "berichtspflichten": lambda konzept, _: _berichtspflichten(konzept),
    "sprachfassungen": lambda konzept, _: _sprachfassungen(konzept),
}
