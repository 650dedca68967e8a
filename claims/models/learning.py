"""What the desk's decisions have taught, one row a language; numbers only, no words of anybody's text."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from claims.choices import Language


class DeskLearning(models.Model):
    """The state of one language's model, and up to which decision it has learned.

    `settled_up_to` and `learned_ahead` are numbers of history entries: everything up to the first was
    looked at; the others come after it and were learned already, while older ones could still appear.
    """

    language = models.CharField(_("language"), max_length=3, choices=Language, unique=True)
    model = models.JSONField(_("model"), default=dict, editable=False)
    accepted = models.PositiveIntegerField(_("accepted"), default=0)
    dismissed = models.PositiveIntegerField(_("dismissed"), default=0)
    rehearsed_with = models.PositiveIntegerField(
        _("decisions at the last rehearsal"), default=0, editable=False
    )
    begins_after = models.PositiveBigIntegerField(
        default=0, editable=False, help_text=_("The last history entry before it was reset.")
    )
    settled_up_to = models.PositiveBigIntegerField(default=0, editable=False)
    learned_ahead = models.JSONField(default=list, editable=False)
    learned_at = models.DateTimeField(_("last learned"), null=True, blank=True)
    version = models.PositiveIntegerField(default=0, editable=False)

    class Meta:
        verbose_name = _("learning from decisions")
        verbose_name_plural = _("learning from decisions")
        ordering = ("language",)
        constraints = (
            models.CheckConstraint(
                condition=models.Q(language__in=Language.values), name="learning_is_in_a_known_language"
            ),
        )

    def __str__(self) -> str:
        return str(self.get_language_display())

    @property
    def decisions(self) -> int:
        return self.accepted + self.dismissed
