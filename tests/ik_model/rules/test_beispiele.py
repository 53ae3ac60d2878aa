"""Every rule finds its failing example, on the marked line, and is content with the mended one."""

from __future__ import annotations

from pathlib import Path

import pytest

from ik_model.rules import registry
from ik_model.rules.regel import Regel
from tests.ik_model.rules.beispiele import beispiele, pruefe

REGELN = pytest.mark.parametrize("regel", registry.alle(), ids=lambda regel: f"{regel.code}-{regel.name}")


def test_the_small_concept_is_clean(tmp_path: Path) -> None:
    assert pruefe(tmp_path, {}) == []


@REGELN
def test_failing_example(regel: Regel, tmp_path: Path) -> None:
    falsch, _ = beispiele(regel)
    befunde = [finding for finding in pruefe(tmp_path, falsch.dateien) if finding.code == regel.code]
    assert befunde
    assert all(finding.severity == regel.severity and finding.name == regel.name for finding in befunde)
    assert all(finding.hint for finding in befunde)
    orte = {
        (Path(finding.span.file).relative_to(tmp_path).as_posix(), finding.span.line)
        for finding in befunde
        if finding.span is not None
    }
    assert orte, "a finding on files has a place"
    if falsch.marken:
        assert orte == set(falsch.marken)


@REGELN
def test_mended_example(regel: Regel, tmp_path: Path) -> None:
    _, richtig = beispiele(regel)
    befunde = pruefe(tmp_path, richtig.dateien)
    # The way out of one finding does not lead into another.
    assert [finding for finding in befunde if finding.code != "BE004"] == []
