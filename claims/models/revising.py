"""A revision on its way in, and what each new revision did to each claim."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from claims.choices import Placing
from claims.models.article import Article, Revision
from claims.models.claim import Claim
from claims.models.fields import new_submission


class RevisionDraft(models.Model):
    """A changed text that somebody compares with the current one; confirmed, it becomes a revision."""

    article = models.ForeignKey(
        Article, on_delete=models.PROTECT, related_name="revision_drafts", verbose_name=_("article")
    )
    base = models.ForeignKey(
        Revision, on_delete=models.PROTECT, related_name="drafts", verbose_name=_("compared with")
    )
    text = models.TextField(_("text"))
    blocks = models.JSONField(
        _("blocks"), help_text=_("Kind, level, start and end of each paragraph, in code points.")
    )
    note = models.TextField(_("what changed"), blank=True)
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name=_("added by")
    )
    added_at = models.DateTimeField(_("added"), default=timezone.now)
    confirmed_as = models.OneToOneField(
        Revision,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="draft",
        verbose_name=_("confirmed as"),
    )
    submission = models.UUIDField(unique=True, default=new_submission, editable=False)

    class Meta:
        verbose_name = _("revision in the making")
        verbose_name_plural = _("revisions in the making")
        ordering = ("-added_at", "-pk")

    def __str__(self) -> str:
        return f"{self.article_id} ({self.pk})"


class Placement(models.Model):
    """What one revision did to one claim's words, and who or what said so."""

    claim = models.ForeignKey(
        Claim, on_delete=models.CASCADE, related_name="placements", verbose_name=_("claim")
    )
    revision = models.ForeignKey(
        Revision, on_delete=models.PROTECT, related_name="placements", verbose_name=_("revision")
    )
    placing = models.CharField(_("what became of it"), max_length=9, choices=Placing)
    reason = models.CharField(
        _("reason"),
        max_length=20,
        help_text=_("How it was found, or why not; “person” where somebody said so."),
    )
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=_("decided by"),
        help_text=_("Empty where the comparison was sure."),
    )
    decided_at = models.DateTimeField(_("decided"), default=timezone.now)

    class Meta:
        verbose_name = _("placement")
        verbose_name_plural = _("placements")
        ordering = ("claim", "revision")
        constraints = (
            models.UniqueConstraint(fields=["claim", "revision"], name="one_placement_a_revision"),
        )

    def __str__(self) -> str:
        return f"{self.claim_id} in {self.revision_id}: {self.placing}"
