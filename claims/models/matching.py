"""What was checked before: checks from elsewhere, the index that finds them, and people's word on a match."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from claims.choices import Language
from claims.models.claim import Claim
from claims.models.fields import PartialDateField


class EarlierCheck(models.Model):
    """A check that somebody published, brought in from an archive; never a verdict of this desk."""

    statement = models.TextField(_("statement"), max_length=2000)
    claimant = models.CharField(_("claimant"), max_length=200, blank=True)
    publisher = models.CharField(_("publisher"), max_length=200, blank=True)
    title = models.CharField(_("title"), max_length=300, blank=True)
    rating = models.CharField(_("rating in the publisher’s words"), max_length=200, blank=True)
    as_of = PartialDateField(_("as of"))
    language = models.CharField(_("language"), max_length=3, choices=Language, default=Language.UNDETERMINED)
    address = models.CharField(_("address"), max_length=2000, blank=True)
    key = models.CharField(
        max_length=64,
        unique=True,
        editable=False,
        help_text=_("SHA-256 of address and statement: brought in twice, it is one row."),
    )
    added_at = models.DateTimeField(_("brought in"), auto_now_add=True)

    class Meta:
        verbose_name = _("earlier check")
        verbose_name_plural = _("earlier checks")
        ordering = ("-pk",)

    def __str__(self) -> str:
        return self.statement


class IndexedText(models.Model):
    """One thing that can be found as checked before: a claim of the desk or a check from elsewhere."""

    claim = models.OneToOneField(Claim, null=True, on_delete=models.CASCADE, related_name="indexed")
    earlier_check = models.OneToOneField(
        EarlierCheck, null=True, on_delete=models.CASCADE, related_name="indexed"
    )
    # SHA-256 of the words that were indexed, and of how.
    digest = models.CharField(max_length=64)

    class Meta:
        verbose_name = _("indexed text")
        verbose_name_plural = _("indexed texts")
        constraints = (
            models.CheckConstraint(
                condition=Q(claim__isnull=False, earlier_check__isnull=True)
                | Q(claim__isnull=True, earlier_check__isnull=False),
                name="indexed_text_is_of_one_thing",
            ),
        )

    def __str__(self) -> str:
        return str(self.claim or self.earlier_check)


class Posting(models.Model):
    """What a term adds to the score of an indexed text: all that ranking needs, on any database."""

    pk = models.CompositePrimaryKey("text_id", "term")
    # The key begins with the text already.
    text = models.ForeignKey(IndexedText, on_delete=models.CASCADE, related_name="postings", db_index=False)
    term = models.CharField(max_length=40)
    # In thousandths; a query multiplies it by the term's weight and adds up.
    impact = models.PositiveSmallIntegerField()

    class Meta:
        verbose_name = _("posting")
        verbose_name_plural = _("postings")
        indexes = (models.Index(fields=["term", "text", "impact"], name="posting_of_a_term"),)

    def __str__(self) -> str:
        return self.term


class ClaimMatch(models.Model):
    """A person's word that a claim and something checked before say the same, or that they do not."""

    claim = models.ForeignKey(
        Claim, verbose_name=_("claim"), on_delete=models.CASCADE, related_name="matches"
    )
    earlier_claim = models.ForeignKey(
        Claim,
        verbose_name=_("earlier claim"),
        null=True,
        on_delete=models.CASCADE,
        related_name="later_matches",
    )
    earlier_check = models.ForeignKey(
        EarlierCheck,
        verbose_name=_("earlier check"),
        null=True,
        on_delete=models.CASCADE,
        related_name="matches",
    )
    is_same = models.BooleanField(_("says the same"))
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("decided by"), on_delete=models.PROTECT, related_name="+"
    )
    decided_at = models.DateTimeField(_("decided"), auto_now_add=True)

    class Meta:
        verbose_name = _("match")
        verbose_name_plural = _("matches")
        ordering = ("claim", "pk")
        constraints = (
            models.UniqueConstraint(fields=["claim", "earlier_claim"], name="one_word_on_two_claims"),
            models.UniqueConstraint(fields=["claim", "earlier_check"], name="one_word_on_an_earlier_check"),
            models.CheckConstraint(
                condition=Q(earlier_claim__isnull=False, earlier_check__isnull=True)
                | Q(earlier_claim__isnull=True, earlier_check__isnull=False),
                name="match_is_with_one_thing",
            ),
            models.CheckConstraint(
                condition=Q(earlier_claim__isnull=True) | ~Q(earlier_claim=F("claim")),
                name="match_is_with_something_else",
            ),
        )

    def __str__(self) -> str:
        sign = "=" if self.is_same else "≠"
        return f"{self.claim_id} {sign} {self.earlier_claim_id or self.earlier_check_id}"
