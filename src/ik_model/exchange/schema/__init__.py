"""JSON Schemas (2020-12) of the canonical form and of the source files, generated from the model."""
