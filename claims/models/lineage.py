"""Which claims came out of which: splits and merges, kept for good."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from claims.choices import Reshaping
from claims.models.claim import Claim


class Lineage(models.Model):
    """One step of descent: `child` was split from `parent`, or `parent` was merged into `child`."""

    parent = models.ForeignKey(
        Claim, on_delete=models.PROTECT, related_name="offspring", verbose_name=_("from")
    )
    child = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="ancestry", verbose_name=_("to"))
    kind = models.CharField(_("kind"), max_length=5, choices=Reshaping)
    before = models.JSONField(_("as it was before"), default=dict, blank=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name=_("person")
    )
    at = models.DateTimeField(_("when"), default=timezone.now)
    undone_at = models.DateTimeField(_("undone"), null=True, blank=True)

    class Meta:
        verbose_name = _("descent")
        verbose_name_plural = _("descents")
        ordering = ("at", "pk")
        constraints = (
            models.CheckConstraint(condition=~Q(parent=F("child")), name="claim_is_not_its_own_parent"),
        )

    def __str__(self) -> str:
        return f"{self.child_id} {self.kind} {self.parent_id}"
