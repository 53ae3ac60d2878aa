"""A concept in formats that other programs read: the canonical JSON form and its JSON Schemas."""
