"""What a change may have forgotten: data that no longer fit the words, words that no longer fit the data."""
