"""The synopsis: old and new wording side by side, and a register of the changes in front."""
