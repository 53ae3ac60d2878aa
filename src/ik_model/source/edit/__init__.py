"""Edits of a concept's source that leave every other byte as it is.

:func:`~ik_model.source.edit.rewrite.rewrite` makes the source say another concept: what differs is edited where it
stands, and the outcome is read back before anybody writes it.
"""
