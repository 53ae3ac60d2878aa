"""What changed in a field, in a few German words that go on after its name."""

from __future__ import annotations

from collections.abc import Iterable

from ik_model.revision.diff.inhalt import (
    Felderaenderung,
    Inhalt,
    Listenaenderung,
    Paarart,
    Textaenderung,
    Verweisaenderung,
    Wertaenderung,
)

_WAS: dict[Paarart, str] = {
    "geändert": "geändert",
    "auszeichnung": "anders ausgezeichnet",
    "verschoben": "umgestellt",
    "weg": "gestrichen",
    "neu": "neu",
}
_MEHR = 4
"""So many sentences or entries are named one by one."""

_LANG = 60


def kurzfassung(inhalt: Inhalt) -> str:
    """A few words, with the blank or the colon before them: " Satz 2 geändert", ": neu Kreistag"."""
    match inhalt:
        case Textaenderung():
            orte = [(paar.art, (paar.neu or paar.alt)) for paar in inhalt.geaendert]
            stellen = [(art, seite.ort) for art, seite in orte if seite is not None]
            worte = _stellen(stellen, "Sätze") or "anders gegliedert"
            return f", {worte}" if stellen and not stellen[0][1].startswith("Satz") else f" {worte}"
        case Listenaenderung():
            return f": {_stellen([(paar.art, paar.name) for paar in inhalt.geaendert], 'Einträge') or 'umgestellt'}"
        case Verweisaenderung():
            teile = [f"neu {', '.join(inhalt.neu)}"] if inhalt.neu else []
            teile += [f"nicht mehr {', '.join(inhalt.weg)}"] if inhalt.weg else []
            return f": {'; '.join(teile) or ('andere Reihenfolge' if inhalt.umgestellt else 'andere Kennung')}"
        case Wertaenderung():
            neu, alt = _kurz(inhalt.neu), _kurz(inhalt.alt)
            return f": {neu or 'keine Angabe mehr'} (bisher {alt})" if alt else f": {neu}"
        case Felderaenderung():
            return f": {', '.join(name for name, _ in inhalt.felder)} geändert"


def _stellen(stellen: Iterable[tuple[Paarart, str]], was: str) -> str:
    """Places by what became of them: "Satz 2 geändert, Satz 3 und Satz 4 neu"."""
    nach_art: dict[Paarart, list[str]] = {}
    for art, ort in stellen:
        nach_art.setdefault(art, []).append(ort)
    return ", ".join(f"{_aufzaehlung(orte, was)} {_WAS[art]}" for art, orte in nach_art.items())


def _aufzaehlung(orte: list[str], was: str) -> str:
    if len(orte) > _MEHR:
        return f"{len(orte)} {was}"
    return " und ".join(filter(None, (", ".join(orte[:-1]), orte[-1])))


def _kurz(text: str) -> str:
    return text if len(text) <= _LANG else f"{text[: _LANG - 1].rstrip()}…"
