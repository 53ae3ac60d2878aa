"""The points of a paper, worked into the text: all that are asked for, or none."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from ik_model.amending.codes import NICHT_AN_DER_REIHE, NICHT_EINZUARBEITEN
from ik_model.amending.vorhaben import Ausgang, Vorhaben, eintragen
from ik_model.amending.zeilen import punktzeilen
from ik_model.diagnostics.finding import Finding
from ik_model.model.konzept import Konzept
from ik_model.model.massgabe import Massgabe
from ik_model.model.vorlage import Vorlage
from ik_model.revision.anwendung.anwenden import anwenden
from ik_model.revision.anwendung.wege import Satzwege
from ik_model.revision.beschluss import beschlussstand
from ik_model.revision.fassung import bezugsvorlage
from ik_model.rules.probleme import als_befunde


class UnbekannterPunkt(LookupError):
    """The paper has no such point; the message is German and says which there are."""


def einarbeiten(ausgang: Ausgang, vorlage: Vorlage, punkte: Collection[str] | None = None) -> Vorhaben:
    """Work a paper in.

    What is recorded as decided counts: a point that was turned down stays out, one that was decided in other words
    comes in these words. What the text holds already is left alone.

    Args:
        ausgang: The concept.
        vorlage: The paper.
        punkte: Only these points; all without it.

    Raises:
        UnbekannterPunkt: The paper has no such point.
    """
    konzept, stand = ausgang.konzept, beschlussstand(vorlage)
    gewaehlt = _gewaehlt(vorlage, punkte)
    abgelehnt = [punkt for punkt in gewaehlt if punkt not in stand.vorlage.punkte]
    if vorlage.abgelehnt or (punkte is not None and abgelehnt):
        return Vorhaben(ausgang, vorlage, hindernisse=tuple(_abgelehnte(ausgang, vorlage, abgelehnt)))
    bleiben = [punkt for punkt in gewaehlt if punkt not in abgelehnt]
    anwendung = anwenden(konzept, stand.vorlage, bleiben)
    if probleme := [*stand.probleme, *anwendung.probleme]:
        befunde = als_befunde(konzept, ausgang.reading.positions, vorlage, probleme)
        return Vorhaben(ausgang, vorlage, hindernisse=(*befunde, *_zuerst(ausgang, vorlage)))
    zeilen = list(punktzeilen(konzept, vorlage, stand.vorlage, gewaehlt))
    if not anwendung.massgaben:
        return Vorhaben(ausgang, vorlage, tuple(zeilen))
    betroffen = {vorlage.id, *(andere.id for andere in _davor(konzept, vorlage))}
    neu = anwendung.konzept.ersetzt(
        vorlagen=tuple(
            _nachgefuehrt(papier, anwendung.wege, anwendung.massgaben if papier.id == vorlage.id else ())
            if papier.id in betroffen
            else papier
            for papier in konzept.vorlagen
        )
    )
    return eintragen(ausgang, vorlage, neu, zeilen)


def _gewaehlt(vorlage: Vorlage, punkte: Collection[str] | None) -> list[str]:
    for punkt in punkte or ():
        if punkt not in vorlage.punkte:
            moeglich = f"Möglich sind: {', '.join(vorlage.punkte)}." if vorlage.punkte else "Sie hat keine Maßgaben."
            raise UnbekannterPunkt(f"Einen Punkt „{punkt}“ hat {vorlage.nummer} nicht. {moeglich}")
    return [punkt for punkt in vorlage.punkte if punkte is None or punkt in punkte]


def _abgelehnte(ausgang: Ausgang, vorlage: Vorlage, punkte: Sequence[str]) -> Iterator[Finding]:
    entscheidung = vorlage.entscheidung
    pfad = ("beratungsfolge", vorlage.beratungsfolge.index(entscheidung)) if entscheidung is not None else ()
    rat = "Abgelehntes bleibt draußen. Ist das Ergebnis falsch eingetragen, dort berichtigen."
    if vorlage.abgelehnt:
        meldung = f"{vorlage.nummer} ist abgelehnt."
        yield ausgang.befund(NICHT_EINZUARBEITEN, meldung, rat, vorlage.id, (*pfad, "ergebnis"))
        return
    for punkt in punkte:
        meldung = f"Punkt {punkt} von {vorlage.nummer} ist abgelehnt."
        yield ausgang.befund(NICHT_EINZUARBEITEN, meldung, rat, vorlage.id, (*pfad, "punkte"))


def _zuerst(ausgang: Ausgang, vorlage: Vorlage) -> Iterator[Finding]:
    """Papers that come before this one and are not in the text yet: it may speak of what they leave."""
    for andere in _davor(ausgang.konzept, vorlage):
        if not andere.abgelehnt and any(massgabe.id not in andere.eingearbeitet for massgabe in andere.massgaben):
            yield ausgang.befund(
                NICHT_AN_DER_REIHE,
                f"{andere.nummer} geht {vorlage.nummer} voraus und ist noch nicht eingearbeitet.",
                f"Bezieht sich {vorlage.nummer} auf deren Text, zuerst: ik amend {andere.nummer}",
                andere.id,
            )


def _davor(konzept: Konzept, vorlage: Vorlage) -> Iterator[Vorlage]:
    bezug = bezugsvorlage(konzept, vorlage)
    for andere in konzept.vorlagen:
        if bezug is not None and andere.id == bezug.id:
            yield andere
            return
        if andere.id == vorlage.id:
            return
        if bezugsvorlage(konzept, andere) is None:
            yield andere


def _nachgefuehrt(papier: Vorlage, wege: Satzwege, neue: Sequence[Massgabe]) -> Vorlage:
    """A paper after some Maßgaben have come into the text.

    *Why:* what is still open counted the sentences of the text as it was; it must find the same ones again. What is in
    the text keeps its place of then: it says what was voted on.
    """
    eingearbeitet = (*papier.eingearbeitet, *(massgabe.id for massgabe in neue))
    offen = tuple(
        massgabe if massgabe.id in eingearbeitet else _nachgefuehrte_massgabe(massgabe, wege)
        for massgabe in papier.massgaben
    )
    return papier.model_copy(update={"eingearbeitet": eingearbeitet, "massgaben": offen})


def _nachgefuehrte_massgabe(massgabe: Massgabe, wege: Satzwege) -> Massgabe:
    if massgabe.satz is not None:
        satz = wege.satz(massgabe.satz)
        return massgabe.model_copy(update={"satz": satz}) if satz is not None else massgabe
    if massgabe.element is not None and massgabe.element.punkt is not None:
        punkt = wege.punkt(massgabe.element)
        return massgabe.model_copy(update={"element": punkt}) if punkt is not None else massgabe
    return massgabe
