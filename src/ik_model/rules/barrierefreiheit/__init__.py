"""Accessibility, as far as a machine can see it in the source."""
