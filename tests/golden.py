"""Golden files: expected output, kept beside the test and renewed with one flag."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path

UPDATE_FLAG = "--update-golden"


@dataclass(frozen=True, slots=True)
class Golden:
    """The golden files of one test module.

    Attributes:
        folder: Where they are kept: ``golden/`` beside the test module.
        update: Write what comes instead of comparing it.
    """

    folder: Path
    update: bool

    def check(self, name: str, actual: str) -> None:
        """Compare a text with the golden file of that name.

        Args:
            name: The file's path below :attr:`folder`.
            actual: What the test has got.

        Raises:
            AssertionError: The file is missing, or says something else.
        """
        path = self.folder / name
        if self.update:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(actual.encode())
            return
        assert path.is_file(), f"{path} is missing; `pytest {UPDATE_FLAG}` writes it"
        # Bytes: the line ends count, too.
        expected = path.read_bytes().decode()
        if actual != expected:
            lines = unified_diff(expected.splitlines(), actual.splitlines(), name, "actual", lineterm="")
            raise AssertionError("\n".join([f"{path} says something else; `pytest {UPDATE_FLAG}` renews it", *lines]))
