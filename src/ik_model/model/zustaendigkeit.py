"""Who is responsible for what, and for whom: the one home of these facts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from ik_model.model.abschnitt import Abschnitt
from ik_model.model.konzept import Konzept
from ik_model.model.massnahme import Massnahme
from ik_model.model.teilziel import Teilziel
from ik_model.model.verweis import Verweis
from ik_model.model.verzeichnis import Eintrag, Stelle, Zielgruppe

E = TypeVar("E", bound=Eintrag)


@dataclass(frozen=True, slots=True)
class Zustaendigkeit:
    """One goal or measure, with everybody it names.

    Attributes:
        teil: The goal or the measure.
        ziel: The goal that a measure belongs to; ``None`` for a goal, and for a measure that stands alone.
        abschnitt: The section that it stands in.
        rahmen: The section under whose name it is listed: the nearest Handlungsfeld above it, else ``abschnitt``.
        handlungsfeld: Its Handlungsfeld; where that returns in a later catalogue, the first one. ``None`` without any.
        verantwortliche: Who is responsible.
        partner: Who takes part.
        zielgruppen: Whom it is for.
    """

    teil: Teilziel | Massnahme
    ziel: Teilziel | None
    abschnitt: Abschnitt
    rahmen: Abschnitt
    handlungsfeld: Abschnitt | None
    verantwortliche: tuple[Eintrag, ...]
    partner: tuple[Eintrag, ...]
    zielgruppen: tuple[Eintrag, ...]


def zustaendigkeiten(konzept: Konzept) -> tuple[Zustaendigkeit, ...]:
    """One row for each goal and each measure, in document order.

    Units and target groups are the records of the registers, whatever wording the text was adopted with; what no
    register knows is a record of its own, named as the text names it.
    """
    return tuple(_zeilen(konzept))


def _zeilen(konzept: Konzept) -> Iterator[Zustaendigkeit]:
    stellen: dict[str, Eintrag] = {e.id: e for e in (*konzept.gremien, *konzept.stellen)}
    gruppen: dict[str, Eintrag] = {e.id: e for e in konzept.zielgruppen}

    def zeile(teil: Teilziel | Massnahme, ziel: Teilziel | None, kette: Sequence[Abschnitt]) -> Zustaendigkeit:
        rahmen = next((a for a in reversed(kette) if konzept.profil.rolle(a.art) == "handlungsfeld"), None)
        return Zustaendigkeit(
            teil=teil,
            ziel=ziel,
            abschnitt=kette[-1],
            rahmen=rahmen or kette[-1],
            handlungsfeld=rahmen and _erstes(konzept, rahmen),
            verantwortliche=_eintraege(teil.verantwortliche, stellen, Stelle),
            partner=_eintraege(teil.partner, stellen, Stelle) if isinstance(teil, Massnahme) else (),
            zielgruppen=_eintraege(teil.zielgruppen, gruppen, Zielgruppe),
        )

    for kette in (k for oben in (*konzept.gliederung, *konzept.anhaenge) for k in _ketten((oben,))):
        for teilziel in kette[-1].teilziele:
            yield zeile(teilziel, None, kette)
            for massnahme in teilziel.massnahmen:
                yield zeile(massnahme, teilziel, kette)
        for massnahme in kette[-1].massnahmen:
            yield zeile(massnahme, None, kette)


def _ketten(kette: tuple[Abschnitt, ...]) -> Iterator[tuple[Abschnitt, ...]]:
    """Every section with those above it, outermost first."""
    yield kette
    for unter in kette[-1].abschnitte:
        yield from _ketten((*kette, unter))


def _erstes(konzept: Konzept, abschnitt: Abschnitt) -> Abschnitt:
    erstes = konzept.find(abschnitt.wiederholt) if abschnitt.wiederholt else None
    return erstes if isinstance(erstes, Abschnitt) else abschnitt


def _eintraege(verweise: Sequence[Verweis], register: Mapping[str, Eintrag], art: type[E]) -> tuple[Eintrag, ...]:
    """The records, each once."""
    gefunden = (register.get(verweis.id) or art(id=verweis.id, name=str(verweis)) for verweis in verweise)
    return tuple({eintrag.id: eintrag for eintrag in gefunden}.values())
