"""From citations to the model: which element, which text and which sentence a citation means."""
