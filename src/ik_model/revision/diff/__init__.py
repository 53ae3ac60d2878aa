"""The semantic diff: two concepts compared element by element, by stable ID; and a comparison applied to a concept."""
