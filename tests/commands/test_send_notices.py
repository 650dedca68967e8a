"""manage.py send_notices: once, twice, and two at once."""

import threading
from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
from django.core.management import call_command
from django.db import connection
from django.utils import timezone
from pytest_django.fixtures import Settings

from claims.choices import ClaimStatus, MailChoice
from claims.models import Article, Claim, Notice, Person
from tests.commands.conftest import RunCommand
from tests.mail_serving import MailServer, taking_mail

ClaimIn = Callable[[ClaimStatus], Claim]


@pytest.fixture(autouse=True)
def post_office(settings: Settings) -> Iterator[MailServer]:
    with taking_mail() as server:
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", server.port
        yield server


@pytest.fixture
def late_claim(claim_in: ClaimIn, article: Article, reviewer: Person, editor: Person) -> Claim:
    """Late, as its article is; the assignee wants mail once a day, the editor at once."""
    past = timezone.now() - timedelta(hours=1)
    Article.objects.filter(pk=article.pk).update(due_at=past, claims_due_at=past)
    claim = claim_in(ClaimStatus.RESEARCHING)
    Notice.objects.all().delete()
    wish(reviewer, MailChoice.DAILY)
    wish(editor, MailChoice.AT_ONCE)
    return claim


def wish(person: Person, choice: MailChoice) -> None:
    Person.objects.filter(pk=person.pk).update(mail=choice, email=f"{person.username}@example.org")


def addressed(post_office: MailServer) -> list[str]:
    return sorted(str(letter["To"]) for letter in post_office.letters)


def test_send_notices_tells_mails_and_says_so(
    late_claim: Claim, run_command: RunCommand, post_office: MailServer
) -> None:
    printed = run_command("send_notices", digest_from=0)
    assert printed == "Told: 0 due soon, 2 late, 0 to look at again.\nMailed: 2 letters.\n"
    assert addressed(post_office) == ["editor@example.org", "reviewer@example.org"]


def test_send_notices_a_second_time_does_nothing(
    late_claim: Claim, run_command: RunCommand, post_office: MailServer
) -> None:
    run_command("send_notices", digest_from=0)
    stored = list(Notice.objects.order_by("pk").values())
    printed = run_command("send_notices", digest_from=0)
    assert printed == "Told: 0 due soon, 0 late, 0 to look at again.\nMailed: 0 letters.\n"
    assert list(Notice.objects.order_by("pk").values()) == stored
    assert len(post_office.letters) == 2


@pytest.mark.django_db(transaction=True)
def test_send_notices_twice_at_once_tells_and_mails_each_thing_once(
    late_claim: Claim, post_office: MailServer
) -> None:
    barrier = threading.Barrier(4)
    faults: list[BaseException] = []

    def run() -> None:
        barrier.wait(timeout=30)
        try:
            call_command("send_notices", digest_from=0, verbosity=0)
        except BaseException as fault:  # noqa: BLE001 - shown below
            faults.append(fault)
        finally:
            connection.close()

    threads = [threading.Thread(target=run) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    assert faults == []
    told = sorted(Notice.objects.values_list("person__username", "kind", "claim"), key=str)
    assert told == [("editor", "late", None), ("reviewer", "late", late_claim.pk)]
    assert addressed(post_office) == ["editor@example.org", "reviewer@example.org"]


def test_before_its_hour_the_daily_letter_waits(
    late_claim: Claim, run_command: RunCommand, post_office: MailServer
) -> None:
    if timezone.localtime().hour == 23:
        pytest.skip("no hour of today is left to wait for")
    run_command("send_notices", digest_from=23)
    assert addressed(post_office) == ["editor@example.org"]


def test_letters_that_fail_are_counted_and_sent_by_the_next_run(
    late_claim: Claim,
    run_command: RunCommand,
    run_failing: RunCommand,
    post_office: MailServer,
) -> None:
    post_office.refuses = True
    assert "Not mailed: 2 letters." in run_failing("send_notices", "--digest-from=0")
    post_office.refuses = False
    assert "Mailed: 2 letters." in run_command("send_notices", digest_from=0)
    assert addressed(post_office) == ["editor@example.org", "reviewer@example.org"]


def test_an_hour_that_is_none_is_refused(db: None, run_failing: RunCommand) -> None:
    assert "write an hour from 0 to 23" in run_failing("send_notices", "--digest-from=24")


def test_the_demonstration_mails_nobody(
    run_command: RunCommand, post_office: MailServer, transactional_db: None
) -> None:
    run_command("load_demo", force=True)
    run_command("send_notices", digest_from=0)
    assert Notice.objects.exists()
    assert not Person.objects.exclude(email="").exists()
    assert post_office.letters == []
