"""What was decided on the points of a paper: which were adopted, and in which words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ik_model.model.beschluss import Punktbeschluss
from ik_model.model.massgabe import Massgabe
from ik_model.model.vorlage import Vorlage
from ik_model.revision.anwendung.problem import Problem


@dataclass(frozen=True, slots=True)
class Beschlussstand:
    """A paper as far as it was adopted.

    Attributes:
        vorlage: The paper with the points that were not turned down, in the wording decided; as proposed, as long as
            nothing else is recorded. Points keep what they are called.
        probleme: What is recorded and cannot be told.
    """

    vorlage: Vorlage
    probleme: tuple[Problem, ...] = ()


def beschlussstand(vorlage: Vorlage) -> Beschlussstand:
    """The paper as the body that decides has adopted it; what a committee recommends is no decision."""
    if vorlage.abgelehnt:
        return Beschlussstand(vorlage.model_copy(update={"massgaben": ()}))
    entscheidung = vorlage.entscheidung
    if entscheidung is None or not entscheidung.punkte:
        return Beschlussstand(vorlage)
    probleme = list(_unbekannte(vorlage, entscheidung.punkte))
    beschluesse = {beschluss.punkt: beschluss for beschluss in entscheidung.punkte}
    bleiben: list[Massgabe] = []
    for punkt, massgaben in vorlage.punkte.items():
        im_punkt = beschluesse.get(punkt)
        if im_punkt is not None and im_punkt.kuenftig and sum(map(_hat_wortlaut, massgaben)) != 1:
            probleme.append(_mehrdeutig(massgaben[0].id, f"Punkt {punkt}"))
            im_punkt = im_punkt.model_copy(update={"kuenftig": type(im_punkt.kuenftig)()})
        for massgabe in massgaben:
            beschluss = beschluesse.get(massgabe.id, im_punkt)
            if beschluss is not None and not beschluss.beschlossen:
                continue
            wortlaut = beschluss.kuenftig if beschluss is not None else None
            if wortlaut and not _hat_wortlaut(massgabe):
                if beschluss is not im_punkt:
                    probleme.append(_mehrdeutig(massgabe.id, f"Maßgabe „{massgabe.id}“"))
                wortlaut = None
            neu = {"punkt": punkt} | ({"kuenftig": wortlaut} if wortlaut else {})
            bleiben.append(massgabe.model_copy(update=neu))
    reihe = [massgabe.id for massgabe in vorlage.massgaben]
    bleiben.sort(key=lambda massgabe: reihe.index(massgabe.id))
    return Beschlussstand(vorlage.model_copy(update={"massgaben": tuple(bleiben)}), tuple(probleme))


def _hat_wortlaut(massgabe: Massgabe) -> bool:
    """Whether the words that a Maßgabe proposes can be decided otherwise."""
    return bool(massgabe.kuenftig)


def _unbekannte(vorlage: Vorlage, beschluesse: Sequence[Punktbeschluss]) -> list[Problem]:
    bekannt = [*vorlage.punkte, *(massgabe.id for massgabe in vorlage.massgaben)]
    return [
        Problem(
            "",
            "beschluss",
            f"Den Punkt „{beschluss.punkt}“ gibt es in der Vorlage nicht.",
            f"Möglich sind: {', '.join(vorlage.punkte)}." if vorlage.punkte else "Die Vorlage hat keine Maßgaben.",
            wort=beschluss.punkt,
        )
        for beschluss in beschluesse
        if beschluss.punkt not in bekannt
    ]


def _mehrdeutig(massgabe: str, was: str) -> Problem:
    return Problem(
        massgabe,
        "beschluss",
        f"Es ist nicht klar, wohin der beschlossene Wortlaut zu {was} gehört.",
        "Unter punkt: die Kennung der Maßgabe nennen, deren Wortlaut (kuenftig) er ersetzt.",
    )
