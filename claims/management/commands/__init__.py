"""One command a module: reading arguments and saying what happened; the writing is the workflow's."""
