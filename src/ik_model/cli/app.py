"""The command ``ik``: its commands, and how their exceptions end."""

from __future__ import annotations

import os
from collections.abc import Sequence

import click

from ik_model.cli import adopt, amend, build, check, cite, diff, explain, export, new, schema, streams, synopse
from ik_model.cli.german import Group, explain_usage
from ik_model.cli.status import Status, epilog
from ik_model.cli.terminal import OutputError, say

_COMPLETE = "_IK_COMPLETE"
_SETTINGS = {"help_option_names": ["-h", "--help"], "max_content_width": 100}


def _show_version(ctx: click.Context, _param: click.Parameter, value: bool) -> None:
    if value and not ctx.resilient_parsing:
        from importlib.metadata import version

        say(f"ik-model {version('ik-model')}")
        ctx.exit()


@click.group(
    cls=Group,
    name="ik",
    options_metavar="[OPTIONEN]",
    subcommand_metavar="BEFEHL …",
    context_settings=_SETTINGS,
    help="Integrationskonzepte prüfen und als PDF, Word und HTML bauen.",
    epilog=f"""{epilog()}

\b
Vervollständigung mit der Tabulatortaste (bash; ebenso zsh_source, fish_source):
  eval "$({_COMPLETE}=bash_source ik)"
""",
)
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_show_version,
    help="Die Version zeigen.",
)
def ik() -> None:
    """The group itself does nothing."""


for _command in (
    new.new,
    check.check,
    explain.explain,
    cite.cite,
    diff.diff,
    synopse.synopse,
    amend.amend,
    adopt.adopt,
    build.build,
    export.export,
    schema.schema,
):
    ik.add_command(_command)


def run(arguments: Sequence[str]) -> int:
    """Run one command.

    Returns:
        The exit code.

    Raises:
        KeyboardInterrupt: The user has stopped it.
    """
    if instruction := os.environ.get(_COMPLETE):
        from click.shell_completion import shell_complete

        return shell_complete(ik, {}, "ik", _COMPLETE, instruction)
    try:
        with ik.make_context("ik", list(arguments)) as ctx:
            status: int = ik.invoke(ctx)
            return status
    except click.exceptions.Exit as end:
        return end.exit_code
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.ctx.get_help(), err=True)
    except click.UsageError as error:
        _show_usage(error)
    except OutputError as error:
        streams.abandon_stdout()
        click.echo(f"Fehler: Die Ausgabe kann nicht geschrieben werden ({error}).", err=True)
    except click.Abort as error:
        raise KeyboardInterrupt from error
    return Status.FAILED


def _show_usage(error: click.UsageError) -> None:
    ctx = error.ctx
    click.echo(f"Fehler: {explain_usage(error)}", err=True)
    if ctx is not None:
        click.echo(f"{ctx.get_usage()}\nHilfe:  {ctx.command_path} --help", err=True)
