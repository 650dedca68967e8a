"""Bringing in an article, in two steps: its text, then what was read from it."""

from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from claims.choices import ClaimStatus, ParagraphKind
from claims.exceptions import AlreadyThere, NotAllowed
from claims.models import Article
from claims.permissions import can_import_article
from claims.queries.history import arrivals_of
from claims.templatetags.analysing import analysis_sentences
from claims.templatetags.clashes import refusal_behind
from claims.text.documents import CHECKABLE, PlainDocument
from claims.web.access import PersonRequest
from claims.web.forms.articles import BringInForm, NewArticleForm
from claims.web.refusals import carried_out, refusal_status
from claims.web.views.articles import to_article_or_list
from claims.workflow.importing import import_article

BLOCKS_SHOWN = 60
"""Enough to see whether headline, byline and notes were recognised."""


@dataclass(frozen=True, slots=True)
class Recognised:
    """A block as the preview shows it."""

    label: str
    words: str
    is_checked: bool


def article_new(request: PersonRequest) -> HttpResponse:
    """Take the text; answer with what it proposes, to be corrected."""
    refuse_unless_may_import(request)
    form = BringInForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and not form.is_bound:
        form = BringInForm({})
    if form.is_valid():
        return confirm_page(request, NewArticleForm.proposed_from(form, by=request.user), form.document)
    status = 422 if form.is_bound else 200
    return render(request, "claims/article/new.html", {"form": form}, status=status)


def article_create(request: PersonRequest) -> HttpResponse:
    """Bring in what was confirmed; a refusal shows everything again as it was typed."""
    refuse_unless_may_import(request)
    if request.method != "POST":
        # Whoever signs in again, or changes the language, comes here without the text.
        return redirect("article-new")
    form = NewArticleForm(request.POST)
    document = form.document
    imported: list[Article] = []
    if (
        form.is_valid()
        and document is not None
        and carried_out(form, lambda: imported.append(bring_in(request, form, document)))
    ):
        article = imported[0]
        messages.success(request, arrival_words(article))
        tell_of_analysis(request, article)
        return to_article_or_list(request, article)
    return confirm_page(request, form, document)


def bring_in(request: PersonRequest, form: NewArticleForm, document: PlainDocument) -> Article:
    submission = form.cleaned_data["submission"]
    return import_article(document, form.details(), by=request.user, submission=submission)


def arrival_words(article: Article) -> str:
    count = article.claims.filter(status=ClaimStatus.SUGGESTED).count()
    return ngettext(
        "The article is here, with %(count)d suggestion to sort.",
        "The article is here, with %(count)d suggestions to sort.",
        count,
    ) % {"count": count}


def tell_of_analysis(request: PersonRequest, article: Article) -> None:
    """Where a model had a part, say what became of it: whoever sorts the suggestions should know."""
    (entry,) = arrivals_of([article])
    sentences = analysis_sentences(entry.after)
    if sentences:
        tell = messages.warning if "fall_back" in entry.after else messages.info
        tell(request, " ".join(sentences))


def confirm_page(
    request: PersonRequest, form: NewArticleForm, document: PlainDocument | None
) -> HttpResponse:
    refusal = refusal_behind(form)
    context = {
        "form": form,
        "blocks": recognised(document) if document else [],
        "left_out": max(0, len(document.blocks) - BLOCKS_SHOWN) if document else 0,
        "existing": refusal.existing if isinstance(refusal, AlreadyThere) else None,
    }
    status = refusal_status(form) if form.is_bound else 200
    return render(request, "claims/article/confirm.html", context, status=status)


def recognised(document: PlainDocument) -> list[Recognised]:
    return [
        Recognised(
            label=str(ParagraphKind(block.kind.value).label),
            words=document.text[block.start : block.end],
            is_checked=block.kind in CHECKABLE,
        )
        for block in document.blocks[:BLOCKS_SHOWN]
    ]


def refuse_unless_may_import(request: PersonRequest) -> None:
    if not can_import_article(request.user):
        raise NotAllowed(_("Only an editor can bring in articles. Ask one of them."))
