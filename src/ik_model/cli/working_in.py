"""What ``ik amend`` and ``ik adopt`` have in common: find the paper, show what is done, write it, take it back."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ik_model.cli import papers
from ik_model.cli.source_diff import source_diff
from ik_model.cli.status import Status
from ik_model.cli.terminal import has_colour, say

if TYPE_CHECKING:  # the model takes its time; a usage error need not wait for it
    from ik_model.amending.vorhaben import Ausgang, Vorhaben
    from ik_model.model.vorlage import Vorlage

_SEAL = "AE020"
"""What the check says of a sealed text that has changed."""


def work_in(
    folder: str, paper: str, plan: Callable[[Ausgang, Vorlage], Vorhaben], title: str, *, dry_run: bool
) -> Status:
    """Work a paper in, and say what was done.

    Args:
        folder: The concept.
        paper: Number, ID or file of the paper.
        plan: What becomes of the concept.
        title: What is done, for the way back; ``{}`` is the number of the paper.
        dry_run: Show only.

    Raises:
        click.UsageError: There is no such paper.
    """
    from ik_model.amending.workplace import NotWritten, ausgang, workplace
    from ik_model.source.layout import MAIN

    if dry_run or not Path(folder, MAIN).is_file():  # no concept: nothing is made there, not even our own folder
        vorhaben = _planned(ausgang(folder), paper, plan)
        if vorhaben is None:
            return Status.FAILED
        if (status := _shown(vorhaben)) is Status.OK and vorhaben.changes:
            say("Probelauf: geschrieben wurde nichts.")
        return status
    try:
        with workplace(folder) as place:
            vorhaben = _planned(ausgang(folder), paper, plan)
            if vorhaben is None:
                return Status.FAILED
            status = _shown(vorhaben)
            if status is Status.OK and vorhaben.changes:
                place.write(vorhaben, title.format(vorhaben.vorlage.nummer))
                say(f"Geschrieben: {_files(len(vorhaben.changes))}. Zurücknehmen: {_way_back(folder)}")
            return status
    except NotWritten as error:
        return _not_written(error)


def take_back(folder: str) -> Status:
    """Undo the last step."""
    from ik_model.amending.workplace import NotWritten, workplace

    try:
        with workplace(folder) as place:
            step = place.undo()
    except NotWritten as error:
        return _not_written(error)
    say(f"Zurückgenommen in {folder}: {step.title} ({_files(len(step.before))}, Byte für Byte wie zuvor).")
    return Status.OK


def _planned(start: Ausgang, paper: str, plan: Callable[[Ausgang, Vorlage], Vorhaben]) -> Vorhaben | None:
    """The paper worked in, in memory; ``None`` if the concept cannot be loaded (then it says why)."""
    if start.reading.konzept is None:
        from ik_model.cli.findings import as_text

        errors = [finding for finding in start.reading.findings if finding.severity.value == "fehler"]
        click.echo(as_text(errors, colour=has_colour(sys.stderr)), err=True)
        click.echo("\nDas Konzept lässt sich nicht laden. Geschrieben wurde nichts.", err=True)
        return None

    def file_of(vorlage: Vorlage) -> str | None:
        span = start.reading.positions.span(vorlage.id)
        return span.file if span else None

    vorlage = papers.find(start.konzept.vorlagen, paper, file_of)
    if vorlage is None:
        raise click.UsageError(papers.unknown(start.konzept.vorlagen, paper), click.get_current_context())
    return plan(start, vorlage)


def _shown(vorhaben: Vorhaben) -> Status:
    from ik_model.cli.findings import Count, as_text

    vorlage = vorhaben.vorlage
    if vorhaben.hindernisse:
        if vorhaben.danach:
            click.echo(f"Wäre {vorlage.nummer} eingearbeitet, fände die Prüfung:\n", err=True)
        click.echo(as_text(vorhaben.hindernisse, colour=has_colour(sys.stderr)), err=True)
        if any(finding.code == _SEAL for finding in vorhaben.hindernisse):
            click.echo(
                "\nDer Text ist beschlossen und versiegelt. Eine neue Fassung beginnt mit „status: Entwurf“ in "
                "konzept.yaml.",
                err=True,
            )
        click.echo(f"\n{vorlage.nummer}: Geschrieben wurde nichts.", err=True)
        return Status.FINDINGS
    say("\n".join([f"{vorlage.nummer} – {vorlage.betreff}", *(f"  {line}" for line in vorhaben.zeilen)]))
    if not vorhaben.changes:
        say("Es gibt nichts einzuarbeiten.")
        return Status.OK
    tree = vorhaben.ausgang.tree
    say(f"\n{source_diff(tree, vorhaben.changes, colour=has_colour(sys.stdout))}\n")
    if vorhaben.neue_befunde:
        click.echo(f"{as_text(vorhaben.neue_befunde, colour=has_colour(sys.stderr))}\n", err=True)
        click.echo(f"Neu in der Prüfung: {Count.of(vorhaben.neue_befunde)}.", err=True)
    return Status.OK


def _way_back(folder: str) -> str:
    """The command that takes the step back, wherever the concept is."""
    return f"ik amend --undo --konzept {shlex.quote(folder)}"


def _not_written(error: Exception) -> Status:
    click.echo(f"Fehler: {error}", err=True)
    if hint := getattr(error, "hint", ""):
        click.echo(f"   = Hilfe: {hint}", err=True)
    return Status.FAILED


def _files(count: int) -> str:
    return "1 Datei" if count == 1 else f"{count} Dateien"
