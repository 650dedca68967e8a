"""What a person found, round by round, and what the second person said to it."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from claims.choices import ReturnReason, ReviewDecision
from claims.models.claim import Claim
from claims.models.scale import Rating


class Verdict(models.Model):
    """Rating, rationale and as-of day: one per claim and round, by one person."""

    claim = models.ForeignKey(
        Claim, on_delete=models.PROTECT, related_name="verdicts", verbose_name=_("claim")
    )
    round = models.PositiveSmallIntegerField(_("round"))
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="verdicts", verbose_name=_("author")
    )
    rating = models.ForeignKey(
        Rating,
        verbose_name=_("rating"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="verdicts",
    )
    rationale = models.TextField(_("rationale"), blank=True)
    as_of = models.DateField(_("as of"), null=True, blank=True)
    look_again_on = models.DateField(_("look again"), null=True, blank=True)
    override_reason = models.TextField(
        _("reason for less evidence"),
        blank=True,
        help_text=_("Printed in the report. Leave it empty where the evidence rule is met."),
    )
    saved_at = models.DateTimeField(_("saved"), default=timezone.now)
    recorded = models.JSONField(
        _("as last recorded"),
        default=dict,
        blank=True,
        editable=False,
        help_text=_(
            "What the history knows of it: drafts save themselves more often than they are recorded."
        ),
    )
    submitted_at = models.DateTimeField(_("sent to second review"), null=True, blank=True)
    version = models.PositiveIntegerField(default=1, editable=False)

    class Meta:
        verbose_name = _("verdict")
        verbose_name_plural = _("verdicts")
        ordering = ("claim", "round")
        constraints = (
            models.UniqueConstraint(fields=["claim", "round"], name="one_verdict_a_round"),
            models.CheckConstraint(
                condition=Q(submitted_at__isnull=True)
                | (Q(rating__isnull=False, as_of__isnull=False) & ~Q(rationale="")),
                name="submitted_verdict_is_complete",
            ),
        )

    def __str__(self) -> str:
        return f"{self.claim_id} #{self.round}"


class Review(models.Model):
    """The second person's decision on a round's verdict; there is one a round."""

    claim = models.ForeignKey(
        Claim, on_delete=models.PROTECT, related_name="reviews", verbose_name=_("claim")
    )
    verdict = models.OneToOneField(
        Verdict, on_delete=models.PROTECT, related_name="review", verbose_name=_("verdict")
    )
    reviewer = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="reviews",
        verbose_name=_("second person"),
    )
    decision = models.CharField(_("decision"), max_length=8, choices=ReviewDecision)
    reason = models.CharField(_("reason"), max_length=20, choices=ReturnReason, blank=True)
    words = models.TextField(_("words"), blank=True)
    decided_at = models.DateTimeField(_("decided"), default=timezone.now)

    class Meta:
        verbose_name = _("second review")
        verbose_name_plural = _("second reviews")
        ordering = ("claim", "decided_at", "pk")
        constraints = (
            models.CheckConstraint(
                condition=Q(decision=ReviewDecision.APPROVED) | (~Q(reason="") & ~Q(words="")),
                name="return_gives_reason_and_words",
            ),
        )

    def __str__(self) -> str:
        return f"{self.verdict_id}: {self.decision}"


class Contribution(models.Model):
    """Somebody worked on a claim's evidence or verdict and so can never approve it.

    Rows are only ever added; a trigger of the database compares them with `Claim.approved_by`.
    """

    claim = models.ForeignKey(
        Claim, on_delete=models.PROTECT, related_name="contributions", verbose_name=_("claim")
    )
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="contributions",
        verbose_name=_("person"),
    )
    round = models.PositiveSmallIntegerField(_("round"))
    since = models.DateTimeField(_("since"), default=timezone.now)

    class Meta:
        verbose_name = _("contribution")
        verbose_name_plural = _("contributions")
        constraints = (models.UniqueConstraint(fields=["claim", "person"], name="one_contribution_a_person"),)

    def __str__(self) -> str:
        return f"{self.claim_id}: {self.person_id}"
