"""Rating scales and their steps."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from claims.choices import ArticleKind, RatingColor


def in_reader_language(english: str, german: str) -> str:
    """Choose the wording for the active language; English stands in for an empty German one."""
    return german if german and (get_language() or "").startswith("de") else english


class RatingScale(models.Model):
    key = models.SlugField(_("key"), unique=True)
    name_en = models.CharField(_("name (English)"), max_length=120)
    name_de = models.CharField(_("name (German)"), max_length=120, blank=True)
    description_en = models.TextField(_("description (English)"), blank=True)
    description_de = models.TextField(_("description (German)"), blank=True)
    kind = models.CharField(_("for articles of kind"), max_length=10, choices=ArticleKind)
    is_default = models.BooleanField(_("default for its kind"), default=False)

    class Meta:
        verbose_name = _("rating scale")
        verbose_name_plural = _("rating scales")
        ordering = ("kind", "key")
        constraints = (
            models.UniqueConstraint(
                fields=["kind"],
                condition=models.Q(is_default=True),
                name="one_default_scale_a_kind",
            ),
        )

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        return in_reader_language(self.name_en, self.name_de)


class Rating(models.Model):
    """One step of a scale."""

    scale = models.ForeignKey(
        RatingScale, on_delete=models.PROTECT, related_name="ratings", verbose_name=_("rating scale")
    )
    key = models.SlugField(_("key"))
    label_en = models.CharField(_("label (English)"), max_length=60)
    label_de = models.CharField(_("label (German)"), max_length=60, blank=True)
    description_en = models.TextField(_("description (English)"), blank=True)
    description_de = models.TextField(_("description (German)"), blank=True)
    color = models.CharField(_("colour"), max_length=10, choices=RatingColor)
    icon = models.CharField(_("icon"), max_length=4, help_text=_("One character beside the words."))
    order = models.PositiveSmallIntegerField(_("order"))
    claimreview_value = models.PositiveSmallIntegerField(
        _("number for ClaimReview"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1), MaxValueValidator(5)],
        help_text=_("1 (false) to 5 (true); empty where no number says it."),
    )

    asks_for_change = models.BooleanField(
        _("the text has to change"),
        default=False,
        help_text=_("A draft is cleared only when the words were changed, or kept with a reason."),
    )

    class Meta:
        verbose_name = _("rating")
        verbose_name_plural = _("ratings")
        ordering = ("scale", "order")
        constraints = (
            models.UniqueConstraint(fields=["scale", "key"], name="one_rating_a_key"),
            models.UniqueConstraint(fields=["scale", "order"], name="one_rating_a_place"),
            models.CheckConstraint(
                condition=models.Q(claimreview_value__isnull=True)
                | models.Q(claimreview_value__range=(1, 5)),
                name="claimreview_value_is_1_to_5",
            ),
        )

    def __str__(self) -> str:
        return self.label

    @property
    def label(self) -> str:
        return in_reader_language(self.label_en, self.label_de)

    @property
    def description(self) -> str:
        return in_reader_language(self.description_en, self.description_de)
