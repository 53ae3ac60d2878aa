"""Amendments: whether what a Maßgabe says can be carried out, and where sentences end."""
