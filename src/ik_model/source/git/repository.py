"""Where a repository is, seen from a folder in it."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from ik_model.source.git.errors import Damaged, GitError
from ik_model.source.git.objects import Objects
from ik_model.source.git.raw_file import small_file
from ik_model.source.git.refs import Refs


@dataclass(frozen=True, slots=True)
class Repository:
    """A repository that a folder belongs to.

    Attributes:
        top: The top folder of the work tree.
        refs: Its names.
        objects: Its objects.
    """

    top: Path
    refs: Refs
    objects: Objects


def repository_of(folder: Path) -> Repository | None:
    """The repository that a folder belongs to; ``None`` if it belongs to none.

    The variables of git's environment (GIT_DIR …) are not looked at.

    Raises:
        GitError: There is one, but it cannot be read.
    """
    real = Path(os.path.realpath(folder))
    for top in (real, *real.parents):
        own = _git_folder(top)
        if own is None:
            continue
        common = _common_folder(own)
        if not (common / "objects").is_dir():
            raise Damaged(f"{common} enthält keine Objekte")
        refs = Refs(own, common)
        return Repository(top, refs, Objects(common / "objects", refs.hash_bytes()))
    return None


def _git_folder(top: Path) -> Path | None:
    """The git folder of a work tree: ``.git`` itself, or where the file ``.git`` points to."""
    dot_git = top / ".git"
    try:
        if (dot_git / "HEAD").is_file():
            return dot_git
        if not dot_git.is_file():
            return None
    except OSError:
        return None
    text = (small_file(dot_git) or b"").decode("utf-8", "surrogateescape").strip()
    folder = top / text.removeprefix("gitdir:").strip()
    if not text.startswith("gitdir:") or "\0" in text or not (folder / "HEAD").is_file():
        raise GitError(
            f"{dot_git} nennt kein Repository.", "Den Arbeitsordner neu anlegen („git worktree add“, „git clone“)."
        )
    return folder


def _common_folder(own: Path) -> Path:
    """The git folder that all work trees of a repository share."""
    text = (small_file(own / "commondir") or b"").decode("utf-8", "surrogateescape").strip()
    if "\0" in text:
        raise Damaged(f"{own / 'commondir'} nennt keinen Ordner")
    return own / text if text else own
