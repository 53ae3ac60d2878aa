"""The check itself: exceptions and settings that have no effect."""
