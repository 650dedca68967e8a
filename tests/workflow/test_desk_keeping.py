"""What admins keep in order: nobody saves over somebody else's change."""

import pytest

from claims.choices import Action, Role
from claims.exceptions import NotAllowed, StaleVersion
from claims.models import Person, Policy, RatingScale
from claims.workflow.desk_keeping import edit_person, save_desk_row, save_scale, state_of


def test_save_of_the_policy_from_a_stale_form_shows_what_is_stored(admin_person: Person) -> None:
    policy = Policy.objects.get()
    opened = state_of(policy)
    policy.independent_sources = 3
    save_desk_row(policy, Action.EDIT_POLICY, by=admin_person, seen=opened)
    policy.independent_sources = 4
    with pytest.raises(StaleVersion) as stale:
        save_desk_row(policy, Action.EDIT_POLICY, by=admin_person, seen=opened)
    assert stale.value.theirs["independent_sources"] == 3
    assert Policy.objects.get().independent_sources == 3
    save_desk_row(policy, Action.EDIT_POLICY, by=admin_person, seen=str(stale.value.version))
    assert Policy.objects.get().independent_sources == 4


def test_save_of_a_scale_whose_rating_changed_meanwhile_is_stale(admin_person: Person) -> None:
    scale = RatingScale.objects.get(key="eight_step")
    opened = state_of(scale)
    rating = scale.ratings.all()[0]
    rating.label_en = "Correct"
    save_desk_row(rating, Action.EDIT_SCALE, by=admin_person)
    with pytest.raises(StaleVersion):
        save_scale(scale, by=admin_person, seen=opened)


def test_save_of_a_person_whose_roles_changed_meanwhile_is_stale(
    admin_person: Person, reviewer: Person
) -> None:
    opened = state_of(reviewer)
    edit_person(reviewer, [Role.EDITOR], by=admin_person, seen=opened)
    with pytest.raises(StaleVersion):
        edit_person(reviewer, [Role.REVIEWER], by=admin_person, seen=opened)
    assert Person.objects.with_roles().get(pk=reviewer.pk).roles == {Role.EDITOR}


def test_save_of_the_policy_by_an_editor_is_refused(editor: Person) -> None:
    with pytest.raises(NotAllowed):
        save_desk_row(Policy.objects.get(), Action.EDIT_POLICY, by=editor)
