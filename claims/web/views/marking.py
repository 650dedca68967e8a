"""Marking words as a claim: with the mouse, or by choosing a sentence where there is no script."""

from http import HTTPStatus

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django_htmx.http import push_url

from claims.exceptions import NotAllowed
from claims.models import Article
from claims.permissions import can_mark_claim
from claims.queries.articles import paragraphs_of
from claims.queries.inspecting import claimants_in
from claims.queries.workspace import current_revision
from claims.text.anchors import check_selection
from claims.text.documents import CHECKABLE
from claims.text.sentences import sentence_spans
from claims.web.access import PersonRequest, get_article
from claims.web.checked_before import Earlier, earlier_than_words
from claims.web.forms.claims import LONGEST_STATEMENT, MarkForm, PickForm, SelectionForm
from claims.web.htmx import render_part, wants_part
from claims.web.paging import page_of
from claims.web.refusals import carried_out, refusal_status, see_other
from claims.workflow.marking import Selection, mark_claim

PARAGRAPHS_TO_CHOOSE_FROM = 30


def article_mark(request: PersonRequest, pk: int) -> HttpResponse:
    """First the words, then the claim they make: three forms, one address."""
    article = get_article(request, pk)
    if not can_mark_claim(request.user, article):
        raise NotAllowed(_("Marking claims needs the role of an editor or a reviewer."))
    if "look_up" in request.POST:
        return show_looked_up(request, article)
    if "statement" in request.POST:
        return save_mark(request, article)
    if "start" in request.POST:
        return take_selection(request, article)
    return pick_sentence(request, article)


def save_mark(request: PersonRequest, article: Article) -> HttpResponse:
    form = MarkForm(request.POST, article=article)
    if form.is_valid() and carried_out(form, lambda: save(request, article, form)):
        messages.success(request, _("The claim is marked."))
        claim = article.claims.get(submission=form.cleaned_data["submission"])
        return see_other(request, f"{reverse('article-detail', args=[article.pk])}?claim={claim.pk}")
    return show_mark_form(request, article, form, status=refusal_status(form))


def save(request: PersonRequest, article: Article, form: MarkForm) -> None:
    submission = form.cleaned_data["submission"]
    mark_claim(article, form.selection(), form.wording(), by=request.user, submission=submission)


def take_selection(request: PersonRequest, article: Article) -> HttpResponse:
    """What was marked with the mouse, held against the text as it is now."""
    form = SelectionForm(request.POST)
    text = current_revision(article).text
    selection = form.selection() if form.is_valid() else Selection(0, 0, "")
    if not check_selection(text, selection.start, selection.end, selection.quote):
        sentence = _("The marked words do not stand there in the text. Load the page and mark them anew.")
        context = {"sentence": sentence, "status": HTTPStatus.CONFLICT.value}
        return render(request, "refused.html", context, status=HTTPStatus.CONFLICT)
    return show_mark_form(request, article, MarkForm.of(selection, article))


def show_mark_form(
    request: PersonRequest, article: Article, form: MarkForm, status: int = 200
) -> HttpResponse:
    context = {
        "article": article,
        "form": form,
        "claimants": claimants_in(article.pk),
        "earlier": earlier_to(request, article, form),
        "in_workspace": True,
    }
    response = render_part(
        request, "claims/article/mark.html", "claims/article/_mark.html", context, status=status
    )
    # The form has no address of its own: the browser stays at the article.
    return push_url(response, url=False)


def show_looked_up(request: PersonRequest, article: Article) -> HttpResponse:
    """What says the same as the statement so far; everything typed comes back, nothing is checked."""
    form = MarkForm(initial=request.POST.dict(), article=article)
    if not wants_part(request):
        return show_mark_form(request, article, form)
    context = {"earlier": earlier_to(request, article, form)}
    return render(request, "claims/article/_earlier.html", context)


def earlier_to(request: PersonRequest, article: Article, form: MarkForm) -> list[Earlier]:
    """What was checked before of the statement; of a longer one than can be saved, its beginning counts."""
    words = str(form["statement"].value() or "")[:LONGEST_STATEMENT]
    return earlier_than_words(words, request.user, language=article.language)


def pick_sentence(request: PersonRequest, article: Article) -> HttpResponse:
    """Choose a paragraph, then a sentence of it."""
    text = current_revision(article).text
    paragraphs = paragraphs_of(article).filter(kind__in=[kind.value for kind in CHECKABLE])
    number = request.POST.get("paragraph") or request.GET.get("paragraph") or ""
    chosen = paragraphs.filter(number=int(number[:9])).first() if number.isdecimal() else None
    context: dict[str, object] = {"article": article, "chosen": chosen}
    if chosen is None:
        page = page_of(request, paragraphs, size=PARAGRAPHS_TO_CHOOSE_FROM)
        context |= {"page": page, "choices": [(row, text[row.start : row.end]) for row in page]}
        return render(request, "claims/article/pick.html", context)
    found = sentence_spans(text[chosen.start : chosen.end], article.language)
    spans = [(chosen.start + start, chosen.start + end) for start, end in found]
    data = request.POST if request.method == "POST" else None
    form = PickForm(data, text=text, spans=spans)
    if form.is_valid():
        return show_mark_form(request, article, MarkForm.of(form.selection(), article))
    context |= {"form": form}
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.is_bound else HTTPStatus.OK
    return render(request, "claims/article/pick.html", context, status=status)
