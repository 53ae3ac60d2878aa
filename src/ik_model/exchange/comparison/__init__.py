"""A comparison of two concepts as JSON, for other programs."""
