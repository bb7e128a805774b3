"""From records and news to pages: safe HTML of texts, addresses, and one view per kind of page.

A page is a template and a view. Nothing is read from or written to disk here but templates.
"""
