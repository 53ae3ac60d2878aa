"""The check: one rule a file, one table of codes, one engine. Rules see the model, never a file."""
