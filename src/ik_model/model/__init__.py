"""The domain: one concept a file, German terms, no files and no formats."""
