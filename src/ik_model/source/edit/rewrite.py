"""Make the source of a concept say another concept, and leave every other byte as it is."""

from __future__ import annotations

from pydantic import ValidationError

from ik_model.diagnostics.finding import Severity
from ik_model.model.konzept import Konzept
from ik_model.source.assembly import Assembly
from ik_model.source.edit.editor import Editor
from ik_model.source.edit.workbench import Refused, Workbench
from ik_model.source.nodes import to_data
from ik_model.source.overlay import Overlay
from ik_model.source.reader import read
from ik_model.source.tree import Tree


def rewrite(tree: Tree, wanted: Konzept) -> dict[str, bytes | None]:
    """The files that change when a tree shall hold another concept; nothing is written.

    Comments, order, layout, quotation marks, line ends and whatever else does not say anything stay as they are. What
    comes out has been read back: it is the wanted concept, word for word and value for value.

    Args:
        tree: The source; it must not change meanwhile (:class:`~ik_model.source.overlay.Snapshot`).
        wanted: What it shall hold, made from what it holds now.

    Returns:
        New contents by path; ``None`` for a file that goes.

    Raises:
        Refused: The source cannot be read, or cannot be edited so that it says that.
    """
    assembly = Assembly(tree)
    root = assembly.assemble()
    if root is None or any(finding.severity is Severity.FEHLER for finding in assembly.findings):
        raise Refused("Das Konzept lässt sich nicht laden; „ik check“ sagt, woran es liegt.")
    try:
        old = Konzept.model_validate(to_data(root))
    except ValidationError as error:
        raise Refused("Das Konzept lässt sich nicht laden; „ik check“ sagt, woran es liegt.") from error
    bench = Workbench(tree, assembly.paths)
    Editor(bench, root, _plain(old), _plain(wanted)).decide()
    try:
        changes = {path: data for path, data in bench.changes().items() if data is None or data != _before(tree, path)}
    except ValueError as error:
        raise Refused(_NOT_SO) from error
    back = read(Overlay(tree, changes))
    if back.konzept != wanted:
        raise Refused(_NOT_SO)
    return changes


_NOT_SO = (
    "Die Änderung lässt sich nicht in die Dateien eintragen, ohne mehr zu ändern als gewollt. "
    "Bitte von Hand eintragen; es wurde nichts geschrieben."
)


def _before(tree: Tree, path: str) -> bytes | None:
    return tree.read(path) if path in set(tree.files()) else None


def _plain(konzept: Konzept) -> dict[str, object]:
    return konzept.model_dump(mode="json", exclude_defaults=True)
