"""How the desk works, in figures: one page of charts with their tables, and each as a file."""

from collections.abc import Callable

from django.http import HttpResponseBase, StreamingHttpResponse
from django.shortcuts import render
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from claims.exceptions import Unready
from claims.exports.csv import Table, csv_lines
from claims.exports.insights import (
    people_table,
    ratings_table,
    returns_table,
    samples_table,
    times_table,
    weeks_table,
)
from claims.permissions import can_see_figures_of_others
from claims.queries.insights.people import work_by_person
from claims.queries.insights.ratings import ratings
from claims.queries.insights.returns import returns_by_reason
from claims.queries.insights.samples import looks_again
from claims.queries.insights.scope import ENOUGH, Scope
from claims.queries.insights.times import times_in_states
from claims.queries.insights.weeks import throughput
from claims.web.access import PersonRequest
from claims.web.forms.insights import InsightForm
from claims.web.inspector import first_sentence


def insight_list(request: PersonRequest) -> HttpResponseBase:
    form = InsightForm(request.GET, person=request.user)
    scope = form.scope()
    context = {
        "form": form,
        "scope": scope,
        "query": request.GET.urlencode() if form.is_valid() else "",
        "enough": ENOUGH,
        "times": times_in_states(scope),
        "returns": returns_by_reason(scope),
        "weeks": throughput(scope),
        "people": work_by_person(scope),
        "sees_everybody": can_see_figures_of_others(request.user),
        "ratings": ratings(scope),
        "looks": looks_again(scope),
    }
    return render(request, "claims/insight/list.html", context)


def as_file(request: PersonRequest, name: str, table_of: Callable[[Scope], Table]) -> HttpResponseBase:
    """Figures of what was not asked for would be worse than none, so a wrong filter is refused here."""
    form = InsightForm(request.GET, person=request.user)
    scope = form.scope()
    if not form.is_valid():
        raise Unready(first_sentence(form))
    days = "".join(f"-{day.isoformat()}" for day in (scope.first, scope.last) if day)
    response = StreamingHttpResponse(csv_lines(table_of(scope)), content_type="text/csv; charset=utf-8")
    disposition = content_disposition_header(as_attachment=True, filename=f"factcheck-{name}{days}.csv")
    response["Content-Disposition"] = disposition or "attachment"
    return response


@require_safe
def insight_times(request: PersonRequest) -> HttpResponseBase:
    return as_file(request, "times", lambda scope: times_table(times_in_states(scope)))


@require_safe
def insight_returns(request: PersonRequest) -> HttpResponseBase:
    return as_file(request, "returns", lambda scope: returns_table(returns_by_reason(scope)))


@require_safe
def insight_people(request: PersonRequest) -> HttpResponseBase:
    return as_file(request, "people", lambda scope: people_table(work_by_person(scope)))


@require_safe
def insight_claimants(request: PersonRequest) -> HttpResponseBase:
    return as_file(
        request, "claimants", lambda scope: ratings_table(ratings(scope).by_claimant, _("Claimant"))
    )


@require_safe
def insight_outlets(request: PersonRequest) -> HttpResponseBase:
    return as_file(request, "outlets", lambda scope: ratings_table(ratings(scope).by_outlet, _("Outlet")))


@require_safe
def insight_weeks(request: PersonRequest) -> HttpResponseBase:
    return as_file(request, "weeks", lambda scope: weeks_table(throughput(scope)))


@require_safe
def insight_samples(request: PersonRequest) -> HttpResponseBase:
    return as_file(request, "samples", lambda scope: samples_table(looks_again(scope)))
