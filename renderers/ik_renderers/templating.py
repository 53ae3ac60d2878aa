"""jinja2 as we use it: sandboxed, strict, escaped by default, one single pass."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.resources import files

from jinja2 import StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from ik_renderers.markdown import Markdown, finish, quoted

_environment = ImmutableSandboxedEnvironment(
    undefined=StrictUndefined,
    autoescape=False,
    finalize=finish,
    trim_blocks=True,
    lstrip_blocks=True,
    keep_trailing_newline=True,
    comment_start_string="<#",
    comment_end_string="#>",
)
_environment.filters = {"quoted": quoted}
_environment.globals = {"range": range}


def render(package: str, context: Mapping[str, object]) -> Markdown:
    """Fill the ``template.md.j2`` of a document's package.

    Plain strings are escaped as they are printed; only :class:`~ik_renderers.markdown.Markdown` passes through. The
    context is plain data: strings, numbers, lists, dicts.
    *Why:* jinja2's sandbox still calls the methods of a model that it is handed.

    Raises:
        jinja2.TemplateError: The template is wrong, or uses a name that the context does not have.
    """
    source = files(package).joinpath("template.md.j2").read_text(encoding="utf-8")
    return Markdown(_environment.from_string(source).render(context))
