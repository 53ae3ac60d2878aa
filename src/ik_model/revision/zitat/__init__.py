"""Citations: places in the words of the council, read, written, and led to what they name."""
