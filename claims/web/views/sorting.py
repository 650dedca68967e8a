"""Going through an article's suggestions: one in hand after the other, or many in a list."""

from dataclasses import dataclass
from http import HTTPStatus
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.cache import patch_vary_headers
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST
from django_htmx.http import push_url

from claims.choices import Verb
from claims.exceptions import NotAllowed, WrongState
from claims.models import Article, Claim, HistoryEntry
from claims.models.fields import is_key
from claims.permissions import can_edit_claim, can_sort, can_take_back, is_editor
from claims.queries.sorting import InHand, own_decisions, sorted_so_far, suggestion_in_hand
from claims.queries.workspace import TextPart, text_part
from claims.templatetags.clashes import refusal_behind
from claims.web.access import PersonRequest, claims_in_full, get_article
from claims.web.checked_before import CheckedBefore, earlier_than_claim
from claims.web.forms.claims import EditClaimForm, WordingForm
from claims.web.forms.sorting import REASONS, SortForm
from claims.web.habits import keep_choice, last_choice
from claims.web.htmx import render_part, wants_part
from claims.web.refusals import carried_out, refusal_status
from claims.workflow.sorting import sort_suggestion, take_back_last

DECISIONS_SHOWN = 5
SHOWN = "Text-Shown"
"""The header in which the page says which code points of the text it shows already."""


@dataclass(frozen=True, slots=True)
class Card:
    """What the panel of earlier checks asks of the claim in hand."""

    earlier: CheckedBefore
    back: str


@dataclass(frozen=True, slots=True)
class Lately:
    """A decision of one's own with what can be done about it now."""

    entry: HistoryEntry
    claim: Claim
    may_undo: bool
    form: EditClaimForm | None


def article_sort(request: PersonRequest, pk: int) -> HttpResponse:
    """The suggestion in hand; htmx gets it alone, and the text only where another part of it is needed."""
    article = get_article(request, pk)
    refuse_unless_sorter(request, article)
    if request.method == "POST":
        return decide(request, article)
    asked = request.GET.get("claim", "")
    return show(request, article, suggestion_in_hand(article, int(asked) if is_key(asked) else None))


def refuse_unless_sorter(request: PersonRequest, article: Article) -> None:
    if not can_sort(request.user, article):
        raise NotAllowed(_("Sorting suggestions needs the role of an editor or a reviewer."))


def decide(request: PersonRequest, article: Article) -> HttpResponse:
    """Take the decision and go on to the next one; whoever came second goes on as well, and is told."""
    asked = request.POST.get("claim", "")
    claims = claims_in_full(request).filter(article=article)
    claim = get_object_or_404(claims, pk=int(asked) if is_key(asked) else None)
    form = SortForm(request.POST, person=request.user)
    if form.is_valid() and carried_out(form, lambda: take(request, claim, form)):
        keep_choice(request, form.decided())
        return to_card(article, claim)
    refusal = refusal_behind(form)
    if isinstance(refusal, WrongState):
        messages.error(request, str(refusal))
        return to_card(article, claim)
    hand = suggestion_in_hand(article, claim.pk)
    if hand is None or hand.claim != claim:  # nothing is left to correct
        return to_card(article, claim)
    return show(request, article, hand, form=form, status=refusal_status(form))


def take(request: PersonRequest, claim: Claim, form: SortForm) -> None:
    sort_suggestion(claim, form.decided(), by=request.user, seen=form.cleaned_data["version"])


def to_card(article: Article, claim: Claim, *, with_text: bool = False) -> HttpResponse:
    """To this suggestion, or to the one behind it if it is sorted by now."""
    query = {"claim": claim.pk} | ({"text": 1} if with_text else {})
    address = f"{reverse('article-sort', args=[article.pk])}?{urlencode(query)}"
    return HttpResponseRedirect(address, status=HTTPStatus.SEE_OTHER)


@require_POST
def article_sort_undo(request: PersonRequest, pk: int) -> HttpResponse:
    article = get_article(request, pk)
    claims = take_back_last(article, by=request.user)
    if len(claims) > 1:
        told = ngettext(
            "Undone: %(count)d suggestion waits again.",
            "Undone: %(count)d suggestions wait again.",
            len(claims),
        )
        messages.success(request, told % {"count": len(claims)})
    return to_card(article, claims[-1], with_text=True)


def show(
    request: PersonRequest,
    article: Article,
    hand: InHand | None,
    *,
    form: SortForm | None = None,
    status: int = HTTPStatus.OK,
) -> HttpResponse:
    address = reverse("article-sort", args=[article.pk])
    context: dict[str, object] = {
        "article": article,
        "part": text_to_send(request, article, hand),
        "shown": request.headers.get(SHOWN, ""),
        "sorted": sorted_so_far(article),
        "lately": decided_lately(request, article),
        "may_assign": is_editor(request.user),
        "address": address,
    }
    if hand:
        address = f"{address}?{urlencode({'claim': hand.claim.pk})}"
        context |= {
            "hand": hand,
            "claim": hand.claim,
            "form": form or new_form(request, hand.claim),
            "inspector": Card(earlier_than_claim(hand.claim, request.user, may_work=False), address),
            "in_workspace": True,
        }
    response = render_part(
        request, "claims/article/sort.html", "claims/article/_sort_card.html", context, status=status
    )
    patch_vary_headers(response, [SHOWN])
    return push_url(response, address)


def text_to_send(request: PersonRequest, article: Article, hand: InHand | None) -> TextPart | None:
    """The part of the text around the suggestion, unless the page shows it already."""
    if wants_part(request) and (hand is None or is_shown(request, hand)):
        return None
    return text_part(article, around=hand.claim.start if hand else None)


def is_shown(request: PersonRequest, hand: InHand) -> bool:
    start, _dash, end = request.headers.get(SHOWN, "").partition("-")
    is_told = is_key(start) and is_key(end) and "text" not in request.GET
    return is_told and int(start) <= hand.claim.start < int(end)


def new_form(request: PersonRequest, claim: Claim) -> SortForm:
    """With the suggested wording and what was chosen the last time."""
    reasons = {name: last_choice(request, Verb(verb)) for verb, name in REASONS.items()}
    initial = {"statement": claim.statement, "version": claim.version, **reasons}
    return SortForm(person=request.user, initial={**initial, "to": last_choice(request, Verb.ASSIGN)})


def decided_lately(request: PersonRequest, article: Article) -> list[Lately]:
    entries = own_decisions(article, request.user).prefetch_related("claim__entries")[:DECISIONS_SHOWN]
    return [
        Lately(entry, entry.claim, can_take_back(request.user, entry.claim), wording_of(request, entry.claim))
        for entry in entries
        if entry.claim is not None
    ]


def wording_of(request: PersonRequest, claim: Claim) -> EditClaimForm | None:
    """The accepted claim's wording to be mended at once; everything but the statement goes along unseen."""
    if (claim.assignee_id is None and claim.set_aside_reason) or not can_edit_claim(request.user, claim):
        return None
    stored = {name: getattr(claim, name) for name in WordingForm.base_fields}
    known = {**stored, "claimant": str(claim.claimant or ""), "version": claim.version}
    form = EditClaimForm(initial=known, auto_id=f"lately-{claim.pk}-%s")
    form.know(stored)
    return form
