"""Revisions of a concept: places in the council's words, Maßgaben applied to a text; knows nothing but the model."""
