"""Which edits hit the same place, so that the order of the votes would decide what the text says."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations

from ik_model.model.konzept import Konzept
from ik_model.revision.anwendung.aufloesen import Auftrag
from ik_model.revision.anwendung.eingriff import (
    Dateneingriff,
    Eingriff,
    Elementeingriff,
    Listeneingriff,
    Neufassung,
    Satzersatz,
    Texteingriff,
    Textschritt,
    Worte,
)
from ik_model.revision.anwendung.elemente import weg_zu
from ik_model.revision.anwendung.problem import Problem
from ik_model.revision.diff.baum import zweig


def kollisionen(konzept: Konzept, auftraege: Sequence[Auftrag], namen: Callable[[str], str]) -> list[Problem]:
    """One problem for each Maßgabe that changes what another one changes, too.

    Args:
        konzept: The text that the edits are made on.
        auftraege: The edits.
        namen: What a Maßgabe is called in a message, by its ID.
    """
    gegner: dict[str, dict[str, None]] = defaultdict(dict)
    for a, b in _paare(konzept, auftraege):
        if a.massgabe != b.massgabe and _treffen(a.eingriff, b.eingriff):
            gegner[a.massgabe][b.massgabe] = None
            gegner[b.massgabe][a.massgabe] = None
    return [
        Problem(
            massgabe,
            "gleiche-stelle",
            f"Dieselbe Stelle ändert auch {_und([namen(andere) for andere in gegner[massgabe]])}.",
            "Die Änderungen zu einer zusammenfassen, oder zu einem Punkt, über den nur einmal abgestimmt wird.",
            andere=tuple(gegner[massgabe]),
        )
        for massgabe in dict.fromkeys(auftrag.massgabe for auftrag in auftraege)
        if massgabe in gegner
    ]


def doppelte_kennungen(auftraege: Iterable[Auftrag]) -> Iterator[Problem]:
    """One problem for each new element whose ID another Maßgabe gives to a new element, too."""
    vergeben: dict[str, str] = {}
    for massgabe, eingriff in auftraege:
        if isinstance(eingriff, Elementeingriff) and eingriff.neu is not None:
            for kennung in (knoten.element.id for knoten in zweig(eingriff.neu).alle()):
                andere = vergeben.setdefault(kennung, massgabe)
                if andere != massgabe:
                    yield Problem(
                        massgabe,
                        "kennung-vergeben",
                        f"Die Kennung „{kennung}“ vergibt auch eine andere Maßgabe.",
                        "Jedem neuen Element eine eigene Kennung geben.",
                        weg_zu(eingriff.neu, kennung),
                        kennung,
                        (andere,),
                    )


def _paare(konzept: Konzept, auftraege: Sequence[Auftrag]) -> Iterator[tuple[Auftrag, Auftrag]]:
    """Every two edits that could meet: of one element, or of an element and one that it stands in."""
    nach_element: dict[str, list[Auftrag]] = defaultdict(list)
    for auftrag in auftraege:
        nach_element[_element(auftrag.eingriff)].append(auftrag)
    for gruppe in nach_element.values():
        yield from combinations(gruppe, 2)
    for kennung, gruppe in nach_element.items():
        ort = konzept.ort(kennung)
        for oben in ort.eltern if ort is not None else ():
            for ganzes in nach_element.get(oben.id, ()):
                if isinstance(ganzes.eingriff, Elementeingriff):
                    yield from ((ganzes, auftrag) for auftrag in gruppe)


def _element(eingriff: Eingriff) -> str:
    return eingriff.stelle.element if isinstance(eingriff, Texteingriff | Listeneingriff) else eingriff.element


def _treffen(a: Eingriff, b: Eingriff) -> bool:
    """Whether two edits hit the same place."""
    match a, b:
        case Elementeingriff(), Elementeingriff() if a.element == b.element:
            return _zwei_elemente(a, b)
        case (Elementeingriff() as ganzes, _) | (_, Elementeingriff() as ganzes):
            # Its content goes or is rewritten; a move takes the changes within along.
            return not ganzes.laesst_stehen and ganzes.verschieben is None
        case Texteingriff(), Texteingriff():
            return a.stelle == b.stelle and _in_einem_text(a.schritt, b.schritt)
        case (Texteingriff() as text, Listeneingriff() as liste) | (Listeneingriff() as liste, Texteingriff() as text):
            return text.stelle == liste.stelle and liste.einfuegen is None
        case Listeneingriff(), Listeneingriff():
            return a.stelle == b.stelle and a.einfuegen is None and b.einfuegen is None
        case Dateneingriff(), Dateneingriff():
            laenge = min(len(a.pfad), len(b.pfad))
            return a.pfad[:laenge] == b.pfad[:laenge] and (a.pfad != b.pfad or a.wert != b.wert)
        case (Dateneingriff() as wert, (Texteingriff() | Listeneingriff()) as worte) | (
            (Texteingriff() | Listeneingriff()) as worte,
            Dateneingriff() as wert,
        ):
            return worte.stelle.feld == ".".join(wert.pfad)
    return False


def _zwei_elemente(a: Elementeingriff, b: Elementeingriff) -> bool:
    if a.laesst_stehen and b.laesst_stehen:
        return False
    if a.laesst_stehen or b.laesst_stehen:
        # Beside an element that goes, there is still its place; beside one that moves, there are two. And what is
        # rewritten as a whole says itself what stands in it.
        einschub, anderes = (a, b) if a.laesst_stehen else (b, a)
        innen = einschub.einfuegen in {"zuerst", "zuletzt"}
        return innen if anderes.verschieben is None else not innen
    return True


def _in_einem_text(a: Textschritt, b: Textschritt) -> bool:
    if isinstance(a, Neufassung) or isinstance(b, Neufassung):
        return True
    if not isinstance(a, Satzersatz | Worte) or not isinstance(b, Satzersatz | Worte) or a.satz != b.satz:
        return False
    if isinstance(a, Satzersatz) or isinstance(b, Satzersatz):
        return True
    return (
        max(a.beginn, b.beginn) < min(a.ende, b.ende)
        or a.beginn < b.beginn == b.ende < a.ende
        or b.beginn < a.beginn == a.ende < b.ende
    )


def _und(namen: Iterable[str]) -> str:
    *vorne, letzter = namen
    return f"{', '.join(vorne)} und {letzter}" if vorne else letzter
