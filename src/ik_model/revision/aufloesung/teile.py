"""Goals, measures and Maßgaben by their number; and items, whatever it is that a section counts."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ik_model.model.abschnitt import Abschnitt
from ik_model.model.base import Element
from ik_model.model.konzept import Konzept
from ik_model.model.massgabe import Massgabe
from ik_model.model.massnahme import Massnahme
from ik_model.model.nummerierung import zaehlung
from ik_model.model.teilziel import Teilziel
from ik_model.model.vorlage import Vorlage
from ik_model.revision.aufloesung.nummern import unterabschnitt
from ik_model.revision.fundstelle import ort
from ik_model.revision.zitat.glied import FundstelleFehler, Glied
from ik_model.revision.zitat.mehrzahl import anzahl, mehrzahl
from ik_model.revision.zitat.textglieder import zaehlwert

_VIELE = 6


def finde_teil(konzept: Konzept, unter: Element | None, glied: Glied) -> Element:
    """A goal, a measure or a Maßgabe within an element, or anywhere if there is only one of that number.

    Raises:
        FundstelleFehler: There is none, or several; the message says what there is.
    """
    art = _art(konzept, glied.wort)
    if unter is None:
        return _ueberall(konzept, art, glied)
    eigene = _direkt(unter, art)
    if gefunden := _mit_nummer(konzept, eigene, glied.wert):
        return gefunden
    darunter = [e for e, eltern in konzept.elemente if isinstance(e, art) and unter in eltern]
    if art is Massnahme and (gefunden := _mit_kuerzel(darunter, glied.wert)):
        return gefunden
    if not eigene and isinstance(unter, Abschnitt) and darunter:
        stellen = _aufgezaehlt(_abschnitte(konzept, darunter))
        raise FundstelleFehler(
            f"{ort(konzept, unter)} selbst hat keine {mehrzahl(glied.wort)}; sie stehen in {stellen}"
        )
    raise FundstelleFehler(f"{ort(konzept, unter)} hat {_vorhanden(eigene, glied.wort)}")


def finde_gezaehltes(konzept: Konzept, unter: Abschnitt, glied: Glied) -> Element | None:
    """What „Punkt 6“, „Nr. 3“ or „Buchstabe a“ means in a section without a list: a goal, a measure, a section below.

    Raises:
        FundstelleFehler: It counts such things, but not so many.
    """
    form = konzept.profil.teilziel
    buchstabe = glied.wort == "Buchstabe"
    if unter.teilziele and (not buchstabe or zaehlung(form.zaehlung).stil.startswith("buchstabe")):
        return finde_teil(konzept, unter, Glied(glied.art, glied.wert, form.name))
    if gefunden := unterabschnitt(konzept, unter, glied.wert):
        return gefunden
    if unter.massnahmen and not buchstabe:
        return finde_teil(konzept, unter, Glied(glied.art, glied.wert, konzept.profil.massnahme.name))
    return None


def _art(konzept: Konzept, wort: str) -> type[Element]:
    profil = konzept.profil
    if wort.lower() == profil.teilziel.name.lower():
        return Teilziel
    if wort.lower() == profil.massnahme.name.lower():
        return Massnahme
    arten: dict[str, type[Element]] = {"Maßnahme": Massnahme, "Maßgabe": Massgabe}
    return arten.get(wort, Teilziel)


def _direkt(unter: Element, art: type[Element]) -> Sequence[Element]:
    match unter:
        case Abschnitt():
            return unter.teilziele if art is Teilziel else unter.massnahmen if art is Massnahme else ()
        case Teilziel() if art is Massnahme:
            return unter.massnahmen
        case Vorlage() if art is Massgabe:
            return unter.massgaben
    return ()


def _mit_nummer(konzept: Konzept, teile: Sequence[Element], zeichen: str) -> Element | None:
    """By the sign of a measure, else by the place in the row."""
    if gefunden := _mit_kuerzel(teile, zeichen):
        return gefunden
    muster = konzept.profil.teilziel.zaehlung if teile and isinstance(teile[0], Teilziel) else "dezimal"
    zahl = zaehlwert(zeichen, muster)
    return teile[zahl - 1] if zahl and zahl <= len(teile) else None


def _mit_kuerzel(teile: Sequence[Element], zeichen: str) -> Element | None:
    def kern(wort: str) -> str:
        return "".join(re.findall(r"\w", wort.casefold()))

    return next((t for t in teile if isinstance(t, Massnahme) and t.kuerzel and kern(t.kuerzel) == kern(zeichen)), None)


def _ueberall(konzept: Konzept, art: type[Element], glied: Glied) -> Element:
    alle = [element for element, _ in konzept.elemente if isinstance(element, art)]
    if gefunden := _mit_kuerzel(alle, glied.wert):
        return gefunden
    traeger = [e for e, _ in konzept.elemente if _direkt(e, art)]
    treffer = [teil for e in traeger if (teil := _mit_nummer(konzept, _direkt(e, art), glied.wert))]
    if len(treffer) == 1:
        return treffer[0]
    geschrieben = f"{glied.wort} {glied.wert}"
    if not treffer:
        kuerzel = [t.kuerzel for t in alle if isinstance(t, Massnahme) and t.kuerzel]
        was = _aufgezaehlt(kuerzel) if kuerzel else f"{anzahl(len(alle), glied.wort)} im Konzept"
        raise FundstelleFehler(f"{geschrieben} gibt es nicht; es gibt {was}")
    raise FundstelleFehler(
        f"{geschrieben} gibt es {len(treffer)}-mal: {_aufgezaehlt([ort(konzept, t) for t in treffer])}",
        f"Dazuschreiben, wo: {ort(konzept, treffer[0])}",
    )


def _abschnitte(konzept: Konzept, teile: Sequence[Element]) -> list[str]:
    """The sections that parts stand in, each once."""
    ketten = [konzept.register[teil.id].eltern for teil in teile]
    oben = [next(e for e in reversed(kette) if isinstance(e, Abschnitt)) for kette in ketten]
    return list(dict.fromkeys(ort(konzept, abschnitt) for abschnitt in oben))


def _vorhanden(eigene: Sequence[Element], wort: str) -> str:
    kuerzel = [t.kuerzel for t in eigene if isinstance(t, Massnahme) and t.kuerzel]
    if kuerzel:
        return f"{anzahl(len(eigene), wort)}: {_aufgezaehlt(kuerzel)}"
    return anzahl(len(eigene), wort)


def _aufgezaehlt(worte: Sequence[str]) -> str:
    mehr = f" und {len(worte) - _VIELE} weitere" if len(worte) > _VIELE else ""
    return ", ".join(worte[:_VIELE]) + mehr
