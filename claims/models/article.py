"""The article, its revisions and their paragraphs."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from claims.choices import ArticleKind, Language, ParagraphKind
from claims.models.fields import PartialDateField, new_submission


class Article(models.Model):
    title = models.CharField(_("title"), max_length=300)
    author = models.CharField(_("author"), max_length=200, blank=True)
    outlet = models.CharField(_("outlet"), max_length=200, blank=True)
    published_on = PartialDateField(_("date"))
    first_published_on = PartialDateField(_("first published"))
    language = models.CharField(_("language"), max_length=3, choices=Language, default=Language.UNDETERMINED)
    translated_from = models.CharField(_("translated from"), max_length=3, choices=Language, blank=True)
    provenance = models.TextField(_("note of provenance"), blank=True)
    kind = models.CharField(_("kind"), max_length=10, choices=ArticleKind, default=ArticleKind.PUBLISHED)
    scale = models.ForeignKey("claims.RatingScale", verbose_name=_("rating scale"), on_delete=models.PROTECT)
    due_at = models.DateTimeField(_("due"), null=True, blank=True)
    claims_lead_hours = models.PositiveSmallIntegerField(
        _("claims are due so many hours before"),
        default=0,
        help_text=_("Claims without a time of their own are due this long before the article."),
    )
    claims_due_at = models.DateTimeField(_("claims due"), null=True, blank=True, editable=False)
    is_confidential = models.BooleanField(
        _("confidential"),
        default=False,
        help_text=_("Only the editors named here, the assignees and admins see it."),
    )
    editors = models.ManyToManyField(
        settings.AUTH_USER_MODEL,
        verbose_name=_("named editors"),
        related_name="edited_articles",
        blank=True,
    )
    imported_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("brought in by"),
        on_delete=models.PROTECT,
        related_name="imported_articles",
    )
    imported_at = models.DateTimeField(_("brought in"), auto_now_add=True)
    submission = models.UUIDField(unique=True, default=new_submission, editable=False)
    version = models.PositiveIntegerField(default=0, editable=False)

    class Meta:
        verbose_name = _("article")
        verbose_name_plural = _("articles")
        ordering = ("-imported_at", "-pk")

    def __str__(self) -> str:
        return self.title


class Revision(models.Model):
    """One state of an article's text; offsets of paragraphs and anchors count its code points."""

    article = models.ForeignKey(
        Article, on_delete=models.PROTECT, related_name="revisions", verbose_name=_("article")
    )
    number = models.PositiveIntegerField(_("number"), default=1)
    is_current = models.BooleanField(_("current"), default=True)
    text = models.TextField(_("text"))
    fingerprint = models.CharField(_("fingerprint"), max_length=64, db_index=True)
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name=_("added by")
    )
    added_at = models.DateTimeField(_("added"), auto_now_add=True)

    class Meta:
        verbose_name = _("revision")
        verbose_name_plural = _("revisions")
        ordering = ("article", "number")
        constraints = (
            models.UniqueConstraint(fields=["article", "number"], name="one_revision_a_number"),
            models.UniqueConstraint(
                fields=["article"],
                condition=Q(is_current=True),
                name="one_current_revision_an_article",
            ),
        )

    def __str__(self) -> str:
        return f"{self.article_id}/{self.number}"


class Paragraph(models.Model):
    """A block of a revision's text; body paragraphs carry the number shown beside them."""

    revision = models.ForeignKey(
        Revision, on_delete=models.CASCADE, related_name="paragraphs", verbose_name=_("revision")
    )
    order = models.PositiveIntegerField(_("order"))
    number = models.PositiveIntegerField(_("number"), null=True)
    kind = models.CharField(_("kind"), max_length=10, choices=ParagraphKind)
    level = models.PositiveSmallIntegerField(_("level"), default=0)
    start = models.PositiveIntegerField(_("start"))
    end = models.PositiveIntegerField(_("end"))

    class Meta:
        verbose_name = _("paragraph")
        verbose_name_plural = _("paragraphs")
        ordering = ("revision", "order")
        constraints = (
            models.UniqueConstraint(fields=["revision", "order"], name="one_paragraph_a_place"),
            models.CheckConstraint(condition=Q(start__lt=F("end")), name="paragraph_is_not_empty"),
        )

    def __str__(self) -> str:
        return f"{self.revision_id} §{self.order}"
