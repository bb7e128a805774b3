"""Làng Nghề: a news and catalogue portal for Vietnam's craft villages, built on Pelican.

Layers, importing downwards only (held by import-linter, see ``docs/dev/architecture.md``)::

    cli | hooks → output → rendering → relations → loading → model → store → text

Nothing is imported here, so that ``import langnghe.text`` stays cheap.
"""

__version__ = "0.1.0"
