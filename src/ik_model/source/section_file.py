"""One file of the outline or a foreword: YAML, or Markdown with YAML front matter."""

from __future__ import annotations

from ik_model.source.decoding import Report
from ik_model.source.nodes import MapNode, Scalar, SourceFile
from ik_model.source.yaml_file import parse_yaml

_FENCE = "---"


def parse_section(file: SourceFile, path: str, report: Report) -> MapNode | None:
    """Parse by the name's ending: ``.md`` has front matter and text, anything else is YAML.

    Returns:
        The section as a mapping; the text of a Markdown file is its key ``text``.
    """
    if not path.endswith(".md"):
        return as_mapping(file, report, first=0, last=None)
    if not file.lines or file.lines[0].rstrip() != _FENCE:
        message = "Der Kopf der Datei fehlt."
        report(
            "LA003",
            file,
            0,
            0,
            1,
            message,
            "Die Datei beginnt mit ---, darunter id: und titel:, dann wieder ---, dann der Text.",
        )
        return None
    end = next((n for n, line in enumerate(file.lines) if n and line.rstrip() == _FENCE), None)
    if end is None:
        report(
            "LA003",
            file,
            0,
            0,
            3,
            "Der Kopf der Datei wird nicht mit --- geschlossen.",
            "Unter den Feldern des Kopfes eine Zeile --- einfügen.",
        )
        return None
    node = as_mapping(file, report, first=1, last=end)
    if node is None:
        return None
    body = "\n".join(file.lines[end + 1 :])
    if body.strip():
        if "text" in node.entries:
            key = node.entries["text"].key
            report(
                "LA004",
                file,
                key.line,
                key.column,
                4,
                "Der Text steht schon unter dem Kopf.",
                "Das Feld „text“ im Kopf löschen.",
            )
        node.put("text", Scalar(body.rstrip("\n"), file, end + 1, 0, "m"))
    return node


def as_mapping(file: SourceFile, report: Report, *, first: int, last: int | None) -> MapNode | None:
    """Parse lines that must hold fields, not a list or a single value."""
    before = _Counter(report)
    node = parse_yaml(file, before, first=first, last=last)
    if isinstance(node, MapNode):
        return node
    if node is not None:
        report(
            "LA008",
            file,
            node.line,
            node.column,
            1,
            "Hier werden Felder erwartet („feld: wert“).",
            "Zum Beispiel: titel: Überschrift",
        )
    elif not before.count:
        report(
            "LA006",
            file,
            first,
            0,
            1,
            "Die Datei ist leer.",
            "Mindestens id: und titel: eintragen, oder die Datei löschen.",
        )
    return None


class _Counter:
    """Passes findings on and knows whether there were any."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self.count = 0

    def __call__(
        self, code: str, file: SourceFile, line: int, column: int, length: int, message: str, hint: str
    ) -> None:
        self.count += 1
        self._report(code, file, line, column, length, message, hint)
