"""German relative clauses told as facts: the noun in the case of its pronoun, the verb second."""

from typing import Final

from claims.text.clauses import german_words as words
from claims.text.clauses.german_clauses import final_verb
from claims.text.clauses.german_orders import verb_second
from claims.text.clauses.german_relatives import head_of
from claims.text.clauses.joints import Wording, is_head
from claims.text.clauses.readings import word_end
from claims.text.clauses.statements import Telling
from claims.text.clauses.tokens import Token
from claims.text.clauses.word_lists import listed

#: A relative pronoun that is the subject, by the articles its noun may have where it stands.
_NOMINATIVE: Final = {
    "der": {"der": "der", "ein": "ein"},
    "die": {"die": "die", "der": "die", "eine": "eine", "einer": "eine"},
    "das": {"das": "das", "dem": "das", "ein": "ein"},
}
#: The article a noun has as a subject, and the pronoun that names it as an object.
_CASES: Final = frozenset(
    {("der", "dem"), ("der", "den"), ("das", "dem"), ("die", "der"), ("die", "die"), ("das", "das")}
)
_ALSO_NOMINATIVE: Final = listed("die das")
#: Nouns that take an ending in every case but the first: "dem Präsidenten".
_WEAK_NOUNS: Final = ("e", "ent", "ant", "ist", "at", "oge", "mensch", "herr", "held", "bär")
_ARTICLE_AND_NOUN: Final = 2


def told_of_head(telling: Telling) -> Wording:
    part = telling.part
    following = telling.tokens[part.first + 1]
    # The forms of `_NOMINATIVE` serve where the noun is the object as well, which may stand first too.
    head = _head_as_subject(telling)
    told = verb_second(telling, part.first + 1, part.last, head, end=_own_end(telling)) if head else ""
    if told := told or _told_with_case(telling):
        return Wording(told)
    pointer = following if telling.first.lower in words.PREPOSITIONS else telling.first
    return Wording(telling.said, pointer.text)


def _head_as_subject(telling: Telling) -> str:
    pronoun, comma = telling.first.lower, telling.part.first - 1
    before = telling.parts[telling.at - 1]
    if pronoun not in _NOMINATIVE:
        return ""
    if is_head(telling.parts, telling.at - 1):
        first = before.first
    else:
        first, _ = head_of(telling.tokens, comma, before.first)
    article = telling.tokens[first]
    if article.is_capitalised and article.lower not in words.DETERMINERS:
        return telling.words(first, comma)
    nominative = _NOMINATIVE[pronoun].get(article.lower)
    if article.is_capitalised and nominative:
        nominative = nominative.capitalize()
    return f"{nominative} {telling.words(first + 1, comma)}" if nominative and first + 1 < comma else ""


def _told_with_case(telling: Telling) -> str:
    """Turn "bei dem 2016 zwölf Menschen starben" into "bei dem Anschlag starben …"."""
    tokens, part = telling.tokens, telling.part
    pronoun = part.first + (telling.first.lower in words.PREPOSITIONS)
    first, last = head_of(tokens, part.first - 1, telling.parts[telling.at - 1].first)
    if last - first != _ARTICLE_AND_NOUN:
        return ""
    if pronoun == part.first and tokens[pronoun].lower in _ALSO_NOMINATIVE:
        return ""
    noun = _in_case(tokens[first], tokens[pronoun].lower, tokens[last - 1].text)
    front = f"{telling.first.text} {noun}" if pronoun > part.first else noun
    return verb_second(telling, pronoun + 1, part.last, front, end=_own_end(telling)) if noun else ""


def _own_end(telling: Telling) -> int:
    """Return where the relative clause itself ends, before a clause that hangs on it in turn."""
    tokens, part = telling.tokens, telling.part
    commas = (at for at in range(part.first, part.last) if tokens[at].text == "," and not tokens[at].fenced)
    closed = (at for at in commas if final_verb(tokens, part.first, at) is not None)
    return next(closed, word_end(tokens, part.first, part.last))


def _in_case(article: Token, pronoun: str, noun: str) -> str:
    """Give the noun the case of the pronoun, if its article leaves no doubt how."""
    if pronoun == "denen" and (article.is_number or article.lower in words.NUMBERS):
        return f"den {article.text} {noun if noun.endswith(('n', 's')) else noun + 'n'}"
    is_weak = article.lower == "der" and noun.endswith(_WEAK_NOUNS) and not noun.endswith("ment")
    return "" if is_weak or (article.lower, pronoun) not in _CASES else f"{pronoun} {noun}"
