"""What belongs into the reference: the public names, what a package that extends us may use, and their types."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import griffe

ROOT = Path(__file__).resolve().parents[2]

EXTENDING = (
    "ik_model.revision.fundstelle.name",
    "ik_model.revision.fundstelle.ort",
    "ik_model.revision.fundstelle.zitat",
    "ik_renderers.contract.Format",
    "ik_renderers.documents.angaben.hausstil",
    "ik_renderers.documents.angaben.zeitpunkt",
    "ik_renderers.documents.ausfuellen.ausfuellen",
    "ik_renderers.documents.draft.Document",
    "ik_renderers.documents.draft.OTHER_FORMATS",
    "ik_renderers.engines.pandoc",
    "ik_renderers.markdown.TextWriter",
    "ik_renderers.output.publish",
)
"""What rules, documents, formats and renderers of other packages need beside the public names of ``ik_model``."""

Thing = griffe.Object
"""A class, a function, or a name for a type."""


class Inventory:
    """Everything that the reference describes, by its canonical path.

    Attributes:
        public: Name to canonical path, of all that ``ik_model`` exports.
        things: The objects: the public ones, those for packages that extend us, and the types that these lead to.
    """

    def __init__(self) -> None:
        folders = [ROOT / "src", ROOT / "renderers"]
        loader = griffe.GriffeLoader(search_paths=folders, docstring_parser=griffe.Parser.google)
        package = loader.load("ik_model")
        loader.load("ik_renderers")
        loader.resolve_aliases(implicit=True)
        self._modules = loader.modules_collection
        self.public: dict[str, str] = {name: package[name].canonical_path for name in map(str, package.exports or ())}
        self.things: dict[str, Thing] = {}
        for path in (*self.public.values(), *EXTENDING):
            self._add(path)

    def _add(self, path: str) -> None:
        """Describe a thing, and whatever its types lead to."""
        thing = self._found(path)
        if path in self.things or thing is None:
            return
        if _describable(thing) or path in EXTENDING:
            self.things[path] = thing
            for expression in _types(thing):
                for name in expression.iterate(flat=True):
                    if isinstance(name, griffe.ExprName):
                        self._add(self.home(name))

    def home(self, name: griffe.ExprName) -> str:
        """The canonical path that a name in a type stands for."""
        thing = self._found(name.canonical_path)
        return name.canonical_path if thing is None else thing.path

    def _found(self, path: str) -> Thing | None:
        """The object at a path, through whatever modules re-export it; ``None`` if it is none of ours."""
        if not path.startswith(("ik_model.", "ik_renderers.")):
            return None
        try:
            thing: griffe.Object | griffe.Alias = self._modules[path]
            return thing.final_target if isinstance(thing, griffe.Alias) else thing
        except (KeyError, griffe.AliasResolutionError):
            return None


def _describable(thing: Thing) -> bool:
    """Whether it is a class, a function or a name for a type; no constant that only a type's conditions mention."""
    is_type = isinstance(thing, griffe.Attribute) and isinstance(thing.value, griffe.Expr)
    return not thing.name.startswith("_") and (is_type or isinstance(thing, griffe.Class | griffe.Function))


def members(thing: Thing) -> Iterator[griffe.Attribute | griffe.Function]:
    """What of a class a user sees, in the order of the source."""
    for name, member in thing.members.items():
        hidden = name.startswith(("_", "model_"))  # what pydantic asks for is not what users ask for
        if isinstance(member, griffe.Attribute | griffe.Function) and not hidden:
            yield member


def _types(thing: Thing) -> Iterable[griffe.Expr]:
    """The types in a thing's face: bases, fields, parameters, what it returns; of a name for a type, that type."""
    found: list[object] = []
    if isinstance(thing, griffe.Class):
        found += thing.bases
        for member in members(thing):
            found += [member] if isinstance(member, griffe.Expr) else list(_types(member))
    elif isinstance(thing, griffe.Function):
        found += [thing.returns, *(parameter.annotation for parameter in thing.parameters)]
    elif isinstance(thing, griffe.Attribute):
        is_member = isinstance(thing.parent, griffe.Class)
        found += [thing.annotation if is_member or thing.annotation else bare(thing.value)]
    return [expression for expression in found if isinstance(expression, griffe.Expr)]


def bare(expression: str | griffe.Expr | None) -> str | griffe.Expr | None:
    """``Annotated[X, …]`` without its conditions."""
    if isinstance(expression, griffe.ExprSubscript) and str(expression.left) == "Annotated":
        inner = expression.slice
        return inner.elements[0] if isinstance(inner, griffe.ExprTuple) else inner
    return expression
