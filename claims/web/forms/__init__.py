"""Forms: layout and the cleaning of fields, nothing else. One module a noun."""
