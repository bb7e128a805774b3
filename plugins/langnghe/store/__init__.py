"""What is remembered by content. No clock, no pickle and no path of a machine may be put here."""
