"""Trimming, splitting and merging: each a page that works by itself, and a button for who needs no page."""

from http import HTTPStatus

from django.contrib import messages
from django.db.models import Q
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from claims.exceptions import Unready, WrongState
from claims.models import Anchor, Claim, Lineage
from claims.models.fields import is_key
from claims.queries.inspecting import place_of
from claims.queries.lineage import next_in_text
from claims.text.segments import Span
from claims.text.trimming import Step, stepped
from claims.web.access import PersonRequest, claims_in_full, get_claim
from claims.web.cutting import Cutting
from claims.web.forms.reshaping import MergeForm, SplitForm, TrimForm, is_of_these
from claims.web.htmx import render_part
from claims.web.refusals import carried_out, page_behind, refusal_status, see_other
from claims.workflow.reshaping import (
    current_anchor,
    merge_claims,
    merger_of,
    refusal_to_merge,
    refusal_to_reshape,
    refusal_to_trim,
    refuse,
    split_claim,
    trim_claim,
    undo_reshaping,
)

STEPS = {step.value: step for step in Step}


def claim_trim(request: PersonRequest, pk: int) -> HttpResponse:
    """GET shows the paragraph; each word more or less is a POST that changes nothing; then one saves."""
    claim = get_claim(request, pk)
    refuse(refusal_to_trim(claim, request.user))
    anchor = current_anchor(claim)
    limits = paragraph_around(anchor)
    if request.method != "POST":
        span, version = (anchor.start, anchor.end), claim.version
        return show_trim(request, claim, anchor, limits=limits, form=form_at(anchor, span, version))
    span = span_asked_for(request, anchor, limits)
    if "step" in request.POST:
        form = form_at(anchor, one_step_on(request, anchor, span, limits), version_seen(request))
        return show_trim(request, claim, anchor, limits=limits, form=form)
    form = TrimForm(request.POST)
    if form.is_valid() and carried_out(form, lambda: save_trim(request, claim, form)):
        messages.success(request, _("The mark is trimmed."))
        return see_other(request, way_back(request, claim))
    return show_trim(request, claim, anchor, limits=limits, form=form, span=span)


def save_trim(request: PersonRequest, claim: Claim, form: TrimForm) -> None:
    trim_claim(claim, form.selection(), by=request.user, seen=form.cleaned_data["version"])


def paragraph_around(anchor: Anchor) -> Span:
    rows = anchor.revision.paragraphs.filter(start__lte=anchor.start, end__gte=anchor.end)
    return rows.values_list("start", "end").first() or (anchor.start, anchor.end)


def form_at(anchor: Anchor, span: Span, version: int | None) -> TrimForm:
    start, end = span
    quote = anchor.revision.text[start:end]
    return TrimForm(initial={"start": start, "end": end, "quote": quote, "version": version})


def span_asked_for(request: PersonRequest, anchor: Anchor, limits: Span) -> Span:
    """The ends as they were on the page, if they lie in the paragraph; else the mark's own."""
    sent = [request.POST.get(name, "") for name in ("start", "end")]
    if all(map(is_key, sent)) and limits[0] <= int(sent[0]) < int(sent[1]) <= limits[1]:
        return int(sent[0]), int(sent[1])
    return anchor.start, anchor.end


def one_step_on(request: PersonRequest, anchor: Anchor, span: Span, limits: Span) -> Span:
    """Move an end by a word inside the paragraph; nonsense counts as no step."""
    step = STEPS.get(request.POST["step"])
    if step is None:
        return span
    first, last = limits
    text = anchor.revision.text[first:last]
    start, end = stepped(text, (span[0] - first, span[1] - first), step)
    return start + first, end + first


def show_trim(  # noqa: PLR0913 - a page of a stretch of text has this many sides
    request: PersonRequest,
    claim: Claim,
    anchor: Anchor,
    *,
    limits: Span,
    form: TrimForm,
    span: Span | None = None,
) -> HttpResponse:
    text, (first, last) = anchor.revision.text, limits
    start, end = span or (form["start"].value(), form["end"].value())
    context = {
        "claim": claim,
        "form": form,
        "words": (text[first:start], text[start:end], text[end:last]),
        "back": way_back(request, claim),
    }
    status = refusal_status(form) if form.is_bound else HTTPStatus.OK
    return render(request, "claims/claim/trim.html", context, status=status)


def claim_split(request: PersonRequest, pk: int) -> HttpResponse:
    """GET offers places and statements; a POST without the page's fields splits at what is on offer."""
    claim = get_claim(request, pk)
    refuse(refusal_to_reshape(claim, request.user))
    place, said = place_of(claim), request.POST
    is_chosen = "from_page" in said or "at" in said
    cutting = Cutting.of(place, claim.article.language, said.getlist("at") if is_chosen else None)
    if request.method != "POST":
        return show_split(
            request, claim, cutting, SplitForm(cutting.pieces, initial={"version": claim.version})
        )
    if "look" in said:
        return show_split(request, claim, cutting, looked_at_again(request, cutting))
    if "from_page" not in said:
        refuse_uncut(cutting)
        split_claim(claim, cutting.parts(), by=request.user, seen=version_seen(request))
        return told_of_split(request, claim, cutting)
    if cutting.pieces and not is_of_these(said, cutting.pieces):
        messages.warning(request, _("The parts are others now. Look at their statements, then split."))
        form = looked_at_again(request, cutting)
        return show_split(request, claim, cutting, form, HTTPStatus.UNPROCESSABLE_ENTITY)
    form = SplitForm(cutting.pieces, said)
    if form.is_valid() and carried_out(form, lambda: save_split(request, claim, cutting, form)):
        return told_of_split(request, claim, cutting)
    return show_split(request, claim, cutting, form, refusal_status(form))


def save_split(request: PersonRequest, claim: Claim, cutting: Cutting, form: SplitForm) -> None:
    refuse_uncut(cutting)
    split_claim(claim, cutting.parts(form.statement_of), by=request.user, seen=form.cleaned_data["version"])


def refuse_uncut(cutting: Cutting) -> None:
    if cutting.is_astray:
        raise Unready(_("A claim is split between words. Choose the places anew."))
    if not cutting.pieces:
        raise Unready(_("No place to split was found. Open “Split” and choose one between the words."))


def looked_at_again(request: PersonRequest, cutting: Cutting) -> SplitForm:
    """What was typed stays with the parts that are still there."""
    return SplitForm(cutting.pieces, initial=request.POST.dict())


def told_of_split(request: PersonRequest, claim: Claim, cutting: Cutting) -> HttpResponse:
    messages.success(request, _("Split into %(count)d claims.") % {"count": len(cutting.pieces)})
    return see_other(request, way_back(request, claim))


def show_split(
    request: PersonRequest, claim: Claim, cutting: Cutting, form: SplitForm, status: int = HTTPStatus.OK
) -> HttpResponse:
    context = {"claim": claim, "cutting": cutting, "form": form, "back": way_back(request, claim)}
    return render_part(
        request, "claims/claim/split.html", "claims/claim/_split_parts.html", context, status=status
    )


def claim_merge(request: PersonRequest, pk: int) -> HttpResponse:
    """GET shows what both become together; a POST without the page's fields takes what it would propose."""
    claim = get_claim(request, pk)
    other = claim_to_merge(request, claim)
    refuse(refusal_to_merge(claim, other, request.user))
    if request.method == "POST" and "statement" not in request.POST:
        merge_claims(claim, other, by=request.user, seen=version_seen(request))
        return told_of_merge(request, claim)
    merger = merger_of(claim, other)
    initial = {"statement": merger.statement, "other": other.pk, "version": claim.version}
    form = MergeForm(request.POST if request.method == "POST" else None, initial=initial)
    if form.is_valid() and carried_out(form, lambda: save_merge(request, claim, other, form)):
        return told_of_merge(request, claim)
    context = {
        "claim": claim,
        "other": other,
        "quote": merger.quote,
        "form": form,
        "back": way_back(request, claim),
    }
    status = refusal_status(form) if form.is_bound else HTTPStatus.OK
    return render(request, "claims/claim/merge.html", context, status=status)


def claim_to_merge(request: PersonRequest, claim: Claim) -> Claim:
    """The claim that the form or the address names; else the one that follows in the text."""
    key = request.POST.get("other") or request.GET.get("other") or ""
    if key:
        same_article = claims_in_full(request).filter(article=claim.article_id)
        return get_object_or_404(same_article, pk=int(key) if is_key(key) else 0)
    refuse(refusal_to_reshape(claim, request.user))
    following = next_in_text(claim)
    if following is None:
        raise Unready(_("No claim follows in the text. Open the one before and merge this one into it."))
    return following


def save_merge(request: PersonRequest, claim: Claim, other: Claim, form: MergeForm) -> None:
    said = form.cleaned_data
    merge_claims(claim, other, statement=said["statement"], by=request.user, seen=said["version"])


def told_of_merge(request: PersonRequest, claim: Claim) -> HttpResponse:
    messages.success(request, _("Merged. The other claim is dismissed; its evidence stands here as well."))
    return see_other(request, way_back(request, claim))


@require_POST
def claim_reshaping_undo(request: PersonRequest, pk: int) -> HttpResponse:
    """Undo the split or merge that `lineage` names, else the claim's latest one."""
    claim = get_claim(request, pk)
    rows = Lineage.objects.filter(Q(parent=claim) | Q(child=claim))
    if key := request.POST.get("lineage", ""):
        row = get_object_or_404(rows, pk=int(key) if is_key(key) else 0)
    else:
        latest = rows.filter(undone_at__isnull=True).order_by("-at", "-pk").first()
        if latest is None:
            raise WrongState(_("There is no split or merge left to undo."))
        row = latest
    undo_reshaping(row, by=request.user)
    messages.success(request, _("Undone: words and places are as they were."))
    return see_other(request, way_back(request, claim))


def version_seen(request: PersonRequest) -> int | None:
    """The claim as the person saw it; a button without it is taken at its word."""
    version = request.POST.get("version", "")
    return int(version) if is_key(version) else None


def way_back(request: PersonRequest, claim: Claim) -> str:
    """The page this one was opened from; a page reloaded was not opened from itself."""
    address = page_behind(request)
    return claim.get_absolute_url() if address.partition("?")[0] == request.path else address
