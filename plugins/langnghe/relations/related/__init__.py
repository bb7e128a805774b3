"""Related news: what to read next, best first, each with the reason; in whole numbers only.

From the inside out: ``vectors`` (an article's terms), ``postings`` (all articles by term), ``search`` (which
texts are alike), ``links`` (which records, crafts and tags articles share), ``copies`` (near-duplicates),
``lists`` (the lists themselves), ``reasons`` (why). ``weights`` holds every number that was chosen. Related
records of the catalogue are in ``records``. docs/dev/related.md tells how it works and what was measured.
"""
