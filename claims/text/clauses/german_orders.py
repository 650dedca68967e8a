"""Turning the order of a German subordinate clause into that of a main clause."""

from claims.text.clauses import german_verbs as verbs
from claims.text.clauses.german_clauses import final_verb
from claims.text.clauses.readings import word_end
from claims.text.clauses.statements import Telling


def verb_second(telling: Telling, first: int, last: int, front: str, *, end: int | None = None) -> str:
    """Put the verb that closes the clause behind `front`: "Dabei wurden 40 Häuser überflutet".

    The clause's words, without those of `front`, are tokens `first` to `last`; its verb stands before `end`,
    or before a closing remark. Returns "" if no verb closes it.
    """
    tokens = telling.tokens
    begin = telling.part.first
    verb = final_verb(tokens, begin, word_end(tokens, begin, last) if end is None else end)
    if verb is None or verb < first:
        return ""
    finite, prefix = verbs.parted(tokens[verb].text)
    remark = telling.sentence[tokens[verb].end : tokens[last - 1].end]
    return " ".join(filter(None, (front, finite, telling.words(first, verb), prefix))) + remark
