"""The Django admin, for managers."""
