"""What stands beside each change of the tests."""

from __future__ import annotations

from datetime import UTC, datetime

from ik_renderers.contract import Aenderungsvermerk

VERMERK = Aenderungsvermerk("Kreis & Söhne", datetime(2024, 2, 1, 12, tzinfo=UTC))
