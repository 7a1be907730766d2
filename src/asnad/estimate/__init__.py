"""Multiple systems estimation: how many there were, including those no list names."""
