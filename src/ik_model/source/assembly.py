"""The files of a folder, put together into one tree of nodes that has the shape of the model."""

from __future__ import annotations

from ik_model.diagnostics.finding import Finding, Severity
from ik_model.diagnostics.span import Span
from ik_model.source.codes import LADECODES
from ik_model.source.decoding import decode
from ik_model.source.layout import IGNORED, MAIN, OUTLINE_KEYS, PAPERS, REGISTERS, WHOLE
from ik_model.source.nearest import did_you_mean
from ik_model.source.nodes import ListNode, MapNode, Node, Scalar, SourceFile
from ik_model.source.section_file import as_mapping, parse_section
from ik_model.source.tree import Tree, TreeError


class Assembly:
    """Reads every file once; problems are collected in ``findings``.

    Attributes:
        findings: What was found while reading and putting together.
        complete: Whether every file could be read: if not, missing values may only be unread.
    """

    def __init__(self, tree: Tree) -> None:
        self.findings: list[Finding] = []
        self.complete = True
        self._tree = tree
        self._files: list[str] | None = None
        self._used: set[str] = {MAIN}

    def assemble(self) -> MapNode | None:
        """The root mapping; ``None`` if there is no readable ``konzept.yaml``."""
        file = self._open(MAIN, None)
        root = as_mapping(file, self.report, first=0, last=None) if file else None
        if root is None:
            return None
        for key in OUTLINE_KEYS:
            if (entry := root.entries.get(key)) and isinstance(entry.value, ListNode):
                entry.value.items = self._sections(entry.value)
        foreword = root.entries.get("vorwort")
        if foreword and isinstance(foreword.value, Scalar):
            self._replace(root, "vorwort", self._section(foreword.value))
        self._registers(root)
        self._papers(root)
        self._unused()
        return root

    def report(self, code: str, file: SourceFile, line: int, column: int, length: int, message: str, hint: str) -> None:
        """Collect one finding of loading."""
        self.add(code, message, hint, file.span(line, column, length))

    def add(self, code: str, message: str, hint: str, span: Span | None, severity: Severity = Severity.FEHLER) -> None:
        """Collect one finding of loading at a place."""
        self.complete = self.complete and severity is not Severity.FEHLER
        self.findings.append(Finding(code, LADECODES[code].name, severity, message, hint, span))

    def _open(self, path: str, named_by: Scalar | None) -> SourceFile | None:
        self._used.add(path)
        try:
            data = self._tree.read(path)
        except TreeError as error:
            hint = "Pfad oder Dateinamen prüfen; er gilt ab dem Ordner des Konzepts."
            if named_by is not None and (similar := did_you_mean(path, self._listing())):
                hint = similar
            elif path == MAIN:
                hint = "Der Ordner eines Konzepts enthält eine Datei konzept.yaml. Ist es der richtige Ordner?"
            span = named_by.span if named_by else Span(self._tree.shown(path), 1, 1)
            self.add("LA001", f"{path}: {error}", hint, span)
            return None
        return decode(data, self._tree.shown(path), self.report)

    def _listing(self) -> list[str]:
        if self._files is None:
            self._files = list(self._tree.files())
        return self._files

    def _sections(self, listed: ListNode) -> list[Node]:
        """The section files of one level, each with those below it."""
        sections: list[Node] = []
        for item in listed.items:
            if isinstance(item, MapNode) and "datei" in item.entries:
                section = self._outline_item(item)
            elif isinstance(item, Scalar):
                section = self._section(item)
            else:
                section = item  # written out in the main file itself
                if (
                    isinstance(item, MapNode)
                    and (entry := item.entries.get("abschnitte"))
                    and isinstance(entry.value, ListNode)
                ):
                    entry.value.items = self._sections(entry.value)
            if section is not None:
                sections.append(section)
        return sections

    def _outline_item(self, item: MapNode) -> Node | None:
        name = item.entries["datei"].value
        section = self._section(name) if isinstance(name, Scalar) else None
        for key, entry in item.entries.items():
            if key not in {"datei", "abschnitte"}:
                hint = (
                    did_you_mean(key, ["datei", "abschnitte"]) or "In der Gliederung stehen nur datei: und abschnitte:."
                )
                self.add("LA007", f"Das Feld „{key}“ gibt es hier nicht.", hint, entry.key.span)
        below = item.entries.get("abschnitte")
        if below and isinstance(below.value, ListNode):
            inner = self._sections(below.value)
            if section is not None:
                own = section.entries.get("abschnitte")
                if own and isinstance(own.value, ListNode):
                    inner = [*own.value.items, *inner]
                section.put("abschnitte", ListNode(inner, below.value.file, below.value.line, below.value.column))
        return section

    def _section(self, name: Scalar) -> MapNode | None:
        if name.value in self._used and name.value in self._listing():
            self.add(
                "LA004",
                f"{name.value} steht zweimal in der Gliederung.",
                "Eine der beiden Zeilen löschen.",
                name.span,
            )
            return None
        file = self._open(name.value, name)
        section = parse_section(file, name.value, self.report) if file else None
        entry = section.entries.get("abschnitte") if section else None
        if entry and isinstance(entry.value, ListNode):
            entry.value.items = self._sections(entry.value)
        return section

    def _registers(self, root: MapNode) -> None:
        names = set(self._listing())
        for path, key in REGISTERS.items():
            if path in names and (content := self._mapping(path)) is not None:
                for other, entry in content.entries.items():
                    if other == key:
                        self._merge(root, key, entry.value)
                    else:
                        hint = did_you_mean(other, [key]) or f"In {path} steht nur die Liste „{key}:“."
                        self.add("LA007", f"Das Feld „{other}“ gibt es hier nicht.", hint, entry.key.span)
        for path, key in WHOLE.items():
            if path in names and (content := self._mapping(path)) is not None:
                self._merge(root, key, content)

    def _merge(self, root: MapNode, key: str, value: Node) -> None:
        if key in root.entries:
            place = root.entries[key].key
            self.add(
                "LA004",
                f"„{key}“ steht auch in {MAIN} (Zeile {place.line + 1}).",
                "An einer der beiden Stellen löschen.",
                value.span,
            )
            return
        root.put(key, value)

    def _papers(self, root: MapNode) -> None:
        papers: list[Node] = []
        for path in self._listing():
            folder, _, name = path.rpartition("/")
            if folder == PAPERS and name.endswith((".yaml", ".yml")) and (paper := self._mapping(path)) is not None:
                papers.append(paper)
        if papers:
            self._merge(root, "vorlagen", ListNode(papers, papers[0].file, papers[0].line, papers[0].column))

    def _mapping(self, path: str) -> MapNode | None:
        file = self._open(path, None)
        return as_mapping(file, self.report, first=0, last=None) if file else None

    def _replace(self, root: MapNode, key: str, value: MapNode | None) -> None:
        if value is None:
            del root.entries[key]
        else:
            root.put(key, value)

    def _unused(self) -> None:
        for path in self._listing():
            if path in self._used or path.startswith(IGNORED) or not path.endswith((".yaml", ".yml", ".md")):
                continue
            if path.upper().startswith("README"):
                continue
            known = [*REGISTERS, *WHOLE]
            hint = (did_you_mean(path, known) if "/" not in path else "") or (
                "In konzept.yaml unter „gliederung“ eintragen, oder die Datei löschen."
            )
            span = Span(self._tree.shown(path), 1, 1)
            self.add("LA011", "Diese Datei wird nicht verwendet.", hint, span, Severity.WARNUNG)
