"""Reads and writes what editors keep: YAML records, vocabularies, front matter; no other layer knows YAML.

Every problem is gathered with its file and line; nothing here decides what a page shows.
"""
