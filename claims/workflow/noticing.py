"""What somebody does with their own notices: reading them, choosing when they are mailed as well."""

from django.utils import timezone
from django.utils.translation import gettext as _

from claims.choices import MailChoice
from claims.exceptions import NotAllowed, Unready
from claims.models import Notice, Person
from claims.queries.notices import like, notices_of


def read_notice(notice: Notice, *, by: Person) -> None:
    refuse_unless_own(notice, by)
    Notice.objects.filter(pk=notice.pk, read_at__isnull=True).update(read_at=timezone.now())


def read_notices_like(notice: Notice, *, by: Person) -> None:
    """All that one sentence says together with this one: two hundred claims assigned at once, for one."""
    refuse_unless_own(notice, by)
    rows = like(notice).filter(read_at__isnull=True).values("pk")
    Notice.objects.filter(pk__in=rows).update(read_at=timezone.now())


def read_all_notices(*, by: Person, up_to: int) -> None:
    """All that were on the page: what came in since is news still. `up_to` is the latest notice shown."""
    rows = notices_of(by).filter(read_at__isnull=True, pk__lte=up_to).values("pk")
    Notice.objects.filter(pk__in=rows).update(read_at=timezone.now())


def refuse_unless_own(notice: Notice, by: Person) -> None:
    if notice.person_id != by.pk:
        raise NotAllowed(_("Only the person told can mark a notice as read."))


def choose_mail(choice: MailChoice, address: str, *, by: Person) -> None:
    """Say when one's own notices are mailed, and where to. No history: it concerns nobody else."""
    if choice != MailChoice.NEVER and not address:
        raise Unready(_("Give an e-mail address, or choose “never”."))
    Person.objects.filter(pk=by.pk).update(mail=choice, email=address)
    by.mail, by.email = choice, address
