"""One text or single value with other words, in the style that it has; in another only where that cannot hold them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from ik_model.source.edit.composing import STEP, block_text
from ik_model.source.edit.extent import BLOCK, BODY, block_indent, block_lines, indent_of
from ik_model.source.edit.folding import refolded
from ik_model.source.edit.notation import double_quoted, fits_block, fits_plain, one_line, single_quoted_part
from ik_model.source.edit.raw_file import Edit, RawFile
from ik_model.source.nodes import Scalar

_MARK = re.compile(r"[|>][-+1-9]*")


def rewrite_scalar(raw: RawFile, node: Scalar, new: str, column: int | None) -> list[Edit]:
    """The edits that give a value other words.

    Args:
        raw: The file that it stands in.
        node: The value.
        new: What it shall be.
        column: Where the field or the dash that it belongs to begins; ``None`` within brackets.
    """
    if node.style == BODY:
        return _lines_edits(raw, block_lines(node).start, node.value, new, "")
    if node.style in BLOCK:
        return _block(raw, node, new, column or 0)
    single = node.line == node.end[0]
    if single and "\n" not in new:
        text = one_line(new, flow=column is None, style=node.style)
        return [Edit(raw.offset(node.line, node.column), raw.offset(*node.end), text)]
    if new and not single and (pieces := _refolded(node, new, flow=column is None)) is not None:
        return _piece_edits(raw, node, pieces)
    return [_inline_replaced(raw, node, new, column)]


def _inline_replaced(raw: RawFile, node: Scalar, new: str, column: int | None) -> Edit:
    """A value between two places on lines, written anew."""
    start, end = raw.offset(node.line, node.column), raw.offset(*node.end)
    if column is None or "\n" not in new or not fits_block(new):
        return Edit(start, end, one_line(new, flow=column is None, style=node.style))
    # What follows on the line is a comment; it stays there, behind the mark.
    behind = raw.end(node.end[0])
    lines = block_text(new.split("\n"), column + STEP)
    return Edit(start, behind, "\n".join(["|" + raw.text[end:behind], *lines]))


def _block(raw: RawFile, node: Scalar, new: str, column: int) -> list[Edit]:
    lines = block_lines(node)
    start = raw.offset(node.line, node.column)
    mark = _MARK.match(raw.text, start)
    assert mark is not None, "a block text begins with its mark"
    rest = raw.text[mark.end() : raw.end(node.line)]
    if not fits_block(new):
        behind = raw.end(max(node.line, lines.stop - 1))
        return [Edit(start, behind, one_line(new) + rest)]
    if node.style == "|" and lines:
        return _lines_edits(raw, lines.start, node.value, new, " " * block_indent(node))
    if node.style == ">" and lines and (edits := _folded_block(raw, node, new, lines)) is not None:
        return edits
    depth = block_indent(node) if lines else column + STEP
    below = block_text(new.split("\n"), depth)
    return [Edit(start, raw.end(max(node.line, lines.stop - 1)), "\n".join(["|" + rest, *below]))]


def _folded_block(raw: RawFile, node: Scalar, new: str, lines: range) -> list[Edit] | None:
    depth = block_indent(node)
    pieces = [node.file.lines[line][depth:] for line in lines]
    if any(piece.startswith(" ") or piece != piece.rstrip(" ") for piece in pieces):
        return None
    refolded_pieces = refolded(pieces, node.value, new, read=lambda text: text, write=_folded_line)
    if refolded_pieces is None:
        return None
    return _line_edits(raw, lines.start, pieces, refolded_pieces, block_text(refolded_pieces, depth))


def _folded_line(text: str) -> str | None:
    return text if text == text.strip(" \t") else None


def _lines_edits(raw: RawFile, first: int, old: str, new: str, indent: str) -> list[Edit]:
    """A text whose lines are lines of the file: only those that differ are written anew."""
    new_lines = new.split("\n") if new else []
    written = [f"{indent}{line}" if line else "" for line in new_lines]
    return _line_edits(raw, first, old.split("\n"), new_lines, written)


def _line_edits(raw: RawFile, first: int, old: Sequence[str], new: Sequence[str], written: Sequence[str]) -> list[Edit]:
    return [
        raw.replace(first + i, first + j, written[m:n])
        for tag, i, j, m, n in SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
        if tag != "equal"
    ]


def _refolded(node: Scalar, new: str, *, flow: bool) -> list[str] | None:
    """The pieces of a value that spans lines, with its new words."""
    pieces = _pieces(node)
    match node.style:
        case "'":
            return refolded(
                pieces, node.value, new, read=lambda text: text.replace("''", "'"), write=_single_quoted_line
            )
        case '"':
            return refolded(
                pieces, node.value, new, read=lambda text: None if "\\" in text else text, write=_double_quoted_line
            )
        case _:
            return refolded(
                pieces,
                node.value,
                new,
                read=lambda text: text,
                write=lambda text: text if fits_plain(text, flow=flow) else None,
            )


def _single_quoted_line(text: str) -> str | None:
    return single_quoted_part(text) if one_line(text, style="'").startswith("'") and text == text.strip(" ") else None


def _double_quoted_line(text: str) -> str | None:
    return double_quoted(text)[1:-1] if text == text.strip(" ") else None


def _written(node: Scalar) -> list[str]:
    """A value that spans lines, as it is written: from its first character to its last."""
    last, behind = node.end
    lines = [*node.file.lines[node.line : last], node.file.lines[last][:behind]]
    lines[0] = lines[0][node.column :]
    return lines


def _pieces(node: Scalar) -> list[str]:
    """What stands on each line of a value that spans lines, without indentation and quotation marks."""
    lines, quotes = _written(node), 1 if node.style else 0
    lines[0] = lines[0][quotes:]
    lines[-1] = lines[-1][: len(lines[-1]) - quotes]
    return [line.strip(" \t") for line in lines]


def _piece_edits(raw: RawFile, node: Scalar, pieces: Sequence[str]) -> list[Edit]:
    """Other pieces in the place of those of a value that spans lines; lines that stay are left as they are."""
    old, written, quote = _pieces(node), _written(node), node.style
    indent = " " * max(1, indent_of(node.file.lines[node.line + 1]))
    origin = {
        m + n: i + n
        for i, m, size in SequenceMatcher(None, old, pieces, autojunk=False).get_matching_blocks()
        for n in range(size)
    }
    ends = {0, len(old) - 1}
    lines = [
        written[i] if (i := origin.get(number)) is not None and i not in ends else (indent + piece if piece else "")
        for number, piece in enumerate(pieces)
    ]
    lines[0] = written[0] if origin.get(0) == 0 and len(lines) > 1 else quote + pieces[0]
    if origin.get(len(lines) - 1) == len(old) - 1 and len(lines) > 1:
        lines[-1] = written[-1]
    else:
        lines[-1] = lines[-1].rstrip(" ") + quote
    return list(_within(raw, node, written, lines))


def _within(raw: RawFile, node: Scalar, old: Sequence[str], new: Sequence[str]) -> Iterator[Edit]:
    """Edits that never leave the value: its first and its last line may hold more than it."""
    places = [raw.begin(node.line + number) for number in range(len(old))] + [raw.offset(*node.end)]
    places[0] = raw.offset(node.line, node.column)
    for tag, i, j, m, n in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        text = "\n".join(new[m:n])
        if tag == "equal":
            continue
        if j < len(old):
            yield Edit(places[i], places[j], f"{text}\n" if n > m else "")
        elif i < len(old) and n > m:
            yield Edit(places[i], places[j], text)
        else:
            before = raw.end(node.line + i - 1) if i < len(old) else places[j]
            yield Edit(before, places[j], f"\n{text}" if n > m else "")
