"""The home page and the statistics."""
