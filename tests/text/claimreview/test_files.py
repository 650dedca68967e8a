"""Finding ClaimReviews in files; all of these are made up."""

import io
import json
import time

import pytest
from hypothesis import given

from claims.text.claimreview import CheckRefusal, PublishedCheck
from claims.text.claimreview.files import published_checks
from tests.text.strategies import hostile_texts

REVIEW = {
    "@context": "https://schema.org",
    "@type": "ClaimReview",
    "claimReviewed": "The new quay is 420 metres long.",
    "url": "https://example.org/checks/quay",
}
ONE = json.dumps(REVIEW)


def found_in(text: str) -> list[PublishedCheck | CheckRefusal]:
    return list(published_checks(io.StringIO(text).read))


def statements(text: str) -> list[str]:
    return [found.statement if isinstance(found, PublishedCheck) else found.value for found in found_in(text)]


def page(*scripts: str) -> str:
    parts = "".join(f'<script type="application/ld+json">{script}</script>' for script in scripts)
    return f"<!doctype html><html><head><script>var a = 1 < 2;</script>{parts}</head><body></body></html>"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(ONE, id="one"),
        pytest.param(f"[{ONE}]", id="list"),
        pytest.param(json.dumps({"@graph": [{"@type": "WebPage"}, REVIEW]}), id="graph"),
        pytest.param(
            json.dumps({"@type": "DataFeed", "dataFeedElement": [{"item": [REVIEW]}]}), id="feed of lists"
        ),
        pytest.param(json.dumps({"@type": "DataFeed", "dataFeedElement": [{"item": REVIEW}]}), id="feed"),
        pytest.param(json.dumps({"itemListElement": [{"item": REVIEW}]}), id="item list"),
        pytest.param(json.dumps({"@type": "Article", "review": {"a": [REVIEW]}}), id="within another thing"),
        pytest.param(json.dumps({**REVIEW, "@type": ["Review", "ClaimReview"]}), id="two types"),
        pytest.param(json.dumps({**REVIEW, "@type": "https://schema.org/ClaimReview"}), id="type as address"),
        pytest.param("\ufeff" + ONE, id="mark at the start"),
        pytest.param(page(ONE), id="page"),
        pytest.param(page('{"@type": "WebSite"}', f"<!--{ONE}-->"), id="page with comment signs"),
        pytest.param(page(f"//<![CDATA[\n{ONE}\n//]]>"), id="page with CDATA"),
        pytest.param(page(ONE).replace("application/ld+json", "APPLICATION/LD+JSON"), id="capitals"),
    ],
)
def test_published_checks_finds_the_one_there_is(text: str) -> None:
    assert statements(text) == ["The new quay is 420 metres long."]


def test_published_checks_of_json_lines_goes_on_behind_a_bad_line() -> None:
    assert statements(f"{ONE}\n{{bad\n{ONE}\n") == [
        "The new quay is 420 metres long.",
        "not_json",
        "The new quay is 420 metres long.",
    ]


@pytest.mark.parametrize(
    ("text", "refusals"),
    [
        ("", ["no_review"]),
        ("[]", ["no_review"]),
        ('{"@type": "Article"}', ["no_review"]),
        ("<html></html>", ["no_review"]),
        ("<script type='application/ld+json'>", ["no_review"]),
        (page("{bad"), ["not_json"]),
        ("plain words", ["not_json"]),
        ("[" * 100_000, ["not_json"]),
        (json.dumps({**REVIEW, "claimReviewed": ""}), ["no_statement"]),
    ],
)
def test_published_checks_of_what_holds_none_says_why(text: str, refusals: list[str]) -> None:
    assert statements(text) == refusals


def test_published_checks_does_not_look_for_reviews_without_end() -> None:
    nested: object = REVIEW
    for _ in range(50):
        nested = {"a": [nested]}
    assert statements(json.dumps(nested)) == ["no_review"]


@pytest.mark.parametrize(
    "piece", ["<script", "<script>", "<script type=ld+json>{", "<", '{"a":', "[", "<!--"]
)
def test_published_checks_of_two_megabytes_of_one_sign_ends_soon(piece: str) -> None:
    text = "<" + piece * (2_000_000 // len(piece))
    began = time.perf_counter()
    found_in(text)
    found_in(text[1:])
    assert time.perf_counter() - began < 10


@given(hostile_texts)
def test_published_checks_of_any_text_gives_refusals_and_never_fails(text: str) -> None:
    assert all(isinstance(found, CheckRefusal) for found in found_in(text))
    assert all(isinstance(found, CheckRefusal) for found in found_in(f"<{text}"))
