"""``ik synopse``: old and new wording side by side, for a paper or between two versions."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ik_model.cli import papers
from ik_model.cli.building import Wish, listing, make, say_failure, wanted
from ik_model.cli.comparing import DoesNotFit, of_paper, of_versions
from ik_model.cli.folder import concept_folder
from ik_model.cli.german import Command, Directory
from ik_model.cli.revisions import HEAD, NoVersion, Version, version, working_tree
from ik_model.cli.status import Status, epilog
from ik_model.cli.terminal import say

if TYPE_CHECKING:
    from ik_model.model.konzept import Konzept
    from ik_model.ports import BuiltFile

DOCUMENT = "synopse"


@click.command(
    cls=Command,
    options_metavar="[OPTIONEN]",
    short_help="Alte und neue Fassung gegenüberstellen.",
    help="""Stellt die bisherige und die neue Fassung nebeneinander, mit einem Verzeichnis der Änderungen davor, als
    PDF, Word und HTML im Querformat.

    Mit einer Vorlage (Nummer, Kennung oder Datei): der Text, den sie vorfindet, und der, den sie vorschlägt. Mit einem
    Stand (Revision in git, Ordner oder Datei aus „ik export json“): dieser Stand und die Dateien, wie sie sind; mit
    zwei Ständen: der erste und der zweite. Ohne Angabe der letzte Stand in git und die Dateien.""",
    epilog=epilog(ok="gebaut", findings="die Vorlage passt nicht zum Text", failed="falscher Aufruf oder nicht gebaut"),
)
@click.argument("old", metavar="[VORLAGE|ALT]", required=False, help="Eine Vorlage, oder der alte Stand.")
@click.argument("new", metavar="[NEU]", required=False, help="Der neue Stand; ohne Angabe die Dateien, wie sie sind.")
@click.option(
    "--konzept",
    "folder",
    type=Directory(),
    metavar="ORDNER",
    help="Ordner mit konzept.yaml; ohne Angabe der aktuelle Ordner, sonst concept/.",
)
@click.option(
    "--out",
    type=Directory(),
    default="build",
    metavar="ORDNER",
    help="Wohin die Dateien kommen; ohne Angabe build/.",
)
@click.option(
    "--format",
    "formats",
    multiple=True,
    metavar="FORMAT",
    help="Nur dieses Format, zum Beispiel pdf; mehrere durch Komma oder mehrfach. Ohne Angabe alle.",
)
def synopse(old: str | None, new: str | None, folder: str | None, out: str, formats: Sequence[str]) -> int:
    """Set two versions side by side."""
    from ik_model import rendering
    from ik_model.ports import RenderError

    built: list[BuiltFile] = []
    try:
        after = _after(new, folder)
        paper = papers.find(after.konzept.vorlagen, old) if old is not None and new is None else None
        if paper is not None:
            konzept, comparison = of_paper(after.konzept, paper)
        else:
            konzept, comparison = after.konzept, of_versions(_before(old, folder, after.konzept), after)
        found = rendering.installed()
        chosen = wanted("--format", formats, rendering.names("formats", found))
        make(found, Wish(konzept, Path(out), chosen, [DOCUMENT], after.read_media, comparison), built)
    except NoVersion as error:
        click.echo(str(error), err=True)
        return Status.FAILED
    except DoesNotFit as error:
        click.echo(str(error), err=True)
        return Status.FINDINGS
    except RenderError as error:
        say_failure(error, built)
        return Status.FAILED
    say(listing(built))
    return Status.OK


def _after(new: str | None, folder: str | None) -> Version:
    def home() -> str:
        return concept_folder(folder)

    return working_tree(home()) if new is None else version(new, home)


def _before(old: str | None, folder: str | None, konzept: Konzept) -> Version:
    try:
        return version(HEAD if old is None else old, lambda: concept_folder(folder))
    except NoVersion as error:
        numbers = ", ".join(paper.nummer for paper in konzept.vorlagen)
        hint = f"\n   Auch eine Vorlage kann angegeben werden: {numbers}." if numbers and old is not None else ""
        raise NoVersion(f"{error}{hint}") from error
