"""Choosing when notices are mailed."""

from typing import Self

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from claims.choices import MailChoice
from claims.models import Person
from claims.web.forms.fields import laid_out


class MailForm(forms.Form):
    email = forms.EmailField(
        label=_("E-mail address"),
        required=False,
        max_length=254,
        help_text=_("Only you and the admins see it."),
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
    mail = forms.ChoiceField(
        label=_("Mail my notices"),
        choices=MailChoice.choices,
        widget=forms.RadioSelect,
        help_text=_(
            "Once a day is one letter with what you have not read. "
            "Confidential articles are never named in a letter."
        ),
    )

    @classmethod
    def for_person(cls, person: Person, data: QueryDict | None = None) -> Self:
        form = cls(data, initial={"email": person.email, "mail": person.mail})
        form.helper = laid_out("email", "mail")  # type: ignore[attr-defined]  # crispy reads it
        return form
