"""``ik cite``: what a citation means, and how a sentence is cited."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, NoReturn

import click

from ik_model.cli.folder import concept_folder
from ik_model.cli.german import Choice, Command, Directory
from ik_model.cli.output import deliver
from ik_model.cli.status import Status, epilog
from ik_model.cli.terminal import has_colour, say

if TYPE_CHECKING:
    from ik_model.cli.cited import Answer
    from ik_model.diagnostics.span import Span
    from ik_model.revision.zitat.glied import FundstelleFehler
    from ik_model.source.reader import Reading

_NAME: Final = 26
"""Names longer than this stand on a line of their own."""

JSON_VERSION: Final = 1
"""Raised when a key of the JSON changes its meaning or goes; a new key does not raise it."""


@click.command(
    cls=Command,
    options_metavar="[OPTIONEN]",
    short_help="Eine Fundstelle nachschlagen: „Ziffer 5 Satz 2“.",
    help="""Zeigt, was an einer Stelle steht: den Wortlaut, die Kennung, Datei und Zeile, die Seite.

    STELLE ist eine Fundstelle, wie Rat und Verwaltung sie schreiben: Ziffer 5 Satz 2; Ziffer 3.1.2 Teilziel 2,
    Aufgaben, Satz 1; Handlungsfeld 3.3 Punkt 2; Maßnahme SP15; Anhang A; § 3 Abs. 2; Vorwort. „Seite 17“ zeigt, was
    dort beginnt. Mit --id geht es andersherum: von der Kennung zur Fundstelle.""",
    epilog=epilog(
        ok="gefunden",
        findings="die Stelle gibt es nicht",
        failed="falscher Aufruf, oder das Konzept ließ sich nicht laden",
    ),
)
@click.argument("words", nargs=-1, metavar="[STELLE]", help="Die Fundstelle; Anführungszeichen sind nicht nötig.")
@click.option(
    "--id",
    "id",
    metavar="KENNUNG",
    help="Statt einer Fundstelle: Kennung eines Elements oder Satzes, zum Beispiel berichtswesen/2.",
)
@click.option(
    "--konzept",
    "folder",
    metavar="ORDNER",
    type=Directory(),
    help="Ordner mit konzept.yaml; ohne Angabe der aktuelle Ordner, sonst concept/.",
)
@click.option("--vorlage", "paper", metavar="NUMMER", help="In der Fassung, die diese Vorlage vorschlägt.")
@click.option("--ohne-seite", "--no-page", "pageless", is_flag=True, help="Die Seite nicht ermitteln (schneller).")
@click.option(
    "--format",
    "output",
    type=Choice("text", "json"),
    default="text",
    metavar="FORMAT",
    help="text (für Menschen, Voreinstellung) oder json (für Programme).",
)
def cite(
    words: Sequence[str], id: str | None, folder: str | None, paper: str | None, pageless: bool, output: str
) -> int:
    """Look a citation up."""
    if bool(words) == (id is not None):
        _refuse("Eine Fundstelle angeben oder mit --id eine Kennung, zum Beispiel: ik cite Ziffer 5 Satz 2")
    folder = concept_folder(folder)
    from ik_model.source.reader import read

    reading = read(folder)
    if reading.konzept is None:
        return _unreadable(reading)
    from ik_model.cli.asked import Question
    from ik_model.revision.zitat.glied import FundstelleFehler

    try:
        question = Question(reading, folder, paper or "", pageless=pageless)
        answered = question.by_id(id) if id is not None else question.by_words(" ".join(words))
    except FundstelleFehler as error:
        return _not_found(error)
    for note in question.notes:
        click.echo(f"Hinweis: {note}", err=True)
    if output == "json":
        deliver(_as_json(answered), None)
    else:
        say(_as_text(answered))
    return Status.OK


def _refuse(why: str) -> NoReturn:
    raise click.UsageError(why, click.get_current_context())


def _unreadable(reading: Reading) -> Status:
    from ik_model.cli.findings import Count, as_text

    findings = [finding for finding in reading.findings if finding.severity.value == "fehler"]
    click.echo(as_text(findings, colour=has_colour(sys.stderr)) + "\n", err=True)
    click.echo(f"{Count.of(findings)}. Das Konzept lässt sich nicht laden.", err=True)
    return Status.FAILED


def _not_found(error: FundstelleFehler) -> Status:
    message = error.meldung[:1].upper() + error.meldung[1:]
    click.echo(f"{message.rstrip('.')}.", err=True)
    if error.rat:
        click.echo(f"   = Hilfe: {error.rat}", err=True)
    return Status.FINDINGS


def _as_text(answered: Answer) -> str:
    """What was found: first the words, then where they stand."""
    head = "  ".join(filter(None, (answered.fundstelle, answered.title)))
    facts = [
        ("Kennung", answered.id),
        ("Quelle", _place(answered.span)),
        ("Seite", str(answered.page or "") if answered.id else ""),
    ]
    blocks = [head, _lines(answered), "\n".join(f"{name:<8} {value}" for name, value in facts if value)]
    return "\n\n".join(filter(None, (*blocks, *answered.notes)))


def _lines(answered: Answer) -> str:
    """The sentences; more than one with what each is called."""
    if len(answered.lines) == 1 and answered.id:
        return answered.lines[0].text
    width = max((len(line.name) for line in answered.lines), default=0)
    if width > _NAME:
        return "\n".join(f"{line.name}\n    {line.text}" for line in answered.lines)
    return "\n".join(f"{line.name:<{width}}  {line.text}".rstrip() for line in answered.lines)


def _place(span: Span | None) -> str:
    return f"{span.file}:{span.line}" if span else ""


def _as_json(answered: Answer) -> str:
    """One object.

    ``fundstelle`` (empty for what stands nowhere), ``titel``, ``id`` (of the sentence or element), ``element``,
    ``file``, ``line``, ``column``, ``seite``, ``saetze`` (each with ``fundstelle``, ``id``, ``text``, ``file``,
    ``line``, ``column``, ``seite``) and ``hinweise``; what is not known is ``null``.
    """
    data = {
        "version": JSON_VERSION,
        "fundstelle": answered.fundstelle,
        "titel": answered.title,
        "id": answered.id,
        "element": answered.element,
        **_where(answered.span, answered.page),
        "saetze": [
            {"fundstelle": line.fundstelle, "id": line.id, "text": line.text, **_where(line.span, line.page)}
            for line in answered.lines
        ],
        "hinweise": list(answered.notes),
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _where(span: Span | None, page: int | None) -> dict[str, object]:
    return {
        "file": span.file if span else None,
        "line": span.line if span else None,
        "column": span.column if span else None,
        "seite": page,
    }
