"""Two at once, one twice, and hands on the history: numbers 42 to 47 of the list of attacks."""

import threading
import uuid
from collections.abc import Callable
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test import Client
from django.urls import reverse

from claims.choices import Action, ClaimStatus, Role
from claims.exceptions import StaleVersion
from claims.models import Article, Claim, Evidence, HistoryEntry, Person, Review, Source
from claims.templatetags.clashes import refusal_behind
from claims.workflow.rating import recall_verdict, save_verdict
from claims.workflow.reviewing import return_verdict
from claims.workflow.verifying import faults_in_history
from tests import factories
from tests.hostile.conftest import Desk
from tests.web.conftest import SignIn

ClaimIn = Callable[[ClaimStatus], Claim]


def at_once(*presses: Callable[[], int]) -> list[int]:
    """Press all buttons in the same moment, each from a browser of its own; give the statuses in order."""
    barrier = threading.Barrier(len(presses))
    statuses = [0] * len(presses)

    def press(place: int) -> None:
        barrier.wait(timeout=30)
        try:
            statuses[place] = presses[place]()
        finally:
            connection.close()

    threads = [threading.Thread(target=press, args=(place,)) for place in range(len(presses))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    return statuses


def decision(client: Client, button: str, claim: Claim) -> Callable[[], int]:
    address, form = reverse(button, args=[claim.pk]), {"version": claim.version}
    return lambda: client.post(address, form).status_code


@pytest.mark.django_db(transaction=True)
def test_of_two_who_take_a_claim_in_the_same_moment_one_has_it(
    claim: Claim, reviewer: Person, second_reviewer: Person, sign_in: SignIn
) -> None:
    """42: through the web, in two threads; the other gets a conflict, not a fault."""
    presses = [decision(sign_in(person), "claim-take", claim) for person in (reviewer, second_reviewer)]

    statuses = at_once(*presses)

    assert sorted(statuses) == [303, 409]
    winner = (reviewer, second_reviewer)[statuses.index(303)]
    assert factories.reload(claim).assignee == winner
    assert claim.entries.filter(action=Action.TAKE).count() == 1
    assert claim.assignments.filter(ended_at__isnull=True).count() == 1


@pytest.mark.django_db(transaction=True)
def test_approving_from_two_windows_in_the_same_moment_is_one_entry(
    claim_in: ClaimIn, second_reviewer: Person, admin_person: Person, sign_in: SignIn
) -> None:
    """43: two colleagues, or one with two windows."""
    claim = claim_in(ClaimStatus.IN_REVIEW)
    people = (second_reviewer, second_reviewer, admin_person)

    statuses = at_once(*(decision(sign_in(person), "claim-approve", claim) for person in people))

    assert sorted(statuses) == [303, 409, 409]
    assert claim.entries.filter(action=Action.APPROVE).count() == 1
    assert Review.objects.filter(claim=claim).count() == 1
    assert list(faults_in_history()) == []


ARTICLE = {"title": "Mein Titel", "language": "de", "kind": "published", "author": "Ich"}


def test_a_stale_save_of_an_article_shows_both_texts(
    article: Article, editor: Person, admin_person: Person, sign_in: SignIn
) -> None:
    """44, articles: nothing is written, and the next save decides."""
    address = reverse("article-edit", args=[article.pk])
    opened = article.version
    sign_in(admin_person).post(address, {**ARTICLE, "title": "Ihr Titel", "version": opened})
    client = sign_in(editor)

    stale = client.post(address, {**ARTICLE, "version": opened})
    version = stale.context["form"]["version"].value()
    decided = client.post(address, {**ARTICLE, "version": version})

    assert (stale.status_code, decided.status_code) == (409, 302)
    assert "Ihr Titel" in stale.text
    assert "Mein Titel" in stale.text
    article.refresh_from_db()
    assert article.title == "Mein Titel"


def test_a_stale_save_of_an_article_shows_who_was_named_meanwhile(
    article: Article, editor: Person, admin_person: Person, sign_in: SignIn
) -> None:
    """44: names are part of what somebody else saved."""
    address = reverse("article-edit", args=[article.pk])
    opened = article.version
    named = factories.make_person("newcomer", Role.EDITOR)
    sign_in(admin_person).post(
        address, {**ARTICLE, "editors": [editor.pk, named.pk], "is_confidential": "on", "version": opened}
    )

    stale = sign_in(editor).post(
        address, {**ARTICLE, "editors": [editor.pk], "is_confidential": "on", "version": opened}
    )

    assert stale.status_code == 409
    assert isinstance(refusal_behind(stale.context["form"]), StaleVersion)
    (names,) = (clash for clash in stale.context["form"].outcome.clashes if clash.name == "editors")
    assert "Newcomer" in names.stored[0].words
    assert "Newcomer" not in names.yours[0].words
    assert names.stored[0].words in stale.text


def test_a_verdict_opened_before_it_was_returned_is_stale(
    claim_in: ClaimIn, reviewer: Person, second_reviewer: Person, sign_in: SignIn
) -> None:
    """44: a window left open over a round does not write over the next one."""
    claim = claim_in(ClaimStatus.RESEARCHING)
    factories.draft_verdict(claim, reviewer)
    opened = claim.verdicts.get().version
    client = sign_in(reviewer)
    client.post(reverse("claim-submit", args=[claim.pk]), {"version": factories.reload(claim).version})
    return_verdict(factories.reload(claim), reason="other", words="Genauer.", by=second_reviewer)
    round_two = claim.verdicts.get(round=2)

    stale = client.post(
        reverse("verdict-edit", args=[claim.pk]), {"rationale": "Aus dem alten Fenster.", "version": opened}
    )

    assert stale.status_code == 409
    assert "Aus dem alten Fenster." in stale.text
    assert claim.verdicts.get(round=2).rationale == round_two.rationale


@pytest.mark.django_db(transaction=True)
def test_one_form_sent_twice_in_the_same_moment_is_one_row(
    article: Article, editor: Person, sign_in: SignIn
) -> None:
    """45, claims: an impatient double click, in two threads."""
    selection = factories.select(article, "der Lärm nahm zu")
    form = {
        "start": selection.start,
        "end": selection.end,
        "quote": selection.quote,
        "statement": "Doppelt geklickt.",
        "kind": "other",
        "priority": 2,
        "submission": uuid.uuid4(),
    }
    address = reverse("article-mark", args=[article.pk])
    browsers = [sign_in(editor) for _ in range(3)]

    statuses = at_once(*(lambda one=one: one.post(address, form).status_code for one in browsers))

    assert statuses == [303, 303, 303]
    assert Claim.objects.filter(statement="Doppelt geklickt.").count() == 1


def new_article(**changes: object) -> dict[str, object]:
    text = "Hafen\n\nIm Jahr 2024 legten 4711 Schiffe am neuen Kai an."
    return {**ARTICLE, "text": text, "name": "", "submission": uuid.uuid4(), **changes}


@pytest.mark.django_db(transaction=True)
def test_an_article_sent_twice_in_the_same_moment_is_one_article(editor: Person, sign_in: SignIn) -> None:
    """45, articles: both answers lead to the one."""
    form, browsers = new_article(), [sign_in(editor) for _ in range(2)]
    address = reverse("article-create")

    statuses = at_once(*(lambda one=one: one.post(address, form).status_code for one in browsers))

    assert statuses == [302, 302]
    assert Article.objects.count() == 1
    assert list(faults_in_history()) == []


@pytest.mark.django_db(transaction=True)
def test_evidence_sent_twice_in_the_same_moment_is_one_piece(
    claim_in: ClaimIn, reviewer: Person, sign_in: SignIn
) -> None:
    """45, evidence: and its new source, which has no address to be known by, is one source."""
    claim = claim_in(ClaimStatus.ASSIGNED)
    form = {
        "title": "T",
        "publisher": "P",
        "kind": "news",
        "language": "de",
        "stance": "supports",
        "words": "420 m",
        "submission": uuid.uuid4(),
    }
    address, browsers = reverse("evidence-add", args=[claim.pk]), [sign_in(reviewer) for _ in range(2)]

    statuses = at_once(*(lambda one=one: one.post(address, form).status_code for one in browsers))

    assert statuses.count(303) >= 1
    assert set(statuses) <= {303, 409}
    assert claim.evidence.count() == 1
    assert Source.objects.count() == 1


def test_evidence_sent_twice_one_after_the_other_is_one_piece(
    claim_in: ClaimIn, reviewer: Person, sign_in: SignIn
) -> None:
    """45, evidence: the second answer is that of the first."""
    claim, client = claim_in(ClaimStatus.ASSIGNED), sign_in(reviewer)
    form = {
        "title": "T",
        "publisher": "P",
        "kind": "news",
        "language": "de",
        "stance": "supports",
        "words": "420 m",
        "submission": uuid.uuid4(),
    }
    address = reverse("evidence-add", args=[claim.pk])

    assert [client.post(address, form).status_code for _ in range(2)] == [303, 303]
    assert (claim.evidence.count(), Source.objects.count()) == (1, 1)


def test_evidence_that_is_refused_leaves_no_source_behind(
    claim_in: ClaimIn, second_reviewer: Person, sign_in: SignIn
) -> None:
    """45: somebody else's claim; both are stored or neither."""
    claim = claim_in(ClaimStatus.ASSIGNED)
    form = {"title": "T", "publisher": "P", "kind": "news", "language": "de", "stance": "supports"}

    answer = sign_in(second_reviewer).post(
        reverse("evidence-add", args=[claim.pk]), {**form, "submission": uuid.uuid4()}
    )

    assert answer.status_code == 403
    assert not Source.objects.exists()


def test_a_token_of_another_form_marks_nothing_and_hides_nothing(
    hidden_desk: Desk, article: Article, second_reviewer: Person, sign_in: SignIn
) -> None:
    """45: the token of a claim elsewhere is no key to it, and no fault."""
    selection = factories.select(article, "der Lärm nahm zu")
    form = {
        "start": selection.start,
        "end": selection.end,
        "quote": selection.quote,
        "statement": "Mit fremdem Zettel.",
        "kind": "other",
        "priority": 2,
        "submission": hidden_desk.claim.submission,
    }

    answer = sign_in(second_reviewer).post(reverse("article-mark", args=[article.pk]), form)

    assert answer.status_code == 409
    assert "Mit fremdem Zettel." in answer.text


def test_a_token_of_another_claims_evidence_is_refused_and_the_words_stay(
    claim_in: ClaimIn, reviewer: Person, sign_in: SignIn
) -> None:
    """45: it must not say "added" where nothing was."""
    first, second = claim_in(ClaimStatus.ASSIGNED), claim_in(ClaimStatus.ASSIGNED)
    used = factories.add_primary_evidence(first, reviewer)
    form = {
        "source": used.source_id,
        "kind": "news",
        "language": "de",
        "stance": "supports",
        "words": "Ganz andere Worte",
        "submission": used.submission,
    }

    answer = sign_in(reviewer).post(reverse("evidence-add", args=[second.pk]), form)

    assert answer.status_code == 409
    assert "Ganz andere Worte" in answer.text
    assert not Evidence.objects.filter(claim=second).exists()


def test_a_token_of_another_article_brings_in_nothing_and_says_so(
    hidden_desk: Desk, admin_person: Person, sign_in: SignIn
) -> None:
    """45: the text of a form whose token is used up is not dropped in silence."""
    other = factories.make_person("colleague", Role.EDITOR)
    answer = sign_in(other).post(
        reverse("article-create"), new_article(submission=hidden_desk.article.submission)
    )
    assert answer.status_code == 409
    assert "4711 Schiffe" in answer.text


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_the_same_text_a_second_time_is_pointed_at_the_first(
    line_end: str, editor: Person, sign_in: SignIn
) -> None:
    """46, web: whatever the browser made of its line ends."""
    client, form = sign_in(editor), new_article()
    client.post(reverse("article-create"), form)
    first = Article.objects.get()

    again = client.post(
        reverse("article-create"),
        {**form, "text": str(form["text"]).replace("\n", line_end), "submission": uuid.uuid4()},
    )

    assert again.status_code == 409
    assert reverse("article-detail", args=[first.pk]) in again.text
    assert Article.objects.count() == 1


def test_the_same_file_a_second_time_is_pointed_at_the_first_by_the_command(
    editor: Person, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """46, command: under another name and in another composition of its letters."""
    first, second = tmp_path / "eins.txt", tmp_path / "zwei.txt"
    first.write_bytes("Hafen\n\nIm M\u00e4rz 2024 legten 4711 Schiffe am neuen Kai an.".encode())
    second.write_bytes("Hafen\r\n\r\nIm Ma\u0308rz 2024 legten 4711 Schiffe am neuen Kai an.".encode())
    call_command("import_article", str(first))
    with pytest.raises(CommandError):
        call_command("import_article", str(second))
    assert "here already" in capsys.readouterr().err
    assert Article.objects.count() == 1


def test_history_that_no_page_offers_to_change_is_not_changed_in_the_admin(
    claim: Claim, admin_person: Person, sign_in: SignIn
) -> None:
    """47: also for an admin, also when the form is made by hand."""
    entry = claim.entries.get()
    client = sign_in(admin_person)
    forged = {"words": "Nie gesagt.", "actor_name": "Jemand", "_save": "1"}
    change = reverse("admin:claims_historyentry_change", args=[entry.pk])
    delete = reverse("admin:claims_historyentry_delete", args=[entry.pk])
    listed = reverse("admin:claims_historyentry_changelist")

    statuses = [
        client.post(change, forged).status_code,
        client.post(delete, {"post": "yes"}).status_code,
        client.post(reverse("admin:claims_historyentry_add"), forged).status_code,
        client.post(listed, {"action": "delete_selected", "_selected_action": entry.pk}).status_code,
    ]

    assert statuses[:3] == [403, 403, 403]
    assert list(HistoryEntry.objects.filter(pk=entry.pk).values()) == [
        {field.attname: getattr(entry, field.attname) for field in entry._meta.concrete_fields}
    ]


def test_a_recalled_verdict_keeps_the_rounds_gapless(claim_in: ClaimIn, reviewer: Person) -> None:
    """47: after work back and forth every version has its entry."""
    claim = claim_in(ClaimStatus.IN_REVIEW)
    recall_verdict(claim, by=reviewer)
    save_verdict(claim, factories.finding_for(claim, rationale="Neu."), by=reviewer)
    positions = list(claim.entries.order_by("claim_version").values_list("claim_version", flat=True))
    assert positions == list(range(1, factories.reload(claim).version + 1))
    assert list(faults_in_history()) == []
