"""What people say to each other about a claim, a piece of evidence or marked words."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from claims.models.article import Article, Revision
from claims.models.claim import Claim
from claims.models.evidence import Evidence
from claims.models.fields import new_submission


class Thread(models.Model):
    """Comments on one thing; a question blocks approval (and clearing) until it is resolved.

    `claim` stands for the whole claim; with `evidence` it is about that piece of it. Without a claim it is
    about marked words of the text: code points of `revision`, which is where they were last found.
    """

    article = models.ForeignKey(
        Article, on_delete=models.PROTECT, related_name="threads", verbose_name=_("article")
    )
    claim = models.ForeignKey(
        Claim,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="threads",
        verbose_name=_("claim"),
    )
    evidence = models.ForeignKey(
        Evidence,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="threads",
        verbose_name=_("evidence"),
    )
    revision = models.ForeignKey(
        Revision,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="threads",
        verbose_name=_("revision"),
    )
    start = models.PositiveIntegerField(_("start"), null=True, blank=True)
    end = models.PositiveIntegerField(_("end"), null=True, blank=True)
    quote = models.TextField(_("quote"), blank=True)
    is_question = models.BooleanField(_("question"), default=False)
    opened_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="threads",
        verbose_name=_("opened by"),
    )
    opened_at = models.DateTimeField(_("opened"), default=timezone.now)
    resolved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=_("resolved by"),
    )
    resolved_at = models.DateTimeField(_("resolved"), null=True, blank=True)
    submission = models.UUIDField(unique=True, default=new_submission, editable=False)

    class Meta:
        verbose_name = _("thread")
        verbose_name_plural = _("threads")
        ordering = ("opened_at", "pk")
        indexes = (models.Index(fields=["article", "is_question", "resolved_at"]),)
        constraints = (
            models.CheckConstraint(
                condition=Q(claim__isnull=False, revision__isnull=True)
                | Q(
                    claim__isnull=True,
                    evidence__isnull=True,
                    revision__isnull=False,
                    start__lt=F("end"),
                ),
                name="thread_is_about_one_thing",
            ),
        )

    def __str__(self) -> str:
        return f"{self.article_id}: {self.pk}"

    @property
    def is_open_question(self) -> bool:
        return self.is_question and self.resolved_at is None


class Comment(models.Model):
    """One contribution to a thread, in plain Markdown; what it said before an edit is kept."""

    thread = models.ForeignKey(
        Thread, on_delete=models.PROTECT, related_name="comments", verbose_name=_("thread")
    )
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="comments", verbose_name=_("author")
    )
    words = models.TextField(_("words"))
    said_at = models.DateTimeField(_("said"), default=timezone.now)
    edited_at = models.DateTimeField(_("edited"), null=True, blank=True)
    mentioned = models.ManyToManyField(
        settings.AUTH_USER_MODEL, related_name="mentioned_in", verbose_name=_("mentioned"), blank=True
    )
    submission = models.UUIDField(unique=True, default=new_submission, editable=False)
    version = models.PositiveIntegerField(default=1, editable=False)

    class Meta:
        verbose_name = _("comment")
        verbose_name_plural = _("comments")
        ordering = ("said_at", "pk")

    def __str__(self) -> str:
        return self.words


class EarlierWords(models.Model):
    """What a comment said before it was edited."""

    comment = models.ForeignKey(
        Comment, on_delete=models.PROTECT, related_name="earlier_words", verbose_name=_("comment")
    )
    words = models.TextField(_("words"))
    until = models.DateTimeField(_("until"), default=timezone.now)

    class Meta:
        verbose_name = _("earlier words")
        verbose_name_plural = _("earlier words")
        ordering = ("comment", "until", "pk")

    def __str__(self) -> str:
        return self.words
