"""The article's workspace: the text with its marks, the claim in hand."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404

from claims.models import Article, Claim
from claims.permissions import can_edit_article, can_mark_claim, is_editor
from claims.queries.articles import counted_by_status, visible_articles
from claims.queries.workspace import TextPart, first_that_needs, next_suggestion, text_part
from claims.web.access import PersonRequest, claims_in_full, get_claim
from claims.web.htmx import render_part, wants_part
from claims.web.inspector import SORTED_OUT, Inspector, inspect
from claims.workflow.marking import set_aside_reason_label


def article_detail(request: PersonRequest, pk: int) -> HttpResponse:
    """The workspace; htmx asks for the claim in hand alone."""
    counted = counted_by_status(visible_articles(request.user)).select_related("scale")
    article = get_object_or_404(counted, pk=pk)
    claim = claim_asked_for(request, article)
    inspector = inspect(request, claim) if claim else None
    if inspector and wants_part(request):
        return show(request, article, inspector, None)
    around = inspector.place.anchor.start if inspector and not inspector.place.is_lost else None
    part = text_part(article, number=number_in(request, "part"), around=around)
    if inspector is None:
        first = first_that_needs(request.user, [anchor.claim for anchor in part.anchors])
        inspector = inspect(request, get_claim(request, first.pk)) if first else None
    return show(request, article, inspector, part)


def show(
    request: PersonRequest, article: Article, inspector: Inspector | None, part: TextPart | None
) -> HttpResponse:
    context: dict[str, object] = {
        "article": article,
        "part": part,
        "in_workspace": True,
        "may_mark": can_mark_claim(request.user, article) if part else False,
        "may_edit": can_edit_article(request.user, article) if part else False,
        "may_assign": is_editor(request.user),
    }
    if inspector:
        claim = inspector.claim
        context |= {"inspector": inspector, "claim": claim, "set_aside_reason": set_aside_reason_label(claim)}
        if claim.status in SORTED_OUT:
            context["next_suggestion"] = next_suggestion(article, inspector.place.anchor.start)
    return render_part(request, "claims/article/detail.html", "claims/claim/_inspector.html", context)


def number_in(request: PersonRequest, name: str) -> int | None:
    """A number of the address; anything else counts as none."""
    value = request.GET.get(name, "")
    is_number = value.isascii() and value.isdecimal() and len(value) < 10  # noqa: PLR2004 - fits a column
    return int(value) if is_number else None


def claim_asked_for(request: PersonRequest, article: Article) -> Claim | None:
    """The claim that `?claim=` names, if it is one of this article's."""
    pk = number_in(request, "claim")
    if pk is None:
        return None
    return claims_in_full(request).filter(article=article, pk=pk).first()
