"""What documents must say of the data of a concept: measures, indicators, registers; taken from the model alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal

from ik_model.model.abschnitt import Abschnitt
from ik_model.model.base import Element
from ik_model.model.kennzahl import Indikator, Messwert, Zielwert
from ik_model.model.konzept import Konzept
from ik_model.model.massnahme import Kosten, Massnahme, Meilenstein
from ik_model.model.text import Absatz, Text
from tests.documents.content import image

Said = Iterator[str | Text]


def part(label: str, contents: Iterable[str | Text]) -> Said:
    """A labelled part; the label goes with its content."""
    full = [content for content in contents if (content if isinstance(content, Text) else content.strip())]
    if full:
        yield from (label, *full)


def tag(wort: str, tag: date | None) -> str:
    """A day after a word."""
    return f"{wort} {tag.day:02}.{tag.month:02}.{tag.year}".strip() if tag else ""


def zahl(wert: Decimal, stellen: int | None = None) -> str:
    """A number the German way."""
    shown = f"{wert:,.{stellen}f}" if stellen is not None else f"{wert:,}"
    return shown.replace(",", "'").replace(".", ",").replace("'", ".")


def indikator(indikator: Indikator) -> str:
    """One indicator of a box."""
    einheit = f"\u00a0{indikator.einheit}" if indikator.einheit else ""

    def werte(wort: str, *werte: Messwert | None) -> Iterator[str]:
        said = [
            f"{_grenze(w)}{zahl(w.wert)}{einheit} ({tag('', w.stichtag)}{f', {w.quelle}' if w.quelle else ''})"
            for w in werte
            if w
        ]
        if said:
            yield f"{wort} {', '.join(said)}"

    worte = [
        *werte("Ausgangswert", indikator.ausgangswert),
        *werte("gemessen", *indikator.messwerte),
        *werte("Zwischenziel", *indikator.zwischenziele),
        *werte("Zielwert", indikator.zielwert),
        *([f"Quelle: {indikator.quelle}"] if indikator.quelle else []),
    ]
    return f"{indikator.name}: {'; '.join(worte)}" if worte else indikator.name


def _grenze(wert: Messwert) -> str:
    return f"{wert.grenze} " if isinstance(wert, Zielwert) and wert.grenze else ""


def massnahme(konzept: Konzept, massnahme: Massnahme) -> Said:
    """The box of a measure."""
    form = konzept.profil.massnahme
    kosten = massnahme.kosten or Kosten()
    zeitraum = f"{tag('ab', massnahme.beginn)} {tag('bis', massnahme.ende)}".strip()
    if massnahme.zeitraum:
        zeitraum = f"{massnahme.zeitraum} ({zeitraum})" if zeitraum else massnahme.zeitraum
    contents: dict[str, Iterable[str | Text]] = {
        "beschreibung": [massnahme.beschreibung],
        "zielgruppen": [", ".join(map(str, massnahme.zielgruppen))],
        "partner": [", ".join(map(str, massnahme.partner))],
        "verantwortliche": [", ".join(map(str, massnahme.verantwortliche))],
        "zeitraum": [zeitraum],
        "meilensteine": map(_meilenstein, massnahme.meilensteine),
        "kosten": [*_kosten(kosten), kosten.erlaeuterung],
        "finanzierung": [kosten.finanzierung],
        "indikatoren": map(indikator, massnahme.indikatoren),
        "prioritaet": [massnahme.prioritaet or ""],
        "verlauf": _verlauf(massnahme),
        "querverweise": [_kennwort(konzept.find(id)) for id in massnahme.querverweise],
    }
    yield from part(form.name, [f"{massnahme.kuerzel or ''} {massnahme.titel}"])
    for feld, label in form.felder.items():
        own = massnahme.weitere_felder.get(feld)
        yield from part(label, [own] if own is not None else contents.get(feld, []))


def _kennwort(element: Element | None) -> str:
    if isinstance(element, Abschnitt):
        return f"{element.fundstelle} {element.titel}".strip()
    return f"{getattr(element, 'kuerzel', None) or ''} {getattr(element, 'titel', '')}".strip()


def siehe(konzept: Konzept, abschnitt: Abschnitt) -> str:
    """The line that leads from a section to where it returns, and back."""
    ids = [abschnitt.wiederholt, *(a.id for a in konzept.abschnitte if a.wiederholt == abschnitt.id)]
    return ", ".join(_kennwort(konzept.find(id)) for id in ids if id)


def _meilenstein(meilenstein: Meilenstein) -> str:
    tage = ", ".join(filter(None, (tag("bis", meilenstein.faellig), tag("erreicht am", meilenstein.erreicht))))
    return f"{meilenstein.titel} ({tage})" if tage else meilenstein.titel


def _kosten(kosten: Kosten) -> Iterator[str]:
    for wert, worte in ((kosten.einmalig, "einmalig"), (kosten.jaehrlich, "je Jahr")):
        if wert is not None:
            yield f"{_euro(wert)} {worte}"
    for wert, eines, viele in (
        (kosten.personalstellen, "Stelle", "Stellen"),
        (kosten.personenmonate, "Personenmonat", "Personenmonate"),
    ):
        if wert is not None:
            yield f"{zahl(wert)}\u00a0{eines if wert == 1 else viele}"
    if kosten.haushaltsvorbehalt:
        yield "unter Haushaltsvorbehalt"


def _euro(wert: Decimal) -> str:
    return f"{zahl(wert, 0 if wert == int(wert) else 2)}\u00a0€"


def _verlauf(massnahme: Massnahme) -> Said:
    """The last status first; of an earlier one, a remark of one paragraph stands on the same line."""
    for n, stand in enumerate(reversed(massnahme.verlauf)):
        words = f"{'zuvor ' if n else ''}{stand.status} ({tag('', stand.am)})"
        block = stand.bemerkung.bloecke[0] if n and len(stand.bemerkung.bloecke) == 1 else None
        if isinstance(block, Absatz) and not stand.bemerkung.fussnoten:
            yield f"{words}: {block}"
        else:
            yield from (words, stand.bemerkung)


def verzeichnis(konzept: Konzept, name: str | None) -> Said:
    """What a section shows of the data."""
    match name:
        case "leitbild":
            yield konzept.leitbild
        case "beteiligung":
            yield konzept.beteiligung
        case "indikatoren":
            yield from _table(
                ["Indikator", "Bisher", "Ziele", "Quelle"], [_indikatorzeile(i) for i in konzept.indikatoren]
            )
        case "massnahmen":
            felder = konzept.profil.massnahme.felder
            head = [konzept.profil.massnahme.name, *(felder[feld] for feld in konzept.profil.massnahme.uebersicht)]
            yield from _table(head, [_uebersicht(konzept, m) for m in konzept.massnahmen])
        case "kosten":
            yield from _kostentabelle(konzept)
        case "uebersicht":
            yield from _zustaendigkeiten(konzept)
        case "berichtspflichten":
            yield from _berichte(konzept)
        case "sprachfassungen":
            yield from (f"{f.titel}: {f.adresse}" if f.adresse else f.titel for f in konzept.sprachfassungen)


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> Said:
    """The cells of a table, row by row; a column that says nothing is not there."""
    used = [n for n in range(len(head)) if any(row[n] for row in rows)]
    for row in (head, *rows):
        yield from (row[n] for n in used)


def _zustaendigkeiten(konzept: Konzept) -> Said:
    """One picture, named after the table, and the table; of a concept whose measures fit one picture."""
    form = konzept.profil.massnahme.felder
    title = f"{form['verantwortliche']} und {form['partner']} je {konzept.profil.massnahme.name}"
    yield image(f"Schaubild: {title}. Dasselbe steht in der Tabelle „{title}“.")
    yield title
    rows = [
        [
            f"{abschnitt.nummer} {abschnitt.titel}",
            f"{massnahme.kuerzel}: {massnahme.titel}",
            "; ".join(map(str, massnahme.verantwortliche)),
            "; ".join(map(str, massnahme.partner)),
        ]
        for abschnitt in konzept.abschnitte
        for massnahme in abschnitt.massnahmen
    ]
    level = konzept.profil.ebenen["handlungsfeld"].name
    yield from _table([level, konzept.profil.massnahme.name, form["verantwortliche"], form["partner"]], rows)


def _indikatorzeile(indikator: Indikator) -> list[str]:
    def kurz(werte: Iterable[Messwert | None]) -> str:
        return ", ".join(f"{_grenze(w)}{zahl(w.wert)} ({_jahr(w.stichtag)})" for w in werte if w)

    name = f"{indikator.name} ({indikator.einheit})" if indikator.einheit else indikator.name
    bisher = kurz([indikator.ausgangswert, *indikator.messwerte])
    return [name, bisher, kurz([*indikator.zwischenziele, indikator.zielwert]), indikator.quelle or ""]


def _jahr(tag_: date) -> str:
    return f"{tag_.year}" if tag_ == date(tag_.year, 12, 31) else tag("", tag_)


def _uebersicht(konzept: Konzept, massnahme: Massnahme) -> list[str]:
    beginn, ende = massnahme.beginn, massnahme.ende
    jahre = {t.year for t in (beginn, ende) if t}
    zeit = "–".join(map(str, sorted(jahre)))
    if jahre and not (beginn and ende):
        zeit = f"{'ab' if beginn else 'bis'} {zeit}"
    cells = {
        "verantwortliche": ", ".join(map(str, massnahme.verantwortliche)),
        "partner": ", ".join(map(str, massnahme.partner)),
        "zeitraum": zeit or massnahme.zeitraum or "",
        "prioritaet": massnahme.prioritaet or "",
        "verlauf": massnahme.verlauf[-1].status if massnahme.verlauf else "",
    }
    return [_kennwort(massnahme), *(cells[feld] for feld in konzept.profil.massnahme.uebersicht)]


def _kostentabelle(konzept: Konzept) -> Said:
    groups = [(a, [*a.massnahmen, *(m for t in a.teilziele for m in t.massnahmen)]) for a in konzept.abschnitte]
    groups = [group for group in groups if group[1]]
    rows = [[abschnitt.titel, *_summen(massnahmen)] for abschnitt, massnahmen in groups]
    rows.append(["Summe", *_summen(list(konzept.massnahmen))])
    head = [konzept.profil.ebenen[groups[0][0].art].name, "einmalig in €", "je Jahr in €", "Stellen", "Personenmonate"]
    yield from _table(head, rows)


def _summen(massnahmen: Sequence[Massnahme]) -> Iterator[str]:
    for feld in ("einmalig", "jaehrlich", "personalstellen", "personenmonate"):
        werte = [w for m in massnahmen if m.kosten and (w := getattr(m.kosten, feld)) is not None]
        summe: Decimal = sum(werte, Decimal(0))
        yield zahl(summe, 0 if feld in {"einmalig", "jaehrlich"} else 1) if werte else ""


def _berichte(konzept: Konzept) -> Said:
    rows = []
    for pflicht in konzept.berichtspflichten:
        wer = [konzept.find(id) for id in (pflicht.von, pflicht.an) if id]
        namen = [str(getattr(element, "kurz", None) or getattr(element, "name", "")) for element in wer]
        bis = tag("erstmals bis" if pflicht.turnus else "bis", pflicht.erstmals)
        wann = ", ".join(filter(None, (str(pflicht.turnus or ""), pflicht.anlass, bis)))
        rows.append([pflicht.gegenstand or "", " an ".join(namen), wann])
    yield from _table(["Bericht", "Wer an wen", "Wann"], rows)
