"""The verdict: a rating of the article's scale, why, and as of when."""

from collections.abc import Mapping
from dataclasses import fields
from typing import Any, Self

from crispy_forms.layout import HTML, Div, Field
from django import forms
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import mark_safe
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from claims.models import Claim, Rating, Verdict
from claims.web.forms.fields import DayField, WordsField, laid_out
from claims.web.forms.merging import MergingForm
from claims.workflow.rating import Finding


class VerdictForm(MergingForm):
    rating = forms.ModelChoiceField(
        Rating.objects.none(), label=_("Rating"), required=False, empty_label=None, widget=forms.RadioSelect
    )
    rationale = WordsField(
        label=_("Rationale"),
        rows=5,
        max_length=20000,
        help_text=_("How the evidence leads to the rating. Name what contradicts it, too."),
    )
    as_of = DayField(label=_("As of"), help_text=_("The day for which it holds."))
    look_again_on = DayField(label=_("Look again"), help_text=_("If it can go stale."))
    override_reason = WordsField(
        label=_("Reason for less evidence"),
        rows=2,
        help_text=_("Printed in the report. Leave it empty where the evidence rule is met."),
    )

    def __init__(
        self,
        data: Mapping[str, Any] | None = None,
        *,
        claim: Claim,
        is_sourced: bool,
        initial: Mapping[str, Any] | None = None,
    ) -> None:
        super().__init__(data, initial=dict(initial or {}), auto_id="verdict_%s")
        ratings = Rating.objects.filter(scale=claim.article.scale_id).order_by("order")
        self.fields["rating"].queryset = ratings  # type: ignore[attr-defined]  # a choice of rows
        self.helper = laid_out(
            Field("rating", template="components/scale.html"),
            Field("rationale", dir="auto"),
            Div("as_of", "look_again_on", css_class="fields"),
            *self.override_rows(is_sourced=is_sourced),
            "version",
            "opened",
        )

    def override_rows(self, *, is_sourced: bool) -> list[object]:
        """Only where the evidence rule is not met, or a reason was given already."""
        is_given = bool(self["override_reason"].value())
        if is_sourced and not is_given:
            return []
        summary = format_html(
            "<details{}><summary>{}</summary>",
            mark_safe(" open") if is_given else "",
            gettext("Less evidence than the rule asks for"),
        )
        return [HTML(summary), "override_reason", HTML("</details>")]

    @classmethod
    def for_verdict(
        cls,
        claim: Claim,
        verdict: Verdict | None,
        data: Mapping[str, Any] | None = None,
        *,
        is_sourced: bool = False,
    ) -> Self:
        stored = {field.name: getattr(verdict or Finding(), field.name) for field in fields(Finding)}
        initial = {**stored, "version": verdict.version if verdict else 0}
        if verdict is None:
            initial["as_of"] = timezone.localdate()
        form = cls(data, claim=claim, is_sourced=is_sourced, initial=initial)
        form.know(stored)
        return form

    def finding(self) -> Finding:
        return Finding(**{field.name: self.cleaned_data[field.name] for field in fields(Finding)})

    def seen(self) -> int:
        version: int = self.cleaned_data["version"]
        return version
