"""Find what a Maßgabe changes in a text: a sentence, a part of one, a point of a list, a whole field."""

from __future__ import annotations

import typing

from ik_model.model.anker import Elementanker, Satzanker
from ik_model.model.base import Element
from ik_model.model.konzept import Konzept
from ik_model.model.massgabe import Massgabe
from ik_model.model.text import Absatz, Aufzaehlung, Inlines, Saetze, Satz, Satzstelle, Text
from ik_model.model.textfeld import TextFeld
from ik_model.revision.anwendung.abweichung import abweichung
from ik_model.revision.anwendung.eingriff import (
    Anfuegung,
    Listeneingriff,
    Neufassung,
    Punkteinschub,
    Satzeinschub,
    Satzersatz,
    Texteingriff,
    Textschritt,
    Worte,
)
from ik_model.revision.anwendung.problem import PasstNicht
from ik_model.revision.anwendung.worte import eingefuegt, gleiche_worte, luecke, vorkommen
from ik_model.revision.fundstelle import fundstelle
from ik_model.revision.ortsangabe import ortsangabe
from ik_model.revision.pfad import lesen
from ik_model.revision.pruefsumme import pruefsumme

_GANZER_SATZ = "Mehr vom Satz angeben, am besten den ganzen."


def im_satz(konzept: Konzept, massgabe: Massgabe, anker: Satzanker) -> Texteingriff:
    """What a Maßgabe with an anchor to a sentence does.

    Raises:
        PasstNicht: The sentence is not there, or is not what the Maßgabe expects.
    """
    try:
        wo = str(fundstelle(konzept, anker))
    except LookupError as error:
        raise _ohne_stelle(str(anker), error, "satz") from None
    text = _text(konzept, anker.stelle)
    stelle = next(stelle for stelle in text.gezaehlt if stelle.nummer == anker.satz)
    _pruefe_summe(massgabe, stelle.satz, wo)
    worte = str(stelle.satz)
    if not massgabe.bisher or gleiche_worte(str(massgabe.bisher), worte):
        schritt = _ganzer_satz(massgabe, text, stelle)
    else:
        schritt = _teil(massgabe, [stelle], wo, konzept)
    return Texteingriff(anker.stelle, schritt, massgabe.kuenftig.fussnoten)


def im_feld(konzept: Konzept, massgabe: Massgabe, anker: Elementanker) -> Texteingriff | Listeneingriff:
    """What a Maßgabe with an anchor to a field or to a point of a list does.

    Raises:
        PasstNicht: The field is not there, or is not what the Maßgabe expects.
    """
    liste = _liste(konzept, anker)
    wo = ortsangabe(konzept, anker)
    if liste is not None and anker.punkt is None:
        if massgabe.einfuegen not in {"zuerst", "zuletzt"}:
            raise PasstNicht(
                "unpassend",
                f"{wo} ist eine Liste; es steht nicht da, welcher Punkt gemeint ist.",
                f"element: {anker}.1 für den ersten Punkt schreiben, oder einfuegen: zuerst oder zuletzt.",
                ("element",),
            )
        return Listeneingriff(anker, massgabe.einfuegen, massgabe.kuenftig)
    text = _text(konzept, anker)
    if massgabe.einfuegen in {"zuerst", "zuletzt"}:
        if anker.punkt is not None:
            raise PasstNicht(
                "unpassend",
                "„zuerst“ und „zuletzt“ gelten für eine Liste oder einen ganzen Text.",
                "einfuegen: davor oder danach schreiben.",
                ("einfuegen",),
            )
        return Texteingriff(
            anker, Anfuegung(massgabe.einfuegen == "zuerst", massgabe.kuenftig), massgabe.kuenftig.fussnoten
        )
    _pruefe_summe(massgabe, text, wo)
    if massgabe.bisher and not gleiche_worte(str(massgabe.bisher), str(text)):
        return Texteingriff(anker, _teil(massgabe, list(text.gezaehlt), wo, konzept), massgabe.kuenftig.fussnoten)
    if massgabe.einfuegen is not None or (not massgabe.kuenftig and anker.punkt is not None):
        if anker.punkt is None:
            raise PasstNicht(
                "unpassend",
                f"Vor oder hinter {wo} lässt sich kein Text einfügen.",
                "einfuegen: zuerst oder zuletzt schreiben, oder satz: kennung/satz mit davor oder danach.",
                ("einfuegen",),
            )
        return Listeneingriff(anker, massgabe.einfuegen, massgabe.kuenftig)
    return Texteingriff(anker, Neufassung(massgabe.kuenftig), massgabe.kuenftig.fussnoten)


def _ganzer_satz(massgabe: Massgabe, text: Text, stelle: Satzstelle) -> Textschritt:
    nummer = stelle.nummer
    if massgabe.einfuegen is None:
        return Satzersatz(nummer, _saetze(massgabe.kuenftig) if massgabe.kuenftig else ())
    davor = massgabe.einfuegen == "davor"
    match massgabe.kuenftig.bloecke:
        case (Aufzaehlung() as liste,) if _in_liste(text, stelle):
            return Punkteinschub(nummer, davor, liste.punkte)
        case _:
            return Satzeinschub(nummer, davor, _saetze(massgabe.kuenftig))


def _teil(massgabe: Massgabe, stellen: list[Satzstelle], wo: str, konzept: Konzept) -> Textschritt:
    """What happens to a part of one of the sentences, or to one of them."""
    teil = str(massgabe.bisher)
    ganze = [stelle for stelle in stellen if gleiche_worte(str(massgabe.bisher), str(stelle.satz))]
    if len(ganze) == 1 and massgabe.einfuegen is None:
        return Satzersatz(ganze[0].nummer, _saetze(massgabe.kuenftig) if massgabe.kuenftig else ())
    treffer = [(stelle, beginn) for stelle in stellen for beginn in vorkommen(str(stelle.satz), teil)]
    if not treffer:
        raise _nicht_gefunden(massgabe, stellen, wo, konzept)
    if len(treffer) > 1:
        raise PasstNicht(
            "mehrfach", f"Der bisherige Wortlaut kommt in {wo} {len(treffer)}-mal vor.", _GANZER_SATZ, ("bisher",)
        )
    (stelle, beginn), ende = treffer[0], treffer[0][1] + len(teil)
    worte = str(stelle.satz)
    if massgabe.einfuegen is not None:
        davor = massgabe.einfuegen == "davor"
        punkt = beginn if davor else ende
        return Worte(stelle.nummer, punkt, punkt, eingefuegt(_inlines(massgabe.kuenftig), davor=davor))
    if massgabe.kuenftig:
        return Worte(stelle.nummer, beginn, ende, _inlines(massgabe.kuenftig))
    beginn, ende = luecke(worte, beginn, ende)
    return Worte(stelle.nummer, beginn, ende, ())


def _saetze(kuenftig: Text) -> Saetze:
    match kuenftig.bloecke:
        case (Absatz(saetze),):
            return saetze
    raise PasstNicht(
        "unpassend",
        "An die Stelle eines Satzes treten Sätze, keine Absätze, Aufzählungen oder Tabellen.",
        "Nur Sätze schreiben, einen je Zeile; einen ganzen Text ändert element: kennung.feld.",
        ("kuenftig",),
    )


def _inlines(kuenftig: Text) -> Inlines:
    saetze = _saetze(kuenftig)
    if len(saetze) == 1:
        return saetze[0].inhalt
    raise PasstNicht(
        "unpassend",
        "An die Stelle eines Teils treten Worte desselben Satzes.",
        "Unter kuenftig eine Zeile schreiben, oder unter bisher den ganzen Satz angeben.",
        ("kuenftig",),
    )


def _in_liste(text: Text, stelle: Satzstelle) -> bool:
    punkte = (punkt for block in text.bloecke if isinstance(block, Aufzaehlung) for punkt in block.punkte)
    return any(satz is stelle.satz for punkt in punkte for satz in punkt.saetze)


def _pruefe_summe(massgabe: Massgabe, was: Satz | Text, wo: str) -> None:
    """Whether what is there is what the Maßgabe expects, as far as its hash says so."""
    if massgabe.pruefsumme is None:
        if not massgabe.bisher:
            raise PasstNicht(
                "ohne-bisher",
                "Die Maßgabe nennt nicht, welchen Wortlaut sie ersetzt.",
                "Unter „bisher“ den Satz Wort für Wort eintragen, wie er jetzt im Konzept steht.",
            )
    elif massgabe.pruefsumme != pruefsumme(was):
        raise PasstNicht(
            "ausgangstext",
            f"{wo} lautet nicht mehr so, wie die Maßgabe es voraussetzt (Prüfsumme).",
            f"Den heutigen Wortlaut lesen, die Maßgabe daran anpassen und die Prüfsumme erneuern: {pruefsumme(was)}",
            ("pruefsumme",),
        )


def _text(konzept: Konzept, anker: Elementanker) -> Text:
    """The text that an anchor names."""
    element = _element(konzept, anker)
    wert = _wert(element, anker, ortsangabe(konzept, Elementanker(anker.element)))
    if anker.punkt is not None:
        if not isinstance(wert, tuple) or anker.punkt > len(wert):
            zahl = len(wert) if isinstance(wert, tuple) else 0
            wo = ortsangabe(konzept, Elementanker(anker.element, anker.feld))
            gibt_es = f"{wo} hat {zahl} {'Punkt' if zahl == 1 else 'Punkte'}"
            raise _ohne_stelle(str(anker), LookupError(gibt_es), "element")
        wert = wert[anker.punkt - 1]
    if not isinstance(wert, Text):
        raise PasstNicht(
            "unpassend",
            f"{ortsangabe(konzept, anker)} ist kein Text.",
            f"Den Wert unter setzt: ändern, zum Beispiel setzt: {{{anker.element}.{anker.feld}: …}}.",
            ("element",),
        )
    return wert


def _liste(konzept: Konzept, anker: Elementanker) -> tuple[object, ...] | None:
    """The list that an anchor names, or names a point of; ``None`` if it is no list of texts."""
    element = _element(konzept, anker)
    wert = _wert(element, anker, ortsangabe(konzept, Elementanker(anker.element)))
    if isinstance(wert, tuple) and all(isinstance(teil, Text) for teil in wert):
        return wert if wert or _ist_textliste(element, anker) else None
    return None


def _ist_textliste(element: Element, anker: Elementanker) -> bool:
    """Whether an empty field is a list of texts."""
    feld = type(element).model_fields.get(anker.feld)
    return feld is not None and TextFeld in typing.get_args(feld.annotation)


def _element(konzept: Konzept, anker: Elementanker) -> Element:
    element = konzept.find(anker.element)
    if element is None:
        raise _ohne_stelle(str(anker), LookupError(f"die Kennung „{anker.element}“ gibt es nicht"), "element")
    return element


def _wert(element: Element, anker: Elementanker, wo: str) -> object:
    try:
        return lesen(element, anker.feld.split("."))
    except LookupError as error:
        raise _ohne_stelle(str(anker), LookupError(f"{wo} hat kein Feld „{error.args[0]}“"), "element") from None


def _ohne_stelle(anker: str, error: LookupError, feld: str) -> PasstNicht:
    return PasstNicht(
        "stelle-fehlt",
        f"Die Fundstelle „{anker}“ gibt es nicht: {error.args[0]}.",
        "Element, Feld und Satz prüfen; gezählt werden die Zeilen des Textes: element/satz oder element.feld/satz.",
        (feld,),
        anker,
    )


def _nicht_gefunden(massgabe: Massgabe, stellen: list[Satzstelle], wo: str, konzept: Konzept) -> PasstNicht:
    gesucht = str(massgabe.bisher)
    worte = " ".join(str(stelle.satz) for stelle in stellen)
    wort, anders = abweichung(gesucht, worte)
    return PasstNicht(
        "nicht-gefunden",
        f"Der bisherige Wortlaut steht nicht in {wo}{anders}.",
        _rat(gesucht, worte, wo, konzept),
        ("bisher",),
        wort,
    )


def _rat(gesucht: str, worte: str, wo: str, konzept: Konzept) -> str:
    if gesucht in worte:
        return "Er steht dort nur als Teil eines Wortes; das ganze Wort angeben."
    if len(gesucht) > 10:
        for element, _ in konzept.elemente:
            for feld in ("text", "aufgaben", "oberziel"):
                text = getattr(element, feld, None)
                for stelle in text.gezaehlt if isinstance(text, Text) else ():
                    if gesucht in str(stelle.satz):
                        dort = fundstelle(konzept, Satzanker(element.id, stelle.nummer, feld))
                        return f"Der Wortlaut steht in {dort}; die Fundstelle berichtigen."
    return f"Den Wortlaut aus {wo} Wort für Wort übernehmen, oder die Fundstelle berichtigen."
