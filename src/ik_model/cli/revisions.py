"""Which version of a concept is meant: a git revision, another folder, an exported file, the files as they are."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ik_model.cli.terminal import has_colour

if TYPE_CHECKING:  # the model takes its time; a usage error need not wait for it
    from ik_model.diagnostics.finding import Finding
    from ik_model.model.konzept import Konzept
    from ik_model.source.git_tree import GitTree
    from ik_model.source.reader import Reading

HEAD: Final = "HEAD"
"""What a working tree is compared with if nothing else is said."""

_MAIN = "konzept.yaml"


class NoVersion(Exception):
    """A version cannot be had; the text is German and complete, with all that helps."""


@dataclass(frozen=True, slots=True)
class Version:
    """One version of a concept, loaded.

    Attributes:
        konzept: The concept.
        name: What people call it: "HEAD (4f2c1ab vom 22.11.2026)", "Arbeitsstand", the name of a folder or file.
        revision: The whole hash, if it is a git revision.
        autor: Who committed it.
        datum: When it was committed.
        read_media: Reads a file of its folder; ``None`` for an exported file, which has none.
    """

    konzept: Konzept
    name: str
    revision: str | None = None
    autor: str = ""
    datum: date | None = None
    read_media: Callable[[str], bytes] | None = None


def working_tree(folder: str) -> Version:
    """The files of the concept's folder as they are.

    Raises:
        NoVersion: They cannot be loaded.
    """
    return _of_folder(folder, "Arbeitsstand")


def version(given: str, folder: Callable[[], str]) -> Version:
    """The version that an argument names.

    Args:
        given: A git revision, the folder of a concept, or a file that ``ik export json`` has written.
        folder: Gives the folder of the concept, for a revision of it; called only if it is needed.

    Raises:
        NoVersion: There is none of that name, there are two, or it cannot be loaded.
    """
    path = Path(given)
    home = _concept_at(path)
    if home is None and _is_file(path):
        return _exported(path)
    if _looks_like_path(given):
        return _of_folder(str(home or path), given)
    if home is None and not _is_folder(path):
        return _of_revision(given, folder())
    if not _is_revision(given):
        return _of_folder(str(home or path), given)
    if home is None:
        return _of_revision(given, folder())
    hint = f"Der Ordner: ./{home.as_posix()}; der Stand: heads/{given} (Zweig), tags/{given} (Marke)."
    raise _error(f"„{given}“ ist ein Ordner und ein Stand im Repository.", hint)


def known(folder: str) -> list[str]:
    """The branches and tags of the repository that a folder belongs to, for whoever completes a word."""
    from ik_model.source.git.errors import GitError
    from ik_model.source.git.repository import repository_of

    try:
        repository = repository_of(Path(folder))
        return [] if repository is None else [HEAD, *(name.split("/", 2)[2] for name in repository.refs.names())]
    except GitError:
        return []


def _of_folder(folder: str, name: str) -> Version:
    from ik_model.source.reader import read
    from ik_model.source.tree import Folder

    konzept = _sound(read(folder), folder)
    return Version(konzept, name, read_media=Folder(Path(folder)).read)


def _of_revision(given: str, folder: str) -> Version:
    from ik_model.source.git.errors import GitError
    from ik_model.source.git_tree import git_tree
    from ik_model.source.reader import read

    first, dots, second = given.partition("..")
    if dots and first and (second := second.strip(".")):
        raise _error(f"„{given}“ sind zwei Stände.", f"Mit Leerzeichen getrennt angeben: {first} {second}")
    try:
        tree = git_tree(Path(folder), given)
    except GitError as error:
        raise _error(str(error), error.hint) from error
    commit = tree.commit
    when = commit.when.date() if commit.when else None
    return Version(_sound(read(tree), tree.label), _name(tree), commit.name, commit.author, when, tree.read)


def _name(tree: GitTree) -> str:
    """What people call a revision: the name that they gave, and what it stands for."""
    commit = tree.commit
    short = "" if commit.name.startswith(tree.revision) else commit.short
    when = f"vom {commit.when:%d.%m.%Y}" if commit.when else ""
    meant = " ".join(filter(None, (short, when)))
    return f"{tree.revision} ({meant})" if meant else tree.revision


def _exported(path: Path) -> Version:
    from ik_model.diagnostics.errors import KonzeptError
    from ik_model.exchange.parsing import MAX_BYTES
    from ik_model.exchange.reading import from_json

    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
        return Version(from_json(data, name=str(path)), str(path))
    except OSError as error:
        raise _error(f"{path} kann nicht gelesen werden ({error.strerror or error}).") from error
    except KonzeptError as error:
        raise _not_loaded(str(path), error.findings) from error


def _sound(reading: Reading, label: str) -> Konzept:
    """The concept that was read.

    *Why not judged by the rules:* versions are compared by what they say; an older one need not fulfil the rules of
    today, and one that is just being written not yet.

    Raises:
        NoVersion: It cannot be loaded.
    """
    if reading.konzept is None:
        raise _not_loaded(label, reading.findings)
    return reading.konzept


def _not_loaded(label: str, findings: Sequence[Finding]) -> NoVersion:
    from ik_model.cli.findings import Count, as_text

    errors = [finding for finding in findings if finding.severity.value == "fehler"]
    text = as_text(errors, colour=has_colour(sys.stderr))
    return NoVersion(f"{text}\n\n{label} lässt sich nicht laden: {Count.of(errors).fehler} Fehler.")


def _error(message: str, hint: str = "") -> NoVersion:
    return NoVersion(f"Fehler: {message}" + (f"\n   = Hilfe: {hint}" if hint else ""))


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):  # no name that a file could have
        return False


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def _concept_at(path: Path) -> Path | None:
    """The folder of a concept that a path names, by itself or by its main file."""
    if _is_file(path / _MAIN):
        return path
    return path.parent if path.name == _MAIN and _is_file(path) else None


def _looks_like_path(given: str) -> bool:
    return given in {".", ".."} or given.startswith(("./", "../", "/", "~/")) or given.endswith(("/", ".json", ".yaml"))


def _is_revision(given: str) -> bool:
    """Whether git knows a revision of that name, seen from here."""
    from ik_model.source.git.errors import GitError
    from ik_model.source.git.repository import repository_of
    from ik_model.source.git.revisions import commit_of

    try:
        repository = repository_of(Path())
        if repository is not None:
            commit_of(repository, given)
    except GitError:
        return False
    return repository is not None
