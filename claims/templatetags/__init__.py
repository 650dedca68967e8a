"""How the desk's things are shown: tags and filters that several templates need."""
