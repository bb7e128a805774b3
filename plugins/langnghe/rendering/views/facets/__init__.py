"""Facet pages, the panel that narrows a list, and the labels of facets and values."""
