"""What the desk has agreed on: its evidence policy and its people's conflicts."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from claims.models.article import Article
from claims.models.claim import Claimant


class Policy(models.Model):
    """How much evidence a verdict needs; there is one row."""

    independent_sources = models.PositiveSmallIntegerField(
        _("independent sources needed"),
        default=2,
        help_text=_("Sources of different publishers, each with place and words."),
    )
    primary_sources = models.PositiveSmallIntegerField(
        _("or primary sources needed"),
        default=1,
        help_text=_("0: primary sources count like any other."),
    )
    override_allowed = models.BooleanField(
        _("may be overridden with a reason"),
        default=True,
        help_text=_("The reason is printed in the report."),
    )
    version = models.PositiveIntegerField(default=1, editable=False)

    class Meta:
        verbose_name = _("evidence policy")
        verbose_name_plural = _("evidence policy")
        constraints = (
            models.CheckConstraint(condition=Q(pk=1), name="there_is_one_policy"),
            models.CheckConstraint(condition=Q(independent_sources__gte=1), name="a_verdict_needs_evidence"),
        )

    def __str__(self) -> str:
        return str(_("Evidence policy"))


class Conflict(models.Model):
    """A person is too close to an article or a claimant to check them."""

    person = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("person"),
        on_delete=models.PROTECT,
        related_name="conflicts",
    )
    article = models.ForeignKey(
        Article,
        verbose_name=_("article"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="conflicts",
    )
    claimant = models.ForeignKey(
        Claimant,
        verbose_name=_("claimant"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="conflicts",
    )
    reason = models.TextField(_("reason"), blank=True)
    declared_at = models.DateTimeField(_("declared"), default=timezone.now)
    withdrawn_at = models.DateTimeField(_("withdrawn"), null=True, blank=True)

    class Meta:
        verbose_name = _("conflict of interest")
        verbose_name_plural = _("conflicts of interest")
        ordering = ("-declared_at", "-pk")
        constraints = (
            models.CheckConstraint(
                condition=Q(article__isnull=False, claimant__isnull=True)
                | Q(article__isnull=True, claimant__isnull=False),
                name="conflict_is_with_one_thing",
            ),
            models.UniqueConstraint(
                fields=["person", "article"],
                condition=Q(withdrawn_at__isnull=True, article__isnull=False),
                name="one_conflict_with_an_article",
            ),
            models.UniqueConstraint(
                fields=["person", "claimant"],
                condition=Q(withdrawn_at__isnull=True, claimant__isnull=False),
                name="one_conflict_with_a_claimant",
            ),
        )

    def __str__(self) -> str:
        return f"{self.person} – {self.article or self.claimant}"
