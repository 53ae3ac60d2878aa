"""Our own templates: escaped by default, strict, and plain data only; a county's are tested in test_own_template."""

from __future__ import annotations

from importlib.metadata import entry_points

import pytest
from jinja2 import TemplateError, UndefinedError
from jinja2.exceptions import SecurityError

from ik_model.model.text import Text
from ik_renderers.markdown import Markdown
from ik_renderers.templating import environment, render, source_of

PACKAGES = sorted({point.module.rpartition(".")[0] for point in entry_points(group="ik_renderers.documents")})


def filled(source: str, **context: object) -> str:
    return environment().from_string(source).render(context)


def test_there_are_templates() -> None:
    assert len(PACKAGES) >= 2


@pytest.mark.parametrize("package", PACKAGES)
def test_a_template_of_ours_is_right_and_trusts_nothing(package: str) -> None:
    source = source_of(package)
    assert environment().parse(source).body is not None
    assert "safe" not in source
    with pytest.raises(UndefinedError):
        render(package, {})


def test_what_is_printed_is_escaped_once() -> None:
    assert filled("{{ x }} {{ y }}", x="*a*", y=Markdown("*b*")) == r"\*a\* *b*"
    assert filled("{{ x }}", x="{{ 7*7 }} {% raw %} <# #>") == r"\{\{ 7\*7 \}\} \{\% raw \%\} \<\# \#\>"
    assert filled("{{ x | join(', ') }}", x=["*a*", "b"]).count("*") == filled("{{ x }}", x="*a*").count("*")
    assert filled("a{{ x | quoted }}", x='"b\\"') == 'a"&quot;b&#92;&quot;"'


@pytest.mark.parametrize(
    "source", ["{{ nichts }}", "{{ x.nichts }}", "{% for a in nichts %}{% endfor %}", "{{ x['y'] }}"]
)
def test_a_name_that_is_not_there_is_a_mistake(source: str) -> None:
    with pytest.raises(UndefinedError):
        filled(source, x={})


@pytest.mark.parametrize(
    "source",
    [
        "{{ x.__class__ }}",
        "{{ x['__class__'] }}",
        "{{ x.bloecke }}",
        "{{ x.plain('a') }}",
        "{{ ().__class__.__base__.__subclasses__() }}",
        "{{ '{0.__class__}'.format(1) }}",
        "{{ [].append(1) }}",
        "{{ {}.update({}) }}",
    ],
)
def test_what_is_no_plain_data_cannot_be_used(source: str) -> None:
    with pytest.raises((SecurityError, UndefinedError)):
        filled(source, x=Text.plain("geheim"))


@pytest.mark.parametrize(
    "source", ["{{ x | safe }}", "{{ x | attr('y') }}", "{% include 'a' %}", "{% import 'os' as o %}"]
)
def test_what_templates_do_not_have(source: str) -> None:
    with pytest.raises(TemplateError):
        filled(source, x="a")
