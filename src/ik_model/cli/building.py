"""What commands that build documents share: the choice of formats, the build itself, and what is said of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ik_model.cli.german import one_of
from ik_model.cli.table import table
from ik_model.cli.terminal import Progress, say

if TYPE_CHECKING:
    from ik_model.model.konzept import Konzept
    from ik_model.ports import BuiltFile, Renderer, RenderError, Vergleichsfassung


def wanted(option: str, given: Sequence[str], known: Sequence[str]) -> list[str]:
    """The names that were given, with commas or one by one.

    Raises:
        click.UsageError: One is unknown.
    """
    names = [name.strip().lower() for value in given for name in value.split(",") if name.strip()]
    for name in names:
        if name not in known:
            raise click.UsageError(
                f"{option}: „{name}“ gibt es nicht. {one_of(name, known)}", click.get_current_context()
            )
    return list(dict.fromkeys(names))


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be built of a concept.

    Attributes:
        konzept: The concept.
        out: Where the files go.
        formats: Only these formats; all if empty.
        documents: Only these documents; all if empty.
        read_media: Reads the files of its folder.
        vergleich: The older version, if it is about changes.
    """

    konzept: Konzept
    out: Path
    formats: Sequence[str]
    documents: Sequence[str]
    read_media: Callable[[str], bytes] | None
    vergleich: Vergleichsfassung | None = None


def make(found: Sequence[Renderer], wish: Wish, built: list[BuiltFile]) -> None:
    """Let each renderer make its documents; ``built`` gets what is done.

    Raises:
        RenderError: Something could not be made, or there is nothing to make.
    """
    from ik_model.ports import BuildRequest, RenderError

    with Progress("Baue") as progress:
        for renderer in found:
            own_formats = [name for name in wish.formats if name in renderer.formats]
            own_documents = [name for name in wish.documents if name in renderer.documents]
            if (wish.formats and not own_formats) or (wish.documents and not own_documents):
                continue
            request = BuildRequest(
                konzept=wish.konzept,
                out=wish.out,
                formats=own_formats,
                documents=own_documents,
                read_media=wish.read_media,
                vergleich=wish.vergleich,
                progress=progress.step,
            )
            built.extend(renderer.build(request))
    if not built:  # each name is known, but to different renderers
        hint = "Ohne --format und --dokument wird alles gebaut."
        raise RenderError("Dokumente wählen", "Zu dieser Auswahl gibt es kein Dokument.", hint)


def say_failure(error: RenderError, built: Sequence[BuiltFile]) -> None:
    """Say what failed, and what was built before."""
    click.echo(f"Fehler bei „{error.step}“: {error.reason}", err=True)
    if error.hint:
        click.echo(f"   = Hilfe: {error.hint}", err=True)
    if built:  # by another renderer, before
        say(listing(built))
    click.echo("Es wurden nur diese Dateien gebaut." if built else "Es wurde nichts gebaut.", err=True)


def listing(built: Sequence[BuiltFile]) -> str:
    """What was built, as a small table."""
    rows = [
        (
            file.path.as_posix(),
            "" if file.pages is None else str(file.pages),
            f"{max(1, round(file.size / 1000))} kB",
            f"{file.seconds:.1f} s".replace(".", ","),
        )
        for file in built
    ]
    return table(("Datei", "Seiten", "Größe", "Zeit"), rows, right={1, 2, 3})
