"""``ik check``: every problem of a concept, at once."""

from __future__ import annotations

import sys
from datetime import date

import click

from ik_model.cli.folder import concept_folder
from ik_model.cli.german import Choice, Command, Day, Directory
from ik_model.cli.output import deliver
from ik_model.cli.status import epilog
from ik_model.cli.terminal import has_colour, say


@click.command(
    cls=Command,
    options_metavar="[OPTIONEN]",
    short_help="Ein Konzept prüfen: alle Befunde auf einmal.",
    help="""Prüft ein Konzept und zeigt alle Befunde: Fehler, Warnungen und Hinweise, mit Datei, Zeile und Rat.

    Was ein Code bedeutet, sagt „ik explain CODE“. Welche Regeln gelten und wie schwer sie wiegen, steht im Profil des
    Kreises (profil.yaml); einzelne Befunde nimmt „ausnahmen“ am Element mit Begründung aus.""",
    epilog=epilog(
        ok="kein Fehler (mit --streng: auch keine Warnung)",
        findings="Fehler gefunden (mit --streng: oder Warnungen)",
        failed="falscher Aufruf, oder das Konzept ließ sich nicht laden",
    ),
)
@click.argument(
    "folder",
    metavar="[ORDNER]",
    required=False,
    type=Directory(),
    help="Ordner mit konzept.yaml; ohne Angabe der aktuelle Ordner, sonst concept/.",
)
@click.option(
    "--format",
    "output",
    type=Choice("text", "json"),
    default="text",
    metavar="FORMAT",
    help="text (für Menschen, Voreinstellung) oder json (für Programme).",
)
@click.option(
    "--stichtag",
    "day",
    type=Day(),
    metavar="DATUM",
    help="Tag, zu dem fällige Berichte beurteilt werden, zum Beispiel 2026-12-31; ohne Angabe heute.",
)
@click.option("--streng", "strict", is_flag=True, help="Auch Warnungen gelten als Fehler.")
def check(folder: str | None, output: str, day: date | None, strict: bool) -> int:
    """Check a concept."""
    folder = concept_folder(folder)
    from ik_model.api import check_reading
    from ik_model.cli.findings import as_json, as_text, status_of, summary
    from ik_model.source.reader import read

    reading = read(folder)
    findings = check_reading(reading, stichtag=day)
    if output == "json":
        deliver(as_json(findings), None)
    else:
        if findings:
            say(as_text(findings, colour=has_colour(sys.stdout)) + "\n")
        say(summary(findings))
    return status_of(findings, loaded=reading.konzept is not None, strict=strict)
