"""Load and check: the two questions that everybody asks of a concept."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from ik_model.diagnostics.errors import KonzeptError
from ik_model.diagnostics.finding import Finding, Severity
from ik_model.diagnostics.positions import Nowhere
from ik_model.model.konzept import Konzept
from ik_model.rules.regel import Regel
from ik_model.source.origin import remember
from ik_model.source.reader import Reading, read
from ik_model.source.tree import Source, tree


def load(path: Source) -> Konzept:
    """Load a concept from its folder.

    Args:
        path: The folder that holds ``konzept.yaml``, or another tree of files.

    Returns:
        The concept; every reference in it leads somewhere and no ID is used twice.

    Raises:
        KonzeptError: with every problem in ``findings``.
    """
    reading = read(path)
    findings = [finding for finding in reading.findings if finding.severity is Severity.FEHLER]
    findings += _judged(reading, only_integrity=True, stichtag=None)
    if reading.konzept is None or findings:
        raise KonzeptError(findings)
    remember(reading.konzept, tree(path))
    return reading.konzept


def check(
    konzept_or_path: Konzept | Source, *, stichtag: date | None = None, regeln: Iterable[Regel] = ()
) -> list[Finding]:
    """Check a concept by all rules of its profile.

    Args:
        konzept_or_path: A concept, or the folder that holds one.
        stichtag: The day on which "due" and "overdue" are judged; today if left out.
        regeln: Rules of one's own, beside those of ik-model and of installed packages.

    Returns:
        All findings in the order of files and lines: those of loading, those of the rules, and those that are excused
        in the source (with the reason in ``ausnahme``).
    """
    if isinstance(konzept_or_path, Konzept):
        return check_reading(Reading(konzept_or_path, (), Nowhere()), stichtag=stichtag, regeln=regeln)
    return check_reading(read(konzept_or_path), stichtag=stichtag, regeln=regeln)


def check_reading(reading: Reading, *, stichtag: date | None = None, regeln: Iterable[Regel] = ()) -> list[Finding]:
    """Check what has been read already.

    *Why:* a build reads the source once, checks it and goes on with the same concept.
    """
    findings = [*reading.findings, *_judged(reading, only_integrity=False, stichtag=stichtag, regeln=tuple(regeln))]
    return sorted(findings, key=lambda finding: finding.sort_key)


def _judged(
    reading: Reading, *, only_integrity: bool, stichtag: date | None, regeln: Sequence[Regel] = ()
) -> list[Finding]:
    from ik_model.rules import registry
    from ik_model.rules.engine import judge

    if reading.konzept is not None:
        return judge(reading.konzept, reading.positions, stichtag=stichtag, only_integrity=only_integrity, more=regeln)
    if reading.partial is None or only_integrity:
        return []
    # What a rule says of the whole, or of a part that lost something, may be an echo of what could not be read.
    only = registry.einzeln(regeln)
    findings = judge(reading.partial.konzept, reading.positions, stichtag=stichtag, only=only)
    return [finding for finding in findings if finding.element not in reading.partial.damaged]
