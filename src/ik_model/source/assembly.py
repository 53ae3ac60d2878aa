"""The files of a folder, put together into one tree of nodes that has the shape of the model."""

from __future__ import annotations

from posixpath import normpath

from ik_model.diagnostics.finding import Finding
from ik_model.diagnostics.nearest import did_you_mean
from ik_model.diagnostics.span import Span
from ik_model.source.codes import LADECODES
from ik_model.source.decoding import decode
from ik_model.source.layout import IGNORED, MAIN, OUTLINE_KEYS, PAPERS, REGISTERS, WHOLE
from ik_model.source.nodes import Entry, ListNode, MapNode, Node, Scalar, SourceFile
from ik_model.source.section_file import as_mapping, parse_section
from ik_model.source.tree import Tree, TreeError

_MAX_LEVELS = 12
_NO_SECTIONS = frozenset({MAIN, *REGISTERS, *WHOLE})


class Assembly:
    """Reads every file once; problems are collected in ``findings``.

    Attributes:
        findings: What was found while reading and putting together.
        unread: Keys of the root whose file is there but could not be read: they are not missing.
        stand_ins: IDs of sections that stand for files which could not be read, so that all others keep their numbers.
        paths: The path of each file that was opened, by the name that messages show.
    """

    def __init__(self, tree: Tree) -> None:
        self.findings: list[Finding] = []
        self.unread: set[str] = set()
        self.stand_ins: set[str] = set()
        self.paths: dict[str, str] = {}
        self._tree = tree
        self._files: list[str] | None = None
        self._used: set[str] = set()
        self._opened: set[str] = set()
        self._level = 0

    def assemble(self) -> MapNode | None:
        """The root mapping; ``None`` if there is no readable ``konzept.yaml``."""
        file = self._open(MAIN, None)
        root = as_mapping(file, self.report, first=0, last=None) if file else None
        if root is None:
            if MAIN in self._opened:
                self._rest()
            return None
        for key in OUTLINE_KEYS:
            self._outline(root, key)
        foreword = root.entries.get("vorwort")
        if foreword and isinstance(foreword.value, Scalar):
            self._foreword(root, foreword.value)
        self._registers(root)
        self._papers(root)
        self._unused()
        return root

    def report(self, code: str, file: SourceFile, line: int, column: int, length: int, message: str, hint: str) -> None:
        """Collect one finding of loading."""
        self.add(code, message, hint, file.span(line, column, length))

    def add(self, code: str, message: str, hint: str, span: Span | None) -> None:
        """Collect one finding of loading at a place."""
        known = LADECODES[code]
        self.findings.append(Finding(code, known.name, known.severity, message, hint, span))

    def _open(self, path: str, named_by: Scalar | None) -> SourceFile | None:
        self._used.add(path)
        try:
            data = self._tree.read(path)
        except TreeError as error:
            span = named_by.span if named_by else Span(self._tree.shown(path), 1, 1)
            name = path if len(path) <= 80 else f"{path[:79]}…"
            self.add(error.code, f"{name}: {error}", error.hint or self._path_hint(path), span)
            return None
        self._opened.add(path)
        shown = self._tree.shown(path)
        self.paths[shown] = path
        return decode(data, shown, self.report)

    def _path_hint(self, path: str) -> str:
        if path == MAIN:
            return "Der Ordner eines Konzepts enthält eine Datei konzept.yaml. Ist es der richtige Ordner?"
        similar = "" if path in self._listing() else did_you_mean(path, self._listing())
        return similar or "Pfad oder Dateinamen prüfen; er gilt ab dem Ordner des Konzepts."

    def _listing(self) -> list[str]:
        if self._files is None:
            self._files = list(self._tree.files())
        return self._files

    def _outline(self, holder: MapNode, key: str = "abschnitte") -> None:
        """Replace the list of file names under a key, if there is one, by the sections themselves."""
        if (entry := holder.entries.get(key)) and isinstance(written := entry.value, ListNode):
            sections = self._sections(written)
            holder.put(key, ListNode(sections, written.file, written.line, written.column, written=(written,)))

    def _sections(self, listed: ListNode) -> list[Node]:
        """The section files of one level, each with those below it."""
        if self._level >= _MAX_LEVELS:
            self.add("LA012", "Die Gliederung ist zu tief.", f"Höchstens {_MAX_LEVELS} Ebenen.", listed.span)
            return []
        self._level += 1
        try:
            return self._level_of(listed)
        finally:
            self._level -= 1

    def _level_of(self, listed: ListNode) -> list[Node]:
        sections: list[Node] = []
        for item in listed.items:
            if isinstance(item, MapNode) and "datei" in item.entries:
                section = self._outline_item(item)
            elif isinstance(item, Scalar):
                section = self._section(item, listed=True)
            else:
                section = item  # written out in the main file itself
                if isinstance(item, MapNode):
                    self._outline(item)
            if isinstance(section, MapNode):
                section.listed = item
            if section is not None:
                sections.append(section)
        return sections

    def _outline_item(self, item: MapNode) -> Node | None:
        name = item.entries["datei"].value
        section = self._section(name, listed=True) if isinstance(name, Scalar) else None
        if not isinstance(name, Scalar):
            self.add(
                "LA008", "Hier wird der Name einer Datei erwartet.", "Zum Beispiel: datei: kapitel/1.md", name.span
            )
        for key, entry in item.entries.items():
            if key not in {"datei", "abschnitte"}:
                hint = (
                    did_you_mean(key, ["datei", "abschnitte"]) or "In der Gliederung stehen nur datei: und abschnitte:."
                )
                self.add("LA007", f"Das Feld „{key}“ gibt es hier nicht.", hint, entry.key.span)
        below = item.entries.get("abschnitte")
        if below and not isinstance(below.value, ListNode):
            hint = "Jede Datei mit „- “ in eine eigene Zeile schreiben."
            self.add("LA008", "Hier wird eine Liste von Dateien erwartet.", hint, below.value.span)
        elif below and isinstance(below.value, ListNode):
            inner = self._sections(below.value)
            if section is not None:
                own = section.entries.get("abschnitte")
                listed = [own.value] if own and isinstance(own.value, ListNode) else []
                items = [item for one in listed for item in one.items] + inner
                written = (*(name for one in listed for name in one.written), below.value)
                first = written[0]
                section.put("abschnitte", ListNode(items, first.file, first.line, first.column, written=written))
        return section

    def _section(self, name: Scalar, *, listed: bool = False) -> MapNode | None:
        """The section of a file; if it is listed and cannot be read, one that stands for it."""
        if not name.value:
            self.add(
                "LA008", "Hier fehlt der Name einer Datei.", "Den Namen eintragen, oder die Zeile löschen.", name.span
            )
            return None
        path = normpath(name.value)
        if path in self._opened or path in _NO_SECTIONS:
            what = "ist kein Abschnitt" if path in _NO_SECTIONS else "steht zweimal in der Gliederung"
            self.add("LA004", f"{path} {what}.", "Diese Zeile löschen.", name.span)
            return None
        file = self._open(path, name)
        section = parse_section(file, path, self.report) if file else None
        if section is not None:
            self._outline(section)
        elif listed:
            section = self._stand_in(name)
        return section

    def _stand_in(self, name: Scalar) -> MapNode:
        id = f"unlesbare-datei-{len(self.stand_ins) + 1}"
        self.stand_ins.add(id)
        section = MapNode(name.file, name.line, name.column)
        for key, value in (("id", id), ("titel", name.value)):
            section.put(key, Scalar(value, name.file, name.line, name.column))
        return section

    def _registers(self, root: MapNode) -> None:
        names = set(self._listing())
        for path, key in REGISTERS.items():
            if path in names and (content := self._mapping(path)) is not None:
                for other, entry in content.entries.items():
                    if other == key:
                        self._merge(root, key, entry)
                    else:
                        hint = did_you_mean(other, [key]) or f"In {path} steht nur die Liste „{key}:“."
                        self.add("LA007", f"Das Feld „{other}“ gibt es hier nicht.", hint, entry.key.span)
        for path, key in WHOLE.items():
            if path in names:
                if (content := self._mapping(path)) is not None:
                    self._merge(root, key, _behind_no_key(key, content))
                else:
                    self.unread.add(key)

    def _merge(self, root: MapNode, key: str, new: Entry) -> None:
        if key in root.entries:
            place = root.entries[key].key
            self.add(
                "LA004",
                f"„{key}“ steht auch in {MAIN} (Zeile {place.line + 1}).",
                "An einer der beiden Stellen löschen.",
                new.value.span,
            )
            return
        root.entries[key] = new

    def _papers(self, root: MapNode) -> None:
        papers: list[Node] = []
        for path in self._listing():
            folder, _, name = path.rpartition("/")
            if folder == PAPERS and name.endswith((".yaml", ".yml")) and (paper := self._mapping(path)) is not None:
                papers.append(paper)
        if papers:
            listed = ListNode(papers, papers[0].file, papers[0].line, papers[0].column)
            self._merge(root, "vorlagen", _behind_no_key("vorlagen", listed))

    def _mapping(self, path: str) -> MapNode | None:
        file = self._open(path, None)
        return as_mapping(file, self.report, first=0, last=None) if file else None

    def _foreword(self, root: MapNode, name: Scalar) -> None:
        page = self._section(name)
        if page is None:
            del root.entries["vorwort"]
        else:
            page.listed = name
            root.put("vorwort", page)

    def _others(self) -> list[str]:
        """The source files that nothing has named so far."""
        return [
            path
            for path in self._listing()
            if path not in self._used
            and path.endswith((".yaml", ".yml", ".md"))
            and not path.startswith(IGNORED)
            and not path.upper().startswith("README")
        ]

    def _rest(self) -> None:
        """Parse all other files, for the sake of their findings.

        *Why:* without a main file there is no outline, but every problem is to be shown at once.
        """
        for path in self._others():
            if (file := self._open(path, None)) is not None:
                parse_section(file, path, self.report)

    def _unused(self) -> None:
        for path in self._others():
            known = [*REGISTERS, *WHOLE]
            hint = (did_you_mean(path, known) if "/" not in path else "") or (
                "In konzept.yaml unter „gliederung“ eintragen, oder die Datei löschen."
            )
            span = Span(self._tree.shown(path), 1, 1)
            self.add("LA011", "Diese Datei wird nicht verwendet.", hint, span)


def _behind_no_key(key: str, value: Node) -> Entry:
    """An entry whose key nobody has written: the name of a file or a folder says it."""
    return Entry(Scalar(key, value.file, value.line, value.column), value)
