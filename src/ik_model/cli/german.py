"""click in German: help pages, usage errors and the types of values.

*Why click:* beside the imports of the model it adds under 20 ms to the start of ``ik check`` (argparse 0, typer 50 to
90, of a budget of 600). Its errors are exceptions with fields, so each is worded here by its type; argparse and
typer would have to be translated by the text of their English messages, which changes between releases.
"Meinten Sie …?" and shell completion come with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from difflib import get_close_matches

import click
from click.shell_completion import CompletionItem

_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})|(\d{1,2})\.(\d{1,2})\.(\d{4})")


class _German(click.Command):
    """What a command and a group of commands have in common."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Parse, and refuse what is left over in German."""
        allowed, ctx.allow_extra_args = ctx.allow_extra_args, True
        try:
            rest = super().parse_args(ctx, args)
        except click.UsageError as error:
            error.ctx = error.ctx or ctx  # click's parser leaves it out where a value is missing
            raise
        ctx.allow_extra_args = allowed
        if rest and not allowed and not ctx.resilient_parsing:
            raise click.UsageError(f"Zu viele Angaben: {' '.join(rest)}", ctx)
        return rest

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """The help option, with a German description."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = "Diese Hilfe zeigen."
        return option

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The line "Aufruf: …"."""
        formatter.write_usage(ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), prefix="Aufruf: ")

    def format_arguments(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The section "Angaben"."""
        _section(formatter, "Angaben", _records(self, ctx, click.Argument))

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The section "Optionen"."""
        _section(formatter, "Optionen", _records(self, ctx, click.Option))

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The closing words, set like the other sections."""
        if self.epilog:
            formatter.write_paragraph()
            formatter.write_text(self.epilog)


class Command(_German):
    """A command whose help and errors are German."""


class Group(_German, click.Group):
    """A group of commands whose help and errors are German."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The sections "Befehle" and "Optionen"."""
        commands = [(name, self.commands[name].get_short_help_str()) for name in self.list_commands(ctx)]
        _section(formatter, "Befehle", commands)
        _section(formatter, "Optionen", _records(self, ctx, click.Option))

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands in the order in which they were added, which is that of the work."""
        return list(self.commands)


class Choice(click.ParamType[str]):
    """One word of a few."""

    name = "auswahl"

    def __init__(self, *choices: str) -> None:
        self._choices = choices

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The word in small letters.

        Raises:
            click.BadParameter: It is none of the words.
        """
        if value.lower() not in self._choices:
            self.fail(f"„{value}“ gibt es nicht. {one_of(value, self._choices)}", param, ctx)
        return value.lower()

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        """The words that begin like that."""
        return [CompletionItem(choice) for choice in self._choices if choice.startswith(incomplete)]


class Day(click.ParamType[date]):
    """A day, ``2026-12-31`` or ``31.12.2026``."""

    name = "datum"

    def convert(self, value: str | date, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The day.

        Raises:
            click.BadParameter: It is none.
        """
        if isinstance(value, date):
            return value
        match = _DATE.fullmatch(value)
        numbers = [int(number) for number in match.groups() if number] if match else []
        try:
            return date(*numbers) if match and match[1] else date(*reversed(numbers))
        except (TypeError, ValueError):
            self.fail(f"„{value}“ ist kein Datum. Zum Beispiel 2026-12-31 oder 31.12.2026.", param, ctx)


class Directory(click.ParamType[str]):
    """A folder. Whether it is there, the reader says, with all else that is wrong."""

    name = "ordner"

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        """The folders that the shell knows."""
        return [CompletionItem(incomplete, type="dir")]


def one_of(value: str, known: Sequence[str]) -> str:
    """„Meinten Sie …?“, or what is possible."""
    nearest = get_close_matches(value.lower(), known, n=1)
    return f"Meinten Sie „{nearest[0]}“?" if nearest else f"Möglich sind: {', '.join(known)}."


def explain_usage(error: click.UsageError) -> str:
    """What is wrong with the call, in German, by the kind of the error."""
    if isinstance(error, click.NoSuchOption):
        return f"Die Option „{error.option_name}“ gibt es nicht.{_meant(error.possibilities)}"
    if isinstance(error, click.exceptions.NoSuchCommand):
        return f"Den Befehl „{error.command_name}“ gibt es nicht.{_meant(error.possibilities)}"
    if isinstance(error, click.BadOptionUsage):
        name = error.option_name
        if _is_flag(error, name):
            return f"Die Option „{name}“ steht allein, sie nimmt keinen Wert."
        return f"Nach der Option „{name}“ fehlt der Wert."
    if isinstance(error, click.MissingParameter):
        return f"Es fehlt die Angabe {_label(error)}."
    if isinstance(error, click.BadParameter):
        return f"{_label(error)}: {error.message}".removeprefix(": ")
    return error.message


def _meant(possibilities: Iterable[str] | None) -> str:
    nearest = next(iter(possibilities or ()), None)
    return f" Meinten Sie „{nearest}“?" if nearest else ""


def _is_flag(error: click.UsageError, name: str) -> bool:
    params = error.ctx.command.get_params(error.ctx) if error.ctx else []
    return any(isinstance(param, click.Option) and param.is_flag and name in param.opts for param in params)


def _label(error: click.BadParameter) -> str:
    if error.param is None:
        return ""
    return error.param.opts[0] if isinstance(error.param, click.Option) else error.param.human_readable_name


def _records(command: click.Command, ctx: click.Context, kind: type[click.Parameter]) -> list[tuple[str, str]]:
    params = [param for param in command.get_params(ctx) if isinstance(param, kind)]
    return [record for param in params if (record := param.get_help_record(ctx)) is not None]


def _section(formatter: click.HelpFormatter, heading: str, rows: Sequence[tuple[str, str]]) -> None:
    if rows:
        with formatter.section(heading):
            formatter.write_dl(rows)
