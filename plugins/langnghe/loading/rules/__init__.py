"""The rules one record must meet, each a small function that yields problems. Ids are in ``docs/dev/rules.md``.

Rules that compare records with each other stand in ``relations``.
"""
