"""Pages of news: articles, lists of articles, tags and authors, links to feeds."""
