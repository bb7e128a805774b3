"""The frozen records, vocabularies, problems and the rules that need nothing but one record.

No reading of files, no HTML and no URL may be put here.
"""
