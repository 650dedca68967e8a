"""Coming and going: signing in and out, and the language of the interface."""

from dataclasses import dataclass
from datetime import timedelta
from http import HTTPStatus
from typing import Any

from axes.helpers import get_cool_off
from django.conf import settings
from django.contrib.auth import login
from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.forms import AuthenticationForm
from django.contrib.auth.views import LoginView, LogoutView
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import time_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from claims.choices import Role
from claims.models import Person
from claims.web.forms.session import DemoSignInForm, LanguageForm, SignInForm
from claims.web.refusals import local_address, page_behind, see_other

BACKEND = "claims.web.backends.PersonBackend"
YEAR = timedelta(days=365)
WHAT_ROLES_DO: dict[Role, str | Promise] = {
    Role.EDITOR: gettext_lazy("Brings in articles, sorts and assigns claims, sets dates."),
    Role.REVIEWER: gettext_lazy("Finds sources, rates, and second-reviews what others rated."),
    Role.ADMIN: gettext_lazy("Keeps people, rating scales and the evidence policy in order."),
}


@dataclass(frozen=True, slots=True)
class Cast:
    """The demonstration people of one role, and what the role is for."""

    role: Role
    task: str | Promise
    people: list[Person]


def demonstration_cast() -> list[Cast]:
    """Everybody once, under the first role held; empty on a desk that is not a demonstration."""
    if not settings.DEBUG:
        return []
    left = list(Person.objects.with_roles().filter(is_demo=True, is_active=True).order_by("pk"))
    cast = []
    for role, task in WHAT_ROLES_DO.items():
        people = [person for person in left if role in person.roles]
        left = [person for person in left if role not in person.roles]
        if people:
            cast.append(Cast(role, task, people))
    return cast


class SignIn(LoginView):
    """Django's own view checks the password and that `next` is a page of ours."""

    authentication_form = SignInForm
    template_name = "claims/session/sign_in.html"
    redirect_authenticated_user = True

    def form_invalid(self, form: AuthenticationForm) -> HttpResponse:
        return self.render_to_response(
            self.get_context_data(form=form), status=HTTPStatus.UNPROCESSABLE_ENTITY
        )

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's own
        return super().get_context_data(cast=demonstration_cast(), **kwargs)


sign_in = SignIn.as_view()
sign_out = LogoutView.as_view()


@login_not_required
@require_POST
def demo_sign_in(request: HttpRequest) -> HttpResponse:
    """Sign in as a demonstration person without a password; exists only on a development desk."""
    form = DemoSignInForm(request.POST)
    if not settings.DEBUG or not form.is_valid():
        raise Http404
    login(request, form.cleaned_data["person"], backend=BACKEND)
    wanted = local_address(request, request.POST.get("next", ""))
    return HttpResponseRedirect(wanted or reverse("desk"))


@login_not_required
@require_POST
def language_set(request: HttpRequest) -> HttpResponse:
    """Remember the language: with the person, and in a cookie for the sign-in page."""
    form = LanguageForm(request.POST)
    if not form.is_valid():
        return see_other(request, page_behind(request))
    language = form.cleaned_data["language"]
    if request.user.is_authenticated:
        Person.objects.filter(pk=request.user.pk).update(language=language)
    response = see_other(request, page_behind(request))
    response.set_cookie(
        settings.LANGUAGE_COOKIE_NAME,
        language,
        max_age=YEAR,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )
    return response


def locked_out(
    request: HttpRequest, _response: HttpResponse | None, _credentials: dict[str, Any] | None
) -> HttpResponse:
    """Answer too many wrong passwords with the time from which trying makes sense again."""
    cool_off = get_cool_off(request) or timedelta()
    until = time_format(timezone.localtime(timezone.now() + cool_off), "TIME_FORMAT")
    sentence = _("Too many wrong passwords for this name. Try again at %(time)s.") % {"time": until}
    context = {"sentence": sentence, "form": SignInForm(request), "cast": demonstration_cast()}
    response = render(request, "claims/session/sign_in.html", context, status=HTTPStatus.TOO_MANY_REQUESTS)
    response.headers["Retry-After"] = str(int(cool_off.total_seconds()))
    return response
