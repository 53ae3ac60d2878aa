"""The tables that say what the pictures show: by goals or measures, by units, by target groups."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from ik_model.model.verzeichnis import Eintrag
from ik_model.model.zustaendigkeit import Zustaendigkeit
from ik_renderers.documents.tabelle import tabelle
from ik_renderers.documents.zustaendigkeit.sicht import Sicht, titel_von
from ik_renderers.markdown import Markdown, escape


def titel_der_teile(sicht: Sicht) -> str:
    """Title of the table of all goals and measures."""
    return f"{sicht.wer} je {sicht.teil}"


def titel_der_stellen(sicht: Sicht) -> str:
    """Title of the table of units."""
    return f"Stellen nach {sicht.feld}"


def titel_der_zielgruppen(sicht: Sicht) -> str:
    """Title of the table of target groups."""
    return f"{sicht.zielgruppen} nach {sicht.feld}"


def nach_teilen(sicht: Sicht, *, verweist: bool) -> Markdown:
    """All goals and measures, with everybody they name.

    Args:
        sicht: The rows.
        verweist: Whether the goals stand in the same document, so that the table links to them; if not, each row is a
            place to link to itself.
    """
    vorher: list[Zustaendigkeit | None] = [None, *sicht.zeilen]
    zeilen = [
        [
            _feld(zeile, ist_ort=not verweist and (davor is None or davor.rahmen is not zeile.rahmen)),
            _teil(sicht, zeile, verweist=verweist),
            *_namen(sicht, zeile),
        ]
        for davor, zeile in pairwise(vorher)
        if zeile
    ]
    return _mit_titel(titel_der_teile(sicht), tabelle([sicht.feld, sicht.teil, *sicht.beschriftungen], zeilen))


def nach_stellen(sicht: Sicht) -> Markdown:
    """All units, with how many goals or measures they have where."""
    rollen = {"verantwortliche": sicht.verantwortliche} | ({"partner": sicht.partner} if sicht.partner else {})
    return _mit_titel(titel_der_stellen(sicht), _summen(sicht, "Stelle", sicht.stellen, rollen))


def nach_zielgruppen(sicht: Sicht) -> Markdown:
    """All target groups, with how many goals or measures are for them where."""
    rollen = {"zielgruppen": "Anzahl"}
    return _mit_titel(titel_der_zielgruppen(sicht), _summen(sicht, sicht.zielgruppen, sicht.gruppen, rollen))


def _mit_titel(titel: str, inhalt: Markdown) -> Markdown:
    """The table, its title after it, as all formats want it."""
    return Markdown(f"{inhalt}\n\n::: {{.tabellentitel}}\n{escape(titel)}\n:::") if inhalt else inhalt


def _summen(sicht: Sicht, name: str, eintraege: Sequence[Eintrag], rollen: Mapping[str, str]) -> Markdown:
    kopf = [name, *(wort for label in rollen.values() for wort in (f"{label} je {sicht.feld}", f"{label} gesamt"))]
    zahlen = [sicht.anzahlen(rolle) for rolle in rollen]
    zeilen = [
        [escape(eintrag.name), *(zelle for je in zahlen for zelle in _zellen(sicht, je.get(eintrag.id, {})))]
        for eintrag in eintraege
    ]
    return tabelle(kopf, zeilen)


def _zellen(sicht: Sicht, je_feld: Mapping[str, int]) -> tuple[Markdown, Markdown]:
    worte = "; ".join(f"{titel_von(sicht.felder[feld])}: {anzahl}" for feld, anzahl in je_feld.items())
    return escape(worte), escape(str(sum(je_feld.values()) or ""))


def _feld(zeile: Zustaendigkeit, *, ist_ort: bool) -> Markdown:
    titel = escape(titel_von(zeile.rahmen))
    return Markdown(f"[{titel}]{{#{zeile.rahmen.id}}}") if ist_ort else titel


def _teil(sicht: Sicht, zeile: Zustaendigkeit, *, verweist: bool) -> Markdown:
    name, worte = escape(sicht.name(zeile)), escape(sicht.worte(zeile))
    ziel = f"(#{zeile.teil.id})" if verweist else f"{{#{zeile.teil.id}}}"
    return Markdown(f"[{name}]{ziel}: {worte}")


def _namen(sicht: Sicht, zeile: Zustaendigkeit) -> Iterator[Markdown]:
    yield _liste(zeile.verantwortliche)
    if sicht.partner:
        yield _liste(zeile.partner)
    if sicht.zielgruppen:
        yield _liste(zeile.zielgruppen)


def _liste(eintraege: Sequence[Eintrag]) -> Markdown:
    return escape("; ".join(eintrag.name for eintrag in eintraege))
