"""The official text as a witness: the conversion as it came, its repairs, and what follows from them."""
