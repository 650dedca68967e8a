"""Changing what is known of an article, and comparing what somebody saw with what is stored."""

from collections.abc import Iterable, Mapping
from dataclasses import fields

from django.db import models, transaction
from django.db.models import F
from django.utils.translation import gettext as _

from claims.choices import Action
from claims.exceptions import NotAllowed, StaleVersion
from claims.models import Article, Person, RatingScale, Verdict
from claims.permissions import can_edit_article
from claims.workflow.describing import ArticleDetails, check_details, claims_due_at
from claims.workflow.indexing import index_claims
from claims.workflow.recording import Event, record


def differences(
    row: models.Model, wanted: Mapping[str, object]
) -> tuple[dict[str, object], dict[str, object]]:
    """Give the stored and the wanted values of the fields that differ."""
    changed = {name for name, value in wanted.items() if getattr(row, name) != value}
    return (
        {name: getattr(row, name) for name in wanted if name in changed},
        {name: wanted[name] for name in wanted if name in changed},
    )


def in_words(values: Mapping[str, object]) -> dict[str, object]:
    """Rows stand in the history by name: it must be readable without the tables."""
    return {name: str(value) if isinstance(value, models.Model) else value for name, value in values.items()}


def set_if_unchanged(row: models.Model, changes: Mapping[str, object], *, seen: int | None) -> None:
    """Compare and set on `version`; a stale save raises with what is stored and writes nothing."""
    stored_version: int = row.version  # type: ignore[attr-defined]
    expected = stored_version if seen is None else seen
    rows = type(row)._default_manager.filter(pk=row.pk, version=expected)  # noqa: SLF001
    if not rows.update(version=F("version") + 1, **changes):
        row.refresh_from_db()
        raise stale(row, changes)
    for name, value in changes.items():
        setattr(row, name, value)
    row.version = expected + 1  # type: ignore[attr-defined]


def stale(row: models.Model, changes: Mapping[str, object]) -> StaleVersion:
    """Show all that is stored: a field left out would be taken for one that nobody else changed."""
    own = {field.name for field in row._meta.concrete_fields if not field.is_relation}  # noqa: SLF001
    return StaleVersion(
        _("Somebody saved this since you opened it. Both versions are shown: save again to decide."),
        version=row.version,  # type: ignore[attr-defined]
        theirs={name: getattr(row, name) for name in own | changes.keys()},
    )


@transaction.atomic
def edit_article(article: Article, details: ArticleDetails, *, by: Person, seen: int | None = None) -> None:
    """Correct an article's details; its text changes only with a new revision."""
    if not can_edit_article(by, article):
        raise NotAllowed(_("Only an editor can change an article’s details."))
    check_details(details)
    wanted = wanted_values(article, details)
    before, after = differences(article, wanted)
    named_before, named_after = set(article.editors.all()), set(details.editors)
    if seen is not None and seen != article.version:
        raise with_editors(stale(article, wanted), named_before)
    has_new_editors = named_before != named_after
    if not after and not has_new_editors:
        return
    try:
        set_if_unchanged(article, after, seen=seen)
    except StaleVersion as refusal:
        raise with_editors(refusal, article.editors.all()) from refusal
    if has_new_editors:
        article.editors.set(named_after)
        before["editors"], after["editors"] = sorted(map(str, named_before)), sorted(map(str, named_after))
    event = Event(Action.EDIT_ARTICLE, before=in_words(before), after=in_words(after))
    record(article, event, by=by)
    if "language" in after:  # which the claims' words are read in
        index_claims(list(article.claims.filter(indexed__isnull=False)))


def with_editors(refusal: StaleVersion, editors: Iterable[Person]) -> StaleVersion:
    refusal.theirs = {**refusal.theirs, "editors": tuple(editors)}
    return refusal


def wanted_values(article: Article, details: ArticleDetails) -> dict[str, object]:
    """The details as columns, with what follows from them: the claims' due time, the fitting scale."""
    values = {field.name: getattr(details, field.name) for field in fields(details)}
    del values["editors"]
    return {
        **values,
        "claims_due_at": claims_due_at(details),
        "scale": details.scale or fitting_scale(article, details.kind),
    }


def fitting_scale(article: Article, kind: str) -> RatingScale:
    """Another kind brings its own scale, as long as no claim was rated on the old one."""
    rated = Verdict.objects.filter(claim__article=article, rating__isnull=False)
    if kind == article.kind or rated.exists():
        return article.scale
    return RatingScale.objects.get(kind=kind, is_default=True)
