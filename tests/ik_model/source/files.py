"""A tree of files in memory, and the ways in which editors save files."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from ik_model.source.tree import TreeError

ROOT = Path(__file__).parents[3]
CONCEPTS = [path.parent for path in (ROOT / "concept/konzept.yaml", *sorted(ROOT.glob("examples/*/konzept.yaml")))]
"""The folders of all concepts of the project."""


class Files:
    """A tree whose files are in memory."""

    label = "speicher"

    def __init__(self, contents: Mapping[str, bytes | str]) -> None:
        self.contents = {
            path: data.encode("utf-8") if isinstance(data, str) else data for path, data in contents.items()
        }

    def read(self, path: str) -> bytes:
        if path not in self.contents:
            raise TreeError("Die Datei gibt es nicht.")
        return self.contents[path]

    def files(self) -> Iterator[str]:
        yield from sorted(self.contents)

    def shown(self, path: str) -> str:
        return path

    def after(self, changes: Mapping[str, bytes | None]) -> Files:
        """The tree with changes made."""
        files = {**self.contents, **changes}
        return Files({path: data for path, data in files.items() if data is not None})


def of_folder(folder: Path) -> Files:
    """The sources of a concept, read into memory."""
    found = (path for path in sorted(folder.rglob("*")) if path.suffix in {".yaml", ".md"})
    return Files({path.relative_to(folder).as_posix(): path.read_bytes() for path in found})


def saved(files: Files, way: str) -> Files:
    """All files as another editor would have saved them."""
    return Files({path: _SAVE[way](data) for path, data in files.contents.items()})


_SAVE: dict[str, Callable[[bytes], bytes]] = {
    "as-is": lambda data: data,
    "crlf": lambda data: data.replace(b"\n", b"\r\n"),
    "cr": lambda data: data.replace(b"\n", b"\r"),
    "bom": lambda data: b"\xef\xbb\xbf" + data,
    "no-last-line-end": lambda data: data.rstrip(b"\n"),
    "decomposed": lambda data: unicodedata.normalize("NFD", data.decode("utf-8")).encode("utf-8"),
    "blank-lines-at-the-end": lambda data: data + b"\n\n\n",
}

WAYS = tuple(_SAVE)
"""The names of the ways."""
