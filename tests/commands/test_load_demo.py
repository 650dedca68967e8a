"""The demonstration desk: every state by the real path, and nothing new the second time."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.conf import LazySettings
from django.core.management import CommandError
from django.utils import timezone

from claims.choices import Action, ClaimStatus, Placing, Role
from claims.management.demonstration.seeds import read_demonstrations
from claims.models import Anchor, Article, Claim, Evidence, HistoryEntry, Person, Source
from claims.queries.comparing import claims_without_place
from claims.queries.matching import checked_before
from claims.workflow.verifying import faults_in_history
from tests import factories

pytestmark = pytest.mark.django_db

RunCommand = Callable[..., str]


def claim_of(seed_key: str) -> Claim:
    """The claim made of a seed: its statement is the seed's."""
    seeds = {seed.key: seed for demo in read_demonstrations() for seed in demo.claims}
    return Claim.objects.get(statement=seeds[seed_key].statement)


def test_load_demo_brings_every_claim_to_the_state_its_seed_names(run_command: RunCommand) -> None:
    run_command("load_demo", force=True)
    wanted = {
        seed.statement: seed.state
        for demo in read_demonstrations()
        for seed in demo.claims
        if seed.history and not (len(seed.history) == 1 and seed.state == "dismissed")
    }
    stored = dict(Claim.objects.filter(statement__in=wanted).values_list("statement", "status"))
    assert stored == wanted
    assert set(Claim.objects.values_list("status", flat=True)) == set(ClaimStatus.values)


def test_load_demo_a_second_time_changes_nothing_and_says_so(run_command: RunCommand) -> None:
    run_command("load_demo", force=True)
    models = (Person, Article, Claim, Source, Evidence, HistoryEntry)
    before = [model.objects.count() for model in models]
    printed = run_command("load_demo", force=True)
    assert [model.objects.count() for model in models] == before
    assert printed.splitlines()[0] == "People: all here already."
    assert printed.splitlines()[-1] == "Nothing changed."


def test_load_demo_leaves_a_history_that_verifies(run_command: RunCommand) -> None:
    run_command("load_demo", force=True)
    assert list(faults_in_history()) == []


def test_load_demo_anchors_claims_at_the_quote(run_command: RunCommand) -> None:
    run_command("load_demo", force=True)
    quote = "Den Vorsitz führt der amerikanische Verteidigungsminister Lloyd Austin"
    anchor = Anchor.objects.get(claim=claim_of("chair"), is_current=True)
    assert anchor.quote == quote
    assert anchor.revision.text[anchor.start : anchor.end] == quote


def test_load_demo_brings_in_the_changed_text_as_a_second_revision(run_command: RunCommand) -> None:
    run_command("load_demo", force=True)
    claim = claim_of("forty-billion")
    placement = claim.placements.get()
    assert (placement.placing, placement.revision.number) == (Placing.CHANGED, 2)
    assert claim.anchors.get(is_current=True).quote == "mindestens 40 Milliarden Euro pro Jahr"
    assert not claims_without_place(claim.article).exists()


def test_load_demo_accepts_the_suggestion_where_its_words_are_the_quote(run_command: RunCommand) -> None:
    run_command("load_demo", force=True)
    actions = claim_of("in-force").entries.order_by("claim_version").values_list("action", flat=True)
    assert list(actions[:2]) == [Action.ACCEPT, Action.EDIT_CLAIM]


def test_load_demo_leaves_no_suggestion_beside_claims_of_the_same_words(run_command: RunCommand) -> None:
    run_command("load_demo", force=True)
    offered = Anchor.objects.filter(claim__status=ClaimStatus.SUGGESTED)
    marked = Anchor.objects.filter(claim__score__isnull=True)
    overlapping = [
        (one.quote, other.quote)
        for one in offered
        for other in marked.filter(revision=one.revision, start__lt=one.end, end__gt=one.start)
    ]
    assert overlapping == []


def test_load_demo_leaves_the_suggestions_that_are_there_to_be_sorted(run_command: RunCommand) -> None:
    run_command("load_demo", force=True)
    quotes = [seed.quote for demo in read_demonstrations() for seed in demo.claims if not seed.history]
    offered = list(Anchor.objects.filter(claim__status=ClaimStatus.SUGGESTED).values_list("quote", flat=True))
    assert len(quotes) == 4
    # A quote may be offered whole within its sentence, or in the parts that make its single claims.
    assert all(any(quote in words or words in quote for words in offered) for quote in quotes)


def test_load_demo_keeps_the_rounds_of_a_returned_claim(run_command: RunCommand) -> None:
    run_command("load_demo", force=True)
    claim = claim_of("group-size")
    assert list(claim.verdicts.values_list("round", "rating__key")) == [(1, "true"), (2, "mostly_true")]
    assert list(claim.reviews.values_list("decision", flat=True)) == ["returned", "approved"]
    assert claim.evidence.count() == 3


def test_load_demo_gives_a_claim_that_was_checked_before_in_another_article(run_command: RunCommand) -> None:
    run_command("load_demo", force=True)
    claim, theo = claim_of("cap-again"), Person.objects.get(username="theo")
    closest = checked_before(claim.statement, theo, language="de", claim=claim)[0].claim
    assert closest == claim_of("cap-leipzig")
    assert closest.status == ClaimStatus.APPROVED
    assert closest.verdicts.get().as_of == date(2025, 5, 12)
    assert closest.evidence.count() == 2


def test_load_demo_sets_due_times_from_the_moment_of_loading(run_command: RunCommand) -> None:
    before = timezone.now()
    run_command("load_demo", force=True)
    due = claim_of("fifty-micrograms").due_at
    assert due is not None
    assert before - timedelta(hours=8) <= due <= timezone.now() - timedelta(hours=8)
    assert Article.objects.filter(due_at__gt=before).count() == 4


def test_load_demo_says_on_each_article_that_it_is_a_demonstration(run_command: RunCommand) -> None:
    run_command("load_demo", force=True)
    notes = Article.objects.values_list("provenance", flat=True)
    assert all(note.startswith("Demonstration") for note in notes)


def test_load_demo_makes_people_who_have_a_role_and_no_password(run_command: RunCommand) -> None:
    run_command("load_demo", force=True)
    people = Person.objects.filter(is_demo=True).order_by("username")
    assert [person.username for person in people] == ["aylin", "ines", "jonas", "mara", "theo"]
    assert not any(person.has_usable_password() for person in people)
    assert Person.objects.get(username="ines").roles == {Role.ADMIN}


def test_load_demo_without_debug_refuses_and_stores_nothing(
    run_command: RunCommand, settings: LazySettings
) -> None:
    settings.DEBUG = False
    with pytest.raises(CommandError, match="for DEBUG"):
        run_command("load_demo")
    assert not Person.objects.exists()


def test_load_demo_with_debug_needs_no_force(run_command: RunCommand, settings: LazySettings) -> None:
    settings.DEBUG = True
    assert "People: 5 added." in run_command("load_demo")


def test_load_demo_beside_a_real_person_of_the_same_name_refuses(run_command: RunCommand) -> None:
    factories.make_person("mara", Role.EDITOR)
    with pytest.raises(CommandError, match="mara"):
        run_command("load_demo", force=True)
    assert list(Person.objects.values_list("username", flat=True)) == ["mara"]
    assert not Article.objects.exists()
