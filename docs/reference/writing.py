"""Markdown of one thing: its signature, what its docstring says, its fields and methods."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator

import griffe

from docs.reference.inventory import Inventory, Thing, bare, members

_ROLE = re.compile(r":\w+:`~?([\w.]+)`")
_LITERAL = re.compile(r"``(.+?)``", re.DOTALL)
_SPECIAL = re.compile(r"([\[\]*_|<>])")

Link = Callable[[str], str]
"""Gives the address of a thing by its canonical path, empty if it is none of ours."""


class Writer:
    """Writes things as Markdown with links between them."""

    def __init__(self, inventory: Inventory, link: Link) -> None:
        self._inventory = inventory
        self._link = link

    def thing(self, thing: Thing) -> str:
        """A heading, and all that there is to say."""
        parts = [f'<a id="{thing.path}"></a>\n\n### {thing.name}\n\n`{thing.parent.path if thing.parent else ""}`']
        if isinstance(thing, griffe.Function):
            parts.append(self._signature(thing))
        parts += self._docstring(thing)
        if isinstance(thing, griffe.Class):
            parts += self._bases(thing)
            parts += self._class(thing)
        elif isinstance(thing, griffe.Attribute) and thing.value is not None:
            parts.append(f"Type: {self.type(bare(thing.value))}")
        return "\n\n".join(part for part in parts if part) + "\n"

    def type(self, expression: str | griffe.Expr | None) -> str:
        """A type, each of our names a link."""
        if expression is None:
            return ""
        if isinstance(expression, str):
            return _SPECIAL.sub(r"\\\1", expression)
        words = []
        for part in expression.iterate(flat=True):
            name = part if isinstance(part, str) else getattr(part, "name", str(part))
            shown = _SPECIAL.sub(r"\\\1", name)
            address = self._link(self._inventory.home(part)) if isinstance(part, griffe.ExprName) else ""
            words.append(f"[{shown}]({address})" if address else shown)
        return "".join(words)

    def prose(self, text: str) -> str:
        """A docstring's text: reST's roles and literals as Markdown has them."""
        code_block = re.sub(r"\n?::\n\n((?:    .*\n?|\n)+)", lambda match: f"\n\n{_fenced(match[1])}\n\n", text)
        linked = _ROLE.sub(lambda match: self._named(match[1]), code_block)
        return _LITERAL.sub(r"`\1`", linked).strip()

    def _named(self, path: str) -> str:
        known = self._inventory.public
        address = self._link(known.get(path.removeprefix("ik_model."), path))
        name = f"`{path.rpartition('.')[2]}`"
        return f"[{name}]({address})" if address else name

    def _signature(self, function: griffe.Function) -> str:
        parameters = [p for p in function.parameters if p.name not in {"self", "cls"}]
        shown, keyword_only = [], False
        for parameter in parameters:
            if parameter.kind is griffe.ParameterKind.keyword_only and not keyword_only:
                keyword_only = True
                shown.append("*")
            stars = {griffe.ParameterKind.var_positional: "*", griffe.ParameterKind.var_keyword: "**"}
            keyword_only |= parameter.kind is griffe.ParameterKind.var_positional
            name = stars.get(parameter.kind, "") if parameter.kind else ""
            default = "" if parameter.default is None or name else f" = {parameter.default}"
            shown.append(f"{name}{parameter.name}: {parameter.annotation}{default}")
        line = f"{function.name}({', '.join(shown)}) -> {function.returns}"
        if len(line) > 100:
            line = f"{function.name}(\n    " + ",\n    ".join(shown) + f",\n) -> {function.returns}"
        return f"```python\n{line}\n```"

    def _docstring(self, thing: Thing) -> Iterator[str]:
        for section in thing.docstring.parsed if thing.docstring else ():
            match section:
                case griffe.DocstringSectionText():
                    yield self.prose(section.value)
                case griffe.DocstringSectionParameters():
                    yield self._table("Argument", [(p.name, p.annotation, p.description) for p in section.value])
                case griffe.DocstringSectionAttributes():
                    yield self._table("Attribute", [(a.name, a.annotation, a.description) for a in section.value])
                case griffe.DocstringSectionReturns() | griffe.DocstringSectionYields():
                    yield "Returns: " + self.prose(" ".join(item.description for item in section.value))
                case griffe.DocstringSectionRaises():
                    yield "Raises: " + " ".join(
                        f"{self._named(self._home(item.annotation or ''))}: {self.prose(item.description)}"
                        for item in section.value
                    )

    def _bases(self, thing: griffe.Class) -> Iterator[str]:
        ours = [base for base in thing.bases if self._link(self._home(base))]
        if ours:
            yield "Has all of " + ", ".join(map(self.type, ours)) + "."

    def _home(self, base: str | griffe.Expr) -> str:
        return self._inventory.home(base) if isinstance(base, griffe.ExprName) else str(base)

    def _class(self, thing: griffe.Class) -> Iterator[str]:
        """Fields and properties in one table, then the methods."""
        sections = thing.docstring.parsed if thing.docstring else []
        told = {a.name for s in sections if isinstance(s, griffe.DocstringSectionAttributes) for a in s.value}
        attributes = [m for m in members(thing) if isinstance(m, griffe.Attribute) and m.name not in told]
        rows = [(a.name, a.annotation, self._meaning(a)) for a in attributes]
        if rows:
            yield self._table("Field", rows)
        for method in members(thing):
            if isinstance(method, griffe.Function):
                yield f"#### {thing.name}.{method.name}"
                yield self._signature(method)
                yield from self._docstring(method)

    def _meaning(self, attribute: griffe.Attribute) -> str:
        """What a field is for: its German description, its docstring, or its value."""
        value = attribute.value
        if isinstance(value, griffe.ExprCall) and str(value.function) == "Feld":
            description = str(ast.literal_eval(str(value.arguments[0])))
            options = [str(a) for a in value.arguments[1:]]
            default = next((o.partition("=")[2].strip() for o in options if o.startswith("default")), None)
            return description if default is None else f"{description} (default `{default}`)"
        if attribute.docstring:
            return attribute.docstring.value
        return f"`{value}`" if value is not None else ""

    def _table(self, head: str, rows: list[tuple[str, str | griffe.Expr | None, str]]) -> str:
        lines = [f"| {head} | Type | |", "|---|---|---|"]
        lines += [f"| `{name}` | {self.type(type_)} | {self._cell(text)} |" for name, type_, text in rows]
        return "\n".join(lines)

    def _cell(self, text: str) -> str:
        return " ".join(self.prose(text).split()).replace("|", "\\|")


def _fenced(block: str) -> str:
    return "```python\n" + "\n".join(line[4:] for line in block.rstrip().split("\n")) + "\n```"
