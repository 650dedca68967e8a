"""People: names that can be told apart, roles, initials."""

import pytest
from django.core.exceptions import ValidationError

from claims.choices import Role
from claims.models import Person
from tests import factories


@pytest.mark.parametrize("name", ["mara\u200b", "ma\u00adra", "mara\u202e", "ma\u2060ra"])
@pytest.mark.parametrize("field", ["username", "first_name", "last_name"])
def test_person_with_characters_that_cannot_be_seen_is_refused(field: str, name: str) -> None:
    person = Person(username="mara", password="x")
    setattr(person, field, name)
    with pytest.raises(ValidationError) as refused:
        person.clean_fields()
    assert field in refused.value.message_dict


def test_roles_come_with_the_person_in_one_statement(
    editor: Person, django_assert_num_queries: object
) -> None:
    person = Person.objects.with_roles().get(pk=editor.pk)
    with django_assert_num_queries(0):  # type: ignore[operator]  # a fixture without types
        assert person.roles == {Role.EDITOR}


def test_roles_of_a_superuser_include_admin(db: None) -> None:
    assert Role.ADMIN in Person.objects.create_superuser("root").roles


def test_initials_are_of_the_full_name_or_the_user_name(db: None) -> None:
    assert factories.make_person("mara").initials == "M"
    assert Person(username="mara", first_name="Mara", last_name="Lind").initials == "ML"
