"""Who is mentioned in a comment: @name at the border of a word, but not in code."""

import re
from collections.abc import Iterator

from claims.text.markup import reader

LONGEST_NAME = 150
# Letters, digits and . + - _ make a user name, or two with an @ between them where addresses are user
# names; a full stop at its end belongs to the sentence.
_MENTION = re.compile(r"(?<![\w@.+\-/])@([\w.+\-]+(?:@[\w.+\-]+)*)")
_READER = reader()


def mentions(text: str) -> list[tuple[int, int, str]]:
    """Start, end and name of every mention in running text, in order."""
    found = []
    for match in _MENTION.finditer(text):
        name = match[1].rstrip(".-+")
        if name and len(name) <= LONGEST_NAME:
            found.append((match.start(), match.start() + 1 + len(name), name))
    return found


def mentioned_names(words: str) -> list[str]:
    """Each name of a comment once, as it was written first; names that differ in case only are the same."""
    names: dict[str, str] = {}
    for text in texts_of(words):
        for _start, _end, name in mentions(text):
            names.setdefault(name.casefold(), name)
    return list(names.values())


def texts_of(words: str) -> Iterator[str]:
    """What of the Markdown is running text, as it is drawn: nobody is told of a name in code."""
    for token in _READER.parse(words):
        for part in token.children or ():
            if part.type == "text":
                yield part.content
