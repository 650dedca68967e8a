"""What is known of an article beside its text, and what holds for it however it is entered."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.utils.translation import gettext as _

from claims.choices import ArticleKind, Language
from claims.exceptions import Unready
from claims.models import Person, RatingScale

LONGEST_LEAD_HOURS = 30 * 24


@dataclass(frozen=True, slots=True)
class ArticleDetails:
    """What is known of an article beside its text; dates are partial dates as ISO text."""

    title: str
    author: str = ""
    outlet: str = ""
    published_on: str = ""
    first_published_on: str = ""
    language: str = Language.UNDETERMINED
    translated_from: str = ""
    provenance: str = ""
    kind: str = ArticleKind.PUBLISHED
    due_at: datetime | None = None
    claims_lead_hours: int = 0
    is_confidential: bool = False
    editors: tuple[Person, ...] = ()
    scale: RatingScale | None = None


def check_details(details: ArticleDetails) -> None:
    """What holds for every article, however its details come in."""
    if not details.title.strip():
        raise Unready(_("Give the article a title."))
    if details.is_confidential and not details.editors:
        raise Unready(_("Name at least one editor: else nobody but admins sees it."))
    if not 0 <= details.claims_lead_hours <= LONGEST_LEAD_HOURS:
        raise Unready(
            _("Claims can be due at most %(hours)d hours before the article.") % {"hours": LONGEST_LEAD_HOURS}
        )


def claims_due_at(details: ArticleDetails) -> datetime | None:
    """When claims without a time of their own are due: so long before their article."""
    if details.due_at is None:
        return None
    return details.due_at - timedelta(hours=details.claims_lead_hours)
