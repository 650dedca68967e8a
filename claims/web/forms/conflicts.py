"""Saying what one is too close to."""

from typing import Any

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Div, Layout
from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Exists, OuterRef, QuerySet
from django.utils.translation import gettext_lazy as _

from claims.models import Article, Claimant, Person
from claims.queries.articles import visible_articles
from claims.queries.claims import visible_claims


class ConflictForm(forms.Form):
    """One article that the person can see, or one claimant, by the name as it stands in the claims."""

    article = forms.ModelChoiceField(
        Article.objects.none(), label=_("Article"), required=False, empty_label=_("No article")
    )
    claimant = forms.CharField(
        label=_("or claimant"),
        max_length=200,
        required=False,
        help_text=_("The name of a person or an institution whose claims you should not check."),
        widget=forms.TextInput(attrs={"list": "claimants", "autocomplete": "off"}),
    )
    reason = forms.CharField(
        label=_("Why"),
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Others at the desk can read this in the history."),
    )

    def __init__(self, *args: Any, person: Person, **kwargs: Any) -> None:  # noqa: ANN401 - Django's
        super().__init__(*args, **kwargs)
        self.person = person
        articles = self.fields["article"]
        if isinstance(articles, forms.ModelChoiceField):
            articles.queryset = visible_articles(person)
        self.helper = FormHelper()
        self.helper.form_tag = False
        self.helper.layout = Layout(Div("article", "claimant", css_class="fields"), "reason")

    def clean_claimant(self) -> Claimant | None:
        name = " ".join(self.cleaned_data["claimant"].split())
        if not name:
            return None
        claimant = self.known_claimants().filter(name__iexact=name).first()
        if claimant is None:
            raise ValidationError(
                _("No claim names “%(name)s” as its claimant. Choose a name from the list."),
                params={"name": name},
            )
        return claimant

    def known_claimants(self) -> QuerySet[Claimant]:
        """Claimants of claims that the person can see; others do not exist for them."""
        claims = visible_claims(self.person, with_suggestions=True).filter(claimant=OuterRef("pk"))
        return Claimant.objects.filter(Exists(claims.order_by()))
