"""Letters through a real mail server: what they say, to whom, and what happens when it fails."""

import socket
from collections.abc import Callable, Iterator
from datetime import timedelta
from email.message import EmailMessage

import pytest
from django.db import transaction
from django.utils import timezone
from pytest_django import DjangoCaptureOnCommitCallbacks
from pytest_django.fixtures import Settings

from claims.choices import ClaimStatus, MailChoice, NoticeKind
from claims.models import Claim, Notice, Person
from claims.queries.notices import WORTH_MAILING
from claims.workflow.assigning import assign_claim, assign_claims
from claims.workflow.mailing import mail_at_once, mail_waiting
from claims.workflow.notifying import tell
from tests import factories
from tests.mail_serving import MailServer, taking_mail

ClaimIn = Callable[[ClaimStatus], Claim]
SITE = "https://desk.example.org"


@pytest.fixture(autouse=True)
def post_office(settings: Settings) -> Iterator[MailServer]:
    with taking_mail() as server:
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", server.port
        settings.SITE_ADDRESS = SITE
        yield server


def reachable(person: Person, choice: MailChoice = MailChoice.AT_ONCE) -> Person:
    person.email, person.mail = f"{person.username}@example.org", choice
    person.save()
    return person


@pytest.fixture
def reader(reviewer: Person) -> Person:
    return reachable(reviewer)


def subject_of(letter: EmailMessage) -> str:
    """As a reader sees it; the parser keeps the blank of a header that begins with a folded word."""
    return str(letter["Subject"]).strip()


def assign(claim: Claim, reader: Person, editor: Person, on_commit: DjangoCaptureOnCommitCallbacks) -> None:
    with on_commit(execute=True):
        assign_claim(claim, to=reader, by=editor, note="Bis heute Abend.")


def test_who_wants_mail_at_once_gets_it_with_the_exact_place(
    claim: Claim,
    reader: Person,
    editor: Person,
    post_office: MailServer,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    assign(claim, reader, editor, django_capture_on_commit_callbacks)
    (letter,) = post_office.letters
    body = letter.get_content()
    assert letter["To"] == "reviewer@example.org"
    assert subject_of(letter) == "Editor assigned a claim of “Der Hafen wächst” to you"
    assert letter.get_content_type() == "text/plain"
    assert claim.statement in body
    assert "Bis heute Abend." in body
    assert f"{SITE}/articles/{claim.article_id}/?claim={claim.pk}" in body
    assert f"{SITE}/notices/settings/" in body
    assert Notice.objects.get().mailed_at is not None


@pytest.mark.parametrize("choice", [MailChoice.DAILY, MailChoice.NEVER])
def test_who_wants_it_otherwise_gets_nothing_at_once(
    choice: MailChoice,
    claim: Claim,
    reviewer: Person,
    editor: Person,
    post_office: MailServer,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    assign(claim, reachable(reviewer, choice), editor, django_capture_on_commit_callbacks)
    assert post_office.letters == []
    assert Notice.objects.get().mailed_at is None


def test_many_claims_assigned_at_once_are_one_letter(
    article: object,
    editor: Person,
    reader: Person,
    claim_in: ClaimIn,
    post_office: MailServer,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    claims = [factories.make_claim(claim.article, editor) for claim in [claim_in(ClaimStatus.OPEN)] * 12]
    with django_capture_on_commit_callbacks(execute=True):
        assign_claims(claims, to=reader, by=editor)
    (letter,) = post_office.letters
    assert subject_of(letter) == "Editor assigned 12 claims of “Der Hafen wächst” to you"
    assert letter.get_content().count("?claim=") == 5
    assert "and 7 more" in letter.get_content()


def test_an_action_that_is_rolled_back_mails_nothing(
    claim: Claim,
    reader: Person,
    editor: Person,
    post_office: MailServer,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    class StopHereError(Exception): ...

    def fail() -> None:
        with transaction.atomic():
            assign_claim(claim, to=reader, by=editor)
            raise StopHereError

    with django_capture_on_commit_callbacks(execute=True), pytest.raises(StopHereError):
        fail()
    assert post_office.letters == []
    assert not Notice.objects.exists()


def test_a_letter_speaks_the_language_of_its_reader(
    claim: Claim, editor: Person, reader: Person, post_office: MailServer
) -> None:
    Person.objects.filter(pk=reader.pk).update(language="de")
    tell([reader], NoticeKind.ASSIGNED, article=claim.article, by=editor, claim=claim)
    mail_at_once(reader.pk)
    assert "/notices/" in post_office.letters[0].get_content()
    assert (
        subject_of(post_office.letters[0]) == "Editor hat eine Behauptung aus „Der Hafen wächst“ zugewiesen"
    )


def test_a_letter_does_not_name_a_confidential_article(
    editor: Person, reader: Person, post_office: MailServer
) -> None:
    article = factories.make_article(editor, title="Streng geheim", is_confidential=True)
    claim = factories.make_claim(article, editor, statement="Verborgen.")
    assign_claim(claim, to=reader, by=editor, note="Niemandem sagen.")
    assert mail_at_once(reader.pk) is True
    letter = str(post_office.letters[0]) + post_office.letters[0].get_content()
    assert "confidential article" in letter
    assert [
        word for word in ("Streng", "Verborgen", "Niemandem", f"/articles/{article.pk}") if word in letter
    ] == []


def test_who_lost_sight_of_an_article_gets_no_letter_of_it(
    claim: Claim, editor: Person, reader: Person, second_reviewer: Person, post_office: MailServer
) -> None:
    assign_claim(claim, to=reader, by=editor)
    assign_claim(factories.reload(claim), to=second_reviewer, by=editor)
    type(claim.article).objects.filter(pk=claim.article_id).update(is_confidential=True)
    assert mail_at_once(reader.pk) is None
    assert post_office.letters == []


@pytest.mark.parametrize(
    "title",
    [
        "Der Hafen\r\nBcc: alle@example.org",
        "Der Hafen\n\nGelesen.",
        "Hafen\x0bX-Evil: 1\x0c",
        "H\u2028X-Evil: 1",
    ],
)
def test_a_title_with_line_ends_makes_no_header_of_its_own(
    title: str, claim: Claim, editor: Person, reader: Person, post_office: MailServer
) -> None:
    """29 of the list of attacks."""
    type(claim.article).objects.filter(pk=claim.article_id).update(title=title)
    assign_claim(factories.reload(claim), to=reader, by=editor)
    assert mail_at_once(reader.pk) is True
    letter = post_office.letters[0]
    assert letter["Bcc"] is None
    assert letter["X-Evil"] is None
    assert subject_of(letter).startswith("Editor assigned a claim of “")
    assert "\nX-Evil" not in letter.get_content()
    assert "\nBcc" not in letter.get_content()


def test_markup_in_a_letter_stays_as_it_was_written(
    claim: Claim, editor: Person, reader: Person, post_office: MailServer
) -> None:
    type(claim).objects.filter(pk=claim.pk).update(statement="5 < 6 & {{ 7 }}")
    assign_claim(factories.reload(claim), to=reader, by=editor)
    mail_at_once(reader.pk)
    assert "5 < 6 & {{ 7 }}" in post_office.letters[0].get_content()


def closed_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def test_a_mail_server_that_is_down_fails_no_action_and_loses_no_letter(
    claim: Claim,
    editor: Person,
    reader: Person,
    post_office: MailServer,
    settings: Settings,
    caplog: pytest.LogCaptureFixture,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    settings.EMAIL_PORT = closed_port()
    assign(claim, reader, editor, django_capture_on_commit_callbacks)
    assert factories.reload(claim).assignee == reader
    assert Notice.objects.get().mailed_at is None
    assert f"No mail to person {reader.pk}" in caplog.text

    settings.EMAIL_PORT = post_office.port
    assert mail_at_once(reader.pk) is True
    assert len(post_office.letters) == 1
    assert Notice.objects.get().mailed_at is not None


def test_a_refused_recipient_is_tried_again(
    claim: Claim, editor: Person, reader: Person, post_office: MailServer
) -> None:
    assign_claim(claim, to=reader, by=editor)
    post_office.refuses = True
    assert mail_at_once(reader.pk) is False
    post_office.refuses = False
    assert mail_at_once(reader.pk) is True
    assert mail_at_once(reader.pk) is None
    assert len(post_office.letters) == 1


def test_what_was_read_meanwhile_is_not_mailed(
    claim: Claim, editor: Person, reader: Person, post_office: MailServer
) -> None:
    assign_claim(claim, to=reader, by=editor)
    Notice.objects.update(read_at=timezone.now())
    assert mail_at_once(reader.pk) is None


def test_what_has_waited_too_long_is_not_mailed(claim: Claim, editor: Person, reader: Person) -> None:
    assign_claim(claim, to=reader, by=editor)
    Notice.objects.update(at=timezone.now() - WORTH_MAILING - timedelta(minutes=1))
    assert mail_at_once(reader.pk) is None


def test_the_daily_letter_comes_once_a_day(
    claim: Claim, editor: Person, reviewer: Person, second_reviewer: Person, post_office: MailServer
) -> None:
    reader, noon = reachable(reviewer, MailChoice.DAILY), timezone.localtime().replace(hour=12)
    assign_claim(claim, to=reader, by=editor)
    assert mail_waiting(reader.pk, MailChoice.DAILY, noon) is True
    tell([reader], NoticeKind.MENTIONED, article=claim.article, by=second_reviewer, claim=claim)
    Notice.objects.filter(kind=NoticeKind.MENTIONED).update(at=noon)
    assert mail_waiting(reader.pk, MailChoice.DAILY, noon + timedelta(hours=3)) is None
    assert mail_waiting(reader.pk, MailChoice.DAILY, noon + timedelta(days=1)) is True
    assert [subject_of(letter).split()[0] for letter in post_office.letters] == ["Editor", "Second"]
