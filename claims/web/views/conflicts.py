"""One's own conflicts of interest: declaring and withdrawing them."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from claims.queries.conflicts import declared_conflicts
from claims.web.access import PersonRequest
from claims.web.forms.conflicts import ConflictForm
from claims.web.refusals import carried_out, refusal_status
from claims.workflow.desk_keeping import declare_conflict, withdraw_conflict

NAMES_OFFERED = 500


def conflict_list(request: PersonRequest) -> HttpResponse:
    return conflicts_page(request, ConflictForm(person=request.user))


@require_POST
def conflict_declare(request: PersonRequest) -> HttpResponse:
    form = ConflictForm(request.POST, person=request.user)
    if form.is_valid() and carried_out(
        form, lambda: declare_conflict(request.user, by=request.user, **form.cleaned_data)
    ):
        messages.success(request, _("The conflict is declared. Such claims cannot come to you now."))
        return redirect("conflict-list")
    return conflicts_page(request, form)


@require_POST
def conflict_withdraw(request: PersonRequest, pk: int) -> HttpResponse:
    conflict = get_object_or_404(declared_conflicts(request.user), pk=pk)
    withdraw_conflict(conflict, by=request.user)
    messages.success(request, _("The conflict is withdrawn."))
    return redirect("conflict-list")


def conflicts_page(request: PersonRequest, form: ConflictForm) -> HttpResponse:
    context = {
        "form": form,
        "conflicts": declared_conflicts(request.user).order_by("-declared_at"),
        "claimants": form.known_claimants()[:NAMES_OFFERED],
    }
    status = refusal_status(form) if form.is_bound else 200
    return render(request, "claims/conflict/list.html", context, status=status)
