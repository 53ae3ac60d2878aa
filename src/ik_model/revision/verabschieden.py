"""From a recorded decision to the adopted text: what was decided is applied, marked and sealed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ik_model.model.beschluss import Beschlussvermerk
from ik_model.model.konzept import Konzept
from ik_model.model.vorlage import Beratung, Vorlage
from ik_model.revision.beschluss import beschlussstand
from ik_model.revision.fassung import Beschlussfassung, bezugsvorlage, nach_vorlage
from ik_model.revision.siegel import siegel, unversehrt


@dataclass(frozen=True, slots=True)
class Hindernis:
    """Why a text cannot be adopted.

    Attributes:
        meldung: German: what is missing or wrong.
        rat: German: what to do.
        element: ID of the paper or the Maßgabe that it concerns.
        pfad: The field of it.
    """

    meldung: str
    rat: str
    element: str
    pfad: tuple[str | int, ...] = ()


@dataclass(frozen=True, slots=True)
class Verabschiedung:
    """What became of it.

    Attributes:
        konzept: The adopted text, marked and sealed; the old one if there is an obstacle.
        fassung: The version that was adopted; ``None`` if there is an obstacle.
        hindernisse: Why it could not be.
    """

    konzept: Konzept
    fassung: Beschlussfassung | None
    hindernisse: tuple[Hindernis, ...] = ()


def verabschieden(konzept: Konzept, vorlage: Vorlage) -> Verabschiedung:
    """The concept as the body that decides has adopted it by this paper.

    What the paper and the adopted Änderungsanträge to it change is applied, in the wording decided, and noted in the
    papers as ``eingearbeitet``; status and date say that it is adopted; the note of the decision carries the seal.
    """
    hindernisse = tuple(_hindernisse(konzept, vorlage))
    if hindernisse:
        return Verabschiedung(konzept, None, hindernisse)
    fassung = nach_vorlage(konzept, vorlage)
    beratung = fassung.beschluss
    assert beratung is not None
    eingearbeitet = {
        schritt.vorlage.id: tuple(massgabe.id for massgabe in schritt.angewendet) for schritt in fassung.eigene
    }
    neu = fassung.konzept.ersetzt(
        status="beschlossen",
        datum=beratung.datum,
        vorlagen=tuple(_mit_vermerk(papier, eingearbeitet.get(papier.id, ())) for papier in konzept.vorlagen),
    )
    vermerk = Beschlussvermerk(
        vorlage=vorlage.nummer,
        gremium=beratung.gremium,
        datum=beratung.datum,
        ergebnis=beratung.ergebnis or "ungeändert beschlossen",
        abstimmung=beratung.abstimmung,
        siegel=siegel(neu),
    )
    return Verabschiedung(neu.ersetzt(beschluesse=(*neu.beschluesse, vermerk)), fassung)


def _mit_vermerk(papier: Vorlage, neue: tuple[str, ...]) -> Vorlage:
    return papier.model_copy(update={"eingearbeitet": (*papier.eingearbeitet, *neue)}) if neue else papier


def _hindernisse(konzept: Konzept, vorlage: Vorlage) -> Iterator[Hindernis]:
    bezug = bezugsvorlage(konzept, vorlage)
    if bezug is not None:
        yield Hindernis(
            f"{vorlage.nummer} ist ein Änderungsantrag; beschlossen wird die Vorlage {bezug.nummer}.",
            f"„ik adopt {bezug.nummer}“ übernimmt sie mit den angenommenen Änderungsanträgen.",
            vorlage.id,
            ("aendert",),
        )
        return
    if any(vermerk.vorlage == vorlage.nummer for vermerk in konzept.beschluesse):
        wie = "und unverändert" if unversehrt(konzept) else "und seither geändert worden"
        yield Hindernis(
            f"Der Beschluss über {vorlage.nummer} ist schon übernommen {wie}.",
            "Für eine neue Fassung eine neue Vorlage anlegen.",
            vorlage.id,
        )
        return
    beratung = vorlage.entscheidung
    if beratung is None:
        yield Hindernis(
            f"Die Beratungsfolge von {vorlage.nummer} nennt kein Gremium.", _EINTRAGEN, vorlage.id, ("beratungsfolge",)
        )
        return
    pfad = ("beratungsfolge", vorlage.beratungsfolge.index(beratung))
    if vorlage.beschluss is None:
        yield _ohne_beschluss(vorlage, beratung, pfad)
        return
    if beratung.datum is None:
        yield Hindernis(
            "Der Tag des Beschlusses fehlt.", "Unter der Beratung ergänzen: datum: 2026-12-14", vorlage.id, pfad
        )
    yield from _unklare(konzept, vorlage, pfad)


def _ohne_beschluss(vorlage: Vorlage, beratung: Beratung, pfad: tuple[str | int, ...]) -> Hindernis:
    """No decision to adopt is recorded, or another one."""
    if beratung.ergebnis is None:
        return Hindernis(
            f"Zu {vorlage.nummer} ist noch kein Beschluss eingetragen ({beratung.gremium}).",
            _EINTRAGEN,
            vorlage.id,
            pfad,
        )
    return Hindernis(
        f"{vorlage.nummer} ist nicht beschlossen, sondern: {beratung.ergebnis} ({beratung.gremium}).",
        "Es gibt nichts zu übernehmen; der Text bleibt, wie er ist.",
        vorlage.id,
        (*pfad, "ergebnis"),
    )


def _unklare(konzept: Konzept, vorlage: Vorlage, pfad: tuple[str | int, ...]) -> Iterator[Hindernis]:
    """The decision is recorded, but the text that follows from it is not known, or is not the one that stands there."""
    fassung = nach_vorlage(konzept, vorlage)
    for schritt in fassung.eigene:
        for problem in schritt.probleme:
            eigener = (problem.massgabe, problem.pfad)
            wo = eigener if problem.massgabe else (schritt.vorlage.id, _stelle(schritt.vorlage))
            yield Hindernis(problem.meldung, problem.rat, *wo)
        yield from _ohne_wortlaut(schritt.vorlage)
    if fassung.antraege and vorlage.beschluss and vorlage.beschluss.ergebnis == "ungeändert beschlossen":
        nummern = ", ".join(antrag.nummer for antrag in fassung.antraege)
        yield Hindernis(
            f"{vorlage.nummer} ist „ungeändert beschlossen“, ein Änderungsantrag dazu aber angenommen ({nummern}).",
            "Eines von beiden berichtigen; mit dem Antrag heißt es ergebnis: geändert beschlossen.",
            vorlage.id,
            (*pfad, "ergebnis"),
        )
    ungeklaert = [vorlage] if not fassung.beschlossen and not any(s.probleme for s in fassung.eigene) else []
    ungeklaert += [a for a in fassung.antraege if _geaendert_ohne_punkte(a) and not _angenommene(konzept, a)]
    for papier in ungeklaert:
        yield Hindernis(
            f"{papier.nummer} ist „geändert beschlossen“, aber es steht nicht da, was anders beschlossen wurde.",
            "Unter der Beratung die punkte mit ihrem ergebnis eintragen (und kuenftig, wo der Wortlaut abweicht), oder "
            "beim angenommenen Änderungsantrag sein Ergebnis.",
            papier.id,
            (*_stelle(papier), "ergebnis"),
        )
    for papier in (vorlage, *_antraege(konzept, vorlage)):
        yield from _zu_viel_eingearbeitet(papier)


def _geaendert_ohne_punkte(papier: Vorlage) -> bool:
    beschluss = papier.beschluss
    return beschluss is not None and beschluss.ergebnis == "geändert beschlossen" and not beschluss.punkte


def _ohne_wortlaut(papier: Vorlage) -> Iterator[Hindernis]:
    """Points that were decided in other words which nobody has written down."""
    beschluss = papier.beschluss
    for nummer, punkt in enumerate(beschluss.punkte if beschluss else ()):
        if punkt.ergebnis == "geändert beschlossen" and not punkt.kuenftig:
            yield Hindernis(
                f"Punkt {punkt.punkt} von {papier.nummer} ist „geändert beschlossen“, aber der beschlossene Wortlaut "
                "fehlt.",
                "Unter dem Punkt den Wortlaut eintragen (kuenftig: …); wurde er angenommen, wie er dasteht, heißt es "
                "ungeändert beschlossen.",
                papier.id,
                (*_stelle(papier), "punkte", nummer),
            )


def _zu_viel_eingearbeitet(papier: Vorlage) -> Iterator[Hindernis]:
    """What the text holds already, though it was not decided, or was decided in other words."""
    beschlossen = {massgabe.id: massgabe.kuenftig for massgabe in beschlussstand(papier).vorlage.massgaben}
    for massgabe in papier.massgaben:
        if massgabe.id not in papier.eingearbeitet or beschlossen.get(massgabe.id) == massgabe.kuenftig:
            continue
        wie = "anders beschlossen" if massgabe.id in beschlossen else "abgelehnt"
        yield Hindernis(
            f"Die Maßgabe „{massgabe.id}“ von {papier.nummer} steht schon im Text, wurde aber {wie}.",
            "Im Text den Wortlaut von vorher wiederherstellen (git zeigt ihn) und die Kennung unter „eingearbeitet“ "
            "löschen; dann übernimmt „ik adopt“, was beschlossen wurde.",
            papier.id,
            ("eingearbeitet",),
        )


def _antraege(konzept: Konzept, vorlage: Vorlage) -> Iterator[Vorlage]:
    """The Änderungsanträge to a paper, whatever became of them, and those to them."""
    for papier in konzept.vorlagen:
        bezug = bezugsvorlage(konzept, papier)
        if bezug is not None and bezug.id == vorlage.id:
            yield papier


def _angenommene(konzept: Konzept, vorlage: Vorlage) -> bool:
    return any(antrag.beschluss is not None for antrag in _antraege(konzept, vorlage))


def _stelle(papier: Vorlage) -> tuple[str | int, ...]:
    """Where a paper records the decision."""
    entscheidung = papier.entscheidung
    return () if entscheidung is None else ("beratungsfolge", papier.beratungsfolge.index(entscheidung))


_EINTRAGEN = (
    "In der Vorlage unter beratungsfolge beim entscheidenden Gremium eintragen: den Tag (datum), "
    "ergebnis: ungeändert beschlossen, und die Stimmen, zum Beispiel abstimmung: {ja: 40, nein: 3, enthaltung: 2}"
)
