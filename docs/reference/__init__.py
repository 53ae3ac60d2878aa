"""The pages ``docs/api/``, made from the docstrings of what is public.

Run as ``python -m docs.reference docs/api``; a test fails when the pages are stale.
"""
