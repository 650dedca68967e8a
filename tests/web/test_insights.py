"""The page of figures and its files: filters, who sees whom, how much it asks the database."""

import csv
import io
import re
from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from claims.choices import ClaimStatus, Role
from claims.models import Article, Claim, Claimant, Person
from claims.workflow.marking import Selection, Wording, mark_claim
from claims.workflow.sampling import Pool, draw_sample
from tests import factories
from tests.web.conftest import SignIn
from tests.web.test_statements import statements

InState = Callable[[ClaimStatus], Claim]
FILES = ("times", "returns", "people", "claimants", "outlets", "weeks", "samples")


def page(client: Client, **asked: str | int) -> str:
    response = client.get(reverse("insight-list"), asked)
    assert response.status_code == 200
    return response.text


def rows_of(client: Client, name: str, **asked: str | int) -> list[list[str]]:
    response = client.get(reverse(f"insight-{name}"), asked)
    assert response.status_code == 200
    content = b"".join(response)
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_the_page_stands_in_the_navigation(sign_in: SignIn, reviewer: Person) -> None:
    assert f'<a href="{reverse("insight-list")}" aria-current="page">Insights</a>' in page(sign_in(reviewer))


def test_an_empty_desk_says_so_at_every_figure(sign_in: SignIn, editor: Person) -> None:
    text = page(sign_in(editor))

    assert "No second review in this period." in text
    assert "Nobody has worked on a claim in this period." in text
    assert "Nothing has been looked at again yet." in text


def test_each_chart_has_its_table_and_its_file(claim_in: InState, sign_in: SignIn, editor: Person) -> None:
    claim_in(ClaimStatus.APPROVED)
    draw_sample(Pool(), 1, by=editor)

    text = page(sign_in(editor))

    figures = re.findall(r"<figure.*?</figure>", text, flags=re.DOTALL)
    assert [figure.count("<figcaption>") for figure in figures] == [1] * len(FILES)
    assert all("<table" in figure for figure in figures)
    assert [('role="img"' in figure) for figure in figures] == [True] * 6 + [False]
    assert all(reverse(f"insight-{name}") in text for name in FILES)


def test_lengths_of_a_chart_are_the_same_in_every_language(
    claim_in: InState, sign_in: SignIn, editor: Person
) -> None:
    claim_in(ClaimStatus.APPROVED)
    client = sign_in(editor)

    drawn = {
        language: re.findall(
            r"<(?:rect|line)[^>]*>",
            client.get(reverse("insight-list"), headers={"accept-language": language}).text,
        )
        for language in ("en", "de")
    }

    assert drawn["en"] == drawn["de"]
    assert not any("," in number for element in drawn["de"] for number in re.findall(r'="([\d.,]+)', element))


@pytest.mark.parametrize("period", ["4w", "12w", "year", "all", ""])
def test_every_period_shows_what_happened_today(
    period: str, claim: Claim, sign_in: SignIn, editor: Person
) -> None:
    rows = rows_of(sign_in(editor), "weeks", period=period)

    assert rows[-1][2] == "1"


def test_days_that_were_typed_count_whatever_the_period_says(
    claim: Claim, sign_in: SignIn, editor: Person
) -> None:
    client = sign_in(editor)

    rows = rows_of(client, "weeks", period="4w", first="2024-01-01", last="2024-01-14")

    assert [row[:2] for row in rows[1:]] == [["2024-W01", "2024-01-01"], ["2024-W02", "2024-01-08"]]
    assert "1 January 2024 to 14 January 2024" in page(client, first="2024-01-01", last="2024-01-14")


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        ({"first": "2024-05-02", "last": "2024-05-01"}, "The last day lies before the first."),
        ({"first": "gestern"}, "Enter a valid date."),
        ({"first": "0001-01-01"}, "Check the year"),
        ({"last": "9999-12-31"}, "Check the year"),
        ({"period": "own"}, "Say from which day or to which day."),
        ({"period": "ever"}, "Select a valid choice."),
        ({"article": "987654"}, "There is no such article."),
        ({"article": "9" * 20}, "There is no such article."),
        ({"kind": "gossip"}, "Select a valid choice."),
    ],
)
def test_a_filter_that_cannot_be_is_named_and_no_file_is_made_of_it(
    asked: dict[str, str], sentence: str, sign_in: SignIn, editor: Person
) -> None:
    client = sign_in(editor)

    assert sentence in page(client, **asked)
    for name in FILES:
        refused = client.get(reverse(f"insight-{name}"), asked)
        assert refused.status_code == 422
        assert sentence in refused.text


def test_an_article_that_is_hidden_is_no_filter(sign_in: SignIn, editor: Person, reviewer: Person) -> None:
    hidden = factories.make_article(editor, title="Geheim", is_confidential=True)
    client = sign_in(reviewer)

    text = page(client, article=hidden.pk)

    assert "There is no such article." in text
    assert "Geheim" not in text


def test_a_file_says_what_it_is_by_its_name(sign_in: SignIn, editor: Person) -> None:
    response = sign_in(editor).get(reverse("insight-people"), {"first": "2024-01-01", "last": "2024-01-31"})

    assert response["Content-Type"] == "text/csv; charset=utf-8"
    assert response["Content-Disposition"] == (
        'attachment; filename="factcheck-people-2024-01-01-2024-01-31.csv"'
    )


def test_a_name_that_a_spreadsheet_would_run_is_defused_in_the_file(
    claim_in: InState, sign_in: SignIn, editor: Person
) -> None:
    """21 of the list of attacks."""
    claim = claim_in(ClaimStatus.APPROVED)
    Claim.objects.filter(pk=claim.pk).update(claimant=Claimant.objects.create(name="=HYPERLINK(1)"))

    names = {row[1] for row in rows_of(sign_in(editor), "claimants")[1:]}

    assert names == {"'=HYPERLINK(1)"}


@pytest.mark.parametrize("name", FILES)
def test_every_file_has_as_many_cells_in_each_row_as_its_head(
    name: str, claim_in: InState, sign_in: SignIn, editor: Person
) -> None:
    claim_in(ClaimStatus.APPROVED)
    rows = rows_of(sign_in(editor), name)

    assert len(rows) > 1
    assert {len(row) for row in rows} == {len(rows[0])}


def test_an_editor_reads_everybodys_row_on_the_page_and_in_the_file(
    claim_in: InState, sign_in: SignIn, editor: Person
) -> None:
    claim_in(ClaimStatus.APPROVED)
    client = sign_in(editor)

    assert {"Reviewer", "Second"} <= set(re.findall(r"<bdi>(\w+)</bdi>", page(client)))
    assert {row[0] for row in rows_of(client, "people")[1:]} == {"Reviewer", "Second"}


def test_a_reviewer_reads_no_name_but_their_own_on_the_page_and_in_the_files(
    claim_in: InState, sign_in: SignIn, reviewer: Person
) -> None:
    claim_in(ClaimStatus.APPROVED)
    client = sign_in(reviewer)

    text = page(client)

    assert "You see your own row" in text
    assert "Second</bdi>" not in text
    assert {row[0] for row in rows_of(client, "people")[1:]} == {"Reviewer"}
    for name in FILES:
        assert not any(cell == "Second" for row in rows_of(client, name) for cell in row)


def test_a_confidential_article_leaves_no_trace_in_page_or_files(
    sign_in: SignIn, editor: Person, reviewer: Person, admin_person: Person, second_reviewer: Person
) -> None:
    other = factories.make_person("other", Role.EDITOR)
    empty = {name: rows_of(sign_in(other), name) for name in FILES}
    hidden = factories.make_article(editor, title="Geheim", is_confidential=True)
    factories.bring_to(ClaimStatus.APPROVED, hidden, editor=editor, reviewer=reviewer, second=admin_person)
    draw_sample(Pool(), 1, by=editor)

    assert {name: rows_of(sign_in(other), name) for name in FILES} == empty
    assert all(rows_of(sign_in(editor), name) != empty[name] for name in FILES)


def busy_desk(article: Article, number: int, claim_in: InState, editor: Person) -> None:
    claim_in(ClaimStatus.APPROVED)
    quote = factories.select(article, "Der neue Kai ist 420 Meter lang")
    for count in range(number - 1):
        mark_claim(
            article, Selection(quote.start, quote.end, quote.quote), Wording(f"Satz {count}."), by=editor
        )


@pytest.mark.parametrize("number", [1, 300])
def test_the_page_takes_the_same_statements_for_one_claim_and_for_many(
    number: int, article: Article, claim_in: InState, sign_in: SignIn, editor: Person
) -> None:
    """Session and person with roles 2, the list of articles 1, and 12 for seven figures."""
    busy_desk(article, number, claim_in, editor)
    client = sign_in(editor)
    with CaptureQueriesContext(connection) as captured:
        page(client)
    assert len(statements(captured)) == 15


@pytest.mark.parametrize(("name", "count"), [("times", 3), ("people", 6), ("weeks", 3)])
@pytest.mark.parametrize("number", [1, 300])
def test_a_file_takes_the_same_statements_for_one_claim_and_for_many(
    number: int, name: str, count: int, article: Article, claim_in: InState, sign_in: SignIn, editor: Person
) -> None:
    busy_desk(article, number, claim_in, editor)
    client = sign_in(editor)
    with CaptureQueriesContext(connection) as captured:
        rows_of(client, name)
    assert len(statements(captured)) == count
