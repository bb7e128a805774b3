"""Vietnamese text: what a string means, apart from any record, page or file.

The lowest layer: only the standard library is imported here. Nothing that knows of villages, products,
YAML, HTML or Pelican may be put in this package.
"""
