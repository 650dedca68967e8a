"""One ClaimReview as its publishers write it; all of these are made up."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.text.claimreview import CheckRefusal, PublishedCheck, published_check

REVIEW: dict[str, Any] = {
    "@type": "ClaimReview",
    "claimReviewed": "The new quay is 420 metres long.",
    "url": "https://example.org/checks/quay",
    "headline": "How long is the new quay?",
    "author": {"@type": "Organization", "name": "Example Checks"},
    "itemReviewed": {"@type": "Claim", "author": {"@type": "Person", "name": "A harbour master"}},
    "reviewRating": {"@type": "Rating", "alternateName": "Mostly right", "ratingValue": 4, "bestRating": 5},
    "datePublished": "2024-05-10T09:30:00+02:00",
    "inLanguage": "en-GB",
}
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=10),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


def check_of(**changes: object) -> PublishedCheck:
    found = published_check({**REVIEW, **changes})
    assert isinstance(found, PublishedCheck)
    return found


def test_published_check_reads_all_there_is() -> None:
    assert published_check(REVIEW) == PublishedCheck(
        statement="The new quay is 420 metres long.",
        claimant="A harbour master",
        publisher="Example Checks",
        title="How long is the new quay?",
        rating="Mostly right",
        as_of="2024-05-10",
        language="en",
        address="https://example.org/checks/quay",
    )


@pytest.mark.parametrize(
    ("field", "value", "attribute", "expected"),
    [
        ("claimReviewed", "Q &amp; A &amp;quot;x&amp;quot;", "statement", 'Q & A "x"'),
        ("claimReviewed", "<p>The quay<br/> is long</p>", "statement", "The quay is long"),
        ("claimReviewed", "a < b and\x00 c > d\u2028", "statement", "a < b and c > d"),
        ("claimReviewed", ["", "The quay"], "statement", "The quay"),
        ("claimReviewed", {"@value": "The quay", "@language": "en"}, "statement", "The quay"),
        ("author", [{"name": ""}, {"name": "Second Checks"}], "publisher", "Second Checks"),
        ("author", "Example Checks", "publisher", "Example Checks"),
        ("author", None, "publisher", "example.org"),
        ("itemReviewed", [{"author": [{"name": "X"}]}], "claimant", "X"),
        ("itemReviewed", {"appearance": [{"author": {"name": "Y"}}]}, "claimant", "Y"),
        ("itemReviewed", "a page", "claimant", ""),
        ("reviewRating", {"ratingValue": "2", "bestRating": 5}, "rating", "2/5"),
        ("reviewRating", {"ratingValue": 2.5}, "rating", "2.5"),
        ("reviewRating", [{"alternateName": "Wrong"}], "rating", "Wrong"),
        ("reviewRating", "Wrong", "rating", "Wrong"),
        ("reviewRating", {"ratingValue": True}, "rating", ""),
        ("datePublished", "2024-05", "as_of", "2024-05"),
        ("datePublished", "May 10, 2024", "as_of", "2024-05-10"),
        ("datePublished", "2024-02-31", "as_of", ""),
        ("datePublished", "yesterday", "as_of", ""),
        ("inLanguage", {"name": "German"}, "language", "de"),
        ("inLanguage", "nl", "language", "und"),
        ("inLanguage", None, "language", "en"),
        ("url", "https://www.example.org/a?utm_source=x", "address", "https://www.example.org/a"),
        ("url", ["https://example.org/b"], "address", "https://example.org/b"),
        ("url", {"@id": "https://example.org/c"}, "address", "https://example.org/c"),
        ("headline", "T" * 400, "title", "T" * 299 + "…"),
    ],
)
def test_published_check_understands_what_stands_in_a_field(
    field: str, value: object, attribute: str, expected: str
) -> None:
    assert getattr(check_of(**{field: value}), attribute) == expected


def test_published_check_takes_the_words_of_the_item_where_the_review_repeats_none() -> None:
    item = {"@type": "Claim", "text": "The quay is short."}
    assert check_of(claimReviewed="", itemReviewed=item).statement == "The quay is short."


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        ({"claimReviewed": None, "itemReviewed": None}, CheckRefusal.NO_STATEMENT),
        ({"claimReviewed": "<p> </p>", "itemReviewed": {}}, CheckRefusal.NO_STATEMENT),
        ({"claimReviewed": "x" * 2001}, CheckRefusal.LONG_STATEMENT),
        ({"claimReviewed": "half \ud83d a pair"}, CheckRefusal.DAMAGED),
        ({"claimReviewed": "M\ufffdller"}, CheckRefusal.DAMAGED),
        ({"url": "javascript:alert(1)"}, CheckRefusal.BAD_ADDRESS),
        ({"url": "/checks/quay"}, CheckRefusal.BAD_ADDRESS),
        ({"url": "data:text/html,x"}, CheckRefusal.BAD_ADDRESS),
        ({"url": None, "author": None}, CheckRefusal.NO_ORIGIN),
    ],
)
def test_published_check_refuses_with_the_reason(changes: dict[str, object], refusal: CheckRefusal) -> None:
    assert published_check({**REVIEW, **changes}) is refusal


def test_published_check_without_an_address_stands_with_its_publisher() -> None:
    assert check_of(url=None).address == ""


@given(st.dictionaries(st.sampled_from([*REVIEW]), ANYTHING))
def test_published_check_of_anything_is_a_check_that_can_be_stored_or_a_refusal(
    changes: dict[str, object],
) -> None:
    found = published_check({**REVIEW, **changes})
    if isinstance(found, PublishedCheck):
        assert 0 < len(found.statement) <= 2000
        assert max(len(found.claimant), len(found.publisher), len(found.rating)) <= 200
        assert len(found.as_of) <= 10
        words = f"{found.statement}{found.claimant}{found.publisher}{found.title}{found.rating}"
        assert "\0" not in words
        assert words.encode()


@pytest.mark.parametrize(
    ("rating", "words"),
    [(4, "4"), (4.5, "4.5"), (1_234_567, "1234567"), (4.0, "4"), (float("nan"), "")],
)
def test_published_check_takes_a_number_as_it_is_written(rating: float, words: str) -> None:
    assert check_of(reviewRating={"ratingValue": rating}).rating == words


@pytest.mark.parametrize("statement", [10**400, float("nan"), "\u200b", "...!!!", "420"])
def test_published_check_of_signs_that_state_nothing_is_refused(statement: object) -> None:
    assert (
        published_check({**REVIEW, "claimReviewed": statement, "itemReviewed": {}})
        is CheckRefusal.NO_STATEMENT
    )


def test_published_check_takes_the_address_that_can_be_read() -> None:
    assert check_of(url={"@id": 5, "url": "https://example.org/q"}).address == "https://example.org/q"
