"""YAML to nodes: every scalar a string, every node with its place, nothing of YAML's that hides meaning.

PyYAML's libyaml parser gives the events; ours is only the composer.
*Why:* the usual loaders keep the last of two equal keys silently, turn ``NO`` into ``False`` and ``3.10`` into ``3.1``,
and expand aliases without limit.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Any

import yaml

from ik_model.model.text import VERBOTENE_ZEICHEN
from ik_model.source.decoding import Report
from ik_model.source.nodes import Entry, ListNode, MapNode, Node, Scalar, SourceFile

_MAX_DEPTH = 32
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_SPECIAL = "Beginnt ein Text mit diesem Zeichen, gehört er in Anführungszeichen."
_PROBLEMS: dict[str, tuple[str, str]] = {
    "mapping values are not allowed": (
        "Hier steht ein Doppelpunkt, wo keiner stehen kann.",
        "Enthält der Wert einen Doppelpunkt, gehört er in Anführungszeichen; sonst die Einrückung prüfen.",
    ),
    "could not find expected ':'": (
        "Nach dem Feldnamen fehlt der Doppelpunkt.",
        "„feld: wert“ schreiben; Text, der weitergeht, weiter einrücken als das Feld.",
    ),
    "did not find expected key": (
        "Die Einrückung passt nicht, oder hier fehlt ein Feldname.",
        "Felder eines Eintrags beginnen alle in derselben Spalte.",
    ),
    "did not find expected '-' indicator": (
        "In dieser Liste wird ein weiterer Punkt mit „- “ erwartet.",
        "Alle Punkte einer Liste beginnen in derselben Spalte mit „- “.",
    ),
    "cannot start any token": (
        "Mit diesem Zeichen kann kein Wert beginnen (oft ein Tabulator, @ oder `).",
        "Zum Einrücken Leerzeichen nehmen; Werte mit Sonderzeichen am Anfang in Anführungszeichen setzen.",
    ),
    "found unexpected end of stream": (
        "Ein Anführungszeichen oder eine Klammer wird nicht geschlossen.",
        "Das schließende Zeichen ergänzen.",
    ),
    "expected ',' or ']'": ("In der Liste fehlt ein Komma oder die schließende Klammer ].", "[eins, zwei] schreiben."),
    "expected ',' or '}'": (
        "Hier fehlt ein Komma oder die schließende Klammer }.",
        "{feld: wert, feld: wert} schreiben.",
    ),
    "block sequence entries are not allowed": (
        "Hier kann keine Liste beginnen.",
        "Die Punkte („- “) unter den Feldnamen in die nächste Zeile setzen.",
    ),
    "unknown escape character": (
        "Diese Zeichenfolge mit \\ gibt es in Anführungszeichen nicht.",
        "Einfache Anführungszeichen nehmen ('…') oder den Text nach „|“ in die nächste Zeile schreiben.",
    ),
    "invalid Unicode character escape": ("Dieses Zeichen gibt es nicht.", "Das Zeichen selbst schreiben."),
    "expected node content": ("Hier fehlt ein Wert.", "Den Wert eintragen, oder das Zeichen davor löschen."),
    "found a tab character": ("Hier steht ein Tabulator.", "Zum Einrücken Leerzeichen nehmen."),
    "mapping keys are not allowed": ("Hier kann kein Feldname stehen.", "Jedes Feld beginnt in einer eigenen Zeile."),
    "expected comment or line break": (
        "Nach | oder > geht der Text erst in der nächsten Zeile weiter.",
        "Den Text eingerückt in die nächste Zeile schreiben.",
    ),
    "indentation indicator": ("Diese Angabe nach | oder > gibt es nicht.", "Nur | oder > schreiben."),
    "unexpected document indicator": (
        "Eine Zeile mit --- oder … steht mitten in einem Text in Anführungszeichen.",
        "Das Anführungszeichen schließen, oder den Text nach „|“ eingerückt darunter schreiben.",
    ),
    "hexdecimal number": (
        "Diese Zeichenfolge mit \\ gibt es in Anführungszeichen nicht.",
        "Das Zeichen selbst schreiben.",
    ),
    "while scanning an anchor": ("Der Wert beginnt mit &.", _SPECIAL),
    "while scanning an alias": ("Der Wert beginnt mit *.", _SPECIAL),
    "while scanning a tag": ("Der Wert beginnt mit !.", _SPECIAL),
    "undefined tag handle": ("Der Wert beginnt mit !.", _SPECIAL),
    "directive": ("Zeilen, die mit % beginnen, gibt es in Konzepten nicht.", "Die Zeile löschen."),
    "incompatible YAML document": ("Zeilen, die mit % beginnen, gibt es in Konzepten nicht.", "Die Zeile löschen."),
    "expected <document start>": (
        "Hier beginnt ein zweites Dokument.",
        "Eine Datei enthält genau ein Dokument; die Linie --- entfernen.",
    ),
    "expected a single document": (
        "Hier beginnt ein zweites Dokument.",
        "Eine Datei enthält genau ein Dokument; die Linie --- entfernen.",
    ),
}


_AFTER_A_GLUED_LINE = ("could not find expected ':'", "mapping values are not allowed", "expected <document start>")
_GLUED = re.compile(r"[ -]*[a-z_]+:(?=[^\s/])")
_CONTENT = re.compile(r"\s*[^\s#]")


def parse_yaml(file: SourceFile, report: Report, *, first: int = 0, last: int | None = None) -> Node | None:
    """Parse one file, or the lines ``first`` to ``last`` of it (front matter).

    Returns:
        The root node; ``None`` for an empty document or one that cannot be parsed (then a finding says why).
    """
    composer = _Composer(file, first, report)
    try:
        return composer.compose("\n".join(file.lines[first:last]) + "\n")
    except _TooDeep:
        return None
    except yaml.MarkedYAMLError as error:
        _report_problem(error, file, first, report)
    except yaml.YAMLError as error:
        message = "Die Datei ist kein gültiges YAML."
        report("LA003", file, first, 0, 1, message, f"Meldung des Lesers: {str(error).splitlines()[0]}")
    return None


def _report_problem(error: yaml.MarkedYAMLError, file: SourceFile, first: int, report: Report) -> None:
    mark = error.problem_mark or error.context_mark
    if error.context and "quoted scalar" in error.context and "end of stream" in (error.problem or ""):
        mark = error.context_mark  # where the quotation begins, not where the file ends
    if error.context_mark and "could not find expected ':'" in (error.problem or ""):
        mark = error.context_mark  # the field, not what follows it
    line = min(first + (mark.line if mark else 0), len(file.lines) - 1)
    column = mark.column if mark else 0
    problem = f"{error.context or ''} {error.problem or ''}"
    if any(key in problem for key in _AFTER_A_GLUED_LINE) and (glued := _glued_line(file, line)) is not None:
        message, hint = "Nach dem Doppelpunkt fehlt ein Leerzeichen.", "„feld: wert“ schreiben."
        report("LA003", file, *glued, 1, message, hint)
        return
    for key, (message, hint) in _PROBLEMS.items():
        if key in problem:
            report("LA003", file, line, column, 1, message, hint)
            return
    report(
        "LA003",
        file,
        line,
        column,
        1,
        "Hier stimmt die Schreibweise von YAML nicht.",
        f"Meldung des Lesers: {problem.strip()}",
    )


def _glued_line(file: SourceFile, line: int) -> tuple[int, int] | None:
    """Where in this line, or in the one before it, a value follows its field without a blank: ``titel:Wort``.

    *Why:* to YAML that is a word with a colon in it; it complains of the next line, where everything is right.
    """
    before = next((n for n in range(line - 1, -1, -1) if _CONTENT.match(file.lines[n])), line)
    for row in (line, before):
        match = _GLUED.match(file.lines[row])
        if match is not None and _indent(file.lines[row]) == _indent(file.lines[line]):
            return row, match.end() - 1
    return None


def _indent(line: str) -> int:
    """The column in which a field begins; the mark of a list item counts as indentation."""
    return len(line) - len(line.lstrip(" -"))


class _Composer:
    def __init__(self, file: SourceFile, first: int, report: Report) -> None:
        self._file = file
        self._first = first
        self._report = report
        self._events: Any = None
        self._aliases: set[str] = set()

    def compose(self, text: str) -> Node | None:
        self._events = yaml.parse(text, Loader=_Loader)
        next(self._events)
        event = next(self._events)
        if isinstance(event, yaml.StreamEndEvent):
            return None
        node = self._node(next(self._events), 0)
        next(self._events)
        event = next(self._events)
        if not isinstance(event, yaml.StreamEndEvent):
            mark = event.start_mark
            raise yaml.MarkedYAMLError(problem="expected a single document", problem_mark=mark)
        return None if isinstance(node, Scalar) and not node.value and not node.style else node

    def _node(self, event: Any, depth: int) -> Node:
        mark = event.start_mark
        line, column = self._first + mark.line, mark.column
        if depth > _MAX_DEPTH:
            self._report(
                "LA012",
                self._file,
                line,
                column,
                1,
                "Die Schachtelung ist zu tief.",
                "Klammern oder Einrückungen prüfen.",
            )
            raise _TooDeep("too deep")
        if isinstance(event, yaml.AliasEvent):
            # Once for each name: an alias bomb consists of little else.
            alias = f"*{event.anchor}"
            if alias not in self._aliases:
                self._special(line, column, alias, "Verweise mit * gibt es in Konzepten nicht.")
            self._aliases.add(alias)
            return Scalar(alias, self._file, line, column)
        if event.anchor is not None:
            self._special(line, column, f"&{event.anchor}", "Anker mit & gibt es in Konzepten nicht.")
        if event.tag is not None:
            self._special(line, column, str(event.tag), "Markierungen mit ! gibt es in Konzepten nicht.")
        if isinstance(event, yaml.ScalarEvent):
            end = self._behind(event)
            return Scalar(self._value(event, line, column), self._file, line, column, event.style or "", end)
        flow = bool(event.flow_style)
        if isinstance(event, yaml.SequenceStartEvent):
            items: list[Node] = []
            while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
                items.append(self._node(event, depth + 1))
            return ListNode(items, self._file, line, column, self._behind(event), flow)
        return self._mapping(line, column, flow, depth)

    def _behind(self, event: Any) -> tuple[int, int]:
        mark = event.end_mark
        return self._first + mark.line, mark.column

    def _mapping(self, line: int, column: int, flow: bool, depth: int) -> MapNode:
        node = MapNode(self._file, line, column, flow=flow)
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            key = self._node(event, depth + 1)
            value = self._node(next(self._events), depth + 1)
            if not isinstance(key, Scalar):
                self._report(
                    "LA003",
                    self._file,
                    key.line,
                    key.column,
                    1,
                    "Ein Feldname ist ein einfaches Wort.",
                    "Klammern entfernen.",
                )
            elif key.value == "<<":
                self._special(key.line, key.column, "<<", "Zusammenführungen mit << gibt es in Konzepten nicht.")
            elif key.value in node.entries:
                old = node.entries[key.value].key
                message = f"Das Feld „{key.value}“ steht hier zweimal (zuerst in Zeile {old.line + 1})."
                self._report(
                    "LA004",
                    self._file,
                    key.line,
                    key.column,
                    len(key.value),
                    message,
                    "Eines der beiden Felder löschen.",
                )
            elif isinstance(value, Scalar) and not value.value and not value.style:
                node.blank[key.value] = Entry(key, value)
            else:
                node.entries[key.value] = Entry(key, value)
        node.end = self._behind(event)
        return node

    def _value(self, event: Any, line: int, column: int) -> str:
        value: str = event.value
        if event.style in ("|", ">"):
            return value.rstrip("\n")
        if event.style == '"':
            # Escapes bring in what the file itself must not hold.
            value = unicodedata.normalize("NFC", value)
            for match in VERBOTENE_ZEICHEN.finditer(value):
                message = f"Hier steht ein unsichtbares Steuerzeichen (U+{ord(match[0]):04X})."
                self._report("LA002", self._file, line, column, 1, message, "Das Zeichen löschen.")
            value = VERBOTENE_ZEICHEN.sub("\ufffd", value)  # reported once, not by each field again
        return value

    def _special(self, line: int, column: int, what: str, message: str) -> None:
        self._report("LA005", self._file, line, column, len(what), message, _SPECIAL)


class _TooDeep(yaml.YAMLError):
    """Already reported."""
