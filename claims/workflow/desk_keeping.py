"""What admins keep in order: people, roles, scales, policy, claimants, conflicts; all is recorded."""

import hashlib
import json
from collections.abc import Iterable, Mapping

from django.contrib.auth.models import Group
from django.core.serializers.json import DjangoJSONEncoder
from django.db import IntegrityError, models, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from claims.choices import Action, Role
from claims.exceptions import NotAllowed, StaleVersion, Unready, WrongState
from claims.models import Article, Claimant, Conflict, Person, RatingScale
from claims.permissions import can_declare_conflict, can_manage_desk, can_see_article
from claims.workflow.editing import in_words
from claims.workflow.recording import Event, record

SECRET_FIELDS = frozenset({"password", "last_login"})
"""Never written to the history."""


def refuse_unless_manager(by: Person) -> None:
    if not can_manage_desk(by):
        raise NotAllowed(_("Only an admin can change this."))


def stored_values(row: models.Model) -> dict[str, object]:
    """The row's columns by field name, as the database has them; empty for a new row."""
    stored = type(row)._base_manager.filter(pk=row.pk).first()  # noqa: SLF001 - Django's own name
    if stored is None:
        return {}
    return {
        field.name: getattr(stored, field.name)
        for field in stored._meta.concrete_fields  # noqa: SLF001 - Django's own name
        if field.name not in SECRET_FIELDS
    }


def state_of(row: models.Model) -> str:
    """A fingerprint of what is stored: a form carries it to say on what it was opened."""
    state = in_words(stored_values(row))
    if isinstance(row, RatingScale):
        state["ratings"] = [in_words(stored_values(rating)) for rating in row.ratings.order_by("pk")]
    if isinstance(row, Person):
        state["roles"] = sorted(row.groups.values_list("name", flat=True))
    canonical = json.dumps(state, sort_keys=True, cls=DjangoJSONEncoder)
    return hashlib.sha256(canonical.encode()).hexdigest()


def refuse_stale(row: models.Model, seen: str) -> None:
    """Somebody saved since the form was opened: show what is stored, write nothing."""
    if not seen:
        return
    state = state_of(row)
    if seen != state:
        raise StaleVersion(
            _("Somebody saved this since you opened it. Both versions are shown: save again to decide."),
            version=state,
            theirs=stored_values(row),
        )


@transaction.atomic
def save_desk_row(row: models.Model, action: Action, *, by: Person, seen: str = "") -> None:
    """Save a scale, rating, policy, claimant or person, and record what changed.

    `seen` is the `state_of()` the row that the person had before them.
    """
    refuse_unless_manager(by)
    refuse_stale(row, seen)
    before = stored_values(row)
    row.full_clean()
    row.save()
    after = stored_values(row)
    changed = {name for name in after if before.get(name) != after[name]}
    if changed:
        record(None, change_of(row, action, before, after, changed), by=by)


def change_of(
    row: models.Model,
    action: Action,
    before: Mapping[str, object],
    after: Mapping[str, object],
    changed: Iterable[str],
) -> Event:
    names = sorted(changed)
    return Event(
        action,
        before={
            "row": str(row),
            **in_words({name: before[name] for name in names if name in before}),
        },
        after=in_words({name: after[name] for name in names}),
    )


@transaction.atomic
def add_person(
    person: Person, roles: Iterable[Role], *, password: str | None = None, by: Person | None
) -> None:
    """Add somebody to the desk. `by` None is who runs commands on the machine; no password, no way in."""
    if by is not None:
        refuse_unless_manager(by)
    person.set_password(password)
    person.full_clean()
    person.save(force_insert=True)
    wanted = sorted(frozenset(roles))
    person.groups.set(Group.objects.filter(name__in=wanted))
    after = {"row": str(person), "username": person.username, "roles": wanted}
    record(None, Event(Action.ADD_PERSON, after=after), by=by)


@transaction.atomic
def edit_person(
    person: Person, roles: Iterable[Role], *, password: str = "", by: Person, seen: str = ""
) -> None:
    """Save a person's details, give them exactly these roles and, unless it is empty, this password."""
    if person == by and not person.is_active:
        raise Unready(_("You cannot close your own account. Ask another admin."))
    if password:
        person.set_password(password)
    save_desk_row(person, Action.EDIT_PERSON, by=by, seen=seen)
    set_roles(person, roles, by=by)
    if password:
        # That it was set, never to what.
        event = Event(Action.EDIT_PERSON, before={"row": str(person)}, after={"password": "set"})
        record(None, event, by=by)


@transaction.atomic
def save_scale(scale: RatingScale, *, by: Person, seen: str = "") -> None:
    """Save a scale; each kind of article keeps exactly one default, so a new one replaces the old."""
    refuse_stale(scale, seen)
    was_default = RatingScale.objects.filter(pk=scale.pk, is_default=True).first()
    if was_default is not None and (not scale.is_default or was_default.kind != scale.kind):
        raise Unready(_("Articles of this kind need a default scale. Make another one the default instead."))
    if scale.is_default:
        for other in RatingScale.objects.filter(kind=scale.kind, is_default=True).exclude(pk=scale.pk):
            other.is_default = False
            save_desk_row(other, Action.EDIT_SCALE, by=by)
    save_desk_row(scale, Action.EDIT_SCALE, by=by)


@transaction.atomic
def set_roles(person: Person, roles: Iterable[Role], *, by: Person) -> None:
    """Give a person exactly these roles."""
    refuse_unless_manager(by)
    wanted = frozenset(roles)
    held = frozenset(
        Role(name) for name in person.groups.filter(name__in=Role.values).values_list("name", flat=True)
    )
    if person == by and Role.ADMIN in held and Role.ADMIN not in wanted:
        raise Unready(_("You cannot take the role of admin from yourself. Ask another admin."))
    if wanted == held:
        return
    person.groups.set(Group.objects.filter(name__in=wanted))
    person.__dict__.pop("roles", None)
    event = Event(
        Action.EDIT_PERSON,
        before={"row": str(person), "roles": sorted(held)},
        after={"roles": sorted(wanted)},
    )
    record(None, event, by=by)


@transaction.atomic
def declare_conflict(
    person: Person,
    *,
    article: Article | None = None,
    claimant: Claimant | None = None,
    reason: str = "",
    by: Person,
) -> Conflict:
    """Say that a person is too close to an article or a claimant; it blocks assigning at once."""
    if not can_declare_conflict(by, person):
        raise NotAllowed(_("A conflict is declared by the person themselves or by an admin."))
    if (article is None) == (claimant is None):
        raise Unready(_("Choose an article or a claimant."))
    if article is not None and not can_see_article(by, article):
        raise Unready(_("Choose an article or a claimant."))
    try:
        with transaction.atomic():
            conflict = Conflict.objects.create(
                person=person, article=article, claimant=claimant, reason=reason
            )
    except IntegrityError as twice:
        raise WrongState(_("This conflict is declared already.")) from twice
    after = {"person": str(person), "with": str(article or claimant), "reason": reason}
    record(article, Event(Action.DECLARE_CONFLICT, after=after), by=by)
    return conflict


@transaction.atomic
def withdraw_conflict(conflict: Conflict, *, by: Person) -> None:
    if not can_declare_conflict(by, conflict.person):
        raise NotAllowed(_("A conflict is withdrawn by the person themselves or by an admin."))
    rows = Conflict.objects.filter(pk=conflict.pk, withdrawn_at__isnull=True)
    if not rows.update(withdrawn_at=timezone.now()):
        raise WrongState(_("This conflict was withdrawn already."))
    before = {"person": str(conflict.person), "with": str(conflict.article or conflict.claimant)}
    record(conflict.article, Event(Action.WITHDRAW_CONFLICT, before=before), by=by)
