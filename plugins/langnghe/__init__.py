"""Làng Nghề: a news and catalogue portal for Vietnam's craft villages, built on Pelican.

Layers, importing downwards only (held by import-linter, see ``docs/dev/architecture.md``)::

    cli | hooks → output → rendering → relations → loading → model → store → text

Nothing is imported here, so that ``import langnghe.text`` stays cheap. The package is also a Pelican plugin:
``PLUGINS = ["langnghe"]``.
"""

__version__ = "0.1.0"


def register() -> None:
    """Connect all hooks to Pelican's signals; called by Pelican.

    Pelican only logs a plugin whose ``register`` raises, and goes on without it: to a site of its own theme,
    with exit status 0. So what goes wrong here ends the process.

    Raises:
        SystemExit: the hooks cannot be imported.
    """
    try:
        from langnghe import hooks
    except Exception as error:
        import traceback

        traceback.print_exc()
        raise SystemExit("langnghe: plugin không nạp được, xem lỗi ở trên") from error
    hooks.connect()
