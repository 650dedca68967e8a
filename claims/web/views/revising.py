"""A new revision: bring in the changed text, look at what it does to each claim, confirm; and compare."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from claims.choices import Placing, Verb
from claims.exceptions import NotAllowed
from claims.models import Article, Claim, Revision, RevisionDraft
from claims.permissions import can_add_revision, can_place_claim
from claims.queries.comparing import document_of, last_anchor
from claims.queries.placements import recorded_between, revision_pair
from claims.queries.workspace import current_revision
from claims.web.access import PersonRequest, get_article, get_claim, get_revision_draft
from claims.web.comparison import both_texts, comparison_of
from claims.web.forms.revising import NewRevisionForm, PlaceForm, PlacesForm
from claims.web.refusals import carried_out, refusal_status, see_other
from claims.workflow.drafting import confirm_revision, discard_revision, draft_revision
from claims.workflow.engine import available
from claims.workflow.placing import place_claim


def revision_new(request: PersonRequest, pk: int) -> HttpResponse:
    """Take the changed text; answer with what it would do."""
    article = get_article(request, pk)
    refuse_unless_may_revise(request, article)
    posted = request.method == "POST"
    form = NewRevisionForm(
        request.POST if posted else None,
        request.FILES if posted else None,
        initial=beginning(request, article),
    )
    kept: list[RevisionDraft] = []
    if form.is_valid() and carried_out(form, lambda: kept.append(keep(request, article, form))):
        return redirect("revision-confirm", pk=kept[0].pk)
    status = refusal_status(form) if form.is_bound else 200
    return render(request, "claims/revision/new.html", {"form": form, "article": article}, status=status)


def beginning(request: PersonRequest, article: Article) -> dict[str, str]:
    """Small corrections are made in the text that is there."""
    return {"text": current_revision(article).text} if request.GET.get("text") == "current" else {}


def keep(request: PersonRequest, article: Article, form: NewRevisionForm) -> RevisionDraft:
    said = form.cleaned_data
    return draft_revision(
        article, form.document, by=request.user, note=said["note"], submission=said["submission"]
    )


def revision_confirm(request: PersonRequest, pk: int) -> HttpResponse:
    """Show what the text would do to each claim; confirm it with what the person says of them."""
    draft = get_revision_draft(request, pk)
    refuse_unless_may_revise(request, draft.article)
    if draft.confirmed_as is not None:
        return redirect(compare_address(draft.confirmed_as))
    comparison = comparison_of(draft, draft.article)
    form = PlacesForm(
        request.POST if request.method == "POST" else None,
        offered=comparison.offered,
        text=draft.text,
        language=draft.article.language,
        base=comparison.base.pk,
    )
    done: list[Revision] = []
    if form.is_valid():
        places = dict(form.decisions)
        if form.cleaned_data["rest_is_gone"]:
            places |= {one.claim.pk: Placing.GONE for one in comparison.more_unsure}
        seen = form.cleaned_data["version"]
        if carried_out(
            form, lambda: done.append(confirm_revision(draft, by=request.user, seen=seen, places=places))
        ):
            messages.success(
                request, _("Revision %(number)d is the current text.") % {"number": done[0].number}
            )
            return see_other(request, compare_address(done[0]))
    context = {
        "article": draft.article,
        "comparison": comparison,
        "form": form,
        "page": both_texts(request, document_of(comparison.base), comparison.document),
    }
    status = refusal_status(form) if form.is_bound else 200
    return render(request, "claims/revision/confirm.html", context, status=status)


@require_POST
def revision_discard(request: PersonRequest, pk: int) -> HttpResponse:
    draft = get_revision_draft(request, pk)
    article = draft.article
    discard_revision(draft, by=request.user)
    messages.success(request, _("The new text is discarded. The article is as it was."))
    return see_other(request, reverse("article-detail", args=[article.pk]))


def compare_address(revision: Revision) -> str:
    address = reverse("article-compare", args=[revision.article_id])
    return f"{address}?old={revision.number - 1}&new={revision.number}"


def article_compare(request: PersonRequest, pk: int) -> HttpResponse:
    """Two revisions side by side, and what became of each claim on the way from one to the other."""
    article = get_article(request, pk)
    pair = revision_pair(article, request.GET.get("old", ""), request.GET.get("new", ""))
    context: dict[str, object] = {
        "article": article,
        "pair": pair,
        "may_revise": can_add_revision(request.user, article),
    }
    if pair.old is not None:
        context |= {
            "changes": recorded_between(article, pair.old, pair.new),
            "page": both_texts(request, document_of(pair.old), document_of(pair.new)),
        }
    return render(request, "claims/article/compare.html", context)


def claim_place(request: PersonRequest, pk: int) -> HttpResponse:
    """Say where a claim stands that has lost its place."""
    claim = get_claim(request, pk)
    if not can_place_claim(request.user, claim):
        raise NotAllowed(_("Only the assignee or an editor can say where this claim stands."))
    revision, last = current_revision(claim.article), last_anchor(claim)
    form = PlaceForm(
        request.POST if request.method == "POST" else None,
        quote=last.quote,
        text=revision.text,
        language=claim.article.language,
        version=claim.version,
    )
    if form.is_valid() and carried_out(form, lambda: put(request, claim, form)):
        messages.success(request, _("The claim has its place in the text again."))
        return redirect(f"{reverse('article-detail', args=[claim.article_id])}?claim={claim.pk}")
    status = refusal_status(form) if form.is_bound else 200
    may_dismiss = any(offer.verb == Verb.DISMISS for offer in available(claim, request.user))
    context = {"form": form, "claim": claim, "last": last, "revision": revision, "may_dismiss": may_dismiss}
    return render(request, "claims/claim/place.html", context, status=status)


def put(request: PersonRequest, claim: Claim, form: PlaceForm) -> None:
    place_claim(claim, form.selection(), by=request.user, seen=form.cleaned_data["version"])


def refuse_unless_may_revise(request: PersonRequest, article: Article) -> None:
    if not can_add_revision(request.user, article):
        raise NotAllowed(_("Only an editor can bring in a new revision. Ask one of them."))
