"""A county's own templates: what they can do, and how each that does harm is stopped, with its file and line."""

from __future__ import annotations

import pytest

from ik_model.ports import RenderError
from ik_renderers.markdown import Markdown
from ik_renderers.own_template import fill
from ik_renderers.templating import packed, unpacked

NAME = "templates/eigene.md.j2"
STANDARD = "Anfang\n{% block a %}\nA {{ titel }}\n{% endblock %}\n{% block b %}{{ fehlt }}{% endblock %}\n"
CONTEXT: dict[str, object] = {
    "titel": "T*x*",
    "text": Markdown("*kursiv*"),
    "liste": ["a", "b"],
    "feld": {"name": "N", "leer": None, "ja": True},
}


def filled(own: str) -> str:
    return str(fill(NAME, own, STANDARD, CONTEXT, seconds=1))


def test_plain_text_is_escaped_and_typed_text_is_not() -> None:
    assert filled("{{ titel }} {{ text }} {{ feld.name }} {{ feld.ja }}") == r"T\*x\* *kursiv* N True"


def test_what_templates_have() -> None:
    assert filled("{% for x in liste %}{{ loop.index }}{{ x | upper }}{% endfor %}{{ liste | length }}") == "1A2B2"
    assert filled("{% for name, wert in feld.items() %}{{ name }}{% endfor %}") == "nameleerja"


def test_ours_can_be_extended_block_by_block() -> None:
    own = '{% extends "standard" %}{% block a %}{{ super() }}und {{ titel }}{% endblock %}{% block b %}B{% endblock %}'
    assert filled(own) == "Anfang\nA T\\*x\\*\nund T\\*x\\*B"


def test_what_a_macro_prints_is_escaped_once() -> None:
    assert filled("{% macro m(x) %}<{{ x }}>{% endmacro %}{{ m('*') }}{% set y %}{{ titel }}{% endset %}{{ y }}") == (
        r"<\*>T\*x\*"
    )


@pytest.mark.parametrize(
    ("own", "line", "reason"),
    [
        ("a\n{% for x in %}", 2, "Schreibweise"),
        ("a\n\n{{ gibtsnicht }}", 3, "diesen Namen gibt es nicht"),
        ("a\n{{ feld.gibtsnicht }}", 2, "diesen Namen gibt es nicht"),
        ("a\n{{ ''.__class__.__mro__ }}", 2, "nicht erlaubt"),
        ("a\n{{ titel['__class__'] }}", 2, "nicht erlaubt"),
        ("a\n{{ liste.append(1) }}", 2, "nicht erlaubt"),
        ("a\n{{ '{0.__class__}'.format(1) }}", 2, "nicht erlaubt"),
        ("a\n{{ self.__init__.__globals__ }}", 2, "nicht erlaubt"),
        ("a\n{{ range.__globals__ }}", 2, "nicht erlaubt"),
        ("a\n{{ range(9).count(0.5) }}", 2, "nicht erlaubt"),
        ("a\n{{ titel | attr('__class__') }}", 2, "gibt es in Vorlagen nicht"),
        ("a\n{% include '/etc/passwd' %}", 2, "„/etc/passwd“ gibt es nicht"),
        ("a\n{% import 'os' as os %}", 2, "„os“ gibt es nicht"),
        ("a\n{{ 9 ** 99999999999 }}", 2, "nicht erlaubt"),
        ("a\n{% set x = 'a' * 100000000000 %}", 2, "wächst ohne Grenze"),
        ("a\n{{ '%9000000000000d' % 1 }}", 2, "wächst ohne Grenze"),
        ("a\n{% for x in range(99999) %}\n{{ 'a' * 90000 }}{% endfor %}", 3, "wächst ohne Grenze"),
        ("{% macro m() %}{{ m() }}{% endmacro %}\n{{ m() }}", 1, "ruft sich endlos selbst auf"),
        (
            "a\n{% for x in range(99999) %}{% for y in range(99999) %}{% set z = y %}{% endfor %}{% endfor %}",
            2,
            "Schleife",
        ),
    ],
)
def test_harm_is_stopped_with_file_and_line(own: str, line: int, reason: str) -> None:
    with pytest.raises(RenderError) as caught:
        filled(own)
    assert caught.value.reason.startswith(f"{NAME}, Zeile {line}: "), caught.value.reason
    assert reason in caught.value.reason


def test_a_mistake_that_shows_in_ours_is_laid_at_the_door_of_the_own() -> None:
    with pytest.raises(RenderError, match=rf"{NAME}, Zeile 1: .*'fehlt' is undefined"):
        filled('{% extends "standard" %}')


def test_a_context_survives_the_way_to_the_child() -> None:
    again = unpacked(packed(CONTEXT))
    assert again == CONTEXT
    assert isinstance(again["text"], Markdown)
    assert not isinstance(again["titel"], Markdown)
    with pytest.raises(TypeError, match="no plain data"):
        packed({"x": object()})
