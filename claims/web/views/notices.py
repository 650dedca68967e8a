"""One's own notices: the list, following and reading them, and when they are mailed."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from claims.choices import MailChoice
from claims.models.fields import is_key
from claims.queries.notices import filled, group_rows, notices_of, unread_notices
from claims.web.access import PersonRequest, get_notice
from claims.web.forms.notices import MailForm
from claims.web.htmx import render_part
from claims.web.paging import page_of
from claims.web.refusals import carried_out, page_behind, refusal_status, see_other
from claims.workflow.noticing import choose_mail, read_all_notices, read_notice, read_notices_like

GROUPS_A_PAGE = 20


def notice_list(request: PersonRequest) -> HttpResponse:
    """Unread ones as a rule; `?show=all` shows what was read as well."""
    shows_all = request.GET.get("show") == "all"
    notices = (notices_of if shows_all else unread_notices)(request.user)
    page = page_of(request, group_rows(notices), size=GROUPS_A_PAGE)
    context = {
        "page": page,
        "groups": filled(page.object_list, notices),
        "shows_all": shows_all,
        "latest": max((row["last"] for row in page.object_list), default=0),
    }
    return render_part(request, "claims/notice/list.html", "claims/notice/_list.html", context)


@require_POST
def notice_open(request: PersonRequest, pk: int) -> HttpResponse:
    """Follow a notice to its place. A form, not a link: it is read from now on, and GET never writes."""
    notice = get_notice(request, pk)
    read_notice(notice, by=request.user)
    return see_other(request, notice.get_absolute_url())


@require_POST
def notice_read(request: PersonRequest, pk: int) -> HttpResponse:
    """Read what one sentence says together, without going there."""
    read_notices_like(get_notice(request, pk), by=request.user)
    return see_other(request, page_behind(request))


@require_POST
def notice_read_all(request: PersonRequest) -> HttpResponse:
    latest = request.POST.get("latest", "")
    if is_key(latest):
        read_all_notices(by=request.user, up_to=int(latest))
        messages.success(request, _("All are marked as read."))
    return see_other(request, reverse("notice-list"))


def notice_settings(request: PersonRequest) -> HttpResponse:
    form = MailForm.for_person(request.user, request.POST if request.method == "POST" else None)
    if form.is_valid() and carried_out(
        form,
        lambda: choose_mail(
            MailChoice(form.cleaned_data["mail"]), form.cleaned_data["email"], by=request.user
        ),
    ):
        messages.success(request, _("Saved."))
        return redirect("notice-settings")
    status = refusal_status(form) if form.is_bound else 200
    return render(request, "claims/notice/settings.html", {"form": form}, status=status)
