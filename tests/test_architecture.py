"""The floors of the house hold: no circles, no forbidden imports, no rooms without a name.

*Why:* a structure test that scans nothing passes, too.
So each test here asserts that it has looked at something.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping
from graphlib import CycleError, TopologicalSorter
from importlib.metadata import packages_distributions
from pathlib import Path
from typing import Any

import grimp
import pytest
from importlinter.cli import lint_imports
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = {"ik_model": ROOT / "src" / "ik_model", "ik_renderers": ROOT / "renderers" / "ik_renderers"}
VAGUE = {"common", "helper", "helpers", "misc", "util", "utils"}


def module_name(package: Path, file: Path) -> str:
    """The dotted name of a source file, ``__init__.py`` being its package."""
    parts = file.relative_to(package.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def source_modules() -> set[str]:
    """The modules of both packages, as the folders have them."""
    return {module_name(folder, file) for folder in PACKAGES.values() for file in folder.rglob("*.py")}


def own(modules: set[str]) -> set[str]:
    """Those of the modules that are ours."""
    return {name for name in modules if name.partition(".")[0] in PACKAGES}


def circle(imports: Mapping[str, set[str]]) -> list[str]:
    """One circle of a graph of imports, or nothing."""
    try:
        TopologicalSorter(imports).prepare()
    except CycleError as error:
        found: list[str] = error.args[1]
        return found
    return []


@pytest.fixture(scope="module")
def graph() -> grimp.ImportGraph:
    return grimp.build_graph(*PACKAGES, include_external_packages=True, cache_dir=None)


@pytest.fixture(scope="module")
def imports(graph: grimp.ImportGraph) -> dict[str, set[str]]:
    """Module → what it imports of our own modules."""
    return {name: own(graph.find_modules_directly_imported_by(name)) for name in own(graph.modules)}


def test_graph_has_every_module(imports: dict[str, set[str]]) -> None:
    # A folder without an __init__.py would be left out in silence.
    assert set(imports) == source_modules()
    assert len(imports) > 30
    assert sum(map(len, imports.values())) > 50


def test_a_circle_would_be_found() -> None:
    assert circle({"a": {"b"}, "b": {"c"}, "c": {"a"}})
    assert not circle({"a": {"b", "c"}, "b": {"c"}, "c": set()})


def test_no_circles(imports: dict[str, set[str]]) -> None:
    # Module by module, façades included: import-linter's contract on circles looks at siblings only.
    assert circle(imports) == []


def test_nobody_inside_imports_the_facade(imports: dict[str, set[str]]) -> None:
    for facade in PACKAGES:
        assert [name for name in imports if name.startswith(f"{facade}.") and facade in imports[name]] == []


def test_import_contracts_are_kept(project: dict[str, Any], capsys: pytest.CaptureFixture[str]) -> None:
    status = lint_imports(str(ROOT / "pyproject.toml"), no_cache=True, no_logo=True)
    report = capsys.readouterr().out
    contracts = len(project["tool"]["importlinter"]["contracts"])
    assert contracts >= 8
    assert f"Contracts: {contracts} kept, 0 broken." in report, report
    analyzed = re.search(r"Analyzed (\d+) files", report)
    assert analyzed, report
    assert int(analyzed[1]) >= len(source_modules())  # external packages are counted too
    assert status == 0


def test_no_vague_names() -> None:
    folders = [*PACKAGES.values(), ROOT / "tests", ROOT / "concept", ROOT / "docs"]
    names = [path for folder in folders for path in folder.rglob("*") if "__pycache__" not in path.parts]
    assert len(names) > 100
    assert [str(path.relative_to(ROOT)) for path in names if path.stem.lower() in VAGUE] == []


def test_packages_are_typed() -> None:
    for folder in PACKAGES.values():
        assert (folder / "py.typed").is_file()


def test_imported_distributions_are_declared(graph: grimp.ImportGraph, project: dict[str, Any]) -> None:
    # What only the tools for development bring is missing for those who install the wheel.
    light = project["project"]["dependencies"]
    documents = project["project"]["optional-dependencies"]["dokumente"]
    homes = packages_distributions()
    for package, lines in (("ik_model", light), ("ik_renderers", light + documents)):
        modules = {name for name in graph.modules if name == package or name.startswith(f"{package}.")}
        imported = {name for module in modules for name in graph.find_modules_directly_imported_by(module)}
        outside = {name.partition(".")[0] for name in imported} - PACKAGES.keys() - sys.stdlib_module_names
        assert len(outside) > 1
        declared = {canonicalize_name(Requirement(line).name) for line in lines}
        assert {name for name in outside if not declared & set(map(canonicalize_name, homes.get(name, ())))} == set()
