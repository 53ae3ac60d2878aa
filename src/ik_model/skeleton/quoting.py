"""What a person has typed, written so that it comes back as typed: in YAML, and in a Markdown page."""

from __future__ import annotations

import re
from typing import Final

import yaml

# Words, and signs that begin nothing in YAML wherever they stand among them.
_PLAIN = re.compile(r"[\w«»„“’–().§/+-]+(?: [\w«»„“’–().§/+-]+)*")
_ESCAPED: Final = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}
_MARKDOWN = re.compile(r"[\\`*_{}\[\]<>()#+!|~&$-]")


def yaml_value(text: str) -> str:
    """One scalar: plain if every reader of YAML takes it for this very text, else in double quotes."""
    if _PLAIN.fullmatch(text) and text.isprintable() and yaml.safe_load(f"- {text}") == [text]:
        return text
    return f'"{"".join(map(_escaped, text))}"'


def yaml_lines(text: str, indent: str) -> str:
    """A text of one or more lines, as a block where it can be one: that is how a newcomer reads it best."""
    lines = text.split("\n")
    if all(line.strip() == line != "" and line.isprintable() for line in lines):
        return "\n".join(["|", *(f"{indent}{line}" for line in lines)])
    return yaml_value(text)


def yaml_list(items: tuple[str, ...], indent: str) -> str:
    """A list, one item a line; ``[]`` if there is none."""
    return "".join(f"\n{indent}- {yaml_value(item)}" for item in items) or "[]"


def yaml_pattern(pattern: str) -> str:
    """A regular expression, in single quotes: no backslash of it is doubled."""
    quoted = pattern.replace("'", "''")
    return f"'{quoted}'"


def markdown_words(text: str) -> str:
    """Words in a line of a Markdown page, every sign of markup taken as a character."""
    return _MARKDOWN.sub(lambda match: "\\" + match[0], " ".join(text.split()))


def _escaped(sign: str) -> str:
    if sign in _ESCAPED:
        return _ESCAPED[sign]
    if sign.isprintable():
        return sign
    code = ord(sign)
    return f"\\x{code:02X}" if code < 0x100 else f"\\u{code:04X}" if code < 0x10000 else f"\\U{code:08X}"
