"""Every read that has two callers or an annotation; nothing here writes."""
