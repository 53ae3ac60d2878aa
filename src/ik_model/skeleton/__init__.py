"""The folder of a new concept, for any county: ``ik new``.

``data/`` holds the files as they will stand there; ``@{name}`` is filled in. ``data/gemeinsam`` is for every kind of
concept, ``data/<art>`` for one kind; where both have a file, that of the kind is taken. A name that begins with
``dot-`` begins with a dot in the folder.

``answers`` says what has to be known and what an answer must look like, ``filling`` makes the files in memory,
``folder`` puts them onto the disk.
"""
