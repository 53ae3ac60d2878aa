"""Findings and the errors that carry them: the ground floor, which knows nothing of concepts."""
