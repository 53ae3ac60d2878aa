"""``ik new``: a working folder for the concept of another county."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from ik_model.cli.german import Choice, Command, Directory
from ik_model.cli.status import Status
from ik_model.cli.terminal import say
from ik_model.skeleton.kinds import ARTEN

if TYPE_CHECKING:
    from ik_model.skeleton.answers import Antworten


class _Frage(NamedTuple):
    """One question: the option that answers it, and what a person is asked."""

    option: str
    frage: str
    erklaerung: str


_FRAGEN = (
    _Frage("kreis", "Wie heißt der Kreis oder die Stadt?", "So steht der Name auf Deckblatt und Briefkopf."),
    _Frage("titel", "Wie heißt das Konzept?", "Der Titel auf dem Deckblatt; später in konzept.yaml zu ändern."),
    _Frage("stelle", "Welche Stelle ist federführend?", "Sie legt das Konzept vor und berichtet darüber."),
    _Frage("ausschuss", "Welcher Ausschuss berät es?", "Ihm wird später auch berichtet."),
    _Frage(
        "vorlagennummer",
        "Wie sieht bei Ihnen die Nummer einer Vorlage aus?",
        "Ein Beispiel genügt, das Muster wird daraus gelesen: VO/2020/426-001, 2018/0412, SV-9-0667 …",
    ),
    _Frage("anschrift", "Welche Anschrift gehört in den Briefkopf?", "Zeilen mit Semikolon trennen; Enter für keine."),
    _Frage("akzent", "Welche Farbe hat Ihr Haus?", "Sechs Zeichen wie im Gestaltungshandbuch, dunkel: 1f3a5f."),
)


@click.command(
    cls=Command,
    options_metavar="[OPTIONEN]",
    short_help="Den Ordner für ein neues Konzept anlegen.",
    help="""Legt den Ordner für ein neues Konzept an: Profil, Gliederung, Verzeichnisse, ein erstes Ziel und eine erste
    Vorlage als Beispiel, Hilfen für den Editor, Prüfung auf GitLab und GitHub, eine Anleitung (README.md).

    Fragt, was nicht als Option angegeben ist; mit --ja oder ohne Terminal gelten die Vorschläge. Geschrieben wird erst
    am Ende, ganz oder gar nicht, und überschrieben wird nichts.""",
)
@click.argument(
    "folder",
    metavar="[ORDNER]",
    required=False,
    type=Directory(),
    help="Der neue Ordner; es darf ihn noch nicht geben, oder er ist leer.",
)
@click.option("--art", type=Choice(*ARTEN), metavar="ART", help=f"Was für ein Konzept: {', '.join(ARTEN)}.")
@click.option("--kreis", metavar="NAME", help="Name des Kreises oder der Stadt.")
@click.option("--titel", metavar="TEXT", help="Titel des Konzepts.")
@click.option("--stelle", metavar="NAME", help="Die federführende Stelle.")
@click.option("--ausschuss", metavar="NAME", help="Der Ausschuss, der berät und dem berichtet wird.")
@click.option("--vorlagennummer", metavar="NUMMER", help="Beispiel einer Vorlagennummer, etwa VO/2020/426-001.")
@click.option("--anschrift", metavar="ZEILEN", help="Anschrift für den Briefkopf, Zeilen mit Semikolon getrennt.")
@click.option("--akzent", metavar="FARBE", help="Farbe des Hauses, etwa 1f3a5f; Kontrast zu Weiß mindestens 7 : 1.")
@click.option("--ja", "accept", is_flag=True, help="Nichts fragen; was fehlt, nach Vorschlag.")
def new(folder: str | None, art: str | None, accept: bool, **given: str | None) -> int:
    """Make a new folder."""
    from ik_model.cli.asking import can_ask
    from ik_model.skeleton.filling import files
    from ik_model.skeleton.folder import check_place, place

    asking = can_ask() and not accept
    path = None if folder is None else _usable("ORDNER", folder, check_place)
    fixed = _fixed(given)
    if asking:
        click.echo(
            "Ein neues Konzept. Enter nimmt den Vorschlag in [ ]; Strg-C bricht ab, ohne etwas anzulegen.", err=True
        )
    antworten = _answers(art, fixed, asking=asking)
    if path is None:
        path = _ask_place(antworten) if asking else _usable("ORDNER", antworten.art.kennung, check_place)
    contents = files(antworten)
    offen = _open_gaps(contents)
    _usable("ORDNER", str(path), lambda _: place(path, contents))
    say(_summary(path, len(contents), offen))
    return Status.OK


def _fixed(given: Mapping[str, str | None]) -> dict[str, Any]:
    """What was given as options, read.

    Raises:
        click.UsageError: Some cannot be used; all of them are named.
    """
    fixed: dict[str, Any] = {}
    problems: list[str] = []
    for option, value in given.items():
        if value is not None:
            try:
                fixed[option] = _usable(f"--{option}", value, _reader(option))
            except click.UsageError as error:
                problems.append(error.message)
    if problems:
        raise click.UsageError("\n        ".join(problems), click.get_current_context())
    return fixed


def _reader(option: str) -> Callable[[str], Any]:
    """What an answer to this question must be."""
    from ik_model.skeleton import answers

    readers: Mapping[str, Callable[[str], Any]] = {
        "titel": answers.titel,
        "anschrift": answers.anschrift,
        "vorlagennummer": answers.vorlagennummer,
        "akzent": answers.akzent,
    }
    return readers.get(option, answers.name)


def _usable(label: str, value: str, convert: Callable[[str], Any]) -> Any:
    """The value, converted.

    Raises:
        click.UsageError: It cannot be used.
    """
    from ik_model.skeleton.answers import Unpassend

    try:
        return convert(value)
    except Unpassend as error:
        raise click.UsageError(f"{label}: {error}", click.get_current_context()) from error


def _answers(art: str | None, fixed: Mapping[str, Any], *, asking: bool) -> Antworten:
    """What was given as options, what is asked, and the proposals for the rest."""
    from ik_model.cli.asking import ask
    from ik_model.skeleton.answers import Antworten

    if art is None:
        art = _ask_kind() if asking else next(iter(ARTEN))
    proposal = replace(Antworten.vorschlag(art, datetime.now(UTC).astimezone().date()), **fixed)
    if not asking:
        return proposal
    for option, question, explanation in _FRAGEN:
        if option not in fixed:
            value = getattr(proposal, option)
            shown = "; ".join(value) if isinstance(value, tuple) else value.removeprefix("#")
            proposal = replace(proposal, **{option: ask(question, explanation, shown, _reader(option))})
    return proposal


def _ask_kind() -> str:
    from ik_model.cli.asking import ask
    from ik_model.skeleton.answers import Unpassend

    names = list(ARTEN)

    def convert(value: str) -> str:
        if value.isdecimal() and 0 < int(value) <= len(names):
            return names[int(value) - 1]
        found = [name for name in names if name.startswith(value.lower())]
        if len(found) != 1:
            raise Unpassend(f"Bitte eine Nummer von 1 bis {len(names)} oder den Namen eingeben.")
        return found[0]

    listing = "\n  ".join(f"{nr} {art.kennung}: {art.erklaerung}" for nr, art in enumerate(ARTEN.values(), 1))
    return ask("Was für ein Konzept soll es werden?", listing, "1", convert)


def _ask_place(antworten: Antworten) -> Path:
    from ik_model.cli.asking import ask
    from ik_model.skeleton.folder import check_place

    return ask("In welchen Ordner?", "Ein neuer Ordner hier, oder ein leerer.", antworten.art.kennung, check_place)


def _open_gaps(contents: Mapping[str, bytes]) -> int:
    """How many places wait for a text.

    *Why the whole check before anything is written:* what is handed over is sound, whatever was typed.

    Raises:
        AssertionError: The skeleton itself is wrong.
    """
    from ik_model.api import check
    from ik_model.diagnostics.finding import Severity
    from ik_model.source.tree import Files

    findings = check(Files(contents))
    wrong = [finding for finding in findings if finding.severity is Severity.FEHLER]
    if wrong:
        raise AssertionError(f"the new folder is not sound: {wrong[0].code} {wrong[0].message} ({wrong[0].span})")
    return sum(finding.code == "ST015" for finding in findings)


def _summary(path: Path, number: int, offen: int) -> str:
    import shlex

    lines = [f"Angelegt: {path.as_posix()} ({number} Dateien).", "", "So geht es weiter:"]
    if path.resolve() != Path.cwd():
        lines.append(f"  cd {shlex.quote(path.as_posix())}")
    return "\n".join(
        [
            *lines,
            f"  ik check     zeigt die {offen} Stellen, die auf Ihren Text warten",
            "  ik build     baut die Dokumente nach build/",
            "Alles Weitere steht in README.md.",
        ]
    )
