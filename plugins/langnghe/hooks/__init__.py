"""Where our work hangs on Pelican's signals: one subject a file, wiring only.

The package is one plugin, ``langnghe``; ``connect`` is what its ``register`` calls. The files do not import
each other, except ``settings`` and ``pelican_settings``; they meet in ``settings[BUILD]``, the build that is
under way.
What other plugins see of a build, and when: ``docs/decisions/0013-other-plugins.md``.
"""

from langnghe.hooks import autoreload, build, catalogue, reader, writer


def connect() -> None:
    """Connect every hook. Connecting twice does no harm: a signal knows its receivers by identity."""
    for hook in (autoreload, build, reader, catalogue, writer):
        hook.connect()
