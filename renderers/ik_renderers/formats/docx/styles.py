"""The styles of one document: the readable ``parts/styles.xml``, its variant for forms, and roles nobody knew."""

from __future__ import annotations

import hashlib
import re
from xml.etree import ElementTree as ET

from ik_renderers.contract import Angaben, Layout
from ik_renderers.formats.docx.fonts import font_name
from ik_renderers.formats.docx.package import part
from ik_renderers.formats.docx.wordml import VAL, clean, element, q

_COLOUR = re.compile("#[0-9a-fA-F]{6}")
_LANGUAGE = re.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")

_VARIANTS: dict[Layout, tuple[str, ...]] = {
    "konzept": (),
    "vorlage": ("styles-vorlage.xml",),
    "quer": ("styles-vorlage.xml", "styles-quer.xml"),
}

# Names by which pandoc calls what has another name here.
_PANDOC_NAMES = {
    "first paragraph": "body text",
    "compact": "body text",
    "block text": "quote",
    "captioned figure": "ik abbildung",
    "figure": "ik abbildung",
    "image caption": "caption",
    "table caption": "caption",
    "footnote block text": "footnote text",
}


def tokens(angaben: Angaben) -> dict[str, str]:
    """What is put into the readable parts for one document.

    Raises:
        ValueError: A colour or the language is not of its form.
    """
    stil = angaben.hausstil
    for colour in (stil.akzent, stil.tint):
        if not _COLOUR.fullmatch(colour):
            raise ValueError(f"not a colour of the form #rrggbb: {colour!r}")
    if not _LANGUAGE.fullmatch(angaben.sprache):
        raise ValueError(f"not a language tag: {angaben.sprache!r}")
    return {
        "AKZENT": stil.akzent[1:].upper(),
        "TINT": stil.tint[1:].upper(),
        "SPRACHE": angaben.sprache,
        "SCHRIFT": font_name(stil.schrift),  # last: no token is looked for in a name
    }


class Styles:
    """Looks styles up by name, and makes those that a county's own role asks for."""

    def __init__(self, angaben: Angaben) -> None:
        values = tokens(angaben)
        self.root = part("styles.xml", values)
        self._by_id = {style.get(q("w:styleId"), ""): style for style in self.root.iter(q("w:style"))}
        for variant in _VARIANTS[angaben.layout]:
            for style in part(variant, values):
                self._replace(style)
        self._ids = {_name(style): key for key, style in self._by_id.items()}
        self._chains: dict[str, list[ET.Element]] = {}

    def id_of(self, name: str) -> str:
        """The ID of a style by its name, in any case; ``Body Text`` where there is no such style."""
        name = name.lower()
        return self._ids.get(_PANDOC_NAMES.get(name, name), "BodyText")

    def add(self, name: str, basis: str) -> None:
        """Make the style of a role that has none, like the style it is based on."""
        name = clean(name)
        if not name or name.lower() in self._ids:
            return
        key = re.sub("[^A-Za-z0-9]", "", name)
        if not name.isascii() or key in self._by_id:
            key += hashlib.sha1(name.encode("utf-8"), usedforsecurity=False).hexdigest()[:8]
        style = element(
            "w:style",
            element("w:name", val=name),
            element("w:basedOn", val=self.id_of(basis)),
            element("w:uiPriority", val=5),
            element("w:qFormat"),
            type="paragraph",
            customStyle=1,
            styleId=key,
        )
        self.root.append(style)
        self._by_id[key] = style
        self._ids[name.lower()] = key

    def is_a(self, style_id: str, ancestor: str) -> bool:
        """Whether a style is, or is based on, another one."""
        return any(style.get(q("w:styleId")) == ancestor for style in self._chain(style_id))

    def numbered(self, style_id: str) -> bool:
        """Whether the style itself puts a bullet or number before its paragraphs."""
        return any(style.find(f"{q('w:pPr')}/{q('w:numPr')}") is not None for style in self._chain(style_id))

    def indent(self, style_id: str, side: str) -> int:
        """The indent of a style in twips, ``left`` or ``right``."""
        for style in self._chain(style_id):
            indent = style.find(f"{q('w:pPr')}/{q('w:ind')}")
            if indent is not None and q(f"w:{side}") in indent.attrib:
                return int(indent.attrib[q(f"w:{side}")])
        return 0

    def _chain(self, style_id: str) -> list[ET.Element]:
        if style_id not in self._chains:
            chain: list[ET.Element] = []
            style = self._by_id.get(style_id)
            while style is not None:
                chain.append(style)
                base = style.find(q("w:basedOn"))
                style = self._by_id.get(base.get(VAL, "")) if base is not None else None
            self._chains[style_id] = chain
        return self._chains[style_id]

    def _replace(self, style: ET.Element) -> None:
        key = style.get(q("w:styleId"), "")
        position = list(self.root).index(self._by_id[key])
        self.root[position] = style
        self._by_id[key] = style


def _name(style: ET.Element) -> str:
    found = style.find(q("w:name"))
    return "" if found is None else found.get(VAL, "").lower()
