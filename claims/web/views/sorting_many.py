"""The list of all suggestions that wait: one decision on what is ticked, or on all that were found."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import ngettext

from claims.choices import Verb
from claims.models import Article
from claims.queries.sorting import placed, sorted_so_far, suggestions_of, with_paragraphs
from claims.web.access import PersonRequest, get_article
from claims.web.forms.sorting import REASONS, NarrowForm, SortManyForm
from claims.web.habits import keep_choice, last_choice
from claims.web.paging import page_of
from claims.web.refusals import carried_out, refusal_status
from claims.web.views.sorting import refuse_unless_sorter
from claims.workflow.sorting import Decision, sort_all

SUGGESTIONS_A_PAGE = 100


def article_sort_all(request: PersonRequest, pk: int) -> HttpResponse:
    article = get_article(request, pk)
    refuse_unless_sorter(request, article)
    narrow = NarrowForm(request.GET)
    narrowing = narrow.narrowing()
    found = narrowing.of(suggestions_of(article), article)
    form = SortManyForm(
        request.POST if request.method == "POST" else None,
        found=found,
        article_claims=placed(article.claims.all()).order_by("start", "pk"),
        initial={name: last_choice(request, Verb(verb)) for verb, name in REASONS.items()},
    )
    counts: list[int] = []
    if form.is_valid() and carried_out(form, lambda: counts.append(decide(request, article, form))):
        keep_choice(request, form.decided())
        messages.success(request, in_words(form, *counts))
        return redirect("article-sort-all", pk=article.pk)
    context = {
        "article": article,
        "narrow": narrow,
        "narrows": bool(narrowing),
        "form": form,
        "sorted": sorted_so_far(article),
        "page": page_of(request, with_paragraphs(found, article), size=SUGGESTIONS_A_PAGE),
        "ticked": set(request.POST.getlist("claims")),
        "problems": [error for errors in form.errors.values() for error in errors],
    }
    status = refusal_status(form) if form.is_bound else 200
    return render(request, "claims/article/sort_all.html", context, status=status)


def decide(request: PersonRequest, article: Article, form: SortManyForm) -> int:
    return sort_all(article, form.chosen(), form.decided(), by=request.user)


def in_words(form: SortManyForm, count: int) -> str:
    told = counted_words(form.decided(), count) % {"count": count}
    missing = len(form.cleaned_data["claims"]) - count if form.cleaned_data["which"] == form.TICKED else 0
    if missing > 0:
        late = ngettext(
            "%(count)d was sorted by somebody else meanwhile.",
            "%(count)d were sorted by somebody else meanwhile.",
            missing,
        )
        return f"{told} {late % {'count': missing}}"
    return told


def counted_words(decision: Decision, count: int) -> str:
    if decision.verb == Verb.ACCEPT:
        return ngettext("%(count)d suggestion accepted.", "%(count)d suggestions accepted.", count)
    if decision.verb == Verb.DISMISS:
        return ngettext("%(count)d suggestion dismissed.", "%(count)d suggestions dismissed.", count)
    return ngettext(
        "%(count)d suggestion marked as not checkable.",
        "%(count)d suggestions marked as not checkable.",
        count,
    )
