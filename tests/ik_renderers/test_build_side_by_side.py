"""Builds side by side in one process."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import ik_model

CONCEPT = Path(__file__).resolve().parents[2] / "concept"


def test_builds_in_one_process_leave_each_other_alone() -> None:
    konzept = ik_model.load(CONCEPT)
    with ThreadPoolExecutor(4) as pool:
        results = list(pool.map(lambda _: ik_model.render(konzept, "konzept", "html"), range(4)))
    assert all(result == results[0] for result in results)
    assert results[0].endswith(b"</html>\n")
