"""Signing in, and choosing the interface's language."""

from typing import Any

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Layout
from django import forms
from django.conf import settings
from django.contrib.auth.forms import AuthenticationForm
from django.utils.translation import gettext_lazy as _

from claims.models import Person


class SignInForm(AuthenticationForm):
    error_messages = {  # noqa: RUF012 - Django's own attribute
        "invalid_login": _("User name and password do not go together. Check both and try again."),
        "inactive": _("User name and password do not go together. Check both and try again."),
    }

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - Django's signature
        super().__init__(*args, **kwargs)
        self.fields["username"].label = _("User name")
        self.helper = FormHelper()
        self.helper.form_tag = False
        self.helper.disable_csrf = True
        self.helper.layout = Layout("username", "password")


class DemoSignInForm(forms.Form):
    """One click for one of the demonstration people; nobody else can be chosen."""

    person = forms.ModelChoiceField(Person.objects.filter(is_demo=True, is_active=True))


class LanguageForm(forms.Form):
    language = forms.ChoiceField(choices=settings.LANGUAGES)
