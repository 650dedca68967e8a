"""Other words for a draft's text, and the editor's answer."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from claims.models.fields import new_submission
from claims.web.forms.fields import WordsField, laid_out
from claims.workflow.proposing import LONGEST_WORDING


class ProposalForm(forms.Form):
    words = WordsField(
        label=_("Proposed words"),
        rows=3,
        max_length=LONGEST_WORDING,
        help_text=_("They take the place of the marked words. Leave it empty to have them cut."),
    )
    note = WordsField(label=_("Why"), rows=2)
    submission = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(self, data: Mapping[str, Any] | None = None, *, quote: str = "") -> None:
        super().__init__(
            data, initial={"words": quote, "submission": new_submission()}, auto_id="proposal_%s"
        )
        self.helper = laid_out("words", "note", "submission")


class KeepForm(forms.Form):
    reason = WordsField(label=_("Why the text stays as it is"), rows=2, required=True)

    def __init__(self, data: Mapping[str, Any] | None = None) -> None:
        super().__init__(data, auto_id="stet_%s")
        self.helper = laid_out("reason")


class ClearForm(forms.Form):
    """`revision` is the one that was read."""

    revision = forms.IntegerField(widget=forms.HiddenInput, min_value=1, max_value=2**31 - 1)
    reason = WordsField(
        label=_("Why it can be printed all the same"),
        rows=3,
        help_text=_("It stays visible with the article."),
    )

    def __init__(self, data: Mapping[str, Any] | None = None, *, number: int, is_ready: bool) -> None:
        super().__init__(data, initial={"revision": number}, auto_id="clear_%s")
        self.helper = laid_out("revision", *([] if is_ready else ["reason"]))
