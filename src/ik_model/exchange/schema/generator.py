"""From the classes of the model to a JSON Schema, in one dialect or the other.

*Why not pydantic's own generator:* it takes its words from class docstrings and field names (English), knows one way of
writing only, and cannot say that a text, a day or a reference is the same thing everywhere.
A test compares the two: same classes, same fields, same required ones.
"""

from __future__ import annotations

import types
import typing
from collections.abc import Iterator
from typing import Annotated, Any

from pydantic.fields import FieldInfo

from ik_model.exchange.schema.dialect import BEGRIFFE, INLINE, LEAVES, Dialect, Schema
from ik_model.exchange.schema.names import NAMES
from ik_model.model.auszeichnung import schreiben
from ik_model.model.base import Modell
from ik_model.model.text import Text

_REF = "#/$defs/"


class Generator:
    """Writes schemas in one dialect."""

    def __init__(self, dialect: Dialect) -> None:
        self._dialect = dialect
        self._classes: dict[str, type[Modell]] = {}

    def with_definitions(self, root: Schema) -> Schema:
        """The schema, and under ``$defs`` all that it refers to, sorted by name."""
        definitions: dict[str, Schema] = {}
        todo = list(_refs(root))
        while todo:
            name = todo.pop()
            if name not in definitions:
                definitions[name] = self._definition(name)
                todo += _refs(definitions[name])
        return root | {"$defs": dict(sorted(definitions.items()))}

    def reference(self, model: type[Modell]) -> Schema:
        """A reference to the definition of a class."""
        self._classes[model.__name__] = model
        return {"$ref": f"{_REF}{model.__name__}"}

    def property(self, model: type[Modell], name: str) -> Schema:
        """One field of a class."""
        field = model.model_fields[name]
        hint = typing.get_type_hints(model, include_extras=True)[name]
        schema = self._type(hint) | _constraints(field, hint)
        if schema == {"$ref": f"{_REF}Dezimalzahl", "minimum": 0}:
            schema = {"$ref": f"{_REF}Betrag"}
        schema = self._dialect.fields.get((model.__name__, name), schema)
        if self._dialect.nullable and not self._is_required(model, name):
            schema = _or_nothing(schema)
        if not field.is_required():
            value = self._dialect.default(_as_json(field.get_default(call_default_factory=True)))
            schema = schema if value is None else schema | {"default": value}
        return {"description": field.description or name} | {k: v for k, v in schema.items() if k != "description"}

    def _is_required(self, model: type[Modell], name: str) -> bool:
        return model.model_fields[name].is_required() and (model.__name__, name) not in self._dialect.optional

    def _definition(self, name: str) -> Schema:
        if name in self._classes:
            return self._object(self._classes[name])
        if name in self._dialect.extras:
            return self._dialect.extras[name]
        return {"title": name, "description": BEGRIFFE[name]} | self._dialect.leaves[name]

    def _object(self, model: type[Modell]) -> Schema:
        words = NAMES.get(model.__name__)
        return {
            "title": words.titel if words else model.__name__,
            **({"description": words.beschreibung} if words else {}),
            "type": "object",
            "properties": {name: self.property(model, name) for name in model.model_fields},
            "required": [name for name in model.model_fields if self._is_required(model, name)],
            "additionalProperties": False,
        }

    def _type(self, hint: Any) -> Schema:
        """How a value of this type is written."""
        for leaf, name in LEAVES:
            if hint == leaf:
                return dict(self._dialect.leaves[name]) if name in INLINE else {"$ref": f"{_REF}{name}"}
        if isinstance(hint, type) and issubclass(hint, Modell):
            return self.reference(hint)
        arguments = [part for part in typing.get_args(hint) if part is not types.NoneType and part is not Ellipsis]
        match typing.get_origin(hint):
            case typing.Union | types.UnionType:
                options = [self._type(part) for part in arguments]
                return options[0] if len(options) == 1 else {"anyOf": options}
            case typing.Literal:
                return {"type": "string", "enum": arguments}
            case origin if origin is tuple:
                return {"type": "array", "items": self._type(arguments[0])}
            case origin if origin is dict:
                return self._mapping(*arguments)
        raise TypeError(f"no JSON Schema for {hint!r}")

    def _mapping(self, key: Any, value: Any) -> Schema:
        values = self._type(value)
        schema: Schema = {
            "type": "object",
            "additionalProperties": _or_nothing(values) if self._dialect.nullable else values,
        }
        return schema if key is str else schema | {"propertyNames": self._type(key)}


def _constraints(field: FieldInfo, hint: Any) -> Schema:
    """What a field demands beyond its type."""
    if typing.get_origin(hint) is Annotated:
        return {}  # the definition says it all
    found: Schema = {}
    for rule in field.metadata:
        if (least := getattr(rule, "ge", None)) is not None:
            found["minimum"] = least
        if (most := getattr(rule, "le", None)) is not None:
            found["maximum"] = most
        if (pattern := getattr(rule, "pattern", None)) is not None:
            found["pattern"] = pattern
        if (length := getattr(rule, "min_length", None)) is not None:
            found["minItems" if typing.get_origin(hint) is tuple else "minLength"] = length
    return found


def _or_nothing(schema: Schema) -> Schema:
    """The schema, or a key without a value."""
    if "enum" in schema and "type" in schema:
        schema = schema | {"enum": [*schema["enum"], None]}
    if "type" not in schema:
        options = schema["anyOf"] if schema.keys() == {"anyOf"} else [schema]
        return {"anyOf": [*options, {"type": "null"}]}
    kinds = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    return schema | {"type": [*kinds, "null"]}


def _as_json(value: Any) -> Any:
    """A default in the canonical form; ``None`` if there is nothing to name."""
    if isinstance(value, Text):
        return schreiben(value)
    if isinstance(value, Modell):
        return value.model_dump(mode="json", exclude_defaults=True)
    if isinstance(value, tuple):
        return [_as_json(item) for item in value]
    if isinstance(value, dict):
        return {key: _as_json(item) for key, item in value.items()}
    return value


def _refs(schema: Any) -> Iterator[str]:
    """The names of all definitions that a schema refers to."""
    if isinstance(schema, dict):
        if isinstance(ref := schema.get("$ref"), str):
            yield ref.removeprefix(_REF)
        for part in schema.values():
            yield from _refs(part)
    elif isinstance(schema, list):
        for part in schema:
            yield from _refs(part)
