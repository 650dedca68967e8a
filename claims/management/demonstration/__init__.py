"""The demonstration desk: seeds/ replayed through the actions that people use."""
