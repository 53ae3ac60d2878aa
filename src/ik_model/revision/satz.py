"""Find, read and replace one sentence of a concept by its anchor."""

from __future__ import annotations

from ik_model.model.anker import Satzanker
from ik_model.model.base import Element, Modell
from ik_model.model.konzept import Konzept
from ik_model.model.text import (
    Absatz,
    Aufzaehlung,
    Block,
    Fussnote,
    Fussnotenzeichen,
    Saetze,
    Satz,
    Text,
    Zeichen,
)


def feldtext(element: Element, anker: Satzanker) -> Text | None:
    """The text that an anchor points into, or ``None`` if the element has no such text."""
    value = getattr(element, anker.feld, None) if anker.feld in type(element).model_fields else None
    if anker.punkt is not None:
        value = value[anker.punkt - 1] if isinstance(value, tuple) and anker.punkt <= len(value) else None
    return value if isinstance(value, Text) else None


def finde_satz(konzept: Konzept, anker: Satzanker) -> Satz | None:
    """The sentence, or ``None`` if element, field or sentence do not exist."""
    element = konzept.find(anker.element)
    text = feldtext(element, anker) if element is not None else None
    if text is None or anker.satz > len(text.saetze):
        return None
    return text.saetze[anker.satz - 1]


def neuer_wortlaut(satz: Satz, bisher: Text, kuenftig: Text) -> Saetze | None:
    """The sentence with its new wording.

    Args:
        satz: The sentence as it stands.
        bisher: Its expected wording, or a part of it that occurs exactly once.
        kuenftig: What takes its place; empty strikes it.

    Returns:
        The new sentences (none, if the whole sentence is struck), or ``None`` if the old wording is not there exactly
        once.
    """
    alt = str(bisher)
    if not alt:
        return None
    if alt == str(satz).strip():
        return kuenftig.saetze
    treffer = [n for n, inline in enumerate(satz.inhalt) if isinstance(inline, Zeichen) and alt in inline.text]
    if str(satz).count(alt) != 1 or len(treffer) != 1:
        return None
    stelle = treffer[0]
    neu = Zeichen(str(satz.inhalt[stelle]).replace(alt, str(kuenftig), 1))
    return (Satz((*satz.inhalt[:stelle], neu, *satz.inhalt[stelle + 1 :]), satz.zeile),)


def mit_saetzen(text: Text, nummer: int, neu: Saetze) -> Text:
    """The text with sentence ``nummer`` (from 1) replaced; a block that loses its last sentence goes."""
    zaehler = 0
    bloecke: list[Block] = []

    def absatz_neu(absatz: Absatz) -> Absatz:
        nonlocal zaehler
        saetze: list[Satz] = []
        for satz in absatz.saetze:
            zaehler += 1
            saetze += neu if zaehler == nummer else (satz,)
        return Absatz(tuple(saetze))

    for block in text.bloecke:
        if isinstance(block, Absatz):
            absatz = absatz_neu(block)
            bloecke += [absatz] if absatz.saetze else []
        elif isinstance(block, Aufzaehlung):
            punkte = tuple(p for p in map(absatz_neu, block.punkte) if p.saetze)
            bloecke += [Aufzaehlung(punkte, block.art)] if punkte else []
        else:
            bloecke.append(block)
    return Text(tuple(bloecke), text.fussnoten)


def mit_fussnoten(text: Text, neue: tuple[Fussnote, ...]) -> Text | None:
    """The text with footnotes that came with new sentences, and without those that nothing cites any more.

    Returns:
        The text, or ``None`` if a new footnote bears the name of another one.
    """
    if {note.kennung for note in neue} & {note.kennung for note in text.fussnoten}:
        return None
    zitiert = {inline.kennung for _, inline in text.inlines if isinstance(inline, Fussnotenzeichen)}
    fussnoten = tuple(note for note in (*text.fussnoten, *neue) if note.kennung in zitiert)
    return Text(text.bloecke, fussnoten)


def mit_element(konzept: Konzept, id: str, felder: dict[str, object]) -> Konzept:
    """A new concept in which the element with this ID has other values.

    Raises:
        pydantic.ValidationError: A value does not fit its field.
    """
    return konzept.ersetzt(
        **{name: _ersetzt(getattr(konzept, name), id, felder) for name in type(konzept).model_fields}
    )


def _ersetzt(value: object, id: str, felder: dict[str, object]) -> object:
    if isinstance(value, tuple):
        teile = tuple(_ersetzt(teil, id, felder) for teil in value)
        return value if all(a is b for a, b in zip(value, teile, strict=True)) else teile
    if not isinstance(value, Modell):
        return value
    if isinstance(value, Element) and value.id == id:
        return type(value).model_validate(_werte(value) | felder)
    aendern = {
        name: neu
        for name, alt in value
        if isinstance(alt, tuple | Modell) and (neu := _ersetzt(alt, id, felder)) is not alt
    }
    return value.model_copy(update=aendern) if aendern else value


def _werte(modell: Modell) -> dict[str, object]:
    return {name: getattr(modell, name) for name in type(modell).model_fields}
