"""Keeping what can be found as checked before in step with claims and earlier checks."""

from collections.abc import Collection, Mapping

from django.db import transaction

from claims.choices import ClaimStatus
from claims.models import Claim, EarlierCheck, IndexedText, Posting
from claims.text.relevance import Words, impacts

OFF_THE_DESK = (ClaimStatus.SUGGESTED, ClaimStatus.DISMISSED)
"""Nobody has said yet, or no longer says, that these are claims."""
ROWS_A_STATEMENT = 2000


def index_claims(claims: Collection[Claim]) -> int:
    """Make claims of the desk findable by their present words; gives how many had to be written.

    Those off the desk are left out: `forget_claims` takes back what was there before.
    """
    wanted = {claim.pk: words_of_claim(claim) for claim in claims if claim.status not in OFF_THE_DESK}
    return index("claim", wanted)


def index_earlier_checks(checks: Collection[EarlierCheck]) -> int:
    """Make earlier checks findable by statement and title; gives how many had to be written."""
    return index("earlier_check", {check.pk: words_of_check(check) for check in checks})


def forget_claims(claims: Collection[Claim]) -> None:
    """Let claims that left the desk be found no more."""
    IndexedText.objects.filter(claim__in=claims).delete()


def words_of_claim(claim: Claim) -> Words:
    return Words(claim.statement, language=claim.article.language)


def words_of_check(check: EarlierCheck) -> Words:
    return Words(check.statement, check.title, check.language)


@transaction.atomic(savepoint=False)
def index(column: str, wanted: Mapping[int, Words]) -> int:
    """Write postings where the words differ from what is indexed; `column` says what the keys are of."""
    known = IndexedText.objects.filter(**{f"{column}__in": wanted}).values_list(column, "digest")
    unchanged = {key for key, digest in known if wanted[key].digest == digest}
    changed = [key for key in wanted if key not in unchanged]
    if not changed:
        return 0
    # Whoever indexes the same thing at the same moment waits here, and then replaces the postings.
    texts = IndexedText.objects.bulk_create(
        [IndexedText(**{f"{column}_id": key, "digest": wanted[key].digest}) for key in changed],
        update_conflicts=True,
        unique_fields=[column],
        update_fields=["digest"],
    )
    Posting.objects.filter(text__in=texts).delete()
    Posting.objects.bulk_create(
        (
            Posting(text=text, term=term, impact=impact)
            for key, text in zip(changed, texts, strict=True)
            for term, impact in sorted(impacts(wanted[key]).items())
        ),
        batch_size=ROWS_A_STATEMENT,
    )
    return len(changed)
