"""The tile map of provinces and the plots of villages."""
