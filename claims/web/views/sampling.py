"""Samples: drawing approved claims, and looking at each again."""

from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from claims.choices import SampleResult, Verb
from claims.models import Person, Sample, SampledClaim, Verdict
from claims.permissions import can_draw_sample, can_look_at_sample, can_reopen
from claims.queries.articles import sees_all
from claims.queries.samples import drawn_in_full, visible_samples
from claims.remembering import asking_once
from claims.web.access import PersonRequest, get_drawn, get_sample
from claims.web.forms.decisions import ReopenForm
from claims.web.forms.insights import DrawForm, LookForm
from claims.web.paging import page_of
from claims.web.refusals import carried_out, refusal_status
from claims.workflow.sampling import draw_sample, look_at_sampled_claim, stands_as_drawn


@dataclass(frozen=True, slots=True)
class Row:
    """A claim that was drawn, as one person meets it; a form is there only for who can use it."""

    drawn: SampledClaim
    verdict: Verdict | None
    stands: bool
    look: LookForm | None
    reopen: ReopenForm | None


def sample_list(request: PersonRequest) -> HttpResponse:
    return samples_page(request, DrawForm(by=request.user) if can_draw_sample(request.user) else None)


@require_POST
def sample_draw(request: PersonRequest) -> HttpResponse:
    form = DrawForm(request.POST, by=request.user)
    drawn: list[Sample] = []
    if form.is_valid() and carried_out(form, lambda: drawn.append(draw(request, form))):
        messages.success(
            request, _("The sample is drawn. Whoever had no part in a claim can look at it again.")
        )
        return redirect("sample-detail", pk=drawn[0].pk)
    return samples_page(request, form)


def draw(request: PersonRequest, form: DrawForm) -> Sample:
    number, submission = form.cleaned_data["number"], form.cleaned_data["submission"]
    return draw_sample(form.pool(), number, by=request.user, submission=submission)


def samples_page(request: PersonRequest, form: DrawForm | None) -> HttpResponse:
    status = refusal_status(form) if form and form.is_bound else 200
    context = {"form": form, "page": page_of(request, visible_samples(request.user))}
    return render(request, "claims/sample/list.html", context, status=status)


def sample_detail(request: PersonRequest, pk: int) -> HttpResponse:
    return sample_page(request, get_sample(request, pk))


@require_POST
def sampled_claim_look(request: PersonRequest, pk: int) -> HttpResponse:
    drawn = get_drawn(request, pk)
    form = LookForm(request.POST, drawn=drawn.pk)
    if form.is_valid() and carried_out(
        form, lambda: look_at_sampled_claim(drawn, by=request.user, **form.cleaned_data)
    ):
        messages.success(request, _("Noted. Thank you for looking again."))
        return redirect("sample-detail", pk=drawn.sample_id)
    return sample_page(request, get_sample(request, drawn.sample_id), refused=(drawn.pk, form))


def sample_page(
    request: PersonRequest, sample: Sample, refused: tuple[int, LookForm] | None = None
) -> HttpResponse:
    """A form that was refused stands at its row again, with what was typed."""
    given = dict([refused] if refused else [])
    with asking_once():
        drawn = drawn_in_full(request.user).filter(sample=sample)
        rows = [row_for(request.user, one, given.get(one.pk)) for one in drawn]
    shows_pool = sample.drawn_by == request.user or sees_all(request.user)
    context = {"sample": sample, "rows": rows, "shows_pool": shows_pool}
    status = refusal_status(refused[1]) if refused else 200
    return render(request, "claims/sample/detail.html", context, status=status)


def row_for(person: Person, drawn: SampledClaim, given: LookForm | None) -> Row:
    stands = stands_as_drawn(drawn)
    waits = stands and not drawn.result and can_look_at_sample(person, drawn.claim)
    doubted = stands and drawn.result == SampleResult.DOUBTED and can_reopen(person, drawn.claim)
    return Row(
        drawn,
        verdict=next((one for one in drawn.claim.verdicts.all() if one.round == drawn.round), None),
        stands=stands,
        look=given or (LookForm(drawn=drawn.pk) if waits else None),
        reopen=reopen_form(drawn) if doubted else None,
    )


def reopen_form(drawn: SampledClaim) -> ReopenForm:
    """The step any approved claim has, begun with the words of whoever doubted."""
    form = ReopenForm(claim=drawn.claim, verb=Verb.REOPEN)
    form.auto_id = f"reopen-{drawn.pk}-%s"
    form.initial["words"] = drawn.words
    return form
