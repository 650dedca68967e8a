"""Our own copy before print: proposed wordings, and the clearance of exactly one revision."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from claims.choices import ProposalState
from claims.models.article import Article, Revision
from claims.models.claim import Claim
from claims.models.fields import new_submission


class WordingProposal(models.Model):
    """Other words for a claim's anchored words; accepting them makes the next revision."""

    claim = models.ForeignKey(
        Claim, on_delete=models.PROTECT, related_name="proposals", verbose_name=_("claim")
    )
    revision = models.ForeignKey(
        Revision, on_delete=models.PROTECT, related_name="proposals", verbose_name=_("proposed for")
    )
    old_words = models.TextField(_("words in the text"))
    new_words = models.TextField(_("proposed words"), blank=True, help_text=_("Empty: to be cut."))
    note = models.TextField(_("why"), blank=True)
    state = models.CharField(_("state"), max_length=9, choices=ProposalState, default=ProposalState.OPEN)
    proposed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="proposals",
        verbose_name=_("proposed by"),
    )
    proposed_at = models.DateTimeField(_("proposed"), default=timezone.now)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=_("decided by"),
    )
    decided_at = models.DateTimeField(_("decided"), null=True, blank=True)
    reason = models.TextField(_("reason"), blank=True)
    made_revision = models.ForeignKey(
        Revision,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="made_by",
        verbose_name=_("revision made"),
    )
    submission = models.UUIDField(unique=True, default=new_submission, editable=False)

    class Meta:
        verbose_name = _("proposed wording")
        verbose_name_plural = _("proposed wordings")
        ordering = ("claim", "proposed_at", "pk")
        constraints = (
            models.UniqueConstraint(
                fields=["claim"], condition=Q(state=ProposalState.OPEN), name="one_open_proposal_a_claim"
            ),
            models.CheckConstraint(
                condition=~Q(state=ProposalState.KEPT) | ~Q(reason=""), name="keeping_the_text_has_a_reason"
            ),
        )

    def __str__(self) -> str:
        return f"{self.old_words} → {self.new_words}"


class Clearance(models.Model):
    """The article may be printed as this one revision has it."""

    article = models.ForeignKey(
        Article, on_delete=models.PROTECT, related_name="clearances", verbose_name=_("article")
    )
    revision = models.ForeignKey(
        Revision, on_delete=models.PROTECT, related_name="clearances", verbose_name=_("revision")
    )
    cleared_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="clearances",
        verbose_name=_("cleared by"),
    )
    cleared_at = models.DateTimeField(_("cleared"), default=timezone.now)
    reason = models.TextField(_("reason"), blank=True, help_text=_("Why, although not everything was ready."))
    unready = models.JSONField(
        _("what was not ready"), default=list, blank=True, help_text=_("Sentences, as they stood then.")
    )
    withdrawn_at = models.DateTimeField(_("withdrawn"), null=True, blank=True)

    class Meta:
        verbose_name = _("clearance")
        verbose_name_plural = _("clearances")
        ordering = ("-cleared_at", "-pk")
        constraints = (
            models.UniqueConstraint(
                fields=["revision"], condition=Q(withdrawn_at__isnull=True), name="one_clearance_a_revision"
            ),
        )

    def __str__(self) -> str:
        return f"{self.revision_id}: {self.cleared_at:%Y-%m-%d}"
