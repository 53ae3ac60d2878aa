"""Who is responsible for what: as pictures, and as tables that say the same."""
