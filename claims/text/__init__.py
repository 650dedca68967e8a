"""What can be read from an article's characters alone; no Django, no database, no network here."""
