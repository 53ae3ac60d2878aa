"""Organisation: units and how they are named."""
