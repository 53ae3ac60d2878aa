"""Which folder a command works on."""

from __future__ import annotations

from pathlib import Path

import click

_MAIN = "konzept.yaml"
_USUAL = "concept"


def concept_folder(given: str | None) -> str:
    """The folder that was named; else the current one if it holds a concept, else ``concept`` in it.

    Raises:
        click.UsageError: None was named and there is none here.
    """
    if given is not None:
        return given
    if Path(_MAIN).is_file():
        return "."
    if Path(_USUAL).is_dir():
        return _USUAL
    raise click.UsageError(
        f"Hier liegt kein Konzept (weder {_MAIN} noch ein Ordner {_USUAL}/). Bitte den Ordner angeben.",
        click.get_current_context(),
    )
