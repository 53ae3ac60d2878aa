"""What is compared: a paper with the text that it was given, or two versions with each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ik_model.cli.revisions import Version
    from ik_model.model.konzept import Konzept
    from ik_model.model.vorlage import Vorlage
    from ik_model.ports import Vergleichsfassung


class DoesNotFit(Exception):
    """The paper cannot be applied; the text is German and complete."""


def of_paper(konzept: Konzept, paper: Vorlage) -> tuple[Konzept, Vergleichsfassung]:
    """The text as a paper wants it, and the text that it was given.

    Raises:
        DoesNotFit: The paper changes nothing, or does not fit the text.
    """
    from ik_model.ports import Vergleichsfassung
    from ik_model.revision.fassung import fassungen

    fassung = next((f for f in fassungen(konzept) if f.vorlage.id == paper.id), None)
    if fassung is None or not any(schritt.vorlage.massgaben for schritt in fassung.eigene):
        raise DoesNotFit(
            f"Fehler: Die Vorlage {paper.nummer} ändert am Text nichts.\n"
            "   = Hilfe: Was sie ändern soll, steht in der Vorlage unter „massgaben“."
        )
    problems = [problem for schritt in fassung.eigene for problem in schritt.probleme]
    if problems:
        lines = [f"Fehler: {problem.meldung}\n   = Hilfe: {problem.rat}" for problem in problems]
        raise DoesNotFit("\n\n".join([*lines, "Es wurde nichts gebaut; „ik check“ nennt die Stellen."]))
    before = fassung.eigene[0].davor
    if before == fassung.konzept:
        raise DoesNotFit(
            f"Fehler: Was die Vorlage {paper.nummer} ändert, ist in den Text schon eingearbeitet.\n"
            "   = Hilfe: Statt der Vorlage den Stand davor angeben, zum Beispiel HEAD~1; „git log“ zeigt die Stände."
        )
    stand = f"Stand {konzept.datum:%d.%m.%Y}" if konzept.datum else "bisheriger Text"
    name = f"{konzept.status}, {stand}" if konzept.status else stand
    papiere = tuple(schritt.vorlage for schritt in fassung.eigene)
    return fassung.konzept, Vergleichsfassung(before, name, fassung.vermerk, datum=paper.datum, papiere=papiere)


def of_versions(before: Version, after: Version) -> Vergleichsfassung:
    """Two versions; the papers that were worked in between them say where changes come from."""
    from ik_model.ports import Vergleichsfassung

    earlier = {paper.id: frozenset(paper.eingearbeitet) for paper in before.konzept.vorlagen}
    papiere = []
    for paper in after.konzept.vorlagen:
        new = frozenset(paper.eingearbeitet) - earlier.get(paper.id, frozenset())
        if new:
            massgaben = tuple(massgabe for massgabe in paper.massgaben if massgabe.id in new)
            papiere.append(paper.model_copy(update={"massgaben": massgaben}))
    return Vergleichsfassung(
        before.konzept,
        before.name,
        after.name,
        autor=after.autor,
        datum=after.datum,
        read_media=before.read_media,
        papiere=tuple(papiere),
    )
