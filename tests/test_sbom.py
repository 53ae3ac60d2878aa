"""The SBOM says what is installed: fresh, complete, with a licence for everything, and what wheels carry inside."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement

from ik_renderers import engines

ROOT = Path(__file__).resolve().parent.parent
FILE = ROOT / "sbom.cdx.json"


@cache
def bom() -> dict[str, Any]:
    content: dict[str, Any] = json.loads(FILE.read_text(encoding="utf-8"))
    return content


def test_it_is_fresh() -> None:
    run = subprocess.run([sys.executable, ROOT / ".ci" / "sbom.py"], check=True, capture_output=True)
    assert run.stdout.decode() == FILE.read_text(encoding="utf-8"), "run make lock"


def test_it_has_all_that_a_build_needs_and_nothing_else(project: dict[str, Any]) -> None:
    lock = tomllib.loads((ROOT / "uv.lock").read_text(encoding="utf-8"))
    packages = {package["name"]: package for package in lock["package"]}
    wanted = [Requirement(line).name.lower().replace("_", "-") for line in project["project"]["dependencies"]]
    wanted += [package["name"] for package in packages["ik-model"]["optional-dependencies"]["dokumente"]]
    closure: set[str] = set()
    while wanted:
        name = wanted.pop()
        if name not in closure:
            closure.add(name)
            wanted += [dependency["name"] for dependency in packages[name].get("dependencies", ())]
    listed = {component["name"]: component for component in bom()["components"]}
    assert set(listed) == closure
    assert len(listed) > 10
    for name, component in listed.items():
        assert component["version"] == packages[name]["version"]
        assert component["purl"] == f"pkg:pypi/{name}@{component['version']}"


def test_everything_has_a_licence_and_a_place() -> None:
    root = bom()["metadata"]["component"]
    parts = [root, *bom()["components"]]
    parts += [inside for component in parts for inside in component.get("components", ())]
    for component in parts:
        ((licence,),) = (component["licenses"],)
        assert re.fullmatch(r"[A-Za-z0-9.+-]+( (AND|OR) [A-Za-z0-9.+-]+)*", licence["expression"]), component["name"]
    references = {component["bom-ref"] for component in parts}
    assert len(references) == len(parts)
    assert {d["ref"] for d in bom()["dependencies"]} <= references


def test_it_names_what_wheels_carry_inside() -> None:
    (wheel,) = (c for c in bom()["components"] if c["name"] == "pypandoc-binary")
    (pandoc,) = wheel["components"]
    said = engines.pandoc(["--version"], b"", step="Version").decode()
    assert said.startswith(f"pandoc {pandoc['version']}\n")
    (font,) = bom()["metadata"]["component"]["components"]
    data = (ROOT / "renderers" / "ik_renderers" / "fonts" / "SourceSans3-Regular.ttf").read_bytes()
    assert f"Version {font['version']};".encode("utf-16-be") in data
