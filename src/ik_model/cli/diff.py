"""``ik diff``: what changed between two versions of a concept, in the words of the council."""

from __future__ import annotations

import shutil
import sys

import click
from click.shell_completion import CompletionItem

from ik_model.cli.folder import concept_folder
from ik_model.cli.german import Choice, Command, Directory
from ik_model.cli.output import deliver
from ik_model.cli.revisions import HEAD, NoVersion, known, version, working_tree
from ik_model.cli.status import Status, epilog
from ik_model.cli.terminal import Progress, has_colour, say

_NARROW, _USUAL, _WIDE = 40, 100, 120


def _complete(ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    names = [name for name in known(ctx.params.get("folder") or ".") if name.startswith(incomplete)]
    return [*map(CompletionItem, names), CompletionItem(incomplete, type="file")]


@click.command(
    cls=Command,
    options_metavar="[OPTIONEN]",
    short_help="Zwei Stände eines Konzepts vergleichen.",
    help="""Vergleicht zwei Stände eines Konzepts Element für Element: was neu ist, was gestrichen, verschoben oder
    umnummeriert wurde, welche Sätze anders lauten (Wort für Wort) und welche Angaben sich geändert haben.

    Ein Stand ist eine Revision in git (HEAD~1, ein Zweig, eine Marke, eine Prüfsumme), ein anderer Ordner mit
    konzept.yaml oder eine Datei aus „ik export json“. Ohne Angabe wird der letzte Stand in git (HEAD) mit den Dateien
    verglichen, wie sie gerade sind; mit einer Angabe dieser Stand mit den Dateien.

    Gelesen wird nur: Es wird nichts ausgecheckt und nichts verändert, und git muss nicht installiert sein.""",
    epilog=epilog(
        ok="kein Unterschied",
        findings="es gibt Unterschiede",
        failed="falscher Aufruf, oder ein Stand fehlt oder lässt sich nicht laden",
    ),
)
@click.argument(
    "old", metavar="[ALT]", required=False, shell_complete=_complete, help="Der alte Stand; ohne Angabe HEAD."
)
@click.argument(
    "new",
    metavar="[NEU]",
    required=False,
    shell_complete=_complete,
    help="Der neue Stand; ohne Angabe die Dateien, wie sie sind.",
)
@click.option(
    "--konzept",
    "folder",
    type=Directory(),
    metavar="ORDNER",
    help="Ordner mit konzept.yaml; ohne Angabe der aktuelle Ordner, sonst concept/.",
)
@click.option(
    "--format",
    "output",
    type=Choice("text", "json"),
    default="text",
    metavar="FORMAT",
    help="text (für Menschen, Voreinstellung) oder json (für Programme; „ik schema vergleich“ beschreibt es).",
)
def diff(old: str | None, new: str | None, folder: str | None, output: str) -> int:
    """Compare two versions."""

    def home() -> str:
        return concept_folder(folder)

    try:
        with Progress("Vergleiche"):
            before = version(HEAD if old is None else old, home)
            after = working_tree(home()) if new is None else version(new, home)
            from ik_model.revision.diff.vergleichen import vergleiche

            comparison = vergleiche(before.konzept, after.konzept)
    except NoVersion as error:
        click.echo(str(error), err=True)
        return Status.FAILED
    if output == "json":
        from ik_model.exchange.comparison.form import Stand
        from ik_model.exchange.comparison.writing import comparison_json

        alt, neu = (
            Stand(name=side.name, revision=side.revision, autor=side.autor or None, datum=side.datum)
            for side in (before, after)
        )
        deliver(comparison_json(comparison, alt, neu), None)
    elif comparison:
        from ik_model.cli import changes

        width = min(max(shutil.get_terminal_size((_USUAL, 24)).columns, _NARROW), _WIDE)
        colour = has_colour(sys.stdout)
        say(f"Bisher: {before.name}\nJetzt:  {after.name}\n")
        say(changes.as_text(comparison, before.konzept, after.konzept, colour=colour, width=width))
        say(f"\n{changes.summary(comparison)}")
    else:
        say(f"Kein Unterschied zwischen {before.name} und {after.name}.")
    return Status.FINDINGS if comparison else Status.OK
