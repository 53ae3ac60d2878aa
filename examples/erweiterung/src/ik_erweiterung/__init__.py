"""An example: a rule, a document, a format and a renderer that come from a package of their own."""
