"""What people call a revision: "HEAD~1", "main", "v2", "4f2c1ab"."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import Final

from ik_model.source.git.errors import GitError
from ik_model.source.git.objects import Commit
from ik_model.source.git.refs import is_name
from ik_model.source.git.repository import Repository

_FORM = re.compile(r"(?P<name>[^~^]+)(?P<steps>(?:~[0-9]{0,6}|\^[0-9]{0,3}|\^\{(?:commit)?\})*)")
_STEP = re.compile(r"([~^])([0-9]+|\{(?:commit)?\})?")
_HEX = re.compile(r"[0-9a-f]{4,64}")
_MAX_STEPS = 100_000
_SHOWN = 6

POSSIBLE: Final = "Möglich sind ein Zweig, eine Marke, eine Prüfsumme (auch gekürzt), HEAD, und davon ausgehend HEAD~2."


def commit_of(repository: Repository, revision: str) -> Commit:
    """The commit that a revision is.

    Only names, hashes and steps back are understood; what git knows beside them (``@{…}``, ``:/words``, ``a..b``) names
    no revision that would still be the same tomorrow.

    Raises:
        GitError: There is none, or several; the message says what there is.
    """
    match = _FORM.fullmatch(revision)
    name = "HEAD" if match and match["name"] == "@" else match["name"] if match else ""
    if match is None or not is_name(name):
        raise GitError(f"„{shown(revision)}“ ist keine Bezeichnung eines Standes.", POSSIBLE)
    commit = repository.objects.commit(_named(repository, name))
    for kind, number in _STEP.findall(match["steps"]):
        commit = _step(repository, revision, commit, kind, number)
    return commit


def shown(revision: str) -> str:
    """A revision as a message shows it: on one line, not too long, nothing in it that steers a terminal."""
    line = "".join(character if character.isprintable() else "�" for character in revision)
    return line if len(line) <= 60 else f"{line[:59]}…"


def _named(repository: Repository, name: str) -> str:
    """The hash of the commit that a name or a hash stands for."""
    objects = repository.objects
    if len(name) == 2 * objects.hash_bytes and name in objects:
        return objects.peeled(name)
    found = repository.refs.resolve(name)
    if found is None and _HEX.fullmatch(name.lower()):
        found = _abbreviated(repository, name.lower())
    if found is None:
        raise _unknown(repository, name)
    return objects.peeled(found)


def _abbreviated(repository: Repository, digits: str) -> str | None:
    if len(digits) > 2 * repository.objects.hash_bytes:
        return None
    names = sorted(repository.objects.beginning_with(digits))
    commits = [name for name in names if _is_commit(repository, name)] or names
    if len(commits) > 1:
        hint = f"Mehr Zeichen angeben: {', '.join(name[: len(digits) + 4] for name in commits[:_SHOWN])}."
        raise GitError(f"Mit „{digits}“ beginnen {len(commits)} Prüfsummen.", hint)
    return commits[0] if commits else None


def _is_commit(repository: Repository, name: str) -> bool:
    try:
        repository.objects.peeled(name)
    except GitError:
        return False
    return True


def _step(repository: Repository, revision: str, commit: Commit, kind: str, number: str) -> Commit:
    """Back in history: ``~3`` three times to the first parent, ``^2`` to the second parent."""
    if number.startswith("{"):  # ^{commit}: the commit that a tag stands for, which it is already
        return commit
    steps, parent = (int(number or 1), 1) if kind == "~" else (1, int(number or 1))
    if steps > _MAX_STEPS:
        raise GitError(f"„{shown(revision)}“ liegt weiter zurück, als gelesen wird.", POSSIBLE)
    for _ in range(steps if parent else 0):
        if parent > len(commit.parents):
            count = len(commit.parents)
            words = f"hat nur {count} Vorgänger" if count else "ist der erste überhaupt"
            raise GitError(f"„{shown(revision)}“ gibt es nicht.", f"Der Stand {commit.short} {words}.")
        commit = repository.objects.commit(commit.parents[parent - 1])
    return commit


def _unknown(repository: Repository, name: str) -> GitError:
    """There is no such name: what is near to it, and what there is."""
    names = list(repository.refs.names())
    if not names:
        return GitError("Das Repository enthält noch keinen Stand.", "Mit „git commit“ den ersten festhalten.")
    short = {full.split("/", 2)[2]: full for full in names}
    near = get_close_matches(name, [*short, "HEAD"], n=1, cutoff=0.6)
    parts = [f"Meinten Sie „{near[0]}“?"] if near else []
    for kind, word in (("refs/heads/", "Zweige"), ("refs/tags/", "Marken"), ("refs/remotes/", "Zweige des Servers")):
        some = [key for key, full in short.items() if full.startswith(kind)]
        more = " …" if len(some) > _SHOWN else ""
        parts += [f"{word}: {', '.join(some[:_SHOWN])}{more}."] if some else []
    return GitError(f"Den Stand „{shown(name)}“ gibt es nicht.", " ".join(parts))
