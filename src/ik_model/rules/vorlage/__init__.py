"""Council papers."""
