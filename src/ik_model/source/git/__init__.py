"""Reads the objects of a git repository, and nothing else of it.

No program is run, no configuration is read, no lock is taken, nothing is written. Every size is bounded before anything
of that size is made, for a repository may come from anywhere.

::

    repository   where .git, its objects and its refs are
      refs       names of branches and tags → hashes
      objects    hash → commit, tree, tag or file
        loose    one object, one file
        pack     many objects in one file, some as differences from others
    revisions    "HEAD~1", "main", "4f2c1ab" → commit
"""
