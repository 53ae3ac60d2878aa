"""Questions on the terminal: one line that explains, a proposal, and the same question again until the answer fits."""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import suppress
from typing import TypeVar

import click

from ik_model.skeleton.answers import Unpassend

T = TypeVar("T")


def can_ask() -> bool:
    """Whether a person sits there."""
    return sys.stdin is not None and sys.stdin.isatty()


def ask(question: str, explanation: str, proposal: str, convert: Callable[[str], T]) -> T:
    """Ask until the answer fits; an empty one takes the proposal.

    Raises:
        KeyboardInterrupt: The user stops with Ctrl-C, or closes the input with Ctrl-D.
    """
    click.echo(f"\n{question}\n  {explanation}", err=True)
    while True:
        try:
            return convert(_line(f"  [{proposal}] > " if proposal else "  > ").strip() or proposal)
        except Unpassend as error:
            click.echo(f"  {error}", err=True)
        except UnicodeDecodeError:
            click.echo("  Diese Eingabe ist nicht lesbar (kein UTF-8).", err=True)


def _line(prompt: str) -> str:
    """One line of input, with the keys of a shell where Python has them."""
    with suppress(ImportError):
        import readline  # noqa: F401 - its import alone gives input() the arrow keys
    try:
        if sys.stdout is not None and sys.stdout.isatty():
            return input(prompt)
        click.echo(prompt, nl=False, err=True)  # what is piped is the answer of the command, not its questions
        if line := sys.stdin.readline():
            return line
    except EOFError:
        pass
    raise KeyboardInterrupt
