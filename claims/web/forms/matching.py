"""Which evidence of an earlier claim is reused."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from claims.models import Claim, Evidence
from claims.models.fields import RowsField


class ReuseForm(forms.Form):
    """The earlier claim's evidence, all of it ticked at first."""

    evidence = RowsField(
        Evidence.objects.none(), error_messages={"required": _("Choose at least one piece of evidence.")}
    )

    def __init__(self, data: Mapping[str, Any] | None = None, *, earlier: Claim) -> None:
        super().__init__(data)
        in_place = earlier.evidence.filter(withdrawn_at__isnull=True).select_related(
            "source", "claim__article"
        )
        self.fields["evidence"].queryset = in_place  # type: ignore[attr-defined]  # a choice of rows

    @property
    def choices(self) -> list[tuple[Evidence, bool]]:
        """Each piece of evidence with whether it is ticked."""
        rows = self.fields["evidence"].queryset  # type: ignore[attr-defined]  # a choice of rows
        ticked = {str(key) for key in self["evidence"].value() or []}
        return [(row, not self.is_bound or str(row.pk) in ticked) for row in rows]
