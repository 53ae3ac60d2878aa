"""Find what a Maßgabe sets in the data."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pydantic import ValidationError

from ik_model.model.base import Element, Modell
from ik_model.model.konzept import Konzept
from ik_model.model.massgabe import Massgabe
from ik_model.model.setzung import Wert
from ik_model.model.verweis import Verweis
from ik_model.revision.anwendung.eingriff import Dateneingriff
from ik_model.revision.anwendung.problem import PasstNicht
from ik_model.revision.diff.gleichheit import gleich
from ik_model.revision.pfad import gesetzt, lesen


def setzungen(konzept: Konzept, massgabe: Massgabe) -> Iterator[Dateneingriff]:
    """What a Maßgabe sets.

    Raises:
        PasstNicht: An element or a field is not there, the new value does not fit, or the old one is another.
    """
    for schluessel, setzung in massgabe.setzt.items():
        kennung, _, weg = schluessel.partition(".")
        pfad = tuple(weg.split("."))
        path = ("setzt", schluessel)
        if not weg:
            raise _unsetzbar(schluessel, setzung.kuenftig, "nach der Kennung fehlt das Feld")
        element = element_von(konzept, kennung, path)
        try:
            bisher = lesen(element, pfad)
        except LookupError:
            grund = f"„{kennung}“ hat kein Feld „{weg}“"
            raise _unsetzbar(schluessel, setzung.kuenftig, grund) from None
        if setzung.bisher is not None and not _erwartet(element, pfad, bisher, setzung.bisher):
            raise PasstNicht(
                "ausgangstext",
                f"„{schluessel}“ ist heute „{_worte(bisher)}“, nicht „{_worte(setzung.bisher)}“.",
                "Unter „bisher“ den heutigen Wert eintragen, und prüfen, ob die Änderung noch gewollt ist.",
                path,
            )
        yield Dateneingriff(kennung, pfad, _neuer_wert(element, pfad, bisher, schluessel, setzung.kuenftig))


def element_von(konzept: Konzept, kennung: str, path: tuple[str, ...] = ("setzt",)) -> Element:
    """The element of an ID.

    Raises:
        PasstNicht: There is none.
    """
    element = konzept.find(kennung)
    if element is None:
        raise PasstNicht(
            "stelle-fehlt",
            f"Die Kennung „{kennung}“ gibt es nicht.",
            "Unter „setzt“ steht element.feld: neuer Wert, zum Beispiel „umsetzungsbericht.an: kreistag“.",
            path,
            kennung,
        )
    return element


def _neuer_wert(element: Element, pfad: Sequence[str], bisher: object, schluessel: str, neu: Wert | None) -> object:
    try:
        wert = gelesen(element, pfad, _leer(element, pfad) if neu is None else neu)
    except (ValidationError, LookupError):
        raise _unsetzbar(schluessel, neu, f"der Wert passt nicht zum Feld „{pfad[-1]}“") from None
    if isinstance(wert, tuple) and isinstance(bisher, tuple):
        return tuple(_mit_wortlaut(teil, bisher) for teil in wert)
    return wert


def _mit_wortlaut(neu: object, bisher: tuple[object, ...]) -> object:
    """A reference that stays keeps the wording that was adopted for it, unless the Maßgabe gives it another."""
    if isinstance(neu, Verweis) and neu.wortlaut is None:
        return next((alt for alt in bisher if isinstance(alt, Verweis) and alt.id == neu.id), neu)
    return neu


def _erwartet(element: Element, pfad: Sequence[str], bisher: object, erwartet: Wert) -> bool:
    """Whether a value is the expected one."""
    try:
        wert = gelesen(element, pfad, erwartet)
    except ValidationError:
        return False
    if isinstance(wert, tuple) and isinstance(bisher, tuple):
        return len(wert) == len(bisher) and all(map(_gleich, wert, bisher))
    return _gleich(wert, bisher)


def _gleich(erwartet: object, bisher: object) -> bool:
    """Whether two values are the same; of a reference, the wording counts only if it is said."""
    if isinstance(erwartet, Verweis) and isinstance(bisher, Verweis) and erwartet.wortlaut is None:
        return erwartet.id == bisher.id
    return gleich(erwartet, bisher)


def gelesen(element: Element, pfad: Sequence[str], wert: object) -> object:
    """A value of the source as the field would have it.

    Raises:
        pydantic.ValidationError: It does not fit the field.
    """
    roh = [teil.model_dump() for teil in wert] if isinstance(wert, tuple) else wert
    return lesen(gesetzt(element, pfad, roh, geprueft=False), pfad)


def _leer(element: Element, pfad: Sequence[str]) -> object:
    """What an emptied field holds.

    Raises:
        LookupError: It must not be empty.
    """
    halter = lesen(element, pfad[:-1]) if len(pfad) > 1 else element
    if not isinstance(halter, Modell):
        return None
    feld = type(halter).model_fields[pfad[-1]]
    if feld.is_required():
        raise LookupError(pfad[-1])
    return feld.get_default(call_default_factory=True)


def _unsetzbar(schluessel: str, wert: Wert | None, grund: str) -> PasstNicht:
    return PasstNicht(
        "setzt",
        f"„{schluessel}: {_worte(wert)}“ lässt sich nicht setzen: {grund}.",
        "Unter „setzt“ steht element.feld: neuer Wert, zum Beispiel „umsetzungsbericht.an: kreistag“.",
        ("setzt", schluessel),
    )


def _worte(wert: object) -> str:
    """A value as an editor would write it."""
    if isinstance(wert, tuple):
        return f"[{', '.join(map(_worte, wert))}]"
    if isinstance(wert, Verweis):
        return wert.id
    return "" if wert is None else str(wert)
