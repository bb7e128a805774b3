"""The catalogue as open data: what ``/du-lieu/`` offers for download.

``columns`` says what a table is, ``*_tables`` which tables there are, ``record_columns`` what records of all
kinds have; ``formats`` writes CSV and JSON, ``linked`` JSON-LD, ``places`` GeoJSON, ``package`` the
Frictionless description of all of them.

Left out on purpose: phone numbers, birth dates, portraits and the consent itself. A person agreed to a page
of this portal, not to a list that anybody may copy (91/2025/QH15).
"""
