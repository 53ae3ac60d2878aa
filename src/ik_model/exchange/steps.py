"""The steps between the versions of the format, by the version that each starts from."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from ik_model.diagnostics.positions import Path
from ik_model.exchange.envelope import FORMAT
from ik_model.exchange.migration import Content, Step


def _into_envelope(content: Content) -> Content:
    return {"format": FORMAT, "version": 1, "konzept": content}


def _out_of_envelope(path: Path) -> Path:
    return path[1:] if path[:1] == ("konzept",) else ()


STEPS: Final[Mapping[int, Step]] = {
    0: Step("Das Konzept steht unter „konzept“, daneben Format und Version.", _into_envelope, _out_of_envelope),
}
"""Version 0 is the bare concept, as ``Konzept.model_dump_json()`` writes it."""
