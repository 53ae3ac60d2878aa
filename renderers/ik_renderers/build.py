"""From a concept to files: read each document once, write its formats side by side, publish all or none."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from dataclasses import replace
from pathlib import Path

from jinja2 import TemplateError

from ik_model.model.konzept import Konzept
from ik_model.model.texte import satzanker
from ik_model.ports import BuildRequest, BuiltFile, PagesRequest, RenderError, RenderRequest, Vergleichsfassung
from ik_renderers import engines, registry
from ik_renderers.children import EngineError, stop
from ik_renderers.contract import Manuscript, Pages, Redlining, Rendition
from ik_renderers.documents.draft import Draft, Media
from ik_renderers.markdown import reading
from ik_renderers.output import check_names, publish

_LAYOUT = "pdf"
"""The format whose page numbers everything quotes."""

_LAYOUTS = 5
"""So often a text that quotes its own pages is laid out until they are right."""


class StandardRenderer:
    """All documents in all formats; registered as ``standard`` in ``ik_model.renderers``."""

    @property
    def formats(self) -> Sequence[str]:
        """See :class:`ik_model.ports.Renderer`."""
        return registry.format_names()

    @property
    def documents(self) -> Sequence[str]:
        """See :class:`ik_model.ports.Renderer`."""
        return registry.document_names()

    def build(self, request: BuildRequest) -> Sequence[BuiltFile]:
        """See :class:`ik_model.ports.Renderer`."""
        started = time.monotonic()
        _check_formats(request.formats)
        drafts = drafts_of(request.konzept, request.documents, request.read_media, request.vergleich)
        wanted = {
            f"{draft.stem}.{suffix}": (draft, suffix)
            for draft in drafts
            for suffix in draft.formats
            if not request.formats or suffix in request.formats
        }
        if not wanted:
            raise RenderError(
                "Dokumente wählen",
                "Zu dieser Auswahl gibt es kein Dokument.",
                "Ohne --format und --dokument wird alles gebaut.",
            )
        check_names(f"{draft.stem}.{suffix}" for draft in drafts for suffix in draft.formats)
        finished: dict[str, tuple[Rendition, float]] = {}

        def done(name: str, rendition: Rendition) -> None:
            finished[name] = (rendition, time.monotonic() - started)
            request.progress(name, len(wanted))

        _make(request.konzept, request.read_media, drafts, wanted, done)
        publish(request.out, {name: finished[name][0].data for name in wanted})
        return [_built(request.out / name, *finished[name]) for name in wanted]

    def render(self, request: RenderRequest) -> bytes:
        """See :class:`ik_model.ports.Renderer`."""
        _check_formats((request.format,))
        drafts = drafts_of(request.konzept, (request.document,), request.read_media, request.vergleich)
        draft = _chosen(request, drafts)
        made: list[bytes] = []
        wanted = {draft.stem: (draft, request.format)}
        _make(request.konzept, request.read_media, drafts, wanted, lambda _, rendition: made.append(rendition.data))
        return made[0]

    def pages(self, request: PagesRequest) -> Mapping[str, int]:
        """See :class:`ik_model.ports.Renderer`."""
        base = next((d for d in drafts_of(request.konzept, (), request.read_media) if d.is_base), None)
        if base is None:
            return {}
        draft = replace(base, markdown=base.anchored or base.markdown)
        found: list[Pages] = []
        _make(
            request.konzept,
            request.read_media,
            [draft],
            {draft.stem: (draft, _LAYOUT)},
            lambda _, rendition: found.append(rendition.pages or Pages(0, {})),
        )
        return _by_id(request.konzept, found[0])


def _by_id(konzept: Konzept, pages: Pages) -> dict[str, int]:
    """Pages by the IDs of elements and sentences, which a document writes in a form of its own."""
    elements = {id: page for id, page in pages.of.items() if id in konzept.register}
    return elements | {str(a): pages.of[a.html_id] for a in satzanker(konzept) if a.html_id in pages.of}


def _chosen(request: RenderRequest, drafts: Sequence[Draft]) -> Draft:
    """The one file that a request asks for.

    Raises:
        RenderError: There is none, or it does not say which of several.
    """
    document, step = f"Das Dokument „{request.document}“", "Dokument wählen"
    if not drafts:
        hint = "" if request.vergleich else "Was Änderungen zeigt, braucht die ältere Fassung (vergleich=)."
        raise RenderError(step, f"{document} hat zu diesem Konzept keine Datei.", hint)
    possible = [draft for draft in drafts if request.format in draft.formats]
    if not possible:
        formats = ", ".join(dict.fromkeys(suffix for draft in drafts for suffix in draft.formats))
        raise RenderError(step, f"{document} gibt es nicht im Format „{request.format}“.", f"Möglich sind: {formats}.")
    matching = [draft for draft in possible if request.element in ("", draft.element)]
    if len(matching) == 1:
        return matching[0]
    elements = ", ".join(draft.element or draft.stem for draft in possible)
    if matching:
        raise RenderError(step, f"{document} hat mehrere Dateien.", f"Mit element= eine wählen: {elements}.")
    raise RenderError(step, f"{document} gibt es nicht für „{request.element}“.", f"Möglich sind: {elements}.")


def _check_formats(names: Sequence[str]) -> None:
    known = registry.format_names()
    for name in names:
        if name not in known:
            hint = f"Möglich sind: {', '.join(known)}."
            raise RenderError("Formate wählen", f"Das Format „{name}“ gibt es nicht.", hint)


def drafts_of(
    konzept: Konzept,
    documents: Sequence[str],
    read_media: Callable[[str], bytes] | None,
    vergleich: Vergleichsfassung | None = None,
) -> list[Draft]:
    """The files-to-be of the named documents (all, if none is named).

    Raises:
        RenderError: There is no document of that name.
    """
    media = Media.of(read_media)
    known = registry.document_names()
    names = documents or known
    for name in (*names, *konzept.profil.dokumentvorlagen):
        if name not in known:
            hint = f"Möglich sind: {', '.join(known)}."
            raise RenderError("Dokumente wählen", f"Das Dokument „{name}“ gibt es nicht.", hint)
    drafts = [draft for name in names for draft in registry.document(name).drafts(konzept, media, vergleich)]
    return [replace(draft, formats=registry.formats_of(draft)) for draft in drafts]


def _make(
    konzept: Konzept,
    read_media: Callable[[str], bytes] | None,
    drafts: Sequence[Draft],
    wanted: dict[str, tuple[Draft, str]],
    done: Callable[[str, Rendition], None],
) -> None:
    """Make the wanted files; ``done`` is called for each as it is ready."""
    base = next((draft for draft in drafts if draft.is_base), None)
    if base is None:
        base = next((d for d in drafts_of(konzept, (), read_media) if d.is_base), None)
    asked = (draft for draft, _ in wanted.values())
    needed = list(dict.fromkeys(asked if base is None else (base, *asked)))  # the base first: others quote its pages
    versions = sum(1 if draft.since is None else 2 for draft in needed)
    pool = ThreadPoolExecutor(max_workers=4 * versions + 1, thread_name_prefix="ik-build")
    try:
        _run(pool, needed, base, wanted, done)
    except EngineError as error:
        raise RenderError(error.step, error.reason, error.hint or error.detail) from error
    except TemplateError as error:
        raise RenderError(
            "Vorlage ausfüllen", f"{type(error).__name__}: {error}", "Die Dokumentvorlage ist fehlerhaft."
        ) from error
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


class _Job:
    """One draft on its way: read once, written in each format, laid out at most once."""

    def __init__(self, pool: ThreadPoolExecutor, draft: Draft, base_pages: Callable[[], Pages]) -> None:
        self._pool = pool
        self._since = draft.since
        self._older = _Job(pool, draft.since.draft, base_pages) if draft.since else None
        read = _read_until_settled if draft.angaben.layout == "konzept" else _read
        self._manuscript = pool.submit(read, draft, base_pages)
        self._writers: dict[str, Future[Rendition]] = {}
        self._lock = threading.Lock()

    def file(self, suffix: str) -> Future[Rendition]:
        """The finished file of one format: as written, or with what has changed since the older version."""
        return self.writer(suffix) if self._older is None else self._pool.submit(self._redline, suffix, self._older)

    def writer(self, suffix: str) -> Future[Rendition]:
        """The writing of one format, started on the first call."""
        with self._lock:
            if suffix not in self._writers:
                self._writers[suffix] = self._pool.submit(self._write, suffix)
            return self._writers[suffix]

    def pages(self) -> Pages:
        """Waits for the layout, which is made even if nobody wants the PDF itself."""
        return self.writer(_LAYOUT).result().pages or Pages(0, {})

    def _write(self, suffix: str) -> Rendition:
        return registry.format_named(suffix).write(self._manuscript.result(), self.pages)

    def _redline(self, suffix: str, older: _Job) -> Rendition:
        format = registry.format_named(suffix)
        assert self._since is not None
        if not isinstance(format, Redlining):
            reason = f"Das Format „{suffix}“ kann keine Änderungen zeigen, die man annehmen oder ablehnen kann."
            raise RenderError("Änderungen zeigen", reason, "Mit --format docx entsteht eine Datei für Word.")
        old, new = older.writer(suffix), self.writer(suffix)  # both are started before one is waited for
        return format.redline(old.result(), new.result(), self._since.vermerk)


def _run(
    pool: ThreadPoolExecutor,
    drafts: Sequence[Draft],
    base: Draft | None,
    wanted: dict[str, tuple[Draft, str]],
    done: Callable[[str, Rendition], None],
) -> None:
    """Start everything at once; each step waits for just what it needs.

    *Why threads:* the work is done by children; every thread only waits. There is a thread for every step, so a step
    that waits for another can never keep it from starting.
    """
    jobs: dict[Draft, _Job] = {}

    def base_pages() -> Pages:
        if base is None:
            raise RenderError("Seiten ermitteln", "Es gibt kein Konzept, dessen Seiten zitiert werden könnten.")
        return jobs[base].pages()

    for draft in drafts:  # the base comes first, so it is there when another one asks for its pages
        jobs[draft] = _Job(pool, draft, base_pages)
    names = {jobs[draft].file(suffix): name for name, (draft, suffix) in wanted.items()}
    try:
        for future in as_completed(names):
            done(names[future], future.result())
    except BaseException:
        stop()  # Ctrl-C above all: no child outlives its build
        raise


def _read(draft: Draft, base_pages: Callable[[], Pages]) -> Manuscript:
    markdown = draft.markdown(base_pages)
    ast = engines.pandoc(reading(), markdown.encode(), step=f"{draft.stem}: Text lesen")
    return Manuscript(ast, draft.angaben)


class _Anywhere(Mapping[str, int]):
    """A first guess: everything stands on a page of two digits."""

    def __getitem__(self, key: str) -> int:
        return 99

    def __iter__(self) -> Iterator[str]:
        return iter(())

    def __len__(self) -> int:
        return 0


def _read_until_settled(draft: Draft, _base_pages: Callable[[], Pages]) -> Manuscript:
    """Read a draft that may quote pages of its own: it is laid out until the pages are those that it quotes."""
    quoted = False
    pages = Pages(0, _Anywhere())

    def ask() -> Pages:
        nonlocal quoted
        quoted = True
        return pages

    for _ in range(_LAYOUTS):
        manuscript = _read(draft, ask)
        found = registry.format_named(_LAYOUT).write(manuscript, ask).pages if quoted else pages
        if found is None or found == pages:
            return manuscript
        pages = found
    raise RenderError(
        "Seiten ermitteln",
        "Die Seitenzahlen, die im Text stehen, verschieben die Seiten immer wieder.",
        "Eine Ziffer statt der Seite nennen: []{fundstelle=…}.",
    )


def _built(path: Path, rendition: Rendition, seconds: float) -> BuiltFile:
    return BuiltFile(path, rendition.pages.count if rendition.pages else None, len(rendition.data), seconds)
