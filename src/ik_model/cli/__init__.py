"""The command line ``ik``: one command a file; what a user reads is German, data goes to stdout, the rest to stderr."""
