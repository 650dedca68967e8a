"""Who has a claim open at the moment."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from claims.models.claim import Claim


class Presence(models.Model):
    """A person's open page reports now and then that it is still there; old rows mean nobody."""

    claim = models.ForeignKey(
        Claim, on_delete=models.CASCADE, related_name="presences", verbose_name=_("claim")
    )
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="presences", verbose_name=_("person")
    )
    seen_at = models.DateTimeField(_("seen"), default=timezone.now)

    class Meta:
        verbose_name = _("presence")
        verbose_name_plural = _("presences")
        constraints = (models.UniqueConstraint(fields=["claim", "person"], name="one_presence_a_person"),)

    def __str__(self) -> str:
        return f"{self.claim_id}: {self.person_id}"
