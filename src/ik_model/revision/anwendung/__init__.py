"""Apply the Maßgaben of a paper to a concept: resolved on the text that the paper was given, then done at once."""
