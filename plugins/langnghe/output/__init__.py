"""From views to files: what will be written, whether anything collides, media, feeds, and the deploy.

Nothing here knows Pelican; ``hooks`` calls it at the right moments.
"""
