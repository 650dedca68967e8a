"""Days and hours where the desk words them differently from Django; one folder a language."""
