"""The list and the page of each kind of record, and the calendar of events."""
