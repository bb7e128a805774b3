"""Landing pages of a craft and of a province: what the site holds about it, kind by kind."""
