"""Where a claim or an article stands, as drawn."""

import re
from pathlib import Path

import pytest
from django.template import Context, Template
from django.utils import translation

from claims.choices import ClaimStatus
from claims.models import Claim, Evidence, Policy, Rating, Source
from claims.templatetags.standing import ICONS, counts_of, strip_segments


def draw(tag: str, **context: object) -> str:
    return Template("{% load standing %}{% " + tag + " %}").render(Context(context))


@pytest.mark.parametrize("status", ClaimStatus.values)
def test_a_status_pill_shows_colour_icon_and_words(status: str) -> None:
    drawn = draw("status_pill claim", claim=Claim(status=status))

    assert f"claim-{status}" in drawn
    assert f'<span aria-hidden="true">{ICONS[status]}</span>' in drawn
    assert str(ClaimStatus(status).label) in drawn


def test_every_status_has_an_icon_of_its_own() -> None:
    assert set(ICONS) == set(ClaimStatus.values)
    assert len(set(ICONS.values())) == len(ICONS)


def test_marks_in_the_text_carry_the_icons_of_the_pills(project: Path) -> None:
    styles = (project / "claims/static/claims/css/text.css").read_text()
    drawn = dict(re.findall(r'mark\.claim-(\w+) sup::before \{ content: "(.)" / ""; \}', styles))

    assert drawn
    assert drawn == {status: ICONS[status] for status in drawn}


@pytest.mark.parametrize(
    ("status", "evidence", "words"),
    [
        (ClaimStatus.SUGGESTED, 0, "Sort"),
        (ClaimStatus.OPEN, 0, "Assign"),
        (ClaimStatus.ASSIGNED, 0, "Start"),
        (ClaimStatus.RESEARCHING, 1, "Source"),
        (ClaimStatus.RESEARCHING, 2, "Rate"),
        (ClaimStatus.IN_REVIEW, 2, "Second review"),
        (ClaimStatus.APPROVED, 2, "Approved"),
        (ClaimStatus.RECHECK, 2, "Check again"),
        (ClaimStatus.DISMISSED, 0, "Dismissed"),
        (ClaimStatus.NOT_CHECKABLE, 0, "Not checkable"),
    ],
)
def test_the_next_step_follows_from_status_and_evidence(
    status: ClaimStatus, evidence: int, words: str
) -> None:
    claim = Claim(status=status)
    claim.evidence_shown = [  # type: ignore[attr-defined]  # fetched by with_list_facts()
        Evidence(source=Source(publisher=str(n)), stance="supports", words="420 m", locator="S. 3")
        for n in range(evidence)
    ]

    assert f"<span>{words}</span>" in draw("next_step claim policy", claim=claim, policy=Policy())


def test_the_next_step_of_a_returned_claim_quotes_the_return_escaped() -> None:
    claim = Claim(status=ClaimStatus.RESEARCHING)
    claim.last_return_words = "<b>same wire</b>"  # type: ignore[attr-defined]  # annotated

    drawn = draw("next_step claim policy", claim=claim, policy=Policy())

    assert "Returned: “<bdi>&lt;b&gt;same wire&lt;/b&gt;</bdi>”" in drawn


def test_the_next_step_of_a_claim_due_for_another_look_says_so() -> None:
    drawn = draw(
        "next_step claim policy look_again=True",
        claim=Claim(status=ClaimStatus.APPROVED),
        policy=Policy(),
    )

    assert "Look again" in drawn


@pytest.mark.parametrize(
    ("status", "tag", "current"),
    [
        (ClaimStatus.OPEN, "stepper claim", "Assign"),
        (ClaimStatus.RESEARCHING, "stepper claim", "Source"),
        (ClaimStatus.RESEARCHING, "stepper claim is_sourced=True", "Rate"),
        (ClaimStatus.IN_REVIEW, "stepper claim is_sourced=True", "Second review"),
        (ClaimStatus.APPROVED, "stepper claim", "Publish"),
    ],
)
def test_the_stepper_marks_the_step_in_hand(status: ClaimStatus, tag: str, current: str) -> None:
    drawn = draw(tag, claim=Claim(status=status))

    assert re.findall(r'aria-current="step">([^<]+)<', drawn) == [current]


def test_the_stepper_of_a_claim_set_aside_marks_no_step() -> None:
    drawn = draw("stepper claim", claim=Claim(status=ClaimStatus.DISMISSED))

    assert "aria-current" not in drawn
    assert "done:" not in drawn


def test_a_strip_is_divided_by_what_is_part_of_the_check() -> None:
    counts = counts_of({"approved": 1, "researching": 3, "suggested": 9, "dismissed": 4})

    segments = strip_segments(counts)

    assert [(item.status, item.x, item.width) for item in segments] == [
        ("approved", "0.000%", "25.000%"),
        ("researching", "25.000%", "75.000%"),
    ]


def test_a_strip_in_german_keeps_the_numbers_that_svg_reads() -> None:
    with translation.override("de"):
        drawn = draw("progress counts", counts={"approved": 1, "open": 2})

    assert 'x="33.333%" width="66.667%"' in drawn


def test_a_strip_reads_out_what_it_shows() -> None:
    drawn = draw("progress counts", counts={"approved": 5, "in_review": 2, "suggested": 6})

    assert 'aria-label="5 approved, 2 in second review"' in drawn
    assert "suggestions" not in drawn


def test_a_strip_with_legend_counts_what_was_left_out_too() -> None:
    drawn = draw("progress counts legend=True", counts={"approved": 5, "suggested": 1})

    assert re.findall(r"</svg>([^<]+)</li>", drawn) == ["5 approved", "1 suggestion to sort"]


def test_a_strip_of_an_article_without_claims_says_so() -> None:
    assert 'aria-label="No claims yet"' in draw("progress counts", counts={})


def test_a_rating_pill_shows_colour_icon_and_the_words_escaped() -> None:
    rating = Rating(label_en="<Mixed>", icon="◑", color="amber")

    drawn = draw("rating_pill rating", rating=rating)

    assert 'class="pill rating-amber"' in drawn
    assert "◑" in drawn
    assert "<bdi>&lt;Mixed&gt;</bdi>" in drawn


def test_no_rating_draws_no_pill() -> None:
    assert draw("rating_pill rating", rating=None).strip() == ""
