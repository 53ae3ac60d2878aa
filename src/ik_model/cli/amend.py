"""``ik amend``: the points of a paper, worked into the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from ik_model.cli.folder import concept_folder
from ik_model.cli.german import Command, Directory
from ik_model.cli.status import epilog
from ik_model.cli.working_in import take_back, work_in

if TYPE_CHECKING:
    from ik_model.amending.vorhaben import Ausgang, Vorhaben
    from ik_model.model.vorlage import Vorlage


@click.command(
    cls=Command,
    options_metavar="[OPTIONEN]",
    short_help="Eine Vorlage oder einen Änderungsantrag in den Text einarbeiten.",
    help="""Arbeitet die Maßgaben einer Vorlage oder eines Änderungsantrags in den Text des Konzepts ein: alle, die
    verlangt sind, oder keine. Passt eine nicht zum Text, erscheint sie als Befund mit ihrer Stelle, und geschrieben
    wird nichts.

    Kommentare, Reihenfolge und Anordnung der Dateien bleiben, wie sie sind; geändert wird nur, was die Maßgaben
    verlangen. Die Vorlage vermerkt unter „eingearbeitet“, was im Text steht. Sind Beschlüsse zu einzelnen Punkten
    eingetragen, gelten sie: Abgelehntes bleibt draußen, Geändertes kommt im beschlossenen Wortlaut.""",
    epilog=epilog(
        ok="eingearbeitet, oder es gibt nichts einzuarbeiten",
        findings="eine Maßgabe passt nicht; geschrieben wurde nichts",
        failed="falscher Aufruf, oder die Dateien ließen sich nicht lesen oder schreiben",
    ),
)
@click.argument(
    "paper",
    metavar="[VORLAGE]",
    required=False,
    help="Nummer, Kennung oder Datei der Vorlage, zum Beispiel VO/2020/426-001.",
)
@click.option(
    "--punkte",
    "points",
    metavar="1,3",
    help="Nur diese Punkte, durch Komma getrennt; ohne Angabe alle.",
)
@click.option("--dry-run", is_flag=True, help="Nur zeigen, was sich ändern würde.")
@click.option(
    "--konzept",
    "folder",
    type=Directory(),
    metavar="ORDNER",
    help="Ordner mit konzept.yaml; ohne Angabe der aktuelle Ordner, sonst concept/.",
)
@click.option("--undo", is_flag=True, help="Den letzten Schritt von „ik amend“ oder „ik adopt“ zurücknehmen.")
def amend(paper: str | None, points: str | None, dry_run: bool, folder: str | None, undo: bool) -> int:
    """Work the points of a paper in."""
    ctx = click.get_current_context()
    if undo:
        if paper or points or dry_run:
            raise click.UsageError("--undo steht allein: Zurückgenommen wird immer der letzte Schritt.", ctx)
        return take_back(concept_folder(folder))
    if paper is None:
        raise click.UsageError("Es fehlt die Vorlage, zum Beispiel: ik amend VO/2020/426-001", ctx)
    wanted = None if points is None else [point.strip() for point in points.split(",") if point.strip()]
    if wanted == []:
        raise click.UsageError("--punkte: Es fehlen die Punkte, zum Beispiel --punkte 1,3", ctx)

    def plan(ausgang: Ausgang, vorlage: Vorlage) -> Vorhaben:
        from ik_model.amending.amend import UnbekannterPunkt, einarbeiten

        try:
            return einarbeiten(ausgang, vorlage, wanted)
        except UnbekannterPunkt as error:
            raise click.UsageError(f"--punkte: {error}", ctx) from error

    return work_in(concept_folder(folder), paper, plan, "{} eingearbeitet", dry_run=dry_run)
