"""What all tests share: golden files, the project's own description, and hypothesis' profile."""

from __future__ import annotations

import os
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.configuration import set_hypothesis_home_dir

from tests.golden import UPDATE_FLAG, Golden

ROOT = Path(__file__).resolve().parent.parent

# What hypothesis remembers goes where all caches are.
set_hypothesis_home_dir(ROOT / ".cache" / "hypothesis")

# No deadline: a slow machine is no mistake.
# In CI every run has the same examples, so a red run can be repeated.
settings.register_profile(
    "ik",
    deadline=None,
    derandomize="CI" in os.environ,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("ik")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the flag that renews the golden files."""
    parser.addoption(UPDATE_FLAG, action="store_true", help="write the golden files anew")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """The golden files beside the test module."""
    return Golden(request.path.parent / "golden", bool(request.config.getoption(UPDATE_FLAG)))


@pytest.fixture(scope="session")
def project() -> dict[str, Any]:
    """What ``pyproject.toml`` says."""
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
