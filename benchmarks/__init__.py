"""What building and checking cost, as ratios measured in one run; ``make bench``."""
