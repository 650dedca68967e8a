"""Two people save the same thing: what one side changed is merged, what both did is decided by the field."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from html.parser import HTMLParser
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from claims.choices import ClaimStatus, Priority
from claims.models import Article, Claim, Evidence, Person, Source
from claims.workflow.marking import Wording, edit_claim
from claims.workflow.rating import Finding, save_verdict
from claims.workflow.sourcing import Passage, SourceDetails, edit_evidence, edit_source
from tests import factories
from tests.web.conftest import SignIn

InState = Callable[[ClaimStatus], Claim]
Sent = dict[str, object]

OLD, THEIRS, MINE = "Der alte Satz.", "Der Satz der anderen.", "Mein Satz."


class Fields(HTMLParser):
    """What a browser without script would send of the form: nothing is typed, nothing chosen."""

    def __init__(self, page: str, keep: str) -> None:
        super().__init__()
        self.keep, self.is_inside, self.area, self.select = keep, False, "", ""
        self.sent: Sent = {}
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        about = dict(attrs)
        if tag == "form":
            self.is_inside = about.get("data-keep") == self.keep
        if not self.is_inside:
            return
        name, value = about.get("name") or "", about.get("value") or ""
        if tag == "textarea":
            self.area = name
            self.sent[name] = ""
        elif tag == "select":
            self.select = name
        elif tag == "option" and "selected" in about:
            self.sent[self.select] = value
        elif tag == "input" and about.get("type") in ("radio", "checkbox"):
            if "checked" in about:
                self.sent[name] = value
        elif tag == "input":
            self.sent[name] = value

    def handle_data(self, data: str) -> None:
        if self.area:
            self.sent[self.area] = str(self.sent[self.area]) + data.removeprefix("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea":
            self.area = ""


def fields_of(answer: Any, keep: str) -> Sent:
    return Fields(answer.text, keep).sent


@pytest.fixture
def mine(claim_in: InState, reviewer: Person) -> Claim:
    claim = claim_in(ClaimStatus.RESEARCHING)
    save_verdict(claim, factories.finding_for(claim, rationale=OLD), by=reviewer)
    return claim


@pytest.fixture
def address(mine: Claim) -> str:
    return reverse("verdict-edit", args=[mine.pk])


@pytest.fixture
def window(sign_in: SignIn, reviewer: Person) -> Client:
    return sign_in(reviewer)


def opened(window: Client, address: str, mine: Claim) -> Sent:
    return fields_of(window.get(address), f"verdict-{mine.pk}")


def elsewhere(claim: Claim, by: Person, **changes: object) -> None:
    """Another window saves in between."""
    stored = claim.verdicts.get()
    finding = Finding(stored.rating, stored.rationale, stored.as_of, stored.look_again_on)
    save_verdict(factories.reload(claim), replace(finding, **changes), by=by)  # type: ignore[arg-type]


def stored_rationale(claim: Claim) -> str:
    return claim.verdicts.get().rationale


def test_a_form_without_a_conflict_carries_no_choices(window: Client, address: str, mine: Claim) -> None:
    assert not [name for name in opened(window, address, mine) if name.startswith(("take_", "typed_"))]


@pytest.mark.parametrize(
    ("choice", "status", "stored"),
    [
        ("theirs", 303, THEIRS),
        ("mine", 303, MINE),
        ("edit", 422, THEIRS),
        ("nonsense", 303, MINE),
        ("", 303, MINE),
    ],
)
def test_the_choice_for_a_field_that_both_changed_decides_it_without_script(
    choice: str, status: int, stored: str, window: Client, address: str, mine: Claim, reviewer: Person
) -> None:
    form = opened(window, address, mine)
    elsewhere(mine, reviewer, rationale=THEIRS)
    conflict = window.post(address, {**form, "rationale": MINE, "save": "1"})
    assert conflict.status_code == 409

    again = fields_of(conflict, f"verdict-{mine.pk}")
    assert (again["rationale"], again["take_rationale"]) == (MINE, "mine")
    answer = window.post(address, {**again, "take_rationale": choice, "save": "1"})

    assert (answer.status_code, stored_rationale(mine)) == (status, stored)


def test_to_edit_the_stored_words_puts_them_into_the_form_and_saves_what_becomes_of_them(
    window: Client, address: str, mine: Claim, reviewer: Person
) -> None:
    form = opened(window, address, mine)
    elsewhere(mine, reviewer, rationale=THEIRS)
    conflict = window.post(address, {**form, "rationale": MINE, "save": "1"})
    to_edit = window.post(
        address, {**fields_of(conflict, f"verdict-{mine.pk}"), "take_rationale": "edit", "save": "1"}
    )
    assert "The stored words stand here now: edit them, then save." in to_edit.text
    form = fields_of(to_edit, f"verdict-{mine.pk}")
    assert form["rationale"] == THEIRS
    answer = window.post(address, {**form, "rationale": f"{THEIRS} Und mehr.", "save": "1"})
    assert (answer.status_code, stored_rationale(mine)) == (303, f"{THEIRS} Und mehr.")


@pytest.mark.parametrize("choice", ["theirs", "edit"])
def test_a_choice_of_the_stored_words_beside_new_ones_of_my_own_is_asked_again(
    choice: str, window: Client, address: str, mine: Claim, reviewer: Person
) -> None:
    form = opened(window, address, mine)
    elsewhere(mine, reviewer, rationale=THEIRS)
    conflict = window.post(address, {**form, "rationale": MINE, "save": "1"})
    again = fields_of(conflict, f"verdict-{mine.pk}")
    answer = window.post(
        address, {**again, "rationale": "Noch besser.", "take_rationale": choice, "save": "1"}
    )
    assert answer.status_code == 422
    assert "choose once more" in answer.text
    assert stored_rationale(mine) == THEIRS
    form = fields_of(answer, f"verdict-{mine.pk}")
    assert (form["rationale"], form["take_rationale"]) == ("Noch besser.", "mine")
    window.post(address, {**form, "take_rationale": "theirs", "as_of": "2024-05-11", "save": "1"})
    assert (stored_rationale(mine), str(mine.verdicts.get().as_of)) == (THEIRS, "2024-05-11")


def test_a_field_that_only_the_other_changed_is_taken_over_and_said_so(
    window: Client, address: str, mine: Claim, reviewer: Person
) -> None:
    form = opened(window, address, mine)
    elsewhere(mine, reviewer, rating=factories.rating_for(mine, "false"))
    conflict = window.post(address, {**form, "rationale": MINE, "save": "1"})
    assert "taken over into the form" in conflict.text
    assert "Changed only by you, and kept: Rationale" in " ".join(conflict.text.split())
    assert 'name="take_' not in conflict.text
    window.post(address, {**fields_of(conflict, f"verdict-{mine.pk}"), "save": "1"})
    verdict = mine.verdicts.get()
    assert (verdict.rating, verdict.rationale) == (factories.rating_for(mine, "false"), MINE)


def test_a_day_that_the_other_took_away_is_taken_away(
    window: Client, address: str, mine: Claim, reviewer: Person
) -> None:
    form = opened(window, address, mine)
    elsewhere(mine, reviewer, as_of=None)
    conflict = window.post(address, {**form, "rationale": MINE, "save": "1"})
    window.post(address, {**fields_of(conflict, f"verdict-{mine.pk}"), "save": "1"})
    assert (stored_rationale(mine), mine.verdicts.get().as_of) == (MINE, None)


def test_a_second_conflict_in_a_row_shows_the_newest_and_loses_nothing(
    window: Client, address: str, mine: Claim, reviewer: Person
) -> None:
    """Whoever chose words that were replaced meanwhile has not seen the new ones."""
    form = opened(window, address, mine)
    elsewhere(mine, reviewer, rationale=THEIRS)
    conflict = window.post(address, {**form, "rationale": MINE, "save": "1"})
    elsewhere(mine, reviewer, rationale="Noch eine Fassung.")
    second = window.post(
        address, {**fields_of(conflict, f"verdict-{mine.pk}"), "take_rationale": "theirs", "save": "1"}
    )
    assert second.status_code == 409
    form = fields_of(second, f"verdict-{mine.pk}")
    assert form["rationale"] == MINE
    assert stored_words(second, "rationale") == ["Noch eine Fassung."]
    window.post(address, {**form, "take_rationale": "theirs", "save": "1"})
    assert stored_rationale(mine) == "Noch eine Fassung."


def stored_words(answer: Any, name: str) -> list[str]:
    (clash,) = (clash for clash in answer.context["form"].outcome.clashes if clash.name == name)
    return ["".join(part.words for part in clash.stored)]


def test_differences_of_long_texts_are_marked_on_both_sides(
    window: Client, address: str, mine: Claim, reviewer: Person
) -> None:
    form = opened(window, address, mine)
    elsewhere(mine, reviewer, rationale="Der Plan des Amtes nennt genau 420 Meter.")
    conflict = window.post(
        address, {**form, "rationale": "Der Plan des Amtes nennt rund 420 Meter.", "save": "1"}
    )
    assert "nennt <del>genau</del> 420" in conflict.text
    assert "nennt <ins>rund</ins> 420" in conflict.text


@pytest.mark.parametrize(
    "forged",
    [
        {"opened": ""},
        {"opened": "rationale=0000 rating"},
        {"opened": "=" * 50_000},
        {"opened": "x " * 50_000},
        {"take_version": "theirs", "take_opened": "edit", "take_rating": "theirs", "take_author": "theirs"},
        {"take_rationale": "theirs", "typed_rationale": ""},
        {"typed_rationale": "y" * 10_000, "take_rationale": "edit"},
    ],
    ids=lambda forged: str(forged)[:30],
)
def test_forged_hidden_fields_decide_nothing_unseen(
    forged: Sent, window: Client, address: str, mine: Claim, reviewer: Person
) -> None:
    form = opened(window, address, mine)
    elsewhere(mine, reviewer, rationale=THEIRS)
    answer = window.post(address, {**form, "rationale": MINE, **forged, "save": "1"})
    assert answer.status_code == 409
    assert fields_of(answer, f"verdict-{mine.pk}")["rationale"] in {MINE, THEIRS}
    assert stored_rationale(mine) == THEIRS


def test_a_conflict_in_the_workspace_is_drawn_inside_the_inspector(
    window: Client, address: str, mine: Claim, reviewer: Person
) -> None:
    form = opened(window, address, mine)
    elsewhere(mine, reviewer, rationale=THEIRS)
    answer = window.post(address, {**form, "rationale": MINE, "save": "1"}, headers={"hx-request": "true"})
    assert answer.status_code == 409
    assert "<!doctype" not in answer.text
    assert fields_of(answer, f"verdict-{mine.pk}")["take_rationale"] == "mine"


def test_a_verdict_saved_but_not_ready_to_be_sent_is_no_conflict_with_itself(
    window: Client, address: str, mine: Claim
) -> None:
    form = opened(window, address, mine)
    refused = window.post(address, {**form, "rationale": MINE, "send": "1"})
    assert refused.status_code == 422
    assert "Two versions" not in refused.text
    again = window.post(
        address, {**fields_of(refused, f"verdict-{mine.pk}"), "rationale": "Neu.", "save": "1"}
    )
    assert (again.status_code, stored_rationale(mine)) == (303, "Neu.")


CHOICES = ["theirs", "mine"]


@pytest.mark.parametrize("words", CHOICES)
@pytest.mark.parametrize("locator", CHOICES)
def test_every_combination_of_choices_for_evidence_is_carried_out(
    words: str, locator: str, window: Client, mine: Claim, reviewer: Person
) -> None:
    evidence = factories.add_primary_evidence(mine, reviewer)
    address, keep = reverse("evidence-edit", args=[evidence.pk]), f"evidence-{evidence.pk}"
    form = fields_of(window.get(address), keep)
    theirs = Passage(stance="context", words="Ihre Worte", locator="Ihr Ort")
    edit_evidence(Evidence.objects.get(pk=evidence.pk), theirs, by=reviewer)
    conflict = window.post(address, {**form, "words": "Meine Worte", "locator": "Mein Ort", "note": "Notiz"})
    again = fields_of(conflict, keep)
    answer = window.post(address, {**again, "take_words": words, "take_locator": locator})
    evidence.refresh_from_db()
    side = {"theirs": ("Ihre Worte", "Ihr Ort"), "mine": ("Meine Worte", "Mein Ort")}
    assert (conflict.status_code, answer.status_code) == (409, 302)
    assert (evidence.words, evidence.locator) == (side[words][0], side[locator][1])
    assert (evidence.stance, evidence.note) == ("context", "Notiz")


def edited_meanwhile(claim: Claim, by: Person, **changes: object) -> None:
    wording = Wording(claim.statement, priority=claim.priority, kind=claim.kind)
    edit_claim(factories.reload(claim), replace(wording, **changes), by=by)  # type: ignore[arg-type]


@pytest.mark.parametrize(("choice", "stored"), [("theirs", THEIRS), ("mine", MINE)])
def test_the_choice_for_a_claims_wording_is_carried_out_and_the_rest_merged(
    choice: str, stored: str, sign_in: SignIn, editor: Person, claim: Claim
) -> None:
    client, address = sign_in(editor), reverse("claim-edit", args=[claim.pk])
    form = fields_of(client.get(address), f"wording-{claim.pk}")
    edited_meanwhile(claim, editor, statement=THEIRS, claimant="Hafenamt")
    conflict = client.post(address, {**form, "statement": MINE, "priority": "3"})
    again = fields_of(conflict, f"wording-{claim.pk}")
    answer = client.post(address, {**again, "take_statement": choice})
    now = factories.reload(claim)
    assert (conflict.status_code, answer.status_code) == (409, 302)
    assert (now.statement, str(now.claimant), now.priority) == (stored, "Hafenamt", Priority.HIGH)


def test_a_choice_for_a_wording_holds_although_evidence_was_added_meanwhile(
    sign_in: SignIn, editor: Person, reviewer: Person, claim_in: InState
) -> None:
    """The claim is a newer one then, but its wording is the one that was shown."""
    claim = claim_in(ClaimStatus.RESEARCHING)
    client, address = sign_in(editor), reverse("claim-edit", args=[claim.pk])
    form = fields_of(client.get(address), f"wording-{claim.pk}")
    edited_meanwhile(claim, editor, statement=THEIRS)
    conflict = client.post(address, {**form, "statement": MINE})
    factories.add_primary_evidence(factories.reload(claim), reviewer)
    again = fields_of(conflict, f"wording-{claim.pk}")
    client.post(address, {**again, "take_statement": "theirs"})
    assert factories.reload(claim).statement == THEIRS


def test_a_time_that_nobody_touched_is_no_conflict(sign_in: SignIn, editor: Person, claim: Claim) -> None:
    client, address = sign_in(editor), reverse("claim-edit", args=[claim.pk])
    form = fields_of(client.get(address), f"wording-{claim.pk}")
    client.post(address, {**form, "due_at": "2030-01-01T10:00"})
    form = fields_of(client.get(address), f"wording-{claim.pk}")
    now = factories.reload(claim)
    edit_claim(now, Wording(THEIRS, due_at=now.due_at, kind=now.kind), by=editor)
    conflict = client.post(address, {**form, "statement": MINE})
    assert [clash.name for clash in conflict.context["form"].outcome.clashes] == ["statement"]


@pytest.mark.parametrize(("choice", "stored"), [("theirs", "Ihr Titel"), ("mine", "Mein Titel")])
def test_the_choice_for_a_sources_title_is_carried_out(
    choice: str, stored: str, sign_in: SignIn, editor: Person, reviewer: Person
) -> None:
    source = factories.make_source(reviewer)
    client, address = sign_in(editor), reverse("source-edit", args=[source.pk])
    form = fields_of(client.get(address), f"source-{source.pk}")
    details = SourceDetails("Ihr Titel", source.publisher, source.kind, source.address)
    edit_source(Source.objects.get(pk=source.pk), details, by=reviewer)
    conflict = client.post(address, {**form, "title": "Mein Titel"})
    client.post(address, {**fields_of(conflict, f"source-{source.pk}"), "take_title": choice})
    source.refresh_from_db()
    assert source.title == stored


def test_editors_named_by_one_and_a_title_by_the_other_are_merged(
    sign_in: SignIn, editor: Person, admin_person: Person, article: Article
) -> None:
    address, keep = reverse("article-edit", args=[article.pk]), f"article-{article.pk}"
    theirs, my_own = sign_in(admin_person), sign_in(editor)
    form = fields_of(my_own.get(address), keep)
    theirs.post(address, {**fields_of(theirs.get(address), keep), "editors": editor.pk})
    conflict = my_own.post(address, {**form, "title": MINE})
    answer = my_own.post(address, fields_of(conflict, keep))
    article.refresh_from_db()
    assert (conflict.status_code, answer.status_code) == (409, 302)
    assert (article.title, list(article.editors.all())) == (MINE, [editor])


@pytest.mark.parametrize(("choice", "is_hidden"), [("theirs", True), ("mine", False)])
def test_the_choice_for_named_editors_and_a_tick_is_carried_out(
    *, choice: str, is_hidden: bool, sign_in: SignIn, editor: Person, admin_person: Person, article: Article
) -> None:
    address, keep = reverse("article-edit", args=[article.pk]), f"article-{article.pk}"
    client = sign_in(admin_person)
    form: Mapping[str, object] = fields_of(client.get(address), keep)
    client.post(address, {**form, "editors": editor.pk, "is_confidential": "on"})
    stale = {**form, "opened": "", "title": MINE}
    conflict = client.post(address, stale)
    again = fields_of(conflict, keep)
    client.post(address, {**again, "take_editors": choice, "take_is_confidential": choice})
    article.refresh_from_db()
    assert article.title == MINE
    assert (article.is_confidential, article.editors.exists()) == (is_hidden, is_hidden)
