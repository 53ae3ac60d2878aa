"""Writes ``sbom.cdx.json``: what an installation of ik-model with its documents consists of (CycloneDX 1.5).

Run as ``python .ci/sbom.py sbom.cdx.json`` after ``make lock``; a test fails when the file is stale.
uv exports the locked packages; their licences, and what some wheels carry inside, are added here.

*Why no time stamp:* the same lock gives the same bytes; when they changed is in the history of the file.
*Why no files and hashes:* there are hundreds, one for each system; they stand in ``uv.lock``.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tomllib
import uuid
from importlib.metadata import metadata
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent

INSIDE: dict[str, list[dict[str, Any]]] = {
    "pypandoc-binary": [
        {
            "type": "application",
            "name": "pandoc",
            "version": "3.9",
            "licence": "GPL-2.0-or-later",
            "supplier": {"name": "John MacFarlane", "url": ["https://pandoc.org"]},
        }
    ],
    "ik-model": [
        {
            "type": "data",
            "name": "Source Sans 3",
            "version": "3.052",
            "licence": "OFL-1.1",
            "supplier": {"name": "Adobe", "url": ["https://github.com/adobe-fonts/source-sans"]},
        }
    ],
}
"""What is inside a wheel and no package of its own, by the wheel."""

NOT_IN_METADATA = {"jinja2": "BSD-3-Clause"}
"""Licences that a package names in its files but not, as SPDX, in its metadata."""


def main() -> None:
    """Write to the file that is named, or to stdout."""
    text = json.dumps(sbom(), indent=2, ensure_ascii=False) + "\n"
    if len(sys.argv) > 1:
        Path(sys.argv[1]).write_text(text, encoding="utf-8")
    else:
        sys.stdout.write(text)


def sbom() -> dict[str, Any]:
    """Uv's list, completed and without what differs from run to run."""
    bom = exported()
    root = bom["metadata"]["component"]
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    root |= {
        "type": "application",
        "purl": f"pkg:pypi/ik-model@{root['version']}",
        "description": project["description"],
    }
    for component in [root, *bom["components"]]:
        name = component["name"]
        expression = project["license"] if component is root else licence(name)
        component["licenses"] = [{"expression": expression}]
        if inside := INSIDE.get(name):
            component["components"] = [part(component["bom-ref"], one) for one in inside]
        component.pop("properties", None)
        component.pop("externalReferences", None)
    del bom["metadata"]["timestamp"]
    content = json.dumps(bom | {"serialNumber": ""}, sort_keys=True)
    bom["serialNumber"] = f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, content)}"
    return bom


def exported() -> dict[str, Any]:
    """The locked packages of a build, as uv lists them; nothing is fetched for it."""
    command = [
        *(sys.executable, "-m", "uv", "export", "--quiet", "--frozen", "--offline"),
        *("--all-extras", "--no-default-groups", "--format", "cyclonedx1.5", "--preview-features", "sbom-export"),
    ]
    run = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE)
    answer: dict[str, Any] = json.loads(run.stdout)
    return answer


def licence(name: str) -> str:
    """The SPDX expression of an installed package."""
    package = metadata(name).json
    found = package.get("license_expression") or NOT_IN_METADATA.get(name) or package.get("license")
    if not isinstance(found, str) or len(found) > 60:
        raise SystemExit(f"{name}: no SPDX licence in its metadata; look it up and add it to NOT_IN_METADATA")
    return found


def part(of: str, inside: dict[str, Any]) -> dict[str, Any]:
    """A component inside another one."""
    named = {key: inside[key] for key in ("type", "supplier", "name", "version")}
    return named | {"bom-ref": f"{of}/{inside['name']}", "licenses": [{"expression": inside["licence"]}]}


if __name__ == "__main__":
    main()
