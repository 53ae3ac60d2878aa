from __future__ import annotations

import struct
from importlib.resources import files
from uuid import UUID

from ik_renderers.formats.docx.fonts import obfuscate
from tests.ik_renderers.formats.docx.document import NS, W, find, muster

FACES = {
    "embedRegular": "SourceSans3-Regular.ttf",
    "embedBold": "SourceSans3-Bold.ttf",
    "embedItalic": "SourceSans3-It.ttf",
    "embedBoldItalic": "SourceSans3-BoldIt.ttf",
}


def font(name: str) -> bytes:
    return files("ik_renderers").joinpath("fonts", name).read_bytes()


def test_every_face_is_inside_and_whole() -> None:
    written = muster()
    table = written.tree("word/fontTable.xml")
    targets = {str(line.get("Id")): str(line.get("Target")) for line in written.tree("word/_rels/fontTable.xml.rels")}
    assert [str(node.tag) for node in find(table, "w:font/*[@w:fontKey]")] == [f"{W}{face}" for face in FACES]
    for face, name in FACES.items():
        (node,) = find(table, f"w:font/w:{face}")
        data = written.parts[f"word/{targets[node.get('{' + NS['r'] + '}id')]}"]
        key = str(node.get(f"{W}fontKey"))
        assert key == key.upper()
        assert data != font(name)
        assert obfuscate(data, UUID(key)) == font(name)
    assert find(written.tree("word/settings.xml"), "w:embedTrueTypeFonts")


def test_where_it_is_missing_a_font_of_its_kind_steps_in() -> None:
    (entry,) = find(muster().tree("word/fontTable.xml"), "w:font")
    assert find(entry, "w:altName/@w:val") == ["Calibri,Arial"]
    used = find(muster().styles, "//w:rFonts/@w:ascii | //w:rFonts/@w:hAnsi")
    assert set(used) == {entry.get(f"{W}name")}


def test_the_table_tells_the_truth_about_the_font() -> None:
    data = font(FACES["embedRegular"])
    count = struct.unpack(">H", data[4:6])[0]
    tables = {
        entry[:4]: struct.unpack(">II", entry[8:16])
        for entry in (data[12 + 16 * n : 28 + 16 * n] for n in range(count))
    }
    start, length = tables[b"OS/2"]
    os2 = data[start : start + length]
    (entry,) = find(muster().tree("word/fontTable.xml"), "w:font")
    assert find(entry, "w:panose1/@w:val") == [os2[32:42].hex().upper()]
    ranges = [f"{value:08X}" for value in (*struct.unpack(">4I", os2[42:58]), *struct.unpack(">2I", os2[78:86]))]
    (sig,) = find(entry, "w:sig")
    assert [sig.get(f"{W}{name}") for name in ("usb0", "usb1", "usb2", "usb3", "csb0", "csb1")] == ranges
    assert struct.unpack(">H", os2[8:10])[0] == 0  # fsType: the font may be embedded and installed
