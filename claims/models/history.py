"""The history: append-only entries, chained by hash, one chain an article and one for the desk."""

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from claims.choices import Action
from claims.models.article import Article
from claims.models.claim import Claim


class History(models.Model):
    """The head of a chain: how long it is and the hash it ends with, so that a cut tail shows."""

    article = models.OneToOneField(
        Article, null=True, on_delete=models.PROTECT, related_name="history", verbose_name=_("article")
    )
    length = models.PositiveIntegerField(_("length"), default=0)
    head = models.CharField(_("last hash"), max_length=64, blank=True)

    class Meta:
        verbose_name = _("history")
        verbose_name_plural = _("histories")
        constraints = (
            # Uniqueness ignores NULL, so the desk's own chain needs a rule of its own.
            models.UniqueConstraint(
                models.ExpressionWrapper(Q(article__isnull=True), models.BooleanField()),
                condition=Q(article__isnull=True),
                name="one_history_of_the_desk",
            ),
        )

    def __str__(self) -> str:
        return str(self.article or _("Desk"))


class HistoryEntry(models.Model):
    """One action: who, when, before and after. Triggers refuse every update and deletion."""

    history = models.ForeignKey(
        History, on_delete=models.PROTECT, related_name="entries", verbose_name=_("history")
    )
    position = models.PositiveIntegerField(_("entry"))
    claim = models.ForeignKey(
        Claim, null=True, on_delete=models.PROTECT, related_name="entries", verbose_name=_("claim")
    )
    claim_version = models.PositiveIntegerField(_("version of the claim"), null=True)
    action = models.CharField(_("action"), max_length=20, choices=Action)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        on_delete=models.PROTECT,
        related_name="entries",
        verbose_name=_("person"),
    )
    actor_name = models.CharField(_("name"), max_length=310)
    at = models.DateTimeField(_("when"), default=timezone.now)
    before = models.JSONField(_("before"), default=dict, encoder=DjangoJSONEncoder)
    after = models.JSONField(_("after"), default=dict, encoder=DjangoJSONEncoder)
    reason = models.CharField(_("reason"), max_length=20, blank=True)
    words = models.TextField(_("words"), blank=True)
    previous_hash = models.CharField(_("hash before"), max_length=64, blank=True)
    hash = models.CharField(_("hash"), max_length=64)

    class Meta:
        verbose_name = _("history entry")
        verbose_name_plural = _("history")
        ordering = ("history", "position")
        indexes = (models.Index(fields=["-at"]),)
        constraints = (
            models.UniqueConstraint(fields=["history", "position"], name="one_entry_a_place"),
            models.UniqueConstraint(
                fields=["claim", "claim_version"],
                condition=Q(claim__isnull=False),
                name="one_entry_a_claim_version",
            ),
        )

    def __str__(self) -> str:
        return f"{self.actor_name} {self.get_action_display()}"
