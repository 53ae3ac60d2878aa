"""What can go wrong while reading a repository."""

from __future__ import annotations


class GitError(Exception):
    """A revision cannot be read; the message is German and fit for editors.

    Attributes:
        hint: What to do.
    """

    def __init__(self, message: str, hint: str = "") -> None:
        self.hint = hint
        super().__init__(message)


class Damaged(GitError):
    """The repository holds what git would not have written."""

    def __init__(self, what: str) -> None:
        super().__init__(f"Das Repository ist beschädigt: {what}.", "„git fsck“ prüft es.")


class TooLarge(GitError):
    """An object is larger than anything that belongs to a concept."""
