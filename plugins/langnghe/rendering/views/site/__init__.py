"""Static pages, the search page and the page for addresses that do not exist."""
