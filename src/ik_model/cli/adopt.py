"""``ik adopt``: what a body has decided on a paper, taken over."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from ik_model.cli.folder import concept_folder
from ik_model.cli.german import Command, Directory
from ik_model.cli.status import epilog
from ik_model.cli.working_in import work_in

if TYPE_CHECKING:
    from ik_model.amending.vorhaben import Ausgang, Vorhaben
    from ik_model.model.vorlage import Vorlage


@click.command(
    cls=Command,
    options_metavar="[OPTIONEN]",
    short_help="Einen Beschluss übernehmen: einarbeiten, vermerken, siegeln.",
    help="""Übernimmt, was das entscheidende Gremium über eine Vorlage beschlossen hat: Was beschlossen ist, kommt im
    beschlossenen Wortlaut in den Text; konzept.yaml vermerkt Stand, Gremium, Tag, Vorlage und Stimmen; ein Siegel
    (SHA-256 über den Text) hält ihn fest. Danach meldet „ik check“ jede Änderung, zu der es keinen neuen Beschluss
    gibt.

    Übernommen wird nur, was in der Beratungsfolge der Vorlage eingetragen ist; fehlt etwas, sagt die Meldung, welche
    Zeilen dort hingehören. Zurücknehmen: ik amend --undo""",
    epilog=epilog(
        ok="übernommen",
        findings="der Beschluss lässt sich nicht übernehmen; geschrieben wurde nichts",
        failed="falscher Aufruf, oder die Dateien ließen sich nicht lesen oder schreiben",
    ),
)
@click.argument("paper", metavar="VORLAGE", help="Nummer, Kennung oder Datei der Vorlage.")
@click.option("--dry-run", is_flag=True, help="Nur zeigen, was sich ändern würde.")
@click.option(
    "--konzept",
    "folder",
    type=Directory(),
    metavar="ORDNER",
    help="Ordner mit konzept.yaml; ohne Angabe der aktuelle Ordner, sonst concept/.",
)
def adopt(paper: str, dry_run: bool, folder: str | None) -> int:
    """Take a decision over."""

    def plan(ausgang: Ausgang, vorlage: Vorlage) -> Vorhaben:
        from ik_model.amending.adopt import uebernehmen

        return uebernehmen(ausgang, vorlage)

    return work_in(concept_folder(folder), paper, plan, "Beschluss über {} übernommen", dry_run=dry_run)
