"""The reference of the API: fresh, complete, and every link leads somewhere."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

import ik_model
from docs.reference.inventory import Inventory
from docs.reference.pages import pages, write

ROOT = Path(__file__).resolve().parent.parent
EXTENSION = ROOT / "examples" / "erweiterung" / "src"


@pytest.fixture(scope="module")
def made() -> dict[str, str]:
    return pages()


@pytest.fixture(scope="module")
def inventory() -> Inventory:
    return Inventory()


def test_pages_are_fresh(made: dict[str, str]) -> None:
    folder = ROOT / "docs" / "api"
    assert {file.name for file in folder.iterdir()} == set(made), "run make pages"
    for name, content in made.items():
        assert (folder / name).read_text(encoding="utf-8") == content, f"{name} is stale: run make pages"


def test_every_public_name_is_described(made: dict[str, str], inventory: Inventory) -> None:
    assert set(inventory.public) == set(ik_model.__all__)
    listed = re.findall(r"^\| \[`(\w+)`\]\(\S+\) \| (.+) \|$", made["index.md"], re.MULTILINE)
    assert sorted(name for name, _ in listed) == sorted(ik_model.__all__)
    assert all(len(text) > 8 for _, text in listed)


def test_every_type_that_a_user_meets_is_described(inventory: Inventory) -> None:
    # Konzept → Abschnitt → Teilziel → Indikator → Messwert: what a field holds is there, to any depth.
    names = {path.rpartition(".")[2] for path in inventory.things}
    assert names >= {"Abschnitt", "Indikator", "Messwert", "Beratung", "Satzanker", "Absatz", "Vorlagenform", "Draft"}
    assert not [name for name in names if name.startswith("_")]


def test_what_the_example_package_uses_is_described(inventory: Inventory) -> None:
    known = {f"ik_model.{name}" for name in inventory.public} | set(inventory.things)
    used = {
        f"{node.module}.{alias.name}"
        for file in EXTENSION.rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith(("ik_model", "ik_renderers"))
        for alias in node.names
    }
    assert len(used) > 15
    assert used - known - {"ik_renderers.engines"} == set()  # a module: its functions are described


def test_every_link_leads_somewhere(made: dict[str, str]) -> None:
    anchors = {f"{name}#{anchor}" for name, page in made.items() for anchor in re.findall(r'<a id="([^"]+)">', page)}
    links = {
        (target if not target.startswith("#") else f"{name}{target}")
        for name, page in made.items()
        for target in re.findall(r"\]\(([^)\s]*#[^)\s]+)\)", page)
    }
    assert len(links) > 100
    assert links - anchors == set()


def test_nothing_of_rest_is_left(made: dict[str, str]) -> None:
    for name, page in made.items():
        assert not re.search(r":(?:class|func|meth|mod|attr|data):`|(?<!`)``(?!`)", page), name


def test_stale_pages_are_removed(tmp_path: Path, made: dict[str, str]) -> None:
    (tmp_path / "old.md").write_text("old", encoding="utf-8")
    write(tmp_path)
    assert {file.name for file in tmp_path.iterdir()} == set(made)
