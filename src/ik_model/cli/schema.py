"""``ik schema``: the JSON Schemas."""

from __future__ import annotations

import click
from click.shell_completion import CompletionItem

from ik_model.cli.german import Command, Directory, one_of
from ik_model.cli.output import deliver, deliver_into
from ik_model.cli.status import Status


def _complete(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    from ik_model.exchange.schema.kinds import KINDS

    return [CompletionItem(art) for art in KINDS if art.startswith(incomplete.lower())]


@click.command(
    cls=Command,
    options_metavar="[OPTIONEN]",
    short_help="Ein JSON-Schema ausgeben: des Austauschformats oder einer Quelldatei.",
    help="""Gibt ein JSON-Schema (2020-12) aus, mit einer Beschreibung jedes Feldes.

    „konzept“ beschreibt das Format von „ik export json“, „vergleich“ das von „ik diff --format json“.
    „quelle-abschnitt“, „quelle-profil“, „quelle-vorlage“ und die anderen beschreiben die Quelldateien: Damit zeigt ein
    Editor beim Schreiben, welche Felder es gibt. „--ordner“ schreibt sie alle, zum Beispiel nach einer neuen Version in
    den Ordner schema eines Konzepts.""",
)
@click.argument(
    "art",
    metavar="[ART]",
    required=False,
    shell_complete=_complete,
    help="Welches Schema; ohne Angabe konzept.",
)
@click.option("--out", metavar="DATEI", help="In diese Datei statt auf die Standardausgabe.")
@click.option("--ordner", "folder", type=Directory(), metavar="ORDNER", help="Die Schemas aller Quelldateien hierhin.")
def schema(art: str | None, out: str | None, folder: str | None) -> int:
    """Write a schema, or those of all source files."""
    from ik_model.exchange.schema.kinds import EXCHANGE, KINDS
    from ik_model.exchange.schema.pages import schema_text, source_schemas

    if folder is not None:
        if art is not None or out is not None:
            raise click.UsageError("--ordner steht allein: ohne ART und ohne --out.", click.get_current_context())
        deliver_into(folder, source_schemas())
        return Status.OK
    wanted = EXCHANGE if art is None else art.lower()
    if wanted not in KINDS:
        raise click.UsageError(
            f"Das Schema „{art}“ gibt es nicht. {one_of(wanted, KINDS)}", click.get_current_context()
        )
    deliver(schema_text(wanted), out)
    return Status.OK
