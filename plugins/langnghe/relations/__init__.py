"""What follows from records seen together: references, places today, statuses, backlinks, news lists.

Pure functions over the model and what loading hands over; no HTML, no address, no file.
"""
