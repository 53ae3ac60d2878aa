"""Files to disk, whole or not at all. Knows nothing of concepts."""
