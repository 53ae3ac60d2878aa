"""Structure: what every goal, section and outline must have."""
