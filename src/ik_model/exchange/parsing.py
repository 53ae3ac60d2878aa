"""Bytes to plain data: strict JSON, and nothing in it that no document could carry."""

from __future__ import annotations

import json
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from typing import Any, Final, NoReturn

from ik_model.diagnostics.errors import KonzeptError
from ik_model.diagnostics.finding import Finding, Severity
from ik_model.diagnostics.positions import Path
from ik_model.diagnostics.span import Span
from ik_model.exchange.codes import NAMES
from ik_model.exchange.places import Document, shown, walk
from ik_model.model.text import VERBOTENE_ZEICHEN

MAX_BYTES: Final = 64 * 1024 * 1024
"""A document larger than this is no concept."""

MAX_DEPTH: Final = 100
"""Objects and arrays in each other; an outline may be some forty levels deep."""

MAX_DIGITS: Final = 400

_NUMBER_HINT = 'Zahlen mit Nachkommastellen als Text schreiben: "5.9".'


def finding(code: str, message: str, hint: str, at: Span | None, path: Path | None = None) -> Finding:
    """One finding of reading, with its path as the place."""
    ort = "" if path is None else shown(path)
    return Finding(code, NAMES[code], Severity.FEHLER, message, hint, at, ort=ort)


def decode(data: str | bytes | bytearray, name: str) -> Document:
    """Bytes as a document.

    Raises:
        KonzeptError: It is no UTF-8, or too large.
    """
    if len(data) > MAX_BYTES:
        message = f"Das Dokument ist größer als {MAX_BYTES // 2**20} MB."
        raise KonzeptError([finding("LA012", message, "Ist es das richtige?", Span(name, 1, 1))])
    if isinstance(data, str):
        return Document(data.removeprefix("\ufeff"), name)
    data = bytes(data).removeprefix(b"\xef\xbb\xbf")
    try:
        return Document(data.decode("utf-8"), name)
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8")
        at = Span(name, before.count("\n") + 1, len(before) - before.rfind("\n"))
        message = "Das Dokument ist nicht in UTF-8 gespeichert; dieses Zeichen ist nicht lesbar."
        hint = "Das Dokument mit der Kodierung UTF-8 ausgeben."
        raise KonzeptError([finding("LA002", message, hint, at)]) from None


def parse(source: Document) -> object:
    """The document as plain data; decimal numbers stay exact.

    Raises:
        KonzeptError: It is no JSON, or holds what JSON allows and a concept does not: equal keys, control characters,
            numbers and nesting without limit.
    """
    reader = _Reader()
    try:
        data = reader.decode(source.text)
    except json.JSONDecodeError as error:
        raise KonzeptError([_syntax(source, error.pos)]) from None
    except RecursionError:
        raise KonzeptError([_too_deep(source)]) from None
    except _BadNumberError as error:
        at = next(
            place.value
            for place in walk(source.text)
            if source.text[slice(place.value[0], sum(place.value))] == error.number
        )
        message = "Das ist keine Zahl, mit der ein Konzept rechnen kann."
        raise KonzeptError([finding("LA008", message, _NUMBER_HINT, source.stretch(*at))]) from None
    if _is_too_deep(data):
        raise KonzeptError([_too_deep(source)])
    if found := [*(_doubles(source) if reader.doubles else ()), *_unprintable(data, source)]:
        raise KonzeptError(found)
    return data


class _BadNumberError(ValueError):
    def __init__(self, number: str) -> None:
        self.number = number
        super().__init__(number)


class _Reader(json.JSONDecoder):
    def __init__(self) -> None:
        self.doubles = False
        super().__init__(
            object_pairs_hook=self._object, parse_float=_decimal, parse_int=_integer, parse_constant=_refuse
        )

    def _object(self, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        data = dict(pairs)
        self.doubles = self.doubles or len(data) < len(pairs)
        return data


def _integer(digits: str) -> int:
    if len(digits) > MAX_DIGITS:
        raise _BadNumberError(digits)
    return int(digits)


def _decimal(digits: str) -> Decimal:
    """*Why the exponent counts:* ``1e999999999`` is short, and as a whole number it has that many digits."""
    try:
        number = Decimal(digits)
    except InvalidOperation:
        raise _BadNumberError(digits) from None
    if len(digits) > MAX_DIGITS or abs(number.adjusted()) > MAX_DIGITS:
        raise _BadNumberError(digits)
    return number


def _refuse(word: str) -> NoReturn:
    """``NaN`` and ``Infinity``, which the reader of the standard library would take."""
    raise _BadNumberError(word)


def _syntax(source: Document, at: int) -> Finding:
    if not source.text.strip():
        return finding("LA013", "Das Dokument ist leer.", "Erwartet wird ein Konzept als JSON.", source.stretch(0))
    if at >= len(source.text.rstrip()):
        hint = "Es ist wohl unvollständig übertragen oder gespeichert worden."
        return finding("LA013", "Das Dokument endet mittendrin.", hint, source.stretch(at))
    hint = "Oft fehlt davor ein Komma oder ein Anführungszeichen, oder es steht ein Komma zu viel."
    return finding("LA013", "Hier stimmt die Schreibweise von JSON nicht.", hint, source.stretch(at))


def _too_deep(source: Document) -> Finding:
    hint = f"Höchstens {MAX_DEPTH} Ebenen; ist es das richtige Dokument?"
    return finding("LA012", "Das Dokument ist zu tief geschachtelt.", hint, Span(source.name, 1, 1))


def _is_too_deep(data: object) -> bool:
    level = [data]
    for _ in range(MAX_DEPTH + 1):
        level = [child for node in level for child in _children(node) if isinstance(child, dict | list)]
        if not level:
            return False
    return True


def _children(node: object) -> Iterator[object]:
    if isinstance(node, dict):
        yield from node
        yield from node.values()
    elif isinstance(node, list):
        yield from node


def _doubles(source: Document) -> Iterator[Finding]:
    seen: set[Path] = set()
    for place in walk(source.text):
        if place.path in seen and place.key is not None:
            message = f"Das Feld „{place.path[-1]}“ steht hier zweimal."
            yield finding("LA004", message, "Eines der beiden löschen.", source.stretch(*place.key), place.path)
        seen.add(place.path)


def _unprintable(data: object, source: Document) -> Iterator[Finding]:
    if not any(VERBOTENE_ZEICHEN.search(text) for text in _strings(data)):
        return
    for place in walk(source.text):
        key = place.path[-1] if place.key else None
        for text, at in ((key, place.key), (place.text, place.value)):
            if isinstance(text, str) and at is not None and (match := VERBOTENE_ZEICHEN.search(text)):
                message = f"Hier steht ein Steuerzeichen (U+{ord(match[0]):04X}), das kein Dokument tragen kann."
                yield finding("LA002", message, "Das Zeichen löschen.", source.stretch(*at), _clean(place.path))


def _clean(path: Path) -> Path:
    return tuple(VERBOTENE_ZEICHEN.sub("�", step) if isinstance(step, str) else step for step in path)


def _strings(data: object) -> Iterator[str]:
    todo = [data]
    while todo:
        node = todo.pop()
        if isinstance(node, str):
            yield node
        else:
            todo.extend(_children(node))
