"""The rules one record must meet, each a small function that yields problems (see ``docs/dev/rules.md``).

Rules that compare records with each other stand in ``relations``.
"""
