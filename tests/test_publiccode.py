"""``publiccode.yml`` follows the standard (https://yml.publiccode.tools, version 0.7), as far as we use it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parent.parent

KEYS = {
    "": {
        *("publiccodeYmlVersion", "name", "url", "softwareVersion", "platforms", "categories", "developmentStatus"),
        *("softwareType", "intendedAudience", "supports", "description", "legal", "maintenance", "localisation"),
    },
    "intendedAudience": {"countries", "scope"},
    "legal": {"license", "mainCopyrightOwner"},
    "maintenance": {"type", "contacts"},
    "localisation": {"localisationReady", "availableLanguages"},
}
"""Keys of the standard; one that is used newly is looked up there and added here."""

MANDATORY = {
    *("publiccodeYmlVersion", "name", "url", "platforms", "developmentStatus", "softwareType", "description", "legal"),
    *("maintenance", "localisation"),
}
CATEGORIES = {"compliance-management", "document-management", "project-management"}
SCOPES = {"government", "local-authorities"}


@pytest.fixture(scope="module")
def content() -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load((ROOT / "publiccode.yml").read_text(encoding="utf-8"))
    return loaded


def test_keys(content: dict[str, Any]) -> None:
    assert content.keys() >= MANDATORY
    assert content.keys() <= KEYS[""]
    for section, keys in KEYS.items():
        if section:
            assert content[section].keys() <= keys, section
    assert content["publiccodeYmlVersion"] == "0.7"


def test_vocabularies(content: dict[str, Any]) -> None:
    assert set(content["platforms"]) <= {"web", "windows", "mac", "linux", "ios", "android"}
    assert set(content["categories"]) <= CATEGORIES
    assert set(content["intendedAudience"]["scope"]) <= SCOPES
    assert content["intendedAudience"]["countries"] == ["DE"]
    assert content["developmentStatus"] in {"concept", "development", "beta", "stable", "obsolete"}
    assert content["softwareType"] == "standalone/other"
    assert content["maintenance"]["type"] in {"internal", "community"}
    assert all(contact["name"] for contact in content["maintenance"]["contacts"])
    assert content["localisation"] == {"localisationReady": False, "availableLanguages": ["de"]}
    for supported in content["supports"]:
        assert supported.keys() == {"id"}
        assert re.match(r"urn:iso:std:|https://", supported["id"])


@pytest.mark.parametrize("language", ["de", "en"])
def test_descriptions(content: dict[str, Any], language: str) -> None:
    description = content["description"][language]
    assert description.keys() == {"shortDescription", "longDescription", "features"}
    assert len(description["shortDescription"]) <= 150
    assert "\n" not in description["shortDescription"]
    assert 150 <= len(description["longDescription"]) <= 10_000
    assert 5 <= len(description["features"]) <= 20


def test_it_agrees_with_the_project(content: dict[str, Any], project: dict[str, Any]) -> None:
    assert content["name"] == project["project"]["name"]
    assert content["softwareVersion"] == project["project"]["version"]
    assert content["legal"]["license"] in project["project"]["license"]
    assert content["legal"]["mainCopyrightOwner"] == project["project"]["authors"][0]["name"]
