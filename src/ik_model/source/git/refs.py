"""The names of a repository's branches and tags."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from ik_model.source.git.errors import Damaged, GitError
from ik_model.source.git.raw_file import small_file

_HASH = re.compile(r"([0-9a-f]{40}(?:[0-9a-f]{24})?)(?:\s|$)")
_PACKED = re.compile(r"([0-9a-f]{40}(?:[0-9a-f]{24})?) (\S+)")
_FORBIDDEN = re.compile(r"[\x00-\x20\x7f~^:?*\[\\]|\.\.|@\{|//|/\.|^[./-]|[/.]$|\.lock(?:/|$)")
_MAX_LINKS = 5
_MAX_PACKED = 64 * 1024 * 1024
_MAX_NAMES = 2000

_PLACES: Final = ("{}", "refs/{}", "refs/tags/{}", "refs/heads/{}", "refs/remotes/{}", "refs/remotes/{}/HEAD")
"""Where git looks for a name, in this order (gitrevisions(7))."""

_OWN: Final = ("refs/bisect/", "refs/worktree/", "refs/rewritten/")
"""What each work tree has for itself, besides names without a slash such as HEAD."""


def is_name(name: str) -> bool:
    """Whether git would allow it as the name of a branch or a tag; it then is no way out of the folder either."""
    try:
        return 0 < len(os.fsencode(name)) < 256 and not _FORBIDDEN.search(name)
    except UnicodeEncodeError:
        return False


class Refs:
    """Names and the hashes that they stand for."""

    def __init__(self, own: Path, common: Path) -> None:
        """``own`` is the git folder of the work tree, ``common`` that of the repository; mostly the same."""
        self._own, self._common = own, common
        self._packed: dict[str, str] | None = None

    def resolve(self, name: str) -> str | None:
        """The hash that a name stands for, by git's order of search; ``None`` if there is no such name.

        Raises:
            GitError: It leads nowhere.
        """
        for place in _PLACES:
            full = place.format(name)
            # Elsewhere in the folder are files that are no names: "config", "description".
            is_ref = full.startswith("refs/") or re.fullmatch(r"(?:[A-Z_]+_)?HEAD", full)
            if is_ref and (found := self._follow(full)) is not None:
                return found
        return None

    def hash_bytes(self) -> int:
        """The length of this repository's hashes: 20 (SHA-1) or 32 (SHA-256)."""
        if (self._common / "reftable").is_dir():
            return 20
        found = self._follow("HEAD") or next((value for name in self.names() if (value := self._follow(name))), "")
        return len(found) // 2 or 20

    def names(self) -> Iterator[str]:
        """All branches and tags with their whole names, sorted."""
        found = {name for name in self._all_packed() if name.startswith(("refs/heads/", "refs/tags/", "refs/remotes/"))}
        for kind in ("heads", "tags", "remotes"):
            top = self._common / "refs" / kind
            for folder, _, files in os.walk(top):
                found |= {f"refs/{kind}/{os.path.relpath(f'{folder}/{file}', top)}" for file in files}
                if len(found) > _MAX_NAMES:
                    break
        yield from sorted(filter(is_name, found))[:_MAX_NAMES]

    def _follow(self, name: str) -> str | None:
        for _ in range(_MAX_LINKS):
            content = self._content(name)
            if content is None:
                return None
            if match := _HASH.match(content):
                return match[1]
            target = content.removeprefix("ref:").strip()
            if not content.startswith("ref:") or not is_name(target):
                raise Damaged(f"der Name „{name}“ steht für nichts")
            name = target
        raise Damaged(f"der Name „{name}“ zeigt im Kreis")

    def _content(self, name: str) -> str | None:
        own = "/" not in name or name.startswith(_OWN)
        data = small_file((self._own if own else self._common) / name)
        if data is not None:
            return data.decode("utf-8", "replace").strip()
        return self._all_packed().get(name)

    def _all_packed(self) -> dict[str, str]:
        if self._packed is None:
            if (self._common / "reftable").is_dir():
                message = "Das Repository speichert seine Namen im Format reftable, das hier nicht gelesen wird."
                raise GitError(message, "Die ganze Prüfsumme des Standes angeben; „git log“ zeigt sie.")
            text = (small_file(self._common / "packed-refs", _MAX_PACKED) or b"").decode("utf-8", "replace")
            matches = map(_PACKED.fullmatch, text.split("\n"))
            self._packed = {match[2]: match[1] for match in matches if match}
        return self._packed
