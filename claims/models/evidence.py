"""Sources of the desk's library, and evidence: one source used for one claim."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from claims.choices import PRIMARY_KINDS, Language, SourceKind, Stance
from claims.models.claim import Claim
from claims.models.fields import PartialDateField, new_submission


class Source(models.Model):
    """Something that can be cited; the same page is one source, by its normalised address."""

    title = models.CharField(_("title"), max_length=300)
    address = models.CharField(
        _("address"), max_length=2000, blank=True, help_text=_("The web address, if it has one.")
    )
    address_key = models.CharField(
        max_length=64,
        blank=True,
        editable=False,
        help_text=_("SHA-256 of the address in its normal form: one page, one source."),
    )
    publisher = models.CharField(
        _("publisher"),
        max_length=200,
        help_text=_("Who stands behind it. Two sources are independent if their publishers differ."),
    )
    author = models.CharField(_("author"), max_length=200, blank=True)
    published_on = PartialDateField(_("date"))
    kind = models.CharField(_("kind"), max_length=13, choices=SourceKind)
    language = models.CharField(_("language"), max_length=3, choices=Language, default=Language.UNDETERMINED)
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="added_sources",
        verbose_name=_("added by"),
    )
    added_at = models.DateTimeField(_("added"), auto_now_add=True)
    version = models.PositiveIntegerField(default=1, editable=False)

    class Meta:
        verbose_name = _("source")
        verbose_name_plural = _("sources")
        ordering = ("title", "pk")
        constraints = (
            models.UniqueConstraint(
                fields=["address_key"], condition=~Q(address_key=""), name="one_source_an_address"
            ),
        )

    def __str__(self) -> str:
        return self.title

    @property
    def is_primary(self) -> bool:
        return self.kind in PRIMARY_KINDS


class Evidence(models.Model):
    """What one source says on one claim: the words relied on and where they stand."""

    claim = models.ForeignKey(
        Claim, on_delete=models.PROTECT, related_name="evidence", verbose_name=_("claim")
    )
    source = models.ForeignKey(
        Source, on_delete=models.PROTECT, related_name="evidence", verbose_name=_("source")
    )
    stance = models.CharField(_("stance"), max_length=11, choices=Stance)
    words = models.TextField(
        _("words relied on"), blank=True, help_text=_("The passage itself, word for word.")
    )
    locator = models.CharField(
        _("place"), max_length=200, blank=True, help_text=_("Page, paragraph, table or minute.")
    )
    note = models.TextField(_("own note"), blank=True)
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="added_evidence",
        verbose_name=_("added by"),
    )
    added_at = models.DateTimeField(_("added"), auto_now_add=True)
    withdrawn_at = models.DateTimeField(_("withdrawn"), null=True, blank=True)
    submission = models.UUIDField(unique=True, default=new_submission, editable=False)
    version = models.PositiveIntegerField(default=1, editable=False)

    class Meta:
        verbose_name = _("evidence")
        verbose_name_plural = pgettext_lazy("plural", "evidence")
        ordering = ("claim", "added_at", "pk")

    def __str__(self) -> str:
        return f"{self.get_stance_display()}: {self.source}"

    @property
    def is_complete(self) -> bool:
        """Whether it counts under the evidence rule: it has a place and the words."""
        return bool(self.locator.strip() and self.words.strip())
