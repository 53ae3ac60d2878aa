"""From a recorded decision to the adopted text: what was decided is applied, marked and sealed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ik_model.model.beschluss import Beschlussvermerk
from ik_model.model.konzept import Konzept
from ik_model.model.vorlage import Beratung, Vorlage
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
    """The decision is recorded, but the text that follows from it is not known."""
    fassung = nach_vorlage(konzept, vorlage)
    probleme = [problem for schritt in fassung.eigene for problem in schritt.probleme]
    for problem in probleme:
        rat = problem.rat or "„ik check“ nennt die Stelle."
        yield Hindernis(
            problem.meldung, rat, problem.massgabe or vorlage.id, problem.pfad if problem.massgabe else pfad
        )
    if not probleme and not fassung.beschlossen:
        yield Hindernis(
            f"{vorlage.nummer} ist „geändert beschlossen“, aber es steht nicht da, was anders beschlossen wurde.",
            "Unter der Beratung die punkte mit ihrem ergebnis eintragen (und kuenftig, wo der Wortlaut abweicht), oder "
            "beim angenommenen Änderungsantrag sein Ergebnis.",
            vorlage.id,
            (*pfad, "ergebnis"),
        )


_EINTRAGEN = (
    "In der Vorlage unter beratungsfolge beim entscheidenden Gremium eintragen, zum Beispiel: "
    "ergebnis: ungeändert beschlossen, datum: 2026-12-14, abstimmung: {ja: 40, nein: 3, enthaltung: 2}"
)
