"""Sections and their files: what comes, goes and moves in the outline, and what becomes of the files."""

from __future__ import annotations

from typing import Any

from tests.ik_model.source.edit.test_editor import HEAD, edited
from tests.ik_model.source.files import Files

OUTLINE = f"""\
{HEAD}# Die Reihenfolge der Kapitel.
gliederung:
  # Zuerst die Lage.
  - kapitel/1-lage.md
  - datei: kapitel/2-ziele.yaml  # in Abschnitten
    abschnitte:
      - kapitel/2-1-jetzt.yaml   # der erste
      - kapitel/2-2-dann.yaml
  - kapitel/3-schluss.md
anhaenge: [anhang/a.md, anhang/b.md]
"""


def _files() -> Files:
    def page(id: str, text: str = "") -> str:
        return f"---\nid: {id}\ntitel: {id.title()}\n---\n{text}"

    return Files(
        {
            "konzept.yaml": OUTLINE,
            "kapitel/1-lage.md": page("lage", "\nDie Lage.\nSie ist gut.\n"),
            "kapitel/2-ziele.yaml": "# Schema\nid: ziele\ntitel: Ziele\nabschnitte:\n  - kapitel/2-0-zuvor.yaml\n",
            "kapitel/2-0-zuvor.yaml": "# yaml-language-server: $schema=x\nid: zuvor\ntitel: Zuvor\n",
            "kapitel/2-1-jetzt.yaml": "# yaml-language-server: $schema=x\nid: jetzt\ntitel: Jetzt\ntext: Jetzt.\n",
            "kapitel/2-2-dann.yaml": "id: dann\ntitel: Dann\n",
            "kapitel/3-schluss.md": page("schluss"),
            "anhang/a.md": page("a"),
            "anhang/b.md": page("b"),
        }
    )


def _section(data: dict[str, Any], *way: int) -> list[Any]:
    sections: list[Any] = data["gliederung"]
    for number in way:
        sections = sections[number].setdefault("abschnitte", [])
    return sections


def test_a_section_moves_by_its_line_only() -> None:
    files = _files()
    after = edited(files, lambda data: _section(data).insert(0, _section(data).pop(1)))
    block = OUTLINE[OUTLINE.index("  - datei") : OUTLINE.index("  - kapitel/3")]
    expected = OUTLINE.replace(block, "").replace("gliederung:\n", f"gliederung:\n{block}")
    assert after.contents == {**files.contents, "konzept.yaml": expected.encode()}


def test_a_section_is_struck_with_its_file_and_those_below() -> None:
    files = _files()
    after = edited(files, lambda data: _section(data).pop(1))
    block = OUTLINE[OUTLINE.index("  - datei") : OUTLINE.index("  - kapitel/3")]
    assert after.contents["konzept.yaml"].decode() == OUTLINE.replace(block, "")
    assert set(files.contents) - set(after.contents) == {
        "kapitel/2-ziele.yaml",
        "kapitel/2-0-zuvor.yaml",
        "kapitel/2-1-jetzt.yaml",
        "kapitel/2-2-dann.yaml",
    }


def test_a_section_leaves_one_that_is_struck() -> None:
    def change(data: dict[str, Any]) -> None:
        stays = _section(data, 1).pop(1)
        _section(data).pop(1)
        _section(data).append(stays)

    files = _files()
    after = edited(files, change)
    assert "  - kapitel/3-schluss.md\n  - kapitel/2-1-jetzt.yaml   # der erste\nanhaenge" in _main(after)
    assert after.contents["kapitel/2-1-jetzt.yaml"] == files.contents["kapitel/2-1-jetzt.yaml"]


def test_a_new_section_gets_a_file_as_its_siblings_have() -> None:
    def change(data: dict[str, Any]) -> None:
        _section(data).insert(1, {"id": "neu", "titel": "Neu", "text": "Neu.\nUnd mehr."})
        _section(data, 2).insert(2, {"id": "neuer", "titel": "Neuer", "teilziele": [{"id": "t", "text": "T."}]})

    after = edited(_files(), change)
    assert after.contents["kapitel/neu.md"].decode() == "---\nid: neu\ntitel: Neu\n---\n\nNeu.\nUnd mehr.\n"
    assert after.contents["kapitel/neuer.yaml"].decode() == (
        "# yaml-language-server: $schema=x\nid: neuer\ntitel: Neuer\nteilziele:\n  - id: t\n    text: T.\n"
    )
    assert "  - kapitel/1-lage.md\n  - kapitel/neu.md\n  - datei" in _main(after)
    assert "jetzt.yaml   # der erste\n      - kapitel/neuer.yaml\n      - kapitel/2-2" in _main(after)


def test_a_name_that_is_taken() -> None:
    files = Files({**_files().contents, "kapitel/neu.md": "---\nid: x\ntitel: X\n---\n"})
    after = edited(files, lambda data: _section(data).append({"id": "neu", "titel": "Neu", "text": "Neu."}))
    assert "kapitel/neu-2.md" in after.contents


def test_the_first_section_below_one_that_had_none() -> None:
    after = edited(_files(), lambda data: _section(data, 0).append(_section(data).pop()))
    assert (
        "  # Zuerst die Lage.\n  - datei: kapitel/1-lage.md\n    abschnitte:\n      - kapitel/3-schluss.md\n"
        "  - datei: kapitel/2-ziele.yaml" in _main(after)
    )


def test_the_last_section_below_one_goes() -> None:
    def change(data: dict[str, Any]) -> None:
        del _section(data)[1]["abschnitte"]

    after = edited(_files(), change)
    assert "  - datei: kapitel/2-ziele.yaml  # in Abschnitten\n  - kapitel/3" in _main(after)
    assert after.contents["kapitel/2-ziele.yaml"].decode() == "# Schema\nid: ziele\ntitel: Ziele\n"


def test_a_section_stays_in_the_list_that_names_it() -> None:
    """Some are named by their parent's file, some by the outline; what is new goes where the one before it stands."""
    after = edited(_files(), lambda data: _section(data, 1).insert(1, {"id": "neu", "titel": "Neu"}))
    assert after.contents["konzept.yaml"].decode() == OUTLINE
    assert (
        after.contents["kapitel/2-ziele.yaml"].decode().endswith("  - kapitel/2-0-zuvor.yaml\n  - kapitel/neu.yaml\n")
    )


def test_annexes_in_brackets() -> None:
    def change(data: dict[str, Any]) -> None:
        data["anhaenge"].reverse()
        data["anhaenge"].append({"id": "c", "titel": "C", "text": "C."})
        data["anhaenge"][0]["abschnitte"] = [{"id": "d", "titel": "D", "text": "D."}]

    after = edited(_files(), change)
    assert (
        after.contents["konzept.yaml"]
        .decode()
        .endswith("anhaenge: [{datei: anhang/b.md, abschnitte: [anhang/d.md]}, anhang/a.md, anhang/c.md]\n")
    )


def test_text_comes_to_a_page_and_goes() -> None:
    def change(data: dict[str, Any]) -> None:
        del _section(data)[0]["text"]
        _section(data)[2]["text"] = "Schluss.\n\nAus."

    after = edited(_files(), change)
    assert after.contents["kapitel/1-lage.md"].decode() == "---\nid: lage\ntitel: Lage\n---\n"
    assert (
        after.contents["kapitel/3-schluss.md"].decode() == "---\nid: schluss\ntitel: Schluss\n---\n\nSchluss.\n\nAus.\n"
    )


def test_goals_move_between_files_with_their_comments() -> None:
    files = _files()
    goal = "teilziele:\n- id: t  # das Ziel\n  text: >\n    T.\n  # später mehr\n"
    files = Files({**files.contents, "kapitel/2-2-dann.yaml": f"id: dann\ntitel: Dann\n{goal}"})

    def change(data: dict[str, Any]) -> None:
        _section(data, 1)[1]["teilziele"] = _section(data, 1)[2].pop("teilziele")
        _section(data, 1)[1]["teilziele"][0]["text"] = "T: neu."

    after = edited(files, change)
    assert after.contents["kapitel/2-2-dann.yaml"].decode() == "id: dann\ntitel: Dann\n"
    assert (
        after.contents["kapitel/2-1-jetzt.yaml"]
        .decode()
        .endswith("text: Jetzt.\nteilziele:\n  - id: t  # das Ziel\n    text: >\n      T: neu.\n    # später mehr\n")
    )


def test_registers_papers_and_the_foreword() -> None:
    files = Files(
        {
            "konzept.yaml": f"{HEAD}vorwort: vorwort.md\ngliederung: []\n",
            "vorwort.md": "---\nid: vorwort\ntitel: Vorwort\n---\nWort.\n",
            "stellen.yaml": "# Alle Stellen.\nstellen:\n  - {id: amt, name: Amt}   # das Amt\n  - {id: s, name: S}\n",
            "vorlagen/1.yaml": "id: v1\nnummer: V/1\nbetreff: Eins\n",
            "vorlagen/2.yaml": "id: v2\nnummer: V/2\nbetreff: Zwei\n",
        }
    )

    def change(data: dict[str, Any]) -> None:
        del data["vorwort"]
        data["stellen"][0]["name"] = "Neues Amt"
        del data["stellen"][1]
        data["gremien"] = [{"id": "rat", "name": "Rat"}]
        del data["vorlagen"][0]
        data["vorlagen"][0]["betreff"] = "Zwei: neu"
        data["vorlagen"].append({"id": "v3", "nummer": "V/3", "betreff": "Drei"})

    after = edited(files, change)
    assert {path: data.decode() for path, data in after.contents.items()} == {
        "konzept.yaml": f"{HEAD}gliederung: []\ngremien:\n  - id: rat\n    name: Rat\n",
        "stellen.yaml": "# Alle Stellen.\nstellen:\n  - {id: amt, name: Neues Amt}   # das Amt\n",
        "vorlagen/2.yaml": 'id: v2\nnummer: V/2\nbetreff: "Zwei: neu"\n',
        "vorlagen/v3.yaml": "id: v3\nnummer: V/3\nbetreff: Drei\n",
    }


def test_an_empty_register_says_so() -> None:
    files = Files({"konzept.yaml": f"{HEAD}gliederung: []\n", "stellen.yaml": "stellen:\n  - {id: s, name: S}\n"})
    after = edited(files, lambda data: data.pop("stellen"))
    assert after.contents["stellen.yaml"].decode() == "stellen: []\n"


def _main(files: Files) -> str:
    return files.contents["konzept.yaml"].decode()
