"""Samples: approved claims drawn at random for another look."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from claims.choices import SampleResult
from claims.models.claim import Claim
from claims.models.fields import new_submission


class Sample(models.Model):
    """One draw; the seed makes it repeatable, so that nobody can be said to have picked."""

    drawn_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="samples", verbose_name=_("drawn by")
    )
    drawn_at = models.DateTimeField(_("drawn"), default=timezone.now)
    seed = models.CharField(_("seed"), max_length=32)
    drawn_from = models.PositiveIntegerField(_("drawn from"), help_text=_("How many claims could be drawn."))
    submission = models.UUIDField(unique=True, default=new_submission, editable=False)

    class Meta:
        verbose_name = _("sample")
        verbose_name_plural = _("samples")
        ordering = ("-drawn_at", "-pk")

    def __str__(self) -> str:
        return f"{self.drawn_at:%Y-%m-%d}"


class SampledClaim(models.Model):
    """A claim that was drawn, and what somebody who had not signed it said on another look."""

    sample = models.ForeignKey(
        Sample, on_delete=models.CASCADE, related_name="drawn", verbose_name=_("sample")
    )
    claim = models.ForeignKey(
        Claim, on_delete=models.PROTECT, related_name="samples", verbose_name=_("claim")
    )
    round = models.PositiveSmallIntegerField(_("round"))
    result = models.CharField(_("result"), max_length=7, choices=SampleResult, blank=True)
    words = models.TextField(_("words"), blank=True)
    looked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=_("looked at by"),
    )
    looked_at = models.DateTimeField(_("looked at"), null=True, blank=True)

    class Meta:
        verbose_name = _("sampled claim")
        verbose_name_plural = _("sampled claims")
        ordering = ("sample", "pk")
        constraints = (
            models.UniqueConstraint(fields=["sample", "claim"], name="one_claim_a_sample_once"),
            models.CheckConstraint(
                condition=~Q(result=SampleResult.DOUBTED) | ~Q(words=""), name="doubt_has_words"
            ),
        )

    def __str__(self) -> str:
        return f"{self.sample_id}: {self.claim_id}"
