"""What a person is told, in the app and by mail."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from claims.choices import NoticeKind
from claims.models.article import Article
from claims.models.claim import Claim
from claims.models.discussion import Comment


class Notice(models.Model):
    """One thing that happened or has come due, for one person, with the exact place it is about."""

    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="notices", verbose_name=_("person")
    )
    kind = models.CharField(_("kind"), max_length=12, choices=NoticeKind)
    article = models.ForeignKey(
        Article, on_delete=models.CASCADE, related_name="notices", verbose_name=_("article")
    )
    claim = models.ForeignKey(
        Claim,
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="notices",
        verbose_name=_("claim"),
    )
    comment = models.ForeignKey(
        Comment,
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="notices",
        verbose_name=_("comment"),
    )
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=_("by"),
    )
    words = models.TextField(_("words"), blank=True)
    occasion = models.CharField(
        _("occasion"),
        max_length=64,
        blank=True,
        help_text=_("What is told once only, such as one deadline; empty where each event is told."),
    )
    at = models.DateTimeField(_("when"), default=timezone.now)
    read_at = models.DateTimeField(_("read"), null=True, blank=True)
    mailed_at = models.DateTimeField(_("mailed"), null=True, blank=True)

    class Meta:
        verbose_name = _("notice")
        verbose_name_plural = _("notices")
        ordering = ("-at", "-pk")
        indexes = (models.Index(fields=["person", "read_at", "-at"]),)
        constraints = (
            models.UniqueConstraint(
                fields=["person", "kind", "occasion"],
                condition=~Q(occasion=""),
                name="one_notice_an_occasion",
            ),
        )

    def __str__(self) -> str:
        return f"{self.person_id}: {self.kind}"

    def get_absolute_url(self) -> str:
        """The exact place: the comment, else the claim in its text, else the article."""
        anchor = f"#comment-{self.comment_id}" if self.comment_id else ""
        if self.claim_id is None:
            return reverse("article-detail", args=[self.article_id]) + anchor
        if anchor:
            return reverse("claim-detail", args=[self.claim_id]) + anchor
        return f"{reverse('article-detail', args=[self.article_id])}?claim={self.claim_id}"
