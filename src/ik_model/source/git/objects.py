"""The objects of a repository by their names: commits, trees, tags and files."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Final

from ik_model.source.git.errors import Damaged, GitError
from ik_model.source.git.inflate import check_size, inflate
from ik_model.source.git.pack import Pack, Raw
from ik_model.source.git.raw_file import RawFile

_LOOSE_HEAD = re.compile(rb"(commit|tree|blob|tag) (0|[1-9][0-9]{0,18})\x00")
_PERSON = re.compile(r"(?P<name>.*?) ?<[^<>]*> (?P<seconds>-?[0-9]{1,12}) (?P<zone>[+-][0-9]{4})", re.DOTALL)
_MAX_PACKS = 100
"""git itself begins to join packs when there are fifty."""

_MAX_BASES = 50

_HASHES: Final = {20: "sha1", 32: "sha256"}


@dataclass(frozen=True, slots=True)
class Commit:
    """One revision.

    Attributes:
        name: Its hash.
        tree: Hash of its tree.
        parents: Hashes of the revisions before it.
        author: Who wrote it.
        when: When it was written, in the author's time zone.
        subject: The first line of its message.
    """

    name: str
    tree: str
    parents: tuple[str, ...]
    author: str
    when: datetime | None
    subject: str

    @property
    def short(self) -> str:
        """Its hash as people quote it."""
        return self.name[:7]


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a tree.

    Attributes:
        path: Its name.
        mode: What it is, as git writes it: ``100644``, ``40000``, ``120000`` …
        name: Hash of the object.
    """

    path: str
    mode: str
    name: str

    @property
    def is_folder(self) -> bool:
        """Whether it is a folder."""
        return self.mode == "40000"


class Objects:
    """The object store of one repository; what it borrows from others (alternates) is not followed."""

    def __init__(self, folder: Path, hash_bytes: int) -> None:
        self.hash_bytes = hash_bytes
        self._folder = folder
        self._packs: list[Pack] | None = None

    def commit(self, name: str) -> Commit:
        """A commit.

        Raises:
            GitError: It is not there, is something else, or cannot be read.
        """
        head, _, message = self._expect(name, "commit").decode("utf-8", "replace").partition("\n\n")
        fields: dict[str, list[str]] = {}
        for line in head.split("\n"):
            key, _, value = line.partition(" ")
            fields.setdefault(key, []).append(value)
        author, when = _person(fields.get("author", [""])[0])
        tree, parents = fields.get("tree", [""])[0], tuple(fields.get("parent", ()))
        if not all(map(self._is_name, (tree, *parents))):
            raise Damaged(f"der Stand {name[:7]} nennt keinen Inhalt")
        return Commit(name, tree, parents, author, when, message.strip("\n").partition("\n")[0].strip())

    def tree(self, name: str) -> Iterator[Entry]:
        """The entries of a folder.

        Raises:
            GitError: It is not there, is something else, or cannot be read.
        """
        data, pos = self._expect(name, "tree"), 0
        while pos < len(data):
            end = data.find(b"\0", pos)
            mode, _, path = data[pos:end].partition(b" ")
            pos = end + 1 + self.hash_bytes
            if end < 0 or not path or pos > len(data):
                raise Damaged("ein Ordner ist unlesbar")
            yield Entry(
                path.decode("utf-8", "surrogateescape"), mode.decode("ascii", "replace"), data[end + 1 : pos].hex()
            )

    def blob(self, name: str) -> bytes:
        """The content of a file.

        Raises:
            GitError: It is not there, is something else, or cannot be read.
        """
        return self._expect(name, "blob")

    def peeled(self, name: str) -> str:
        """The commit that a name stands for: itself, or what a tag points to.

        Raises:
            GitError: It stands for something else.
        """
        for _ in range(_MAX_BASES):
            kind, data = self._read(name)
            if kind == "commit":
                return name
            target = re.match(rb"object ([0-9a-f]+)\n", data)
            if kind != "tag" or target is None:
                raise GitError(f"{name[:7]} ist kein Stand des Repositorys, sondern ein einzelnes Objekt ({kind}).")
            name = target[1].decode()
        raise Damaged("eine Marke zeigt im Kreis")

    def __contains__(self, name: str) -> bool:
        return self._is_name(name) and self._find(name, _MAX_BASES) is not None

    def beginning_with(self, prefix: str) -> set[str]:
        """The hashes that begin with some hexadecimal digits (four or more)."""
        found = {name.hex() for pack in self._all_packs() for name in pack.beginning_with(prefix)}
        loose = self._folder / prefix[:2]
        if loose.is_dir():
            names = (prefix[:2] + path.name for path in loose.iterdir())
            found |= {name for name in names if name.startswith(prefix) and self._is_name(name)}
        return found

    def _is_name(self, name: str) -> bool:
        return len(name) == 2 * self.hash_bytes and all(digit in "0123456789abcdef" for digit in name)

    def _expect(self, name: str, kind: str) -> bytes:
        found, data = self._read(name)
        if found != kind:
            raise Damaged(f"{name[:7]} ist {found} statt {kind}")
        return data

    def _read(self, name: str) -> Raw:
        raw = self._find(name, _MAX_BASES)
        if raw is None:
            raise GitError(f"Das Objekt {name[:7]} ist nicht im Repository.", self._why_missing())
        kind, data = raw
        digest = hashlib.new(_HASHES[self.hash_bytes], f"{kind} {len(data)}\0".encode(), usedforsecurity=False)
        digest.update(data)
        if digest.hexdigest() != name:
            raise Damaged(f"der Inhalt des Objekts {name[:7]} passt nicht zu seiner Prüfsumme")
        return raw

    def _find(self, name: str, depth: int) -> Raw | None:
        """An object of whatever kind; ``depth`` is how many other packs a difference may still lead to."""
        if not depth:
            raise Damaged("ein Unterschied beruht auf sich selbst")
        if (loose := self._loose(name)) is not None:
            return loose
        for pack in self._all_packs():
            raw = pack.read(bytes.fromhex(name), lambda base: self._find(base.hex(), depth - 1))
            if raw is not None:
                return raw
        return None

    def _loose(self, name: str) -> Raw | None:
        try:
            with RawFile(self._folder / name[:2] / name[2:]) as file:
                head = _LOOSE_HEAD.match(inflate(file.read, 0, 64, exact=False))
                if head is None:
                    raise Damaged(f"das Objekt {name[:7]} ist unlesbar")
                size = int(head[2])
                check_size(size)
                data = inflate(file.read, 0, head.end() + size)
                return head[1].decode(), data[head.end() :]
        except FileNotFoundError:
            return None

    def _all_packs(self) -> list[Pack]:
        if self._packs is None:
            folder = self._folder / "pack"
            paths = sorted(folder.glob("pack-*.idx")) if folder.is_dir() else []
            if len(paths) > _MAX_PACKS:
                message = f"Die Objekte des Repositorys sind auf {len(paths)} Sammlungen verteilt."
                raise GitError(message, "„git gc“ fasst sie zusammen.")
            self._packs = []
            for path in paths:
                try:
                    self._packs.append(Pack(path, self.hash_bytes))
                except FileNotFoundError:
                    continue  # git is just packing anew: the objects are in the new pack
        return self._packs

    def _why_missing(self) -> str:
        if (self._folder / "info" / "alternates").exists():
            where = "Das Repository leiht sich Objekte aus einem anderen (alternates); dort wird nicht gelesen."
            return f"{where} „git repack -a -d“ holt sie herein."
        if (self._folder.parent / "shallow").exists():
            return "Das Repository ist nur zum Teil geholt (shallow). „git fetch --unshallow“ holt den Rest."
        return "Vielleicht ist es nur zum Teil geholt. „git fetch“ holt, was fehlt."


def _person(line: str) -> tuple[str, datetime | None]:
    match = _PERSON.fullmatch(line)
    if match is None:
        return line.partition("<")[0].strip(), None
    zone, seconds = match["zone"], int(match["seconds"])
    minutes = int(zone[1:3]) * 60 + int(zone[3:])
    offset = timedelta(minutes=-minutes if zone[0] == "-" else minutes)
    try:
        when = datetime.fromtimestamp(seconds, UTC).astimezone(timezone(offset))
    except (OverflowError, ValueError, OSError):
        when = None
    return match["name"].strip(), when
