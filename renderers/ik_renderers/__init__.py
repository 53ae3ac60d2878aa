"""Documents of a concept: one template a document, one theme a format, one source for all."""
