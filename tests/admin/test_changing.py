"""What admins change: through the actions, with an entry in the desk's history each."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from claims.choices import Action, ArticleKind, ClaimStatus, Role
from claims.models import (
    Article,
    Claim,
    Claimant,
    Conflict,
    HistoryEntry,
    Person,
    Policy,
    Rating,
    RatingScale,
    Source,
)
from claims.workflow.describing import ArticleDetails
from claims.workflow.editing import edit_article
from tests import factories

PASSWORD = "ein Satz mit Haken und Ösen"


def desk_entries() -> list[HistoryEntry]:
    return list(HistoryEntry.objects.filter(history__article=None).order_by("position"))


def new_person(**changes: object) -> dict[str, object]:
    return {
        "username": "petra",
        "first_name": "Petra",
        "last_name": "Neu",
        "email": "",
        "language": "de",
        "mail": "never",
        "roles": ["Reviewer"],
        "password1": PASSWORD,
        "password2": PASSWORD,
        **changes,
    }


def details_of(person: Person, **changes: object) -> dict[str, object]:
    return {
        "username": person.username,
        "first_name": person.first_name,
        "last_name": person.last_name,
        "email": person.email,
        "language": person.language,
        "mail": person.mail,
        "roles": sorted(person.roles),
        "is_active": "on",
        "new_password": "",
        **changes,
    }


def test_adding_a_person_gives_roles_and_password_and_is_recorded(
    admin_desk: Client, admin_person: Person
) -> None:
    answer = admin_desk.post(reverse("admin:claims_person_add"), new_person())
    assert answer.status_code == 302
    person = Person.objects.get(username="petra")
    assert person.roles == {Role.REVIEWER}
    assert person.check_password(PASSWORD)
    (entry,) = desk_entries()
    assert (entry.action, entry.actor) == (Action.ADD_PERSON, admin_person)
    assert entry.after == {"row": "Petra Neu", "username": "petra", "roles": ["Reviewer"]}


@pytest.mark.parametrize("name", ["pet\u200bra", "petra\u200d", "\u202epetra", "boss"])
def test_adding_a_person_with_a_name_that_deceives_is_refused_and_shows_what_was_typed(
    name: str, admin_desk: Client
) -> None:
    answer = admin_desk.post(reverse("admin:claims_person_add"), new_person(username=name))
    assert answer.status_code == 200
    assert "errorlist" in answer.content.decode()
    assert 'value="Petra"' in answer.content.decode()
    assert Person.objects.count() == 1
    assert desk_entries() == []


def test_fields_that_are_not_the_admins_to_give_stay_as_they_are(admin_desk: Client) -> None:
    forged = new_person(is_superuser="on", is_staff="on", is_demo="on")
    admin_desk.post(reverse("admin:claims_person_add"), forged)
    person = Person.objects.get(username="petra")
    assert (person.is_superuser, person.is_staff, person.is_demo) == (False, False, False)


def test_changing_roles_is_recorded_with_before_and_after(admin_desk: Client, reviewer: Person) -> None:
    url = reverse("admin:claims_person_change", args=[reviewer.pk])
    assert admin_desk.post(url, details_of(reviewer, roles=["Editor", "Reviewer"])).status_code == 302
    assert Person.objects.get(pk=reviewer.pk).roles == {Role.EDITOR, Role.REVIEWER}
    (entry,) = desk_entries()
    assert (entry.before["roles"], entry.after["roles"]) == (["Reviewer"], ["Editor", "Reviewer"])


def test_deactivating_a_person_is_recorded(admin_desk: Client, reviewer: Person) -> None:
    url = reverse("admin:claims_person_change", args=[reviewer.pk])
    fields = details_of(reviewer)
    del fields["is_active"]
    admin_desk.post(url, fields)
    assert not Person.objects.get(pk=reviewer.pk).is_active
    (entry,) = desk_entries()
    assert (entry.before["is_active"], entry.after["is_active"]) == (True, False)


def test_a_new_password_is_recorded_without_its_words(admin_desk: Client, reviewer: Person) -> None:
    url = reverse("admin:claims_person_change", args=[reviewer.pk])
    admin_desk.post(url, details_of(reviewer, new_password=PASSWORD))
    assert Person.objects.get(pk=reviewer.pk).check_password(PASSWORD)
    (entry,) = desk_entries()
    assert entry.after == {"password": "set"}


def test_a_weak_new_password_is_refused(admin_desk: Client, reviewer: Person) -> None:
    url = reverse("admin:claims_person_change", args=[reviewer.pk])
    assert admin_desk.post(url, details_of(reviewer, new_password="1234")).status_code == 200
    assert not Person.objects.get(pk=reviewer.pk).check_password("1234")
    assert desk_entries() == []


def test_an_admin_cannot_take_the_role_from_themselves(admin_desk: Client, admin_person: Person) -> None:
    url = reverse("admin:claims_person_change", args=[admin_person.pk])
    answer = admin_desk.post(url, details_of(admin_person, roles=["Editor"], last_name="Anders"))
    assert "You cannot take the role of admin from yourself." in answer.content.decode()
    assert 'value="Anders"' in answer.content.decode()
    stored = Person.objects.get(pk=admin_person.pk)
    assert (stored.roles, stored.last_name) == ({Role.ADMIN}, "")
    assert desk_entries() == []


def test_an_admin_cannot_close_their_own_account(admin_desk: Client, admin_person: Person) -> None:
    fields = details_of(admin_person)
    del fields["is_active"]
    answer = admin_desk.post(reverse("admin:claims_person_change", args=[admin_person.pk]), fields)
    assert "You cannot close your own account." in answer.content.decode()
    assert Person.objects.get(pk=admin_person.pk).is_active


def test_changing_the_policy_is_recorded(admin_desk: Client, admin_person: Person) -> None:
    url = reverse("admin:claims_policy_change", args=[1])
    admin_desk.post(url, {"independent_sources": 3, "primary_sources": 2, "override_allowed": ""})
    policy = Policy.objects.get(pk=1)
    assert (policy.independent_sources, policy.primary_sources, policy.override_allowed) == (3, 2, False)
    (entry,) = desk_entries()
    assert entry.action == Action.EDIT_POLICY
    assert entry.after == {"independent_sources": 3, "override_allowed": False, "primary_sources": 2}


def scale_fields(scale: RatingScale, *, is_default: bool, **changes: object) -> dict[str, object]:
    fields: dict[str, object] = {
        "name_en": scale.name_en,
        "name_de": scale.name_de,
        "description_en": scale.description_en,
        "description_de": scale.description_de,
        "ratings-TOTAL_FORMS": scale.ratings.count(),
        "ratings-INITIAL_FORMS": scale.ratings.count(),
    }
    for place, rating in enumerate(scale.ratings.order_by("order")):
        names = ("order", "key", "icon", "color", "label_en", "label_de", "description_en", "description_de")
        fields |= {f"ratings-{place}-{name}": getattr(rating, name) for name in names}
        fields[f"ratings-{place}-id"] = rating.pk
        fields[f"ratings-{place}-scale"] = scale.pk
        fields[f"ratings-{place}-claimreview_value"] = rating.claimreview_value or ""
    if is_default:
        fields["is_default"] = "on"
    return {**fields, **changes}


@pytest.fixture
def published_scale(db: None) -> RatingScale:
    return RatingScale.objects.get(kind=ArticleKind.PUBLISHED, is_default=True)


@pytest.mark.usefixtures("_row_by_row")
def test_rewording_a_rating_is_recorded_and_nothing_else(
    admin_desk: Client, published_scale: RatingScale
) -> None:
    url = reverse("admin:claims_ratingscale_change", args=[published_scale.pk])
    fields = scale_fields(published_scale, is_default=True, **{"ratings-0-label_en": "Correct"})
    assert admin_desk.post(url, fields).status_code == 302
    assert Rating.objects.get(scale=published_scale, order=1).label_en == "Correct"
    (entry,) = desk_entries()
    assert entry.action == Action.EDIT_SCALE
    assert (entry.before["label_en"], entry.after) == ("True", {"label_en": "Correct"})


@pytest.mark.usefixtures("_row_by_row")
def test_a_new_scale_as_default_replaces_the_old_default(
    admin_desk: Client, published_scale: RatingScale
) -> None:
    fields = {
        "key": "short",
        "kind": "published",
        "is_default": "on",
        "name_en": "Short",
        "ratings-TOTAL_FORMS": 1,
        "ratings-INITIAL_FORMS": 0,
        "ratings-0-order": 1,
        "ratings-0-key": "yes",
        "ratings-0-icon": "✓",
        "ratings-0-color": "green",
        "ratings-0-label_en": "Yes",
    }
    assert admin_desk.post(reverse("admin:claims_ratingscale_add"), fields).status_code == 302
    default = RatingScale.objects.get(kind=ArticleKind.PUBLISHED, is_default=True)
    assert (default.key, default.ratings.get().key) == ("short", "yes")
    assert [entry.action for entry in desk_entries()] == [Action.EDIT_SCALE] * 3


@pytest.mark.usefixtures("_row_by_row")
def test_the_only_default_of_a_kind_cannot_be_taken_away(
    admin_desk: Client, published_scale: RatingScale
) -> None:
    url = reverse("admin:claims_ratingscale_change", args=[published_scale.pk])
    answer = admin_desk.post(url, scale_fields(published_scale, is_default=False))
    assert "Articles of this kind need a default scale." in answer.content.decode()
    assert RatingScale.objects.get(pk=published_scale.pk).is_default
    assert desk_entries() == []


def article_fields(article: Article, **changes: object) -> dict[str, object]:
    return {
        "title": article.title,
        "author": article.author,
        "outlet": article.outlet,
        "published_on": article.published_on,
        "first_published_on": "",
        "language": article.language,
        "translated_from": "",
        "provenance": "",
        "due_at": "",
        "seen": article.version,
        **changes,
    }


def test_editing_an_article_is_recorded_in_its_own_history(
    admin_desk: Client, article: Article, admin_person: Person
) -> None:
    url = reverse("admin:claims_article_change", args=[article.pk])
    assert admin_desk.post(url, article_fields(article, outlet="Anderes Blatt")).status_code == 302
    entry = article.history.entries.order_by("-position")[0]
    assert (entry.action, entry.actor) == (Action.EDIT_ARTICLE, admin_person)
    assert (entry.before, entry.after) == ({"outlet": "Küstenblatt"}, {"outlet": "Anderes Blatt"})


def test_naming_an_articles_editors_is_recorded(admin_desk: Client, article: Article, editor: Person) -> None:
    url = reverse("admin:claims_article_change", args=[article.pk])
    admin_desk.post(url, article_fields(article, is_confidential="on", editors=[editor.pk]))
    entry = article.history.entries.order_by("-position")[0]
    assert list(article.editors.all()) == [editor]
    assert entry.after == {"is_confidential": True, "editors": ["Editor"]}


def test_a_stale_save_of_an_article_shows_both_texts_and_the_next_one_decides(
    admin_desk: Client, article: Article, editor: Person
) -> None:
    mine = article_fields(article, outlet="Mein Blatt")
    edit_article(article, ArticleDetails(title="Der Hafen", outlet="Ihr Blatt", language="de"), by=editor)
    url = reverse("admin:claims_article_change", args=[article.pk])
    answer = admin_desk.post(url, mine)
    page = answer.content.decode()
    assert 'value="Mein Blatt"' in page
    assert "Stored now: Ihr Blatt" in page
    assert Article.objects.get(pk=article.pk).outlet == "Ihr Blatt"
    again = {**mine, "seen": answer.context["adminform"].form["seen"].value()}
    assert admin_desk.post(url, again).status_code == 302
    assert Article.objects.get(pk=article.pk).outlet == "Mein Blatt"


def test_rule_bearing_fields_in_a_form_change_nothing(admin_desk: Client, article: Article) -> None:
    url = reverse("admin:claims_article_change", args=[article.pk])
    forged = article_fields(article, kind="draft", version="99", imported_by="1", submission="x")
    admin_desk.post(url, forged)
    stored = Article.objects.get(pk=article.pk)
    assert (stored.kind, stored.version, stored.imported_by) == (
        article.kind,
        article.version,
        article.imported_by,
    )


def source_fields(source: Source, **changes: object) -> dict[str, object]:
    names = ("title", "publisher", "kind", "address", "author", "published_on", "language")
    return {**{name: getattr(source, name) for name in names}, "seen": source.version, **changes}


def test_editing_a_source_is_recorded(admin_desk: Client, editor: Person) -> None:
    source = factories.make_source(editor)
    url = reverse("admin:claims_source_change", args=[source.pk])
    assert admin_desk.post(url, source_fields(source, publisher="Reederei")).status_code == 302
    assert desk_entries()[-1].action == Action.EDIT_SOURCE
    assert desk_entries()[-1].after == {"publisher": "Reederei"}


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "data:text/html,x", "https://me:secret@example.org"]
)
def test_a_source_with_an_address_that_is_none_is_refused(
    address: str, admin_desk: Client, editor: Person
) -> None:
    source = factories.make_source(editor)
    count = len(desk_entries())
    answer = admin_desk.post(
        reverse("admin:claims_source_change", args=[source.pk]), source_fields(source, address=address)
    )
    assert answer.status_code == 200
    assert "errornote" in answer.content.decode()
    assert Source.objects.get(pk=source.pk).address == source.address
    assert len(desk_entries()) == count


def test_adding_a_claimant_is_recorded(admin_desk: Client) -> None:
    admin_desk.post(reverse("admin:claims_claimant_add"), {"name": "Hafenamt", "role": "Behörde"})
    assert Claimant.objects.get().role == "Behörde"
    (entry,) = desk_entries()
    assert entry.action == Action.ADD_CLAIMANT


def test_declaring_a_conflict_for_somebody_blocks_and_is_recorded(
    admin_desk: Client, article: Article, reviewer: Person, admin_person: Person
) -> None:
    fields = {"person": reviewer.pk, "article": article.pk, "claimant": "", "reason": "Verwandt."}
    assert admin_desk.post(reverse("admin:claims_conflict_add"), fields).status_code == 302
    conflict = Conflict.objects.get()
    assert (conflict.person, conflict.article) == (reviewer, article)
    entry = article.history.entries.order_by("-position")[0]
    assert (entry.action, entry.actor) == (Action.DECLARE_CONFLICT, admin_person)


def test_declaring_a_conflict_twice_is_refused_with_a_sentence(
    admin_desk: Client, article: Article, reviewer: Person
) -> None:
    fields = {"person": reviewer.pk, "article": article.pk, "claimant": "", "reason": ""}
    url = reverse("admin:claims_conflict_add")
    admin_desk.post(url, fields)
    assert "This conflict is declared already." in admin_desk.post(url, fields).content.decode()
    assert Conflict.objects.count() == 1


def test_declaring_a_conflict_with_nothing_is_refused_with_a_sentence(
    admin_desk: Client, reviewer: Person
) -> None:
    fields = {"person": reviewer.pk, "article": "", "claimant": "", "reason": "Weiß nicht."}
    page = admin_desk.post(reverse("admin:claims_conflict_add"), fields).content.decode()
    assert "Choose an article or a claimant." in page
    assert "Weiß nicht." in page
    assert not Conflict.objects.exists()


def test_withdrawing_a_conflict_is_recorded(admin_desk: Client, article: Article, reviewer: Person) -> None:
    admin_desk.post(reverse("admin:claims_conflict_add"), {"person": reviewer.pk, "article": article.pk})
    chosen = {"action": "withdraw", "_selected_action": [Conflict.objects.get().pk]}
    admin_desk.post(reverse("admin:claims_conflict_changelist"), chosen)
    assert Conflict.objects.get().withdrawn_at is not None
    assert article.history.entries.order_by("-position")[0].action == Action.WITHDRAW_CONFLICT


def test_writing_into_a_claim_past_its_actions_is_refused(
    admin_desk: Client, claim: Claim, admin_person: Person
) -> None:
    url = reverse("admin:claims_claim_change", args=[claim.pk])
    forged = {"status": ClaimStatus.APPROVED, "approved_by": admin_person.pk, "version": 99}
    assert admin_desk.post(url, forged).status_code == 403
    stored = Claim.objects.get(pk=claim.pk)
    assert (stored.status, stored.approved_by, stored.version) == (ClaimStatus.OPEN, None, claim.version)


def test_when_a_persons_notices_are_mailed_is_set_and_recorded(admin_desk: Client, reviewer: Person) -> None:
    url = reverse("admin:claims_person_change", args=[reviewer.pk])
    fields = details_of(reviewer, email="r@example.org", mail="daily")
    assert admin_desk.post(url, fields).status_code == 302
    reviewer.refresh_from_db()
    assert (reviewer.email, reviewer.mail) == ("r@example.org", "daily")
    assert desk_entries()[-1].after == {"email": "r@example.org", "mail": "daily"}


def test_how_long_before_an_article_its_claims_are_due_is_set_in_the_admin(
    admin_desk: Client, article: Article
) -> None:
    url = reverse("admin:claims_article_change", args=[article.pk])
    fields = article_fields(article, due_at="2031-05-01T12:00", claims_lead_hours="2")
    assert admin_desk.post(url, fields).status_code == 302
    article.refresh_from_db()
    assert article.due_at is not None
    assert article.claims_due_at == article.due_at - timedelta(hours=2)
