"""The words of a change: "In Ziffer 5 Satz 2 wird die Angabe „…“ durch die Angabe „…“ ersetzt."."""
