"""What ``ik build --redline`` needs beside a build: the older version, and choices that go with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

if TYPE_CHECKING:
    from ik_model.model.konzept import Konzept
    from ik_model.ports import Vergleichsfassung

_FORMAT = "docx"


def chosen(formats: Sequence[str], documents: Sequence[str], known: Sequence[str]) -> tuple[list[str], list[str]]:
    """The formats and documents of a build that shows the changes: one document, in Word.

    Raises:
        click.UsageError: Something else was asked for, or nothing installed can make it.
    """
    from ik_model.ports import AENDERUNGEN

    other = [name for name in formats if name != _FORMAT]
    if other:
        _refuse(
            "Änderungen, die man annehmen oder ablehnen kann, gibt es nur in Word. "
            f"Bitte --format {','.join(other)} weglassen; „ik synopse“ stellt alt und neu auch als PDF gegenüber."
        )
    if any(name != AENDERUNGEN for name in documents):
        _refuse("Gebaut wird nur das Konzept mit seinen Änderungen. Bitte --dokument weglassen.")
    if AENDERUNGEN not in known:
        _refuse("Kein installiertes Paket kann Änderungen zeigen. Mit „pip install ik-model“ kommt eines, das es kann.")
    return [_FORMAT], [AENDERUNGEN]


def refuse_without(documents: Sequence[str], autor: str) -> None:
    """What makes no sense without an older version.

    Raises:
        click.UsageError: It was asked for.
    """
    from ik_model.ports import AENDERUNGEN

    for given, option in ((AENDERUNGEN in documents, f"--dokument {AENDERUNGEN}"), (autor, "--autor")):
        if given:
            raise click.UsageError(
                f"{option} gibt es nur mit --redline STAND: Womit soll verglichen werden?", click.get_current_context()
            )


def against(given: str, konzept: Konzept, folder: str, autor: str) -> tuple[Konzept, Vergleichsfassung]:
    """The newer version, and the older one that its changes are shown against.

    Args:
        given: A paper of the concept: then what it changes; or an older version of the concept, as :mod:`.revisions`
            knows them.
        konzept: The concept as it is.
        folder: Its folder.
        autor: By whom the changes are; the county if empty.

    Raises:
        NoVersion: There is none of that name, or it cannot be loaded.
        DoesNotFit: The paper changes nothing, or does not fit the text.
    """
    from ik_model.cli import papers
    from ik_model.cli.comparing import of_paper
    from ik_model.cli.revisions import version
    from ik_model.ports import Vergleichsfassung
    from ik_model.source.tree import Folder

    if (paper := papers.find(konzept.vorlagen, given)) is not None:
        proposed, comparison = of_paper(konzept, paper)
        comparison = replace(comparison, autor=autor, read_media=Folder(Path(folder)).read)
        return proposed.ersetzt(status=comparison.neu_name), comparison
    before = version(given, lambda: folder)
    return konzept, Vergleichsfassung(
        before.konzept, before.name, "Arbeitsstand", autor=autor, read_media=before.read_media
    )


def _refuse(why: str) -> NoReturn:
    raise click.UsageError(f"--redline: {why}", click.get_current_context())
