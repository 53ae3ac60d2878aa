"""What the old version needs from its package: links, pictures, styles."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass, field, replace
from xml.etree import ElementTree as ET

from ik_renderers.formats.docx.package import Package, Relationship
from ik_renderers.formats.docx.wordml import NAMESPACES, q

_IN_R = f"{{{NAMESPACES['r']}}}"


@dataclass(slots=True)
class Resources:
    """Those of one part: the text, or the notes.

    Attributes:
        part: The name of the part.
        old: The package of the old version.
        new: The package of the new one, which becomes that of both.
    """

    part: str
    old: Package
    new: Package
    _waiting: dict[str, tuple[Relationship, bytes | None]] = field(default_factory=dict)

    def follow(self, tree: ET.Element) -> None:
        """Let the old version lead to what the new package has already; the rest waits until it is wanted."""
        ids = {line.id: self._adopted(line) for line in self.old.relationships.get(self.part, [])}
        for node in tree.iter():
            for name, value in node.attrib.items():
                if name.startswith(_IN_R) and value in ids:
                    node.set(name, ids[value])

    def bring(self, tree: ET.Element) -> None:
        """Take over what the merged part uses."""
        used = {value for node in tree.iter() for name, value in node.attrib.items() if name.startswith(_IN_R)}
        for id in sorted(used & self._waiting.keys()):
            line, data = self._waiting[id]
            self.new.relate(self.part, line)
            if data is not None:
                self.new.parts[f"word/{line.target}"] = data

    def _adopted(self, line: Relationship) -> str:
        data = None if line.external else self.old.parts.get(f"word/{line.target}")
        for other in self.new.relationships.get(self.part, []):
            if (other.kind, other.external) == (line.kind, line.external) and (
                other.target == line.target if data is None else self.new.parts.get(f"word/{other.target}") == data
            ):
                return other.id
        id = f"alt{line.id}"
        folder, _, leaf = line.target.rpartition("/")
        target = line.target if data is None else f"{folder}/alt-{leaf}"
        self._waiting[id] = (replace(line, id=id, target=target), data)
        return id


def add_styles(old: ET.Element, new: ET.Element) -> None:
    """Add the styles that only the old version has."""
    there = {style.get(q("w:styleId")) for style in new.iter(q("w:style"))}
    new.extend(deepcopy(style) for style in old.iter(q("w:style")) if style.get(q("w:styleId")) not in there)
