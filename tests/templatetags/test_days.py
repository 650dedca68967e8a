"""Days and hours in words."""

from datetime import UTC, datetime, timedelta

import pytest
from django.template import Context, Template
from django.utils import timezone, translation

from claims.templatetags.days import due_words, partial_date

NOON = datetime(2026, 11, 23, 11, 0, tzinfo=UTC)  # a Monday, noon in Berlin


@pytest.mark.parametrize(
    ("stored", "english", "german"),
    [
        ("2024", "2024", "2024"),
        ("2024-05", "May 2024", "Mai 2024"),
        ("2024-05-10", "10 May 2024", "10. Mai 2024"),
        ("", "", ""),
        ("around 1900", "around 1900", "around 1900"),
    ],
)
def test_a_partial_date_is_worded_no_finer_than_it_is_known(stored: str, english: str, german: str) -> None:
    assert partial_date(stored) == english
    with translation.override("de"):
        assert partial_date(stored) == german


@pytest.mark.parametrize(
    ("later", "words"),
    [
        (timedelta(hours=4), "16:00"),
        (timedelta(hours=-2), "10:00"),
        (timedelta(days=1), "tomorrow 12:00"),
        (timedelta(days=3), "Thu 12:00"),
        (timedelta(days=7), "30 Nov 2026"),
        (timedelta(days=-1), "22 Nov 2026"),
    ],
)
def test_a_due_time_is_worded_by_its_distance(later: timedelta, words: str) -> None:
    assert due_words(NOON + later, NOON) == words


def test_a_due_time_counts_days_in_local_time() -> None:
    half_past_midnight_in_berlin = datetime(2026, 11, 23, 23, 30, tzinfo=UTC)

    assert due_words(half_past_midnight_in_berlin, NOON) == "tomorrow 00:30"


def draw_due(**context: object) -> str:
    return Template("{% load days %}{% due when late %}").render(Context(context)).strip()


def test_a_late_due_time_says_so_in_words() -> None:
    drawn = draw_due(when=timezone.now() - timedelta(hours=1), late=None)

    assert 'class="numbers late"' in drawn
    assert "· late</time>" in drawn


def test_a_past_due_time_of_a_finished_claim_is_not_late() -> None:
    drawn = draw_due(when=timezone.now() - timedelta(hours=1), late=False)

    assert "late" not in drawn


def test_no_due_time_draws_nothing() -> None:
    assert draw_due(when=None, late=None) == ""
