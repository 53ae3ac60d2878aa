"""The root of all exceptions of this library.

::

    KonzeptError            cannot go on; ``findings`` says why

Everything that a user can mend is a finding; an exception only means that there is nothing to go on with.
"""

from __future__ import annotations

from collections.abc import Iterable

from ik_model.diagnostics.display import show
from ik_model.diagnostics.finding import Finding


class KonzeptError(Exception):
    """A concept cannot be loaded, built or changed.

    Attributes:
        findings: Every problem that was found, not just the first, in the order of files and lines.
    """

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings: list[Finding] = sorted(findings, key=lambda finding: finding.sort_key)
        super().__init__(show(self.findings))
