"""Where a paper is worked in: the concept's folder, one writer at a time, with a way back."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from ik_model.amending.journal import HIDDEN, Journal, Step, Unreadable, checksum
from ik_model.amending.vorhaben import Ausgang, Vorhaben
from ik_model.source.overlay import Snapshot
from ik_model.source.reader import read
from ik_model.source.tree import Folder, TreeError
from ik_model.storage.placing import Unfinished, place
from ik_model.storage.reasons import reason


class NotWritten(Exception):
    """Nothing has been written; the message is German.

    Attributes:
        hint: German: what to do.
    """

    def __init__(self, message: str, hint: str) -> None:
        self.hint = hint
        super().__init__(message)


def ausgang(folder: str) -> Ausgang:
    """Read a concept in order to work something into it."""
    tree = Snapshot(Folder(Path(folder)))
    return Ausgang(tree, read(tree) if Path(folder).is_dir() else read(folder), folder)


class Workplace:
    """A concept's folder while somebody works in it; made by :func:`workplace`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._tree = Folder(folder)
        self._journal = Journal(folder)

    def write(self, vorhaben: Vorhaben, title: str) -> None:
        """Write what a paper changes, all of it or nothing.

        Args:
            vorhaben: The paper, worked in.
            title: German: what is done, for the way back.

        Raises:
            NotWritten: It cannot be written, or a file has changed since it was read.
        """
        changes = vorhaben.changes
        before = {path: _content(vorhaben.ausgang.tree, path) for path in changes}
        self._interrupted()
        with self._translated():
            step = self._journal.note(title, before, changes)
            try:
                self._place(changes, before)
            except BaseException:
                self._journal.forget(step)
                raise

    def undo(self) -> Step:
        """Give the files the bytes that they had before the last step.

        Returns:
            The step that was taken back.

        Raises:
            NotWritten: There is none, a file has changed since, or it cannot be written.
        """
        step = self._last()
        if step is None:
            message = "Es gibt nichts zurückzunehmen."
            raise NotWritten(message, "Zurückgenommen wird, was „ik amend“ oder „ik adopt“ geschrieben hat.")
        now = self._now(step)
        changed = [path for path, data in now.items() if data != step.before[path] and not _is_after(step, path, data)]
        if changed:
            raise NotWritten(
                f"Seither geändert: {', '.join(sorted(changed))}. „{step.title}“ wird deshalb nicht zurückgenommen.",
                "Die späteren Änderungen erst sichern (git) oder die Stellen von Hand zurücksetzen.",
            )
        with self._translated():
            self._place(step.before, now)
            self._journal.forget(step)
        return step

    def _place(self, changes: Mapping[str, bytes | None], before: Mapping[str, bytes | None]) -> None:
        real = Path(os.path.realpath(self._folder))
        targets = {os.path.relpath(os.path.realpath(real / path), real): path for path in changes}

        def ready() -> None:
            """The last look: nobody has saved a file meanwhile."""
            changed = sorted(path for path in changes if _content(self._tree, path) != before[path])
            if changed:
                message = f"Während des Laufs geändert: {', '.join(changed)}."
                raise NotWritten(message, "Noch einmal aufrufen; geschrieben wurde nichts.")

        for target, path in targets.items():
            if (real / target).exists() and not os.access(real / target, os.W_OK):
                message = f"{self._tree.shown(path)} ist schreibgeschützt."
                raise NotWritten(message, "Den Schreibschutz aufheben; geschrieben wurde nichts.")
        place(real, {target: changes[path] for target, path in targets.items()}, ready=ready, keep_modes=True)

    def _interrupted(self) -> None:
        """Refuse to go on where a run was killed between two files.

        Raises:
            NotWritten: Some files are as they were before the last step, others as after it.
        """
        step = self._last()
        if step is None:
            return
        now = self._now(step)
        old = {path for path, data in now.items() if data == step.before[path]}
        new = {path for path, data in now.items() if _is_after(step, path, data)}
        if old - new and new - old and old | new == now.keys():
            raise NotWritten(
                f"Der letzte Lauf („{step.title}“) ist mittendrin abgebrochen; ein Teil der Dateien ist geschrieben.",
                "Mit „ik amend --undo“ den Stand davor wiederherstellen, dann noch einmal aufrufen.",
            )

    def _last(self) -> Step | None:
        """The last step; one that left no trace (killed before it began, or taken back by other means) is struck."""
        try:
            while (step := self._journal.last()) is not None and self._now(step) == step.before:
                self._journal.forget(step)
        except (Unreadable, OSError) as error:
            where = f"{HIDDEN}/schritte/{error}" if isinstance(error, Unreadable) else str(error.filename)
            raise NotWritten(
                f"{where} ist nicht lesbar; der letzte Schritt lässt sich nicht zurücknehmen.",
                "Den Stand davor mit git wiederherstellen und die Datei löschen.",
            ) from error
        return step

    def _now(self, step: Step) -> dict[str, bytes | None]:
        return {path: _content(self._tree, path) for path in step.before}

    @contextmanager
    def _translated(self) -> Iterator[None]:
        try:
            yield
        except Unfinished as error:
            raise NotWritten(
                f"{error} ist nicht vollständig geschrieben worden.", "Speicherplatz und Datenträger prüfen."
            ) from error
        except OSError as error:
            # A file that could not be moved names its target.
            where = Path(error.filename2).parent if error.filename2 else self._folder
            raise NotWritten(reason(where, error), "Die Dateien des Konzepts sind unverändert.") from error


@contextmanager
def workplace(folder: str) -> Iterator[Workplace]:
    """The folder of a concept, for one writer at a time.

    Raises:
        NotWritten: Somebody else is writing, or nothing can be written there.
    """
    path = Path(folder)
    try:
        Journal(path).prepare()
        lock = os.open(path / HIDDEN / "lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o666)
    except OSError as error:
        raise NotWritten(reason(path, error), "Die Dateien des Konzepts sind unverändert.") from error
    try:
        # The system gives it back when the process ends, however that ends.
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        os.close(lock)
        raise NotWritten(
            "Gerade ändert ein anderer Lauf dieses Konzept.", "Warten, bis er fertig ist, dann noch einmal aufrufen."
        ) from error
    try:
        yield Workplace(path)
    finally:
        os.close(lock)


def _is_after(step: Step, path: str, data: bytes | None) -> bool:
    """Whether a file holds what the step has written."""
    return checksum(data) == step.after[path]


def _content(tree: Folder | Snapshot, path: str) -> bytes | None:
    try:
        return tree.read(path)
    except TreeError:
        return None
