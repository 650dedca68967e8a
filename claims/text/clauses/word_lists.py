"""How the lists of words in this package are written down."""


def listed(words: str) -> frozenset[str]:
    """Take the words apart at white space, so that a list can be read and wrapped like a text."""
    return frozenset(words.split())
