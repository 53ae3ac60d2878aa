"""``ik explain``: what a code means, or which codes there are."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import click
from click.shell_completion import CompletionItem

from ik_model.cli.german import Command
from ik_model.cli.status import Status
from ik_model.cli.terminal import say

if TYPE_CHECKING:
    from ik_model.diagnostics.code import Code
    from ik_model.rules.regel import Regel


def _complete(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    from ik_model.rules.registry import codes

    return [CompletionItem(code) for code in (*codes(), *_other_codes()) if code.startswith(incomplete.upper())]


@click.command(
    cls=Command,
    options_metavar="[OPTIONEN]",
    short_help="Erklären, was ein Code bedeutet.",
    help="""Erklärt einen Code der Prüfung: was er bedeutet, warum, mit Beispiel und Abhilfe.

    Ohne CODE erscheinen alle Codes.""",
)
@click.argument(
    "code",
    metavar="[CODE]",
    required=False,
    shell_complete=_complete,
    help="Zum Beispiel ST001 oder teilziel-ohne-zielgruppe; Groß- und Kleinschreibung sind gleich.",
)
def explain(code: str | None) -> int:
    """Explain a code, or list all."""
    from ik_model.rules.registry import alle, ausfaelle

    others = _other_codes()
    rules = {regel.code: regel for regel in alle()}
    if code is None:
        say(_table(rules))
        return Status.OK
    names = {regel.name: regel.code for regel in rules.values()} | {c.name: c.code for c in others.values()}
    wanted = names.get(code.lower(), code.upper())
    if wanted in rules:
        say(_page(rules[wanted]))
    elif wanted in others:
        known = others[wanted]
        say(f"{known.code} {known.name}\n{_kind(known.severity.label, known.code[:2])}\n\n{known.text}")
    elif wanted in ausfaelle():
        raise click.UsageError(f"{ausfaelle()[wanted].message} {ausfaelle()[wanted].hint}", click.get_current_context())
    else:
        from ik_model.diagnostics.nearest import did_you_mean

        similar = did_you_mean(code.upper(), [*rules, *others]) or did_you_mean(code.lower(), names)
        hint = similar or "Alle Codes zeigt: ik explain"
        raise click.UsageError(f"Den Code „{code}“ gibt es nicht. {hint}", click.get_current_context())
    return Status.OK


def _other_codes() -> Mapping[str, Code]:
    """The codes whose findings come from no rule."""
    from ik_model.amending.codes import EINARBEITUNGSCODES
    from ik_model.rules.ausfall import AUSFALLCODES
    from ik_model.source.codes import LADECODES

    return AUSFALLCODES | LADECODES | EINARBEITUNGSCODES


def _page(regel: Regel) -> str:
    """One rule as the terminal shows it."""
    if regel.integritaet:
        closing = "Diese Regel lässt sich nicht abschalten: Ohne sie ist das Konzept nicht benutzbar."
    else:
        closing = (
            f"Im Profil des Kreises anders gewichten: regeln: {{{regel.code}: aus}}   (aus, hinweis, warnung, fehler)\n"
            f'Einen Befund ausnehmen, am Element: ausnahmen: [{{regel: {regel.code}, grund: "…"}}]'
        )
    return f"{regel.code} {regel.name}\n{_kind(regel.severity.label, regel.code[:2])}\n\n{regel.text}\n\n{closing}"


def _kind(severity: str, prefix: str) -> str:
    from ik_model.cli.findings import group_name

    return f"{severity} · Gruppe {group_name(prefix)}"


def _table(rules: dict[str, Regel]) -> str:
    """All codes by group."""
    from ik_model.cli.findings import group_name

    groups: dict[str, list[str]] = {}
    everything: list[Regel | Code] = [*rules.values(), *_other_codes().values()]
    for known in everything:
        line = f"  {known.code}  {known.severity.label:<7}  {known.name}"
        groups.setdefault(group_name(known.code[:2]), []).append(line)
    return "\n\n".join("\n".join([name, *lines]) for name, lines in groups.items())
