"""Threads: opening one on a claim, its evidence or marked words; answering, rewording, resolving."""

from collections.abc import Mapping
from dataclasses import asdict
from http import HTTPStatus

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from django_htmx.http import push_url

from claims.exceptions import NotAllowed
from claims.models import Article, Comment, Thread
from claims.models.fields import is_key
from claims.permissions import can_discuss, can_edit_comment
from claims.queries.discussion import people_like, with_comments
from claims.web.access import (
    PersonRequest,
    get_article,
    get_claim,
    get_comment,
    get_evidence,
    get_thread,
)
from claims.web.answers import json_answer
from claims.web.forms.claims import SelectionForm
from claims.web.forms.discussing import CommentForm, EditCommentForm, PassageThreadForm, ThreadForm
from claims.web.htmx import render_part
from claims.web.refusals import carried_out, page_behind, refusal_status, see_other, to_page_behind
from claims.workflow.discussing import (
    Passage,
    Subject,
    add_comment,
    edit_comment,
    open_thread,
    reopen_question,
    resolve_question,
)

PEOPLE_OFFERED = 8


def claim_discuss(request: PersonRequest, pk: int) -> HttpResponse:
    claim = get_claim(request, pk)
    return start_thread(request, claim, claim.article, {"claim": claim})


def evidence_discuss(request: PersonRequest, pk: int) -> HttpResponse:
    evidence = get_evidence(request, pk)
    about = {"claim": evidence.claim, "evidence": evidence}
    return start_thread(request, evidence, evidence.claim.article, about)


def start_thread(
    request: PersonRequest, subject: Subject, article: Article, about: Mapping[str, object]
) -> HttpResponse:
    """Open a thread with its first comment; GET shows the form alone, for whoever has no script."""
    refuse_strangers(request, article)
    form = ThreadForm(request.POST if request.method == "POST" else None, article=article)
    if form.is_valid() and carried_out(form, lambda: begin(request, subject, form)):
        return to_page_behind(request)
    return show_form(request, form, {**about, "article": article})


def begin(request: PersonRequest, subject: Subject, form: ThreadForm) -> None:
    said = form.cleaned_data
    open_thread(
        subject,
        said["words"],
        by=request.user,
        is_question=said["is_question"],
        submission=said["submission"],
    )


def refuse_strangers(request: PersonRequest, article: Article) -> None:
    if not can_discuss(request.user, article):
        raise NotAllowed(_("Commenting needs the role of an editor or a reviewer."))


def show_form(request: PersonRequest, form: ThreadForm, about: Mapping[str, object]) -> HttpResponse:
    status = refusal_status(form) if form.is_bound else HTTPStatus.OK
    context = {**about, "form": form, "back": page_behind(request)}
    response = render_part(request, "claims/thread/new.html", "claims/thread/_new.html", context, status)
    # The form has no address of its own: the browser stays where the words are.
    return push_url(response, url=False)


@require_POST
def article_discuss(request: PersonRequest, pk: int) -> HttpResponse:
    """First the words that were marked, then what is said about them: two forms, one address."""
    article = get_article(request, pk)
    refuse_strangers(request, article)
    if "words" not in request.POST:
        marked = SelectionForm(request.POST)
        if not marked.is_valid():
            sentence = _("Mark the words first that you want to say something about.")
            context = {"sentence": sentence, "status": HTTPStatus.UNPROCESSABLE_ENTITY.value}
            return render(request, "refused.html", context, status=HTTPStatus.UNPROCESSABLE_ENTITY)
        selection = marked.selection()
        form = PassageThreadForm(article=article, initial=asdict(selection))
        return show_form(request, form, {"article": article, "quote": selection.quote})
    form = PassageThreadForm(request.POST, article=article)
    if form.is_valid() and carried_out(
        form, lambda: begin(request, Passage(article, form.selection()), form)
    ):
        return see_other(request, reverse("article-detail", args=[article.pk]))
    return show_form(request, form, {"article": article, "quote": request.POST.get("quote", "")})


def thread_detail(request: PersonRequest, pk: int) -> HttpResponse:
    thread = get_thread(request, pk)
    return show_thread(request, thread, CommentForm(article=thread.article))


@require_POST
def thread_reply(request: PersonRequest, pk: int) -> HttpResponse:
    thread = get_thread(request, pk)
    form = CommentForm(request.POST, article=thread.article)
    if form.is_valid() and carried_out(form, lambda: reply(request, thread, form)):
        return see_other(request, page_behind(request))
    return show_thread(request, thread, form)


def reply(request: PersonRequest, thread: Thread, form: CommentForm) -> None:
    said = form.cleaned_data
    add_comment(thread, said["words"], by=request.user, submission=said["submission"])


def show_thread(request: PersonRequest, thread: Thread, form: CommentForm) -> HttpResponse:
    (full,) = with_comments(Thread.objects.filter(pk=thread.pk))
    full.claim, full.article, full.evidence = thread.claim, thread.article, thread.evidence
    context = {"thread": full, "claim": thread.claim, "article": thread.article, "form": form}
    status = refusal_status(form) if form.is_bound else HTTPStatus.OK
    return render(request, "claims/thread/detail.html", context, status=status)


@require_POST
def thread_resolve(request: PersonRequest, pk: int) -> HttpResponse:
    resolve_question(get_thread(request, pk), by=request.user)
    messages.success(request, _("Resolved: it holds up approval no more."))
    return to_page_behind(request)


@require_POST
def thread_reopen(request: PersonRequest, pk: int) -> HttpResponse:
    reopen_question(get_thread(request, pk), by=request.user)
    messages.success(request, _("Open again: it holds up approval until it is resolved."))
    return to_page_behind(request)


def comment_detail(request: PersonRequest, pk: int) -> HttpResponse:
    """What was said, and what it said before it was edited."""
    comment = get_comment(request, pk)
    context = {"comment": comment, "earlier": comment.earlier_words.order_by("-until", "-pk")}
    return render(request, "claims/comment/detail.html", context)


def comment_edit(request: PersonRequest, pk: int) -> HttpResponse:
    comment = get_comment(request, pk)
    if not can_edit_comment(request.user, comment):
        raise NotAllowed(_("Only who said it can change the words."))
    form = EditCommentForm(request.POST if request.method == "POST" else None, comment=comment)
    if form.is_valid() and carried_out(form, lambda: reword(request, comment, form)):
        return see_other(request, place_of_comment(comment))
    status = refusal_status(form) if form.is_bound else HTTPStatus.OK
    context = {"comment": comment, "form": form, "back": place_of_comment(comment)}
    return render(request, "claims/comment/edit.html", context, status=status)


def reword(request: PersonRequest, comment: Comment, form: EditCommentForm) -> None:
    said = form.cleaned_data
    edit_comment(comment, said["words"], by=request.user, seen=said["version"])


def place_of_comment(comment: Comment) -> str:
    return f"{reverse('thread-detail', args=[comment.thread_id])}#comment-{comment.pk}"


def person_list(request: PersonRequest) -> HttpResponse:
    """Colleagues whose names begin so, for completing a mention; of a hidden article only who sees it."""
    words = request.GET.get("q", "")[:60].strip()
    key = request.GET.get("article", "")
    article = get_article(request, int(key)) if is_key(key) else None
    people = [
        {"username": person.username, "name": str(person)}
        for person in people_like(words, article, limit=PEOPLE_OFFERED)
    ]
    return json_answer({"people": people})
