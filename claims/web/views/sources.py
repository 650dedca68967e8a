"""The library of sources: looking something up, and keeping its details right."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from claims.exceptions import NotAllowed
from claims.permissions import can_edit_source
from claims.queries.sources import (
    claims_resting_on,
    visible_sources,
    with_claim_counts,
    with_words,
)
from claims.web.access import PersonRequest, get_source
from claims.web.forms.sources import SourceFilterForm, SourceForm
from claims.web.htmx import render_part
from claims.web.paging import page_of
from claims.web.refusals import carried_out, refusal_status
from claims.workflow.sourcing import edit_source


def source_list(request: PersonRequest) -> HttpResponse:
    form = SourceFilterForm(request.GET)
    wish = form.wish()
    sources = with_words(visible_sources(request.user), wish.words)
    if wish.kind:
        sources = sources.filter(kind=wish.kind)
    counted = with_claim_counts(sources, request.user).order_by("title", "pk")
    context = {"form": form, "wish": wish, "page": page_of(request, counted)}
    return render_part(request, "claims/source/list.html", "claims/source/_list.html", context)


def source_detail(request: PersonRequest, pk: int) -> HttpResponse:
    source = get_source(request, pk)
    claims = claims_resting_on(source, request.user).order_by("-pk")
    context = {
        "source": source,
        "page": page_of(request, claims),
        "may_edit": can_edit_source(request.user),
    }
    return render_part(request, "claims/source/detail.html", "claims/source/_claims.html", context)


def source_edit(request: PersonRequest, pk: int) -> HttpResponse:
    source = get_source(request, pk)
    if not can_edit_source(request.user):
        raise NotAllowed(_("Editing sources needs the role of an editor or a reviewer."))
    form = SourceForm.for_source(source, request.POST if request.method == "POST" else None)
    if form.is_valid() and carried_out(
        form,
        lambda: edit_source(source, form.details(), by=request.user, seen=form.seen()),
    ):
        messages.success(request, _("The source is saved."))
        return redirect("source-detail", pk=source.pk)
    status = refusal_status(form) if form.is_bound else 200
    context = {"form": form, "source": source}
    return render(request, "claims/source/edit.html", context, status=status)
