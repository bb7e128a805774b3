"""The rules one record must meet, each a small function that yields problems; ``docs/dev/rules.md`` lists them.

Rules that compare records with each other stand in ``relations``.
"""
