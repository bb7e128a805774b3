"""Editors' tasks: ``python -m langnghe <task>``. Each task is one module; the Makefile only calls them."""
