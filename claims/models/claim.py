"""Claims, where they stand in the text, who states them and who checks them."""

from datetime import datetime
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from claims.choices import UNFINISHED, ClaimKind, ClaimStatus, Priority
from claims.models.article import Article, Revision
from claims.models.fields import new_submission

if TYPE_CHECKING:
    from claims.models.history import HistoryEntry

WITHOUT_ASSIGNEE = (
    ClaimStatus.SUGGESTED,
    ClaimStatus.OPEN,
    ClaimStatus.DISMISSED,
    ClaimStatus.NOT_CHECKABLE,
)
WITH_ASSIGNEE = (ClaimStatus.ASSIGNED, ClaimStatus.RESEARCHING, ClaimStatus.IN_REVIEW)


class Claimant(models.Model):
    """Who states a claim: a person or an institution."""

    name = models.CharField(_("name"), max_length=200, unique=True)
    role = models.CharField(_("office or role"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("claimant")
        verbose_name_plural = _("claimants")
        ordering = ("name",)

    def __str__(self) -> str:
        return self.name


class Claim(models.Model):
    """One checkable statement of an article; suggestions are claims nobody has accepted yet."""

    article = models.ForeignKey(
        Article, verbose_name=_("article"), on_delete=models.PROTECT, related_name="claims"
    )
    number = models.PositiveIntegerField(
        _("number"), null=True, help_text=_("Given when a suggestion becomes a claim.")
    )
    statement = models.TextField(_("statement"), max_length=2000)
    claimant = models.ForeignKey(
        Claimant,
        verbose_name=_("claimant"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="claims",
    )
    attributed_to = models.CharField(
        _("attributed to"),
        max_length=200,
        blank=True,
        help_text=_("Who says so in the article’s words; becomes the claimant when it is accepted."),
    )
    kind = models.CharField(_("kind"), max_length=10, choices=ClaimKind, default=ClaimKind.OTHER)
    priority = models.PositiveSmallIntegerField(_("priority"), choices=Priority, default=Priority.NORMAL)
    due_at = models.DateTimeField(_("due"), null=True, blank=True)
    score = models.PositiveSmallIntegerField(
        _("score"), null=True, blank=True, help_text=_("0 to 100, from the text analysis")
    )
    reasons = models.JSONField(_("reasons for the score"), default=list, blank=True)
    status = models.CharField(_("status"), max_length=13, choices=ClaimStatus, default=ClaimStatus.SUGGESTED)
    assignee = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("assignee"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="claims",
    )
    round = models.PositiveSmallIntegerField(_("round"), default=1)
    set_aside_reason = models.CharField(_("reason for setting aside"), max_length=20, blank=True)
    set_aside_words = models.TextField(_("words on setting aside"), blank=True)
    recheck_note = models.TextField(_("what changed"), blank=True)
    approved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("approved by"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="approved_claims",
    )
    approved_at = models.DateTimeField(_("approved"), null=True, blank=True)
    submission = models.UUIDField(unique=True, default=new_submission, editable=False)
    version = models.PositiveIntegerField(default=0, editable=False)

    class Meta:
        verbose_name = _("claim")
        verbose_name_plural = _("claims")
        ordering = ("article", "pk")
        indexes = (
            models.Index(fields=["status", "assignee"]),
            models.Index(fields=["article", "status"]),
        )
        constraints = (
            models.UniqueConstraint(fields=["article", "number"], name="one_claim_a_number"),
            models.CheckConstraint(condition=Q(status__in=ClaimStatus.values), name="claim_status_is_known"),
            models.CheckConstraint(
                condition=Q(number__isnull=False)
                | Q(status__in=(ClaimStatus.SUGGESTED, ClaimStatus.DISMISSED)),
                name="claim_on_the_desk_has_a_number",
            ),
            models.CheckConstraint(
                condition=~Q(status__in=WITHOUT_ASSIGNEE) | Q(assignee__isnull=True),
                name="claim_nobody_works_on_has_no_assignee",
            ),
            models.CheckConstraint(
                condition=~Q(status__in=WITH_ASSIGNEE) | Q(assignee__isnull=False),
                name="claim_under_work_has_an_assignee",
            ),
            models.CheckConstraint(
                condition=Q(status=ClaimStatus.APPROVED, approved_by__isnull=False)
                | (~Q(status=ClaimStatus.APPROVED) & Q(approved_by__isnull=True)),
                name="claim_is_approved_by_somebody",
            ),
            models.CheckConstraint(
                condition=Q(approved_by__isnull=True)
                | Q(assignee__isnull=True)
                | ~Q(approved_by=F("assignee")),
                name="claim_is_approved_by_a_second_person",
            ),
        )

    def __str__(self) -> str:
        return self.statement

    def get_absolute_url(self) -> str:
        return reverse("claim-detail", args=[self.pk])

    @property
    def effective_due(self) -> datetime | None:
        """When it is due: at its own time, else with the article's claims."""
        return self.due_at or self.article.claims_due_at

    @property
    def is_due_with_article(self) -> bool:
        return self.due_at is None and self.article.claims_due_at is not None

    @property
    def is_late(self) -> bool:
        due = self.effective_due if self.status in UNFINISHED else None
        return due is not None and due < timezone.now()

    def entries_since_suggested(self) -> "list[HistoryEntry]":
        """From the decision that ended its last time as a suggestion; empty if it never was one."""
        entries = sorted(self.entries.all(), key=lambda entry: entry.claim_version or 0)
        ends = [n for n, entry in enumerate(entries) if entry.before.get("status") == ClaimStatus.SUGGESTED]
        return entries[ends[-1] :] if ends else []


class Anchor(models.Model):
    """Where a claim stands in one revision: exact code points, with the words around them."""

    claim = models.ForeignKey(
        Claim, on_delete=models.CASCADE, related_name="anchors", verbose_name=_("claim")
    )
    revision = models.ForeignKey(
        Revision, on_delete=models.PROTECT, related_name="anchors", verbose_name=_("revision")
    )
    is_current = models.BooleanField(_("current"), default=True)
    start = models.PositiveIntegerField(_("start"))
    end = models.PositiveIntegerField(_("end"))
    quote = models.TextField(_("quote"))
    prefix = models.CharField(_("words before"), max_length=64, blank=True)
    suffix = models.CharField(_("words after"), max_length=64, blank=True)

    class Meta:
        verbose_name = _("anchor")
        verbose_name_plural = _("anchors")
        ordering = ("revision", "start", "end")
        indexes = (models.Index(fields=["revision", "start"]),)
        constraints = (
            models.UniqueConstraint(fields=["claim", "revision"], name="one_anchor_a_revision"),
            models.UniqueConstraint(
                fields=["claim"], condition=Q(is_current=True), name="one_current_anchor_a_claim"
            ),
            models.CheckConstraint(condition=Q(start__lt=F("end")), name="anchor_is_not_empty"),
        )

    def __str__(self) -> str:
        return self.quote


class Assignment(models.Model):
    """Who was given a claim, by whom and until when; the open one is the claim's assignee."""

    claim = models.ForeignKey(
        Claim, on_delete=models.CASCADE, related_name="assignments", verbose_name=_("claim")
    )
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="assignments",
        verbose_name=_("person"),
    )
    assigned_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name=_("assigned by")
    )
    note = models.TextField(_("note"), blank=True)
    assigned_at = models.DateTimeField(_("assigned"), default=timezone.now)
    ended_at = models.DateTimeField(_("ended"), null=True, blank=True)

    class Meta:
        verbose_name = _("assignment")
        verbose_name_plural = _("assignments")
        ordering = ("claim", "assigned_at", "pk")
        constraints = (
            models.UniqueConstraint(
                fields=["claim"], condition=Q(ended_at__isnull=True), name="one_assignee_a_claim"
            ),
        )

    def __str__(self) -> str:
        return f"{self.claim_id} → {self.person_id}"
