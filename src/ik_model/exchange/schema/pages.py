"""The schemas as files: ``python -m ik_model.exchange.schema.pages docs/schema``."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from ik_model.exchange.schema.kinds import COMPARISON, EXCHANGE, KINDS, SOURCES, json_schema

_README = """\
# JSON Schemas

Erzeugt aus dem Modell mit `python -m ik_model.exchange.schema.pages docs/schema`; nicht von Hand ändern.
Alle folgen JSON Schema 2020-12 und beschreiben jedes Feld auf Deutsch.

## Das Austauschformat

[{exchange}]({exchange}) beschreibt die kanonische JSON-Form eines Konzepts, die `ik export json` schreibt und
`ik_model.from_json` liest.

## Der Vergleich

[{comparison}]({comparison}) beschreibt, was `ik diff --format json` schreibt.

## Die Quelldateien

Ein Editor, der die Zeile `# yaml-language-server: $schema=…` versteht, zeigt damit beim Schreiben, welche Felder es
gibt und was sie bedeuten, und unterstreicht, was nicht passt.

| Schema | Dateien | Inhalt |
|---|---|---|
{rows}
"""


def file_name(art: str) -> str:
    """The file of a schema."""
    return f"{art}.schema.json"


def schema_text(art: str) -> str:
    """A schema as it stands in its file.

    Raises:
        KeyError: There is no such schema.
    """
    return json.dumps(json_schema(art), ensure_ascii=False, indent=2) + "\n"


def files() -> dict[str, str]:
    """All files of the folder: the schemas, and a page that says what they are for."""
    rows = "\n".join(
        f"| [{file_name(art)}]({file_name(art)}) | {_code(kind.files)} | {kind.title} |"
        for art, kind in SOURCES.items()
    )
    return {
        "README.md": _README.format(exchange=file_name(EXCHANGE), comparison=file_name(COMPARISON), rows=rows),
        **{file_name(art): schema_text(art) for art in KINDS},
    }


def source_schemas() -> dict[str, str]:
    """The schemas of all kinds of source files, by file name: what stands beside a concept, for its editors."""
    return {file_name(art): schema_text(art) for art in SOURCES}


def modeline(art: str, folder: str) -> str:
    """The first line of a YAML file, which tells an editor its schema.

    Args:
        art: The kind of the file, see :func:`~ik_model.exchange.schema.kinds.kind_of`.
        folder: The folder of the schemas as seen from the file's own folder, with ``/``.
    """
    return f"# yaml-language-server: $schema={folder}/{file_name(art)}"


def _code(names: str) -> str:
    return ", ".join(f"`{name}`" for name in names.split(", "))


def main(arguments: list[str]) -> int:
    """Write the folder anew."""
    if len(arguments) != 1:
        sys.stderr.write("usage: python -m ik_model.exchange.schema.pages FOLDER\n")
        return 2
    folder = Path(arguments[0])
    folder.mkdir(parents=True, exist_ok=True)
    texts = files()
    for old in folder.glob("*.schema.json"):
        if old.name not in texts:
            old.unlink()
    for name, text in texts.items():
        (folder / name).write_bytes(text.encode())
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
