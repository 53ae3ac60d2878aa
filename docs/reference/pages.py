"""Which thing stands on which page."""

from __future__ import annotations

from pathlib import Path

import griffe

from docs.reference.inventory import Inventory
from docs.reference.writing import Writer

NOTE = "<!-- Made by “python -m docs.reference docs/api” from the docstrings; change them, not this page. -->\n"

PAGES = (
    ("using.md", "Load, check, exchange, make documents", ("ik_model",)),
    ("model.md", "The model", ("ik_model.model",)),
    (
        "extending.md",
        "Rules, documents and formats of one’s own",
        ("ik_model.rules", "ik_model.ports", "ik_renderers"),
    ),
)
"""File, heading, and the packages whose things it describes; the longest prefix counts."""


def pages() -> dict[str, str]:
    """File name → content."""
    inventory = Inventory()
    places = {path: _page_of(path) for path in inventory.things}

    def writer(page: str) -> Writer:
        def link(path: str) -> str:
            place = places.get(path)
            return "" if place is None else f"#{path}" if place == page else f"{place}#{path}"

        return Writer(inventory, link)

    made = {"index.md": _index(inventory, writer("index.md"), places)}
    for file, heading, _ in PAGES:
        things = sorted(
            (thing for path, thing in inventory.things.items() if places[path] == file),
            key=lambda thing: (not isinstance(thing, griffe.Function), thing.name.lower(), thing.path),
        )
        body = "\n".join(map(writer(file).thing, things))
        made[file] = f"{NOTE}\n# {heading}\n\n[Reference](index.md)\n\n{body}"
    return made


def write(folder: Path) -> None:
    """Write the pages; those that are no more are removed."""
    folder.mkdir(parents=True, exist_ok=True)
    current = pages()
    for name, content in current.items():
        (folder / name).write_text(content, encoding="utf-8")
    for stale in folder.glob("*.md"):
        if stale.name not in current:
            stale.unlink()


def _page_of(path: str) -> str:
    fitting = [
        (len(prefix), file) for file, _, prefixes in PAGES for prefix in prefixes if path.startswith(f"{prefix}.")
    ]
    return max(fitting)[1]


def _index(inventory: Inventory, writer: Writer, places: dict[str, str]) -> str:
    rows = []
    for name, path in sorted(inventory.public.items(), key=lambda item: item[0].lower()):
        thing = inventory.things[path]
        first = thing.docstring.value.partition("\n\n")[0] if thing.docstring else ""
        text = " ".join(writer.prose(first).split()).replace("|", "\\|")
        rows.append(f"| [`{name}`]({places[path]}#{path}) | {text} |")
    listed = "\n".join(f"- [{heading}]({file})" for file, heading, _ in PAGES)
    return (
        f"{NOTE}\n# Reference\n\nWhat `import ik_model` gives; the other classes on these pages are the types of their "
        f"fields.\nDescriptions of the model’s fields are German: editors see them while they type.\n\n{listed}\n\n"
        f"| `ik_model.` | |\n|---|---|\n" + "\n".join(rows) + "\n"
    )
