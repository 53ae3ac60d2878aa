"""Matrices as pictures: what belongs to what, drawn as SVG with real text, split into pages."""
