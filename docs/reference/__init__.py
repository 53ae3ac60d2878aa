"""The pages ``docs/api/``, made from the docstrings of what is public.

Run as ``python -m docs.reference docs/api``; a test fails when the pages are stale.

*Why griffe:* it reads sources without importing them, parses Google docstrings, resolves names through re-exports and
depends on nothing; mkdocstrings stands on it. *Why Markdown:* a git host shows it and a diff of it can be read; pdoc or
mkdocs would bring a site, a theme and a search index to keep.
"""
