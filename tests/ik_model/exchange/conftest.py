"""The independent validator: ajv from npm, installed once from its lock file into ``.cache``."""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from ik_model.exchange.schema.kinds import KINDS, json_schema

SOURCE = Path(__file__).parent / "ajv"
CACHE = Path(__file__).parents[3] / ".cache"
FILES = ("package.json", "package-lock.json", "check.mjs")


@dataclass(frozen=True, slots=True)
class Ajv:
    """ajv, which knows nothing of this project but its schemas.

    Attributes:
        folder: Where it is installed.
    """

    folder: Path

    def ask(self, schemas: dict[str, Any], cases: Sequence[dict[str, Any]]) -> dict[str, Any]:
        """Compile schemas and judge cases, see ``ajv/check.mjs``."""
        answer = subprocess.run(
            ["node", "check.mjs"],
            cwd=self.folder,
            input=json.dumps({"schemas": schemas, "cases": list(cases)}),
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=120,
            check=True,
        )
        result: dict[str, Any] = json.loads(answer.stdout)
        return result

    def errors(self, cases: Sequence[dict[str, Any]]) -> list[list[str]]:
        """What is wrong with each case by our schemas."""
        schemas = {art: json_schema(art) for art in KINDS if any(case["schema"] == art for case in cases)}
        found: list[list[str]] = self.ask(schemas, cases)["cases"]
        return found


@pytest.fixture(scope="session")
def ajv() -> Ajv:
    """The validator; the test is skipped where it cannot be had."""
    if shutil.which("npm") is None or shutil.which("node") is None:
        pytest.skip("npm is not there: the schemas are not tried with ajv")
    digest = hashlib.sha256(b"".join((SOURCE / name).read_bytes() for name in FILES)).hexdigest()[:12]
    folder = CACHE / f"ajv-{digest}"
    if not folder.is_dir():
        _install(folder)
    return Ajv(folder)


def _install(folder: Path) -> None:
    """Install in a folder of its own and move it into place whole: another test process may be doing the same."""
    CACHE.mkdir(exist_ok=True)
    fresh = Path(tempfile.mkdtemp(prefix="ajv-", dir=CACHE))
    for name in FILES:
        shutil.copy(SOURCE / name, fresh)
    command = ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--no-update-notifier"]
    try:
        done = subprocess.run(
            [*command, "--cache", str(CACHE / "npm")],
            cwd=fresh,
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
        )
    except subprocess.TimeoutExpired:
        shutil.rmtree(fresh)
        pytest.skip("npm ci took too long: the schemas are not tried with ajv")
    if done.returncode:
        shutil.rmtree(fresh)
        pytest.skip(f"npm ci failed: the schemas are not tried with ajv ({done.stderr.strip()[-200:]})")
    try:
        fresh.rename(folder)
    except OSError:
        shutil.rmtree(fresh)
        assert folder.is_dir()
