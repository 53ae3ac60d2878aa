"""jinja2 as we use it: sandboxed, strict, escaped by default, one single pass.

Our own templates are filled here and now; those of a county in a child with limits (:mod:`ik_renderers.own_template`).
"""

from __future__ import annotations

from collections.abc import Generator, Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import FunctionLoader, StrictUndefined, Template
from jinja2.exceptions import SecurityError
from jinja2.filters import do_default, do_first, do_join, do_last, do_lower, do_replace, do_upper
from jinja2.runtime import LoopContext
from jinja2.sandbox import ImmutableSandboxedEnvironment, safe_range

from ik_renderers.markdown import Markdown, finish, quoted

STANDARD = "standard"
"""The name by which a county's template extends ours: ``{% extends "standard" %}``."""

_MAX_BITS = 4096
_METHODS: dict[type, frozenset[str]] = {
    dict: frozenset({"get", "items", "keys", "values"}),
    str: frozenset({"endswith", "lower", "removeprefix", "removesuffix", "split", "startswith", "strip", "upper"}),
}


class Sandbox(ImmutableSandboxedEnvironment):
    """A sandbox in which every single step is short, so that a limit can stop it between two of them.

    *Why:* a signal reaches Python between two of its own steps only; ``10**10**10`` or ``range(10**15).count(0)`` are
    one step of many hours.
    """

    intercepted_binops = frozenset({"*", "**"})

    @staticmethod
    def concat(pieces: Iterable[str]) -> Markdown:
        """What a block or a macro has printed: every piece is escaped by now, so the whole is Markdown."""
        return Markdown("".join(pieces))

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Methods of plain data, and what a loop knows of itself."""
        if isinstance(obj, LoopContext):
            return not attr.startswith("_")
        return any(isinstance(obj, kind) and attr in names for kind, names in _METHODS.items())

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """Refuse numbers and repetitions without measure."""
        if operator == "**" and not (isinstance(left, int) and isinstance(right, int) and 0 <= right <= 64):
            raise SecurityError(f"{left!r:.40} ** {right!r:.40}")
        if any(isinstance(side, int) and side.bit_length() > _MAX_BITS for side in (left, right)):
            raise SecurityError("the number is too large")
        return super().call_binop(context, operator, left, right)


def environment(sources: Mapping[str, str] | None = None) -> Sandbox:
    """A fresh environment in which templates find each other by name, and nothing else."""
    known = sources or {}

    def load(name: str) -> tuple[str, str, None] | None:
        return (known[name], name, None) if name in known else None

    sandbox = Sandbox(
        loader=FunctionLoader(load),
        undefined=StrictUndefined,
        autoescape=False,
        finalize=finish,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        comment_start_string="<#",
        comment_end_string="#>",
    )
    sandbox.filters = {
        "default": do_default,
        "first": do_first,
        "join": do_join,
        "last": do_last,
        "length": len,
        "lower": do_lower,
        "quoted": quoted,
        "replace": do_replace,
        "upper": do_upper,
    }
    sandbox.globals = {"range": safe_range}
    return sandbox


_environment = environment()


@cache
def _template(package: str) -> Template:
    """The template of a document of ours, compiled once a process: a build fills some of them several times."""
    return _environment.from_string(source_of(package))


def source_of(package: str) -> str:
    """The template of a document of ours."""
    return files(package).joinpath("template.md.j2").read_text(encoding="utf-8")


def render(package: str, context: Mapping[str, object]) -> Markdown:
    """Fill the ``template.md.j2`` of a document's package.

    Plain strings are escaped as they are printed; only :class:`~ik_renderers.markdown.Markdown` passes through. The
    context is plain data: strings, numbers, lists, dicts.
    *Why:* jinja2's sandbox still calls the methods of a model that it is handed.

    Raises:
        jinja2.TemplateError: The template is wrong, or uses a name that the context does not have.
    """
    return Markdown(_template(package).render(context))


def pieces(name: str, sources: Mapping[str, str], context: Mapping[str, object]) -> Generator[str, None, None]:
    """The text of one of several templates, piece by piece.

    Raises:
        jinja2.TemplateError: A template is wrong, or uses a name that the context does not have.
    """
    yield from environment(sources).get_template(name).generate(context)


def packed(value: object) -> object:
    """A context as JSON can carry it; what is Markdown stays Markdown."""
    match value:
        case Markdown():
            return {"markdown": str(value)}
        case Mapping():
            return {"mapping": {str(key): packed(item) for key, item in value.items()}}
        case str() | int() | None:
            return value
        case Sequence():
            return [packed(item) for item in value]
    raise TypeError(f"no plain data: {type(value).__name__}")


def unpacked(value: Any) -> Any:
    """The inverse of :func:`packed`."""
    match value:
        case {"markdown": text}:
            return Markdown(text)
        case {"mapping": items}:
            return {key: unpacked(item) for key, item in items.items()}
        case list():
            return [unpacked(item) for item in value]
        case _:
            return value
