"""The libraries that this ``ik`` runs with, each with its version: what ``requirements.txt`` of a new folder holds.

*Why all of them:* the same text gives the same bytes only with the same pandoc and the same typst; and a folder that
has been checked today is checked by the same rules in two years.
"""

from __future__ import annotations

import json
import re
from importlib.metadata import Distribution, PackageNotFoundError, distribution

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_PACKAGE = "ik-model"


def requirements() -> list[str]:
    """One line for each library, sorted, that of this project first."""
    found: dict[str, str] = {}
    todo = [_PACKAGE]
    while todo:
        name = _canonical(todo.pop())
        if name in found:
            continue
        try:
            library = distribution(name)
        except PackageNotFoundError:
            continue  # an extra that is not installed, or what another system needs
        found[name] = _pin(_with_extras(library) if name == _PACKAGE else name, library)
        todo += [match[0] for line in library.requires or () if (match := _NAME.match(line)) and _wanted(name, line)]
    own = found.pop(_PACKAGE, _PACKAGE)
    return [own, *sorted(found.values())]


def _wanted(name: str, requirement: str) -> bool:
    """Whether a requirement is one of the set-up: what others offer as an extra is none, what we offer is."""
    return name == _PACKAGE or "extra ==" not in requirement.partition(";")[2]


def _pin(name: str, library: Distribution) -> str:
    """``name==1.2``, or the very commit where it came from a repository (PEP 610)."""
    origin = json.loads(library.read_text("direct_url.json") or "{}")
    if commit := origin.get("vcs_info", {}).get("commit_id"):
        return f"{name} @ {origin['vcs_info']['vcs']}+{origin['url']}@{commit}"
    return f"{name}=={library.version}"


def _with_extras(library: Distribution) -> str:
    """Our own name, with the extras that make it build documents."""
    extras = sorted(library.metadata.get_all("Provides-Extra") or ())
    return f"{_PACKAGE}[{','.join(extras)}]" if extras else _PACKAGE


def _canonical(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
