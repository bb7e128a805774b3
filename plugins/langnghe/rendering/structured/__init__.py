"""Structured data of pages (schema.org as JSON-LD): what search engines and other machines read.

One node a subject, with an id that lasts: ``nodes`` holds the parts, ``records`` and ``news`` the subjects,
``pages`` the graph of a page. What no source says is left out here as on the page itself; nothing is sold on
this site, so a product has no offers and no reviews.
"""
