"""Papers worked into the source: ``ik amend`` and ``ik adopt``.

``amend`` and ``adopt`` say what the concept shall be (a :class:`~ik_model.amending.vorhaben.Vorhaben`, in memory),
``workplace`` writes it, one writer at a time, and takes it back.
"""
