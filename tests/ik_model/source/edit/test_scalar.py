"""A text keeps the style in which it is written; where that cannot hold the new words, its own style changes only."""

from __future__ import annotations

import pytest

from ik_model.model.konzept import Konzept
from ik_model.source.edit.rewrite import rewrite
from ik_model.source.reader import read
from tests.ik_model.source.edit.changes import plain
from tests.ik_model.source.files import WAYS, Files, saved

HEAD = "id: k\ntitel: Titel\nprofil: {kreis: Kreis}\n# Bemerkung oben\n"
TAIL = "# Bemerkung unten\nanhaenge:\n  - {id: a, titel: A}\n"


def _yaml(section: str) -> str:
    return f"{HEAD}gliederung:\n  - id: eins\n    titel: Eins\n{section}{TAIL}"


def _edited(source: str, new: str, way: str = "as-is", field: str = "text") -> str:
    """The source after the text of its only section has been replaced."""
    files = saved(Files({"konzept.yaml": source}), way)
    konzept = read(files).konzept
    assert konzept is not None
    data = plain(konzept)
    data["gliederung"][0][field] = new
    wanted = Konzept.model_validate(data)
    after = files.after(rewrite(files, wanted))
    assert read(after).konzept == wanted
    return after.contents["konzept.yaml"].decode()


CASES = {
    "plain": (
        "    text: Ein Satz.  # Bemerkung\n",
        "Ein anderer Satz.",
        "    text: Ein anderer Satz.  # Bemerkung\n",
    ),
    "plain that needs quotation marks": (
        "    text: Ein Satz.\n",
        "Es gilt: anders.",
        '    text: "Es gilt: anders."\n',
    ),
    "plain that needs the other quotation marks": (
        "    text: Ein Satz.\n",
        'Es gilt: "anders".',
        "    text: 'Es gilt: \"anders\".'\n",
    ),
    "plain that becomes two sentences": (
        "    text: Ein Satz.  # Bemerkung\n",
        "Ein Satz.\nNoch einer: ja.",
        "    text: |  # Bemerkung\n      Ein Satz.\n      Noch einer: ja.\n",
    ),
    "single quotation marks": (
        "    text: 'Ein: Satz.'\n",
        "Ein: ander'n Satz.",
        "    text: 'Ein: ander''n Satz.'\n",
    ),
    "single quotation marks, two sentences": (
        "    text: 'Ein: Satz.'\n",
        "Ein: Satz.\nZwei.",
        "    text: |\n      Ein: Satz.\n      Zwei.\n",
    ),
    "double quotation marks": (
        '    text: "Ein Satz."\n',
        'Ein "anderer" Satz.',
        '    text: "Ein \\"anderer\\" Satz."\n',
    ),
    "double quotation marks with line ends in it": (
        '    text: "Eins.\\nZwei."\n',
        "Eins.\nDrei.",
        "    text: |\n      Eins.\n      Drei.\n",
    ),
    "block, a sentence replaced": (
        "    text: |  # Bemerkung\n      Eins.\n      Zwei.\n\n      Drei.\n",
        "Eins.\nZwei A.\n\nDrei.",
        "    text: |  # Bemerkung\n      Eins.\n      Zwei A.\n\n      Drei.\n",
    ),
    "block, a sentence inserted, far indented": (
        "    text: |-\n          Eins.\n          Drei.\n\n\n",
        "Eins.\nZwei.\nDrei.",
        "    text: |-\n          Eins.\n          Zwei.\n          Drei.\n\n\n",
    ),
    "block, the last sentence struck": (
        "    text: |+\n      Eins.\n      Zwei.\n\n",
        "Eins.",
        "    text: |+\n      Eins.\n\n",
    ),
    "block with indentation indicator": (
        "    text: |2\n      Eins.\n      Zwei.\n",
        "Eins.\nDrei.",
        "    text: |2\n      Eins.\n      Drei.\n",
    ),
    "block whose items are written in another way": (
        "    text: |\n      Es gilt:\n      - Eins,\n         aber nicht immer.\n\n\n      Ende.\n",
        "Es gilt:\n\n- Eins,\n  aber nicht immer.\n\nAus.",
        "    text: |\n      Es gilt:\n      - Eins,\n         aber nicht immer.\n\n\n      Aus.\n",
    ),
    "block with a footnote in the middle": (
        "    text: |\n      Eins.[^n]\n\n      [^n]: Note.\n\n      Zwei.\n",
        "Eins A.[^n]\n\nZwei.\n\n[^n]: Note.",
        "    text: |\n      Eins A.[^n]\n\n      Zwei.\n\n      [^n]: Note.\n",
    ),
    "folded": (
        "    text: >\n      Eins ist\n      lang.\n\n      Zwei ist\n      lang.\n",
        "Eins ist lang.\nZwei ist kurz.",
        "    text: >\n      Eins ist\n      lang.\n\n      Zwei ist kurz.\n",
    ),
    "folded, a sentence inserted": (
        "    text: >-\n      Eins ist\n      lang.\n\n\n      Zwei ist\n      lang.\n",
        "Eins ist lang.\n\nNeu.\nZwei ist lang.",
        "    text: >-\n      Eins ist\n      lang.\n\n\n      Neu.\n\n      Zwei ist\n      lang.\n",
    ),
    "plain over several lines": (
        "    text: Eins ist\n      lang.\n\n      Zwei ist\n      lang.  # Bemerkung\n",
        "Eins ist lang.\nZwei ist kurz.",
        "    text: Eins ist\n      lang.\n\n      Zwei ist kurz.  # Bemerkung\n",
    ),
    "plain over several lines that begins below": (
        "    text:\n      Eins ist\n      lang.\n",
        "Neu.\nEins ist lang.",
        "    text:\n      Neu.\n\n      Eins ist\n      lang.\n",
    ),
    "plain over several lines that needs another style": (
        "    text: Eins ist\n      lang.  # Bemerkung\n",
        "Eins ist lang.\nEs gilt: zwei.",
        "    text: |  # Bemerkung\n      Eins ist lang.\n      Es gilt: zwei.\n",
    ),
    "quoted over several lines": (
        "    text: 'Eins: ist\n      lang.\n\n      Zwei.'\n",
        "Eins: ist lang.\nZwei: nein.",
        "    text: 'Eins: ist\n      lang.\n\n      Zwei: nein.'\n",
    ),
    "quoted over several lines, the last one struck": (
        '    text: "Eins: ist\n      lang.\n\n      Zwei."\n',
        "Eins: ist lang.",
        '    text: "Eins: ist\n      lang."\n',
    ),
    "quoted with escapes over several lines": (
        '    text: "Eins ist \\\n      lang."\n',
        "Eins ist kurz.",
        '    text: "Eins ist kurz."\n',
    ),
    "no text so far": (
        "    umbruch: davor\n",
        "Eins.\nZwei.",
        "    umbruch: davor\n    text: |\n      Eins.\n      Zwei.\n",
    ),
    "a key without a value": (
        "    text:  # noch leer\n    umbruch: davor\n",
        "Eins.\nZwei.",
        "    text: |  # noch leer\n      Eins.\n      Zwei.\n    umbruch: davor\n",
    ),
}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("name", CASES)
def test_text(name: str, way: str) -> None:
    before, new, after = CASES[name]
    expected = saved(Files({"konzept.yaml": _yaml(after)}), way).contents["konzept.yaml"].decode()
    assert _edited(_yaml(before), new, way) == expected


@pytest.mark.parametrize(
    ("before", "new", "after"),
    [
        ("{id: eins, titel: Eins, text: Ein Satz.}", "Neu.", "{id: eins, titel: Eins, text: Neu.}"),
        ("{id: eins, titel: Eins}", "Neu.", "{id: eins, titel: Eins, text: Neu.}"),
        ("{id: eins, titel: Eins, text: Ein Satz.}", "Eins.\nZwei.", '{id: eins, titel: Eins, text: "Eins.\\nZwei."}'),
        ("{id: eins, text: 'Ein, Satz.', titel: Eins}", "Zwei, drei.", "{id: eins, text: 'Zwei, drei.', titel: Eins}"),
        ("{id: eins, text: Satz., titel: Eins}", "Zwei, drei.", '{id: eins, text: "Zwei, drei.", titel: Eins}'),
        ("{id: eins, text: , titel: Eins}", "Neu.", "{id: eins, text: Neu., titel: Eins}"),
    ],
)
def test_text_in_braces(before: str, new: str, after: str) -> None:
    frame = f"{HEAD}gliederung:\n  - {{}}  # Bemerkung\n{TAIL}"
    assert _edited(frame.replace("{}", before, 1), new) == frame.replace("{}", after, 1)


def test_lines_that_are_not_edited_keep_their_bytes() -> None:
    """Even where the file is not normalised: line ends of two kinds, letters composed and decomposed."""
    files = Files({"konzept.yaml": _yaml("    text: |\n      Ho\u0308rt.  \n      Zwei.\r\n      Drei.\n")})
    konzept = read(files).konzept
    assert konzept is not None
    data = plain(konzept)
    data["gliederung"][0]["text"] = "Hört.\nZwei.\nVier."
    after = files.after(rewrite(files, Konzept.model_validate(data))).contents["konzept.yaml"]
    assert after == files.contents["konzept.yaml"].replace(b"Drei.", b"Vier.")


def test_a_letter_that_is_saved_as_two_characters() -> None:
    source = "id: k\ntitel: Titel\nprofil: {kreis: Pfo\u0308tz, anschrift: [U\u0308, Alt, O\u0308]}\ngliederung: []\n"
    files = Files({"konzept.yaml": source})
    konzept = read(files).konzept
    assert konzept is not None
    data = plain(konzept)
    data["profil"]["anschrift"][1] = "Neu"
    after = files.after(rewrite(files, Konzept.model_validate(data))).contents["konzept.yaml"].decode()
    assert after == source.replace("Alt", "Neu")
