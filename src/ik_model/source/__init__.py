"""From a folder (or another tree of files) to the model, with the position of everything."""
