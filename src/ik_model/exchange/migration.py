"""From older versions of the format to the present one: a chain of steps, each from one version to the next.

A document is read in three moves: which version is it, one step after the other, then the model. A step knows only two
versions and works on plain data, so it stays right when the model goes on changing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from ik_model.diagnostics.positions import Path

Content = dict[str, Any]


def unmoved(path: Path) -> Path:
    """The same path: the step has moved nothing."""
    return path


@dataclass(frozen=True, slots=True)
class Step:
    """The step from one version to the next.

    Attributes:
        change: What it changes, for people.
        apply: Makes the document of the next version; it may change the one that it gets. Nothing has judged the data
            yet: what has not the expected shape is left as it is, the model will say so.
        origin: The way back for a message: where a value of the new document stood in the old one.
    """

    change: str
    apply: Callable[[Content], Content]
    origin: Callable[[Path], Path] = unmoved


@dataclass(frozen=True, slots=True)
class Migrated:
    """A document in the version that was wanted.

    Attributes:
        content: The document.
        origin: Where a value of it stood in the document as given.
    """

    content: Content
    origin: Callable[[Path], Path]


def migrate(content: Content, *, version: int, to: int, steps: Mapping[int, Step]) -> Migrated:
    """Take a document through all steps from its version to another.

    Args:
        content: The document; a step may change it.
        version: Its version.
        to: The version that is wanted.
        steps: The steps by the version that they start from.

    Raises:
        LookupError: A step is missing on the way.
    """
    taken: list[Step] = []
    while version < to:
        if version not in steps:
            raise LookupError(f"no step from version {version} to {version + 1}")
        step = steps[version]
        content = step.apply(content)
        taken.append(step)
        version += 1

    def origin(path: Path) -> Path:
        for step in reversed(taken):
            path = step.origin(path)
        return path

    return Migrated(content, origin)
