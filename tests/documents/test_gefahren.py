"""What a concept might try: reading what it should not, calling home, running something, leading a reader astray."""

from __future__ import annotations

import re
import shutil
import socket
import threading
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

import ik_model
from ik_model.model.abschnitt import Abschnitt
from ik_model.model.konzept import Konzept
from ik_model.model.profil import Profil
from ik_model.model.text import Absatz, Link, Satz, Text, Zeichen
from ik_model.ports import BuildRequest, RenderError
from ik_model.source.tree import Folder
from ik_renderers.build import StandardRenderer
from tests.documents.building import FORMATS, READERS
from tests.documents.html_content import Tag, parse
from tests.documents.pictures import png

SECRET = "Kanarienvogel-4711"


def concept(folder: Path, text: str, profile: str = "kreis: Kreis\n") -> Path:
    """The source of a concept with one section."""
    (folder / "bilder").mkdir(parents=True)
    (folder / "konzept.yaml").write_text("id: k\ntitel: Titel\nstatus: Entwurf\ngliederung: [a.md]\n", encoding="utf-8")
    (folder / "profil.yaml").write_text(profile, encoding="utf-8")
    (folder / "a.md").write_text(f"---\nid: a\ntitel: Abschnitt\n---\n{text}\n", encoding="utf-8")
    return folder


def build(source: Path, out: Path) -> dict[str, bytes]:
    konzept = ik_model.load(source)
    StandardRenderer().build(BuildRequest(konzept, out, read_media=Folder(source).read))
    return {path.name: path.read_bytes() for path in out.iterdir()}


def everything(data: bytes) -> bytes:
    """All that a file holds, unpacked."""
    if data.startswith(b"PK"):
        with zipfile.ZipFile(BytesIO(data)) as package:
            return b"".join(map(package.read, package.namelist()))
    if data.startswith(b"%PDF"):
        with pikepdf.open(BytesIO(data)) as pdf:
            plain = BytesIO()
            pdf.save(plain, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.all)
        return data + plain.getvalue()
    return data


@contextmanager
def listener() -> Iterator[tuple[str, list[str]]]:
    """A place on the loopback address, and who has called there."""
    calls: list[str] = []
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.1)
        done = threading.Event()

        def serve() -> None:
            while not done.is_set():
                try:
                    connection, address = server.accept()
                except TimeoutError:
                    continue
                calls.append(str(address))
                connection.close()

        thread = threading.Thread(target=serve)
        thread.start()
        try:
            yield f"127.0.0.1:{server.getsockname()[1]}", calls
        finally:
            done.set()
            thread.join()


def test_the_listener_hears() -> None:
    with listener() as (place, calls):
        host, _, port = place.partition(":")
        socket.create_connection((host, int(port))).close()
        threading.Event().wait(0.3)
    assert len(calls) == 1


def test_nothing_is_read_run_or_fetched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    canary = tmp_path / "canary.txt"
    canary.write_text(SECRET, encoding="utf-8")
    with listener() as (place, calls):
        for name in ("http_proxy", "https_proxy", "HTTPS_PROXY", "ALL_PROXY"):
            monkeypatch.setenv(name, f"http://{place}")
        lines = [
            f'#read("{canary}") #include "{canary}" #image("{canary}")',
            f'#import "@preview/example:0.1.0": \\* und #import "http://{place}/x.typ"',
            "{{ 7\\*7 }} {% include 'x' %} {{ self.__init__.__globals__ }}",
            f"\\<img src='http://{place}/x.png'> \\<script src='http://{place}/x.js'>\\</script>",
            f"\\`\\`\\`{{=openxml}} \\<w:instrText>INCLUDETEXT {canary}\\</w:instrText>",
            f"http://{place}/x.png und {canary}",
            f"[Ein Link](http://{place}/seite)",
        ]
        source = concept(tmp_path / "concept", "\n\n".join(lines))
        files = build(source, tmp_path / "out")
    assert calls == []
    assert len(files) == len(FORMATS)
    for name, data in files.items():
        assert SECRET.encode() not in everything(data), name
        body = " ".join(READERS[name.rpartition(".")[2]](data).body)
        assert f'#read("{canary}")' in body
        assert "{{ 7*7 }}" in body
        assert "49" not in re.sub(r"\d{5,}|:\d+", "", body)


@pytest.mark.parametrize("path", ["../canary.png", "bilder/link.png", "/canary.png", "bilder/../../canary.png"])
def test_an_image_outside_the_folder_is_refused(tmp_path: Path, path: str) -> None:
    (tmp_path / "canary.png").write_bytes(png(2, 2))
    source = concept(tmp_path / "concept", f"![Ein Bild]({path})")
    (source / "bilder" / "link.png").symlink_to(tmp_path / "canary.png")
    with pytest.raises((RenderError, ik_model.KonzeptError)) as refused:
        build(source, tmp_path / "out")
    assert "außerhalb" in str(refused.value) or "gibt es nicht" in str(refused.value)
    assert not (tmp_path / "out").exists()


def test_a_link_inside_the_folder_is_followed(tmp_path: Path) -> None:
    source = concept(tmp_path / "concept", "![Ein Bild](bilder/link.png)")
    (source / "bilder" / "echt.png").write_bytes(png(2, 2))
    (source / "bilder" / "link.png").symlink_to(source / "bilder" / "echt.png")
    assert len(build(source, tmp_path / "out")) == 3


def test_a_source_file_that_is_a_link_to_elsewhere_is_refused(tmp_path: Path) -> None:
    source = concept(tmp_path / "concept", "Text.")
    shutil.move(source / "a.md", tmp_path / "a.md")
    (source / "a.md").symlink_to(tmp_path / "a.md")
    with pytest.raises(ik_model.KonzeptError) as refused:
        ik_model.load(source)
    assert any("außerhalb" in finding.message for finding in refused.value.findings)


@pytest.mark.parametrize("suffix", FORMATS)
def test_a_picture_that_is_a_program_is_refused(tmp_path: Path, suffix: str) -> None:
    source = concept(tmp_path / "concept", "![Ein Bild](bilder/x.svg)")
    svg = '<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/><script>alert(1)</script></svg>'
    (source / "bilder" / "x.svg").write_text(svg, encoding="utf-8")
    with pytest.raises(RenderError, match="mehr als ein Bild"):
        ik_model.render(ik_model.load(source), "konzept", suffix)


FORBIDDEN_TARGETS = (
    "javascript:alert(1)",
    "JavaScript:alert(1)",
    "file:///etc/passwd",
    "data:text/html,x",
    "vbscript:x",
    "ftp://example.org",
    "//example.org/x",
    "\\\\\\\\host\\\\share",
    "/etc/passwd",
    "x.html",
)


@pytest.mark.parametrize("target", FORBIDDEN_TARGETS)
def test_a_link_that_leads_astray_is_refused_at_its_place(tmp_path: Path, target: str) -> None:
    source = concept(tmp_path / "concept", f"Siehe [hier]({target}).")
    with pytest.raises(ik_model.KonzeptError) as refused:
        ik_model.load(source)
    (finding,) = refused.value.findings
    assert finding.span is not None
    assert (finding.span.line, finding.span.column > 1) == (5, True)


@pytest.mark.parametrize("suffix", FORMATS)
def test_a_link_that_was_made_in_python_leads_nowhere(suffix: str) -> None:
    targets = (
        "javascript:alert(1)",
        "file:///etc/passwd",
        "data:text/html,x",
        "//x.org",
        "\\\\host\\share",
        "#nirgends",
    )
    links = tuple(Satz((Link((Zeichen(f"Wort{n}"),), target),)) for n, target in enumerate(targets))
    good = Satz((Link((Zeichen("gut"),), "https://example.org/gut"),))
    konzept = Konzept(
        id="k",
        titel="T",
        profil=Profil(kreis="K"),
        gliederung=(Abschnitt(id="a", titel="A", text=Text((Absatz((*links, good)),))),),
    )
    data = ik_model.render(konzept, "konzept", suffix)
    assert READERS[suffix](data).body[1] == " ".join(f"Wort{n}" for n in range(len(targets))) + " gut"
    outside = [target for target in link_targets(data, suffix) if not target.startswith("#")]
    assert outside == ["https://example.org/gut"]
    assert "#nirgends" not in link_targets(data, suffix)


def link_targets(data: bytes, suffix: str) -> list[str]:
    """Where the links of a file lead: to the web, or as ``#id`` within."""
    if suffix == "html":
        (body,) = parse(data).find("body")
        return [link.attributes.get("href", "") for link in _links(body)]
    if suffix == "docx":
        with zipfile.ZipFile(BytesIO(data)) as package:
            relations = package.read("word/_rels/document.xml.rels").decode()
            return re.findall(r'Target="([^"]+)"[^>]*TargetMode="External"', relations)
    with pikepdf.open(BytesIO(data)) as pdf:
        notes = [note for page in pdf.pages for note in page.get("/Annots", [])]
        return [str(note.A.URI) for note in notes if "/A" in note and note.A.S == "/URI"]


def _links(tag: Tag) -> Iterator[Tag]:
    for kid in tag.kids:
        if isinstance(kid, Tag):
            if kid.name == "a":
                yield kid
            yield from _links(kid)


def test_a_page_runs_only_its_own_script(tmp_path: Path) -> None:
    page = build(concept(tmp_path / "concept", "\\<script>alert(1)\\</script>"), tmp_path / "out")["konzept.html"]
    assert page.count(b"<script") == page.count(b"</script>") == 1
    assert not re.search(rb"<[^>]+\son[a-z]+\s*=", page)
    assert not re.search(rb'(?:src|href)="(?!#|data:image/)', page)


def test_a_paper_of_word_has_no_macros_and_no_outside(tmp_path: Path) -> None:
    data = build(concept(tmp_path / "concept", "Text."), tmp_path / "out")["konzept.docx"]
    with zipfile.ZipFile(BytesIO(data)) as package:
        names = package.namelist()
        relations = b"".join(package.read(name) for name in names if name.endswith(".rels"))
    assert not [name for name in names if re.search(r"vba|macro|activeX|embeddings|customXml|\.\.", name)]
    assert b"TargetMode" not in relations
    assert b"attachedTemplate" not in everything(data)


def test_a_pdf_has_no_actions_and_no_attachments(tmp_path: Path) -> None:
    data = build(concept(tmp_path / "concept", "Text."), tmp_path / "out")["konzept.pdf"]
    for word in (b"/JavaScript", b"/JS ", b"/Launch", b"/EmbeddedFile", b"/OpenAction", b"/AA ", b"/SubmitForm"):
        assert word not in everything(data), word


def test_a_countys_template_that_does_harm_is_stopped(tmp_path: Path) -> None:
    profile = "kreis: Kreis\ndokumentvorlagen: {konzept: eigene.md.j2}\n"
    source = concept(tmp_path / "concept", "Text.", profile)
    (source / "eigene.md.j2").write_text("# Titel\n\n{{ titel.__class__.__mro__ }}\n", encoding="utf-8")
    with pytest.raises(RenderError) as refused:
        build(source, tmp_path / "out")
    assert "eigene.md.j2, Zeile 3" in refused.value.reason
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("text", ["\\[" * 6000, "\\*a " * 6000, "\\>" * 6000, "(" * 6000, "\\_a" * 6000, "a\\`" * 6000])
def test_a_run_of_signs_does_not_hang(tmp_path: Path, text: str) -> None:
    # pandoc's other reader needed more than 30 seconds for 20 kB of "[".
    data = ik_model.render(ik_model.load(concept(tmp_path / "concept", text)), "konzept", "html")
    assert len(READERS["html"](data).body[1]) >= 6000
