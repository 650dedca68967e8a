"""Looking for words everywhere."""

from django import forms
from django.utils.translation import gettext_lazy as _

from claims.queries.search import LONGEST_SEARCH
from claims.text.similarity import fold


class SearchForm(forms.Form):
    q = forms.CharField(
        max_length=LONGEST_SEARCH,
        required=False,
        error_messages={"max_length": _("Search for fewer words: up to %(limit_value)d characters.")},
    )

    def words(self) -> str:
        """What to look for; nothing if it is too long or holds only signs that nobody sees."""
        typed: str = self.cleaned_data["q"] if self.is_valid() else ""
        return typed if fold(typed) else ""
