"""``ik build``: the documents of a concept."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click
from click.shell_completion import CompletionItem

from ik_model.cli.building import Wish, listing, make, say_failure, wanted
from ik_model.cli.folder import concept_folder
from ik_model.cli.german import Command, Directory
from ik_model.cli.status import Status, epilog
from ik_model.cli.terminal import has_colour, say

if TYPE_CHECKING:
    from ik_model.ports import BuiltFile
    from ik_model.source.reader import Reading


def _complete(_ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    from ik_model.ports import RenderError
    from ik_model.rendering import installed, names

    try:
        known = names(str(param.name), installed())
    except RenderError:  # the build says so; the line that is being typed is no place for it
        known = []
    return [CompletionItem(name) for name in known if name.startswith(incomplete)]


@click.command(
    cls=Command,
    options_metavar="[OPTIONEN]",
    short_help="Die Dokumente eines Konzepts bauen.",
    help="""Prüft ein Konzept und baut seine Dokumente als PDF, Word und HTML.

    Hat das Konzept Fehler, wird nichts gebaut. Misslingt ein Schritt, bleiben alle Dateien des letzten Laufs, wie sie
    waren: Es kommen immer alle neuen Dateien an ihren Platz oder keine.""",
    epilog=epilog(),
)
@click.argument(
    "folder",
    metavar="[ORDNER]",
    required=False,
    type=Directory(),
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
    shell_complete=_complete,
    help="Nur dieses Format, zum Beispiel pdf; mehrere durch Komma oder mehrfach. Ohne Angabe alle.",
)
@click.option(
    "--dokument",
    "documents",
    multiple=True,
    metavar="DOKUMENT",
    shell_complete=_complete,
    help="Nur dieses Dokument, zum Beispiel vorlage; mehrere durch Komma oder mehrfach. Ohne Angabe alle.",
)
@click.option(
    "--redline",
    "revision",
    metavar="STAND",
    help="Nur das Konzept in Word, mit allen Änderungen seit diesem Stand zum Annehmen und Ablehnen. "
    "STAND ist wie bei „ik diff“ eine Revision in git, ein anderer Ordner oder eine Datei aus „ik export json“; oder "
    "eine Vorlage: dann, was sie ändert.",
)
@click.option(
    "--autor", default="", metavar="NAME", help="Mit --redline: wer bei den Änderungen steht; ohne Angabe der Kreis."
)
@click.option("--force", is_flag=True, help="Auch bauen, wenn die Prüfung Fehler findet.")
def build(
    folder: str | None,
    out: str,
    formats: Sequence[str],
    documents: Sequence[str],
    revision: str | None,
    autor: str,
    force: bool,
) -> int:
    """Build the documents."""
    folder = concept_folder(folder)
    from ik_model import rendering
    from ik_model.cli import redline
    from ik_model.cli.comparing import DoesNotFit
    from ik_model.cli.revisions import NoVersion
    from ik_model.ports import RenderError
    from ik_model.source.reader import read
    from ik_model.source.tree import Folder

    built: list[BuiltFile] = []
    try:
        found = rendering.installed()
        wanted_formats = wanted("--format", formats, rendering.names("formats", found))
        wanted_documents = wanted("--dokument", documents, rendering.names("documents", found))
        if revision is None:
            redline.refuse_without(wanted_documents, autor)
        else:
            wanted_formats, wanted_documents = redline.chosen(
                wanted_formats, wanted_documents, rendering.names("documents", found)
            )
        reading = read(folder)
        if (status := _judge(reading, force=force)) is not Status.OK:
            return status
        assert reading.konzept is not None
        wish = Wish(reading.konzept, Path(out), wanted_formats, wanted_documents, Folder(Path(folder)).read)
        if revision is not None:
            konzept, vergleich = redline.against(revision, reading.konzept, folder, autor)
            wish = replace(wish, konzept=konzept, vergleich=vergleich)
        make(found, wish, built)
    except NoVersion as error:
        click.echo(f"{error}\n\nEs wurde nichts gebaut.", err=True)
        return Status.FAILED
    except DoesNotFit as error:
        click.echo(str(error), err=True)
        return Status.FINDINGS
    except RenderError as error:
        say_failure(error, built)
        return Status.FAILED
    say(listing(built))
    return Status.OK


def _judge(reading: Reading, *, force: bool) -> Status:
    """Check what has been read, and say what stands in the way of a build."""
    from ik_model.api import check_reading
    from ik_model.cli.findings import Count, as_text, status_of

    findings = check_reading(reading)
    count, status = Count.of(findings), status_of(findings, loaded=reading.konzept is not None)
    if status is Status.OK:
        if count.warnungen or count.hinweise:
            click.echo(f"Prüfung: {count} („ik check“ zeigt sie).", err=True)
        return Status.OK
    errors = [finding for finding in findings if finding.severity.value == "fehler" and not finding.ausnahme]
    click.echo(as_text(errors, colour=has_colour(sys.stderr)) + "\n", err=True)
    if force and reading.konzept is not None:
        click.echo(f"Prüfung: {count}. Gebaut wird trotzdem (--force).", err=True)
        return Status.OK
    if reading.konzept is None and force:
        click.echo(
            f"{count}. Es wurde nichts gebaut: Das Konzept ließ sich nicht laden, da hilft auch --force nicht.",
            err=True,
        )
    else:
        click.echo(f"{count}. Es wurde nichts gebaut.", err=True)
    return status
