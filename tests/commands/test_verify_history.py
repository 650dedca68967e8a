"""The verifier as it is typed: what it says of an honest history, and of one that was forced."""

from collections.abc import Callable

import pytest

from claims.choices import ClaimStatus
from claims.models import Article, Claim, History, HistoryEntry, Person
from tests import factories

RunCommand = Callable[..., str]
InState = Callable[[ClaimStatus], Claim]


def test_verify_history_of_an_honest_desk_counts_what_it_checked(
    run_command: RunCommand, claim_in: InState
) -> None:
    claim_in(ClaimStatus.APPROVED)
    count = HistoryEntry.objects.count()
    assert run_command("verify_history") == f"No fault in 2 chains with {count} entries.\n"


@pytest.mark.usefixtures("_without_guards")
def test_verify_history_names_the_first_entry_that_was_changed(
    run_failing: RunCommand, claim_in: InState, article: Article
) -> None:
    claim_in(ClaimStatus.APPROVED)
    article.history.entries.filter(position__gte=3).update(words="Nie gesagt.")
    printed = run_failing("verify_history")
    assert printed.startswith(f"{article.title}, entry 3: its content was changed after it was written.\n")
    assert "Faults: 1," in printed


@pytest.mark.usefixtures("_without_guards")
def test_verify_history_names_the_first_bad_entry_of_each_chain(
    run_failing: RunCommand, claim_in: InState, article: Article, editor: Person
) -> None:
    claim_in(ClaimStatus.APPROVED)
    other = factories.make_article(editor, title="Ein anderer Bericht")
    article.history.entries.filter(position=4).update(actor_name="Niemand")
    other.history.entries.filter(position=1).update(actor_name="Niemand")
    printed = run_failing("verify_history")
    assert f"{article.title}, entry 4: " in printed
    assert "Ein anderer Bericht, entry 1: " in printed


@pytest.mark.usefixtures("_without_guards")
def test_verify_history_names_where_the_end_was_cut_off(
    run_failing: RunCommand, claim_in: InState, article: Article
) -> None:
    claim_in(ClaimStatus.APPROVED)
    last = article.history.entries.order_by("-position")[0].position
    article.history.entries.filter(position__gte=last - 1).delete()
    assert f"{article.title}, entry {last - 1}: it is missing; the end of the history was cut off." in (
        run_failing("verify_history")
    )


@pytest.mark.usefixtures("_without_guards")
def test_verify_history_sees_a_cut_whose_head_was_made_to_fit(
    run_failing: RunCommand, claim_in: InState, article: Article
) -> None:
    claim = claim_in(ClaimStatus.APPROVED)
    entries = article.history.entries.order_by("-position")
    last, before = entries[0], entries[1]
    HistoryEntry.objects.filter(pk=last.pk).delete()
    History.objects.filter(article=article).update(length=before.position, head=before.hash)
    assert f"claim {claim.number} has {claim.version} changes but {claim.version - 1} entries." in (
        run_failing("verify_history")
    )
