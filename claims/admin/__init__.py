"""The Django admin, for managers: what it changes goes through the workflow's actions and no other way."""
