"""``ik export``: a concept in formats that other programs read."""

from __future__ import annotations

import sys

import click

from ik_model.cli.folder import concept_folder
from ik_model.cli.german import Command, Directory, Group
from ik_model.cli.output import deliver
from ik_model.cli.status import Status
from ik_model.cli.terminal import has_colour


@click.group(
    cls=Group,
    options_metavar="[OPTIONEN]",
    subcommand_metavar="FORMAT …",
    short_help="Ein Konzept für andere Programme ausgeben.",
    help="Gibt ein Konzept in einem Format aus, das andere Programme lesen.",
)
def export() -> None:
    """The group itself does nothing."""


@export.command(
    "json",
    cls=Command,
    options_metavar="[OPTIONEN]",
    short_help="Das ganze Konzept als JSON, in kanonischer Form.",
    help="""Gibt das ganze Konzept als JSON aus: dasselbe Konzept ergibt immer dieselben Bytes.

    Das Format beschreibt „ik schema konzept“; in Python liest es ik_model.from_json.""",
)
@click.argument(
    "folder",
    metavar="[ORDNER]",
    required=False,
    type=Directory(),
    help="Ordner mit konzept.yaml; ohne Angabe der aktuelle Ordner, sonst concept/.",
)
@click.option("--out", metavar="DATEI", help="In diese Datei statt auf die Standardausgabe.")
def as_json(folder: str | None, out: str | None) -> int:
    """Write the canonical form."""
    folder = concept_folder(folder)
    from ik_model.api import load
    from ik_model.cli.findings import Count, as_text
    from ik_model.diagnostics.errors import KonzeptError
    from ik_model.exchange.canonical import to_json

    try:
        text = to_json(load(folder))
    except KonzeptError as error:
        click.echo(as_text(error.findings, colour=has_colour(sys.stderr)) + "\n", err=True)
        click.echo(f"{Count.of(error.findings)}. Es wurde nichts ausgegeben.", err=True)
        return Status.FAILED
    deliver(text, out)
    return Status.OK
