"""Articles: the list, the details, the history."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from claims.exceptions import NotAllowed
from claims.models import Article
from claims.permissions import can_edit_article, can_see_article
from claims.queries.article_lists import in_state
from claims.queries.articles import counted_by_status, visible_articles, with_words
from claims.queries.history import entries_of_article
from claims.web.access import PersonRequest, get_article
from claims.web.forms.articles import ArticleFilterForm, EditArticleForm
from claims.web.htmx import render_part
from claims.web.paging import page_of
from claims.web.refusals import carried_out, refusal_status
from claims.workflow.editing import edit_article

ARTICLES_A_PAGE = 20


def article_list(request: PersonRequest) -> HttpResponse:
    form = ArticleFilterForm(request.GET)
    wish = form.wish()
    articles = with_words(visible_articles(request.user), wish["q"])
    if wish["kind"]:
        articles = articles.filter(kind=wish["kind"])
    found = in_state(articles, wish["state"])
    rows = counted_by_status(found).order_by("-imported_at", "-pk")
    context = {
        "form": form,
        "wish": wish,
        "narrows": any(wish.values()),
        "page": page_of(request, rows, size=ARTICLES_A_PAGE, count=found.count()),
    }
    return render_part(request, "claims/article/list.html", "claims/article/_list.html", context)


def article_edit(request: PersonRequest, pk: int) -> HttpResponse:
    article = get_article(request, pk)
    if not can_edit_article(request.user, article):
        raise NotAllowed(_("Only an editor can change an article’s details."))
    form = EditArticleForm.for_article(article, request.POST if request.method == "POST" else None)
    if form.is_valid() and carried_out(
        form,
        lambda: edit_article(article, form.details(), by=request.user, seen=form.cleaned_data["version"]),
    ):
        messages.success(request, _("The details are saved."))
        return to_article_or_list(request, article)
    status = refusal_status(form) if form.is_bound else 200
    return render(request, "claims/article/edit.html", {"form": form, "article": article}, status=status)


def to_article_or_list(request: PersonRequest, article: Article) -> HttpResponse:
    """Whoever handed a confidential article to others does not see it any more."""
    if can_see_article(request.user, article):
        return redirect("article-detail", pk=article.pk)
    return redirect("article-list")


def article_history(request: PersonRequest, pk: int) -> HttpResponse:
    article = get_article(request, pk)
    context = {
        "article": article,
        "page": page_of(request, entries_of_article(article)),
        "with_claim": True,
    }
    return render_part(request, "claims/article/history.html", "claims/claim/_entries.html", context)
