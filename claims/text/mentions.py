"""Who is mentioned in plain words: @name at the border of a word."""

import re

LONGEST_NAME = 150
# Runs of one to three: nobody writes longer ones, and ends of any length take squared time.
_CODE = re.compile(r"(?<!`)(`{1,3})(?!`).*?(?<!`)\1(?!`)", re.DOTALL)
# Letters, digits and . + - _ make a user name; a full stop at its end belongs to the sentence.
_MENTION = re.compile(rf"(?<![\w@.+\-/])@([\w.+\-]{{1,{LONGEST_NAME}}})")


def mentions(words: str) -> list[tuple[int, int, str]]:
    """Start, end and name of every mention, in order; what stands in code is not one."""
    code = [span.span() for span in _CODE.finditer(words)]
    return [
        (found.start(), found.start() + 1 + len(name), name)
        for found in _MENTION.finditer(words)
        if (name := found[1].rstrip(".-+")) and not any(start <= found.start() < end for start, end in code)
    ]


def mentioned_names(words: str) -> list[str]:
    """Each name once, as it was written first; names that differ in case only are the same."""
    return list({name.casefold(): name for _start, _end, name in reversed(mentions(words))}.values())[::-1]
