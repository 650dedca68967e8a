"""What is known of an article, and correcting it."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from claims.choices import ArticleKind, ClaimStatus, Role
from claims.models import Article, Claim, Person
from claims.workflow.describing import ArticleDetails
from claims.workflow.editing import edit_article
from tests import factories
from tests.web.conftest import SignIn


def form_of(article: Article, **changes: object) -> dict[str, object]:
    names = ("title", "author", "outlet", "published_on", "language", "kind", "version")
    return {**{name: getattr(article, name) for name in names}, **changes}


def edit(client: Client, article: Article, **changes: object) -> tuple[int, str]:
    response = client.post(reverse("article-edit", args=[article.pk]), form_of(article, **changes))
    return response.status_code, response.text


def now(article: Article) -> Article:
    return Article.objects.get(pk=article.pk)


def test_edited_details_are_saved_with_an_entry_in_the_history(
    sign_in: SignIn, article: Article, editor: Person
) -> None:
    client = sign_in(editor)

    status, _text = edit(client, article, title="Der Hafen schrumpft", author="")

    assert status == 302
    assert (now(article).title, now(article).author) == ("Der Hafen schrumpft", "")
    assert article.history.entries.latest("position").after["title"] == "Der Hafen schrumpft"


@pytest.mark.parametrize(
    ("words", "stored"),
    [("10. Mai 2024", "2024-05-10"), ("May 2024", "2024-05"), ("2024", "2024"), ("", "")],
)
def test_a_day_can_be_written_in_words(
    sign_in: SignIn, article: Article, editor: Person, words: str, stored: str
) -> None:
    status, _text = edit(sign_in(editor), article, published_on=words)

    assert status == 302
    assert now(article).published_on == stored


def test_a_day_that_is_none_is_refused_with_everything_typed(
    sign_in: SignIn, article: Article, editor: Person
) -> None:
    status, text = edit(sign_in(editor), article, published_on="neulich", title="Getippter Titel")

    assert status == 422
    assert "neulich" in text
    assert "Getippter Titel" in text
    assert now(article).version == article.version


def test_a_title_of_white_space_is_refused(sign_in: SignIn, article: Article, editor: Person) -> None:
    status, _text = edit(sign_in(editor), article, title="   ")

    assert status == 422
    assert now(article).title == article.title


def test_a_stale_save_shows_both_and_is_saved_the_second_time(
    sign_in: SignIn, article: Article, editor: Person
) -> None:
    client = sign_in(editor)
    edit_article(now(article), ArticleDetails(title="Ihr Titel", language="de"), by=editor)

    response = client.post(
        reverse("article-edit", args=[article.pk]), form_of(article, title="Mein Titel", author="Ich")
    )
    stored = now(article).title
    status, _text = edit(
        client, article, title="Mein Titel", version=response.context["form"]["version"].value()
    )

    assert response.status_code == 409
    assert "Two versions" in response.text
    assert "Ihr Titel" in response.text
    assert "Mein Titel" in response.text
    assert stored == "Ihr Titel"
    assert status == 302
    assert now(article).title == "Mein Titel"


def test_a_stale_save_shows_the_editors_that_were_named_meanwhile(
    sign_in: SignIn, article: Article, editor: Person, admin_person: Person
) -> None:
    details = ArticleDetails(
        title=article.title,
        author=article.author,
        outlet=article.outlet,
        published_on=article.published_on,
        language=article.language,
        editors=(editor,),
    )
    edit_article(now(article), details, by=admin_person)

    status, text = edit(sign_in(editor), article)

    assert status == 409
    assert "Two versions" in text
    assert '<div class="stored" dir="auto">Editor</div>' in text
    assert '<div class="yours" dir="auto">–</div>' in text


def test_a_reviewer_may_not_edit_the_details_and_is_told_who_may(
    sign_in: SignIn, article: Article, reviewer: Person
) -> None:
    response = sign_in(reviewer).get(reverse("article-edit", args=[article.pk]))

    assert response.status_code == 403
    assert "Only an editor can change an article’s details." in response.text


def test_a_reviewer_s_post_changes_no_details(sign_in: SignIn, article: Article, reviewer: Person) -> None:
    edit(sign_in(reviewer), article, title="Fremde Worte")

    assert now(article).title == article.title


@pytest.mark.parametrize("route", ["article-edit", "article-history", "article-assign"])
def test_a_hidden_article_s_pages_are_missing(sign_in: SignIn, admin_person: Person, route: str) -> None:
    hidden = factories.make_article(admin_person, is_confidential=True)
    editor = factories.make_person("stranger", Role.EDITOR)

    assert sign_in(editor).get(reverse(route, args=[hidden.pk])).status_code == 404


def test_an_article_becomes_confidential_with_its_named_editors(
    sign_in: SignIn, article: Article, editor: Person, reviewer: Person
) -> None:
    status, _text = edit(sign_in(editor), article, is_confidential="on", editors=[editor.pk])

    assert status == 302
    assert list(now(article).editors.all()) == [editor]
    assert sign_in(reviewer).get(reverse("article-detail", args=[article.pk])).status_code == 404


def test_a_confidential_article_without_a_named_editor_is_refused(
    sign_in: SignIn, article: Article, editor: Person
) -> None:
    status, text = edit(sign_in(editor), article, is_confidential="on")

    assert status == 422
    assert "Name at least one editor" in text
    assert not now(article).is_confidential


def test_who_hands_a_confidential_article_over_lands_on_the_list(
    sign_in: SignIn, article: Article, editor: Person
) -> None:
    other = factories.make_person("other", Role.EDITOR)

    response = sign_in(editor).post(
        reverse("article-edit", args=[article.pk]),
        form_of(article, is_confidential="on", editors=[other.pk]),
    )

    assert response.headers["Location"] == reverse("article-list")


def test_a_form_cannot_reach_fields_that_are_not_in_it(
    sign_in: SignIn, article: Article, editor: Person, reviewer: Person
) -> None:
    edit(sign_in(editor), article, title="Neu", imported_by=reviewer.pk, submission="x")

    assert now(article).title == "Neu"
    assert now(article).imported_by == editor


def test_another_kind_brings_its_own_scale(sign_in: SignIn, article: Article, editor: Person) -> None:
    edit(sign_in(editor), article, kind=ArticleKind.DRAFT)

    assert now(article).scale.kind == ArticleKind.DRAFT


def test_another_kind_keeps_the_scale_on_which_claims_were_rated(
    sign_in: SignIn, claim_in: Callable[[ClaimStatus], Claim], article: Article, editor: Person
) -> None:
    claim_in(ClaimStatus.IN_REVIEW)

    edit(sign_in(editor), article, kind=ArticleKind.DRAFT)

    assert (now(article).kind, now(article).scale) == (ArticleKind.DRAFT, article.scale)


def test_an_editor_is_replaced_by_another_of_the_same_name(article: Article, editor: Person) -> None:
    first = factories.make_person("one", Role.EDITOR)
    second = factories.make_person("two", Role.EDITOR)
    Person.objects.filter(pk__in=[first.pk, second.pk]).update(first_name="Kim", last_name="Beispiel")

    for named in Person.objects.filter(first_name="Kim").order_by("pk"):
        edit_article(now(article), ArticleDetails("Der Hafen", editors=(named,)), by=editor)

    assert list(article.editors.all()) == [second]
