"""In whose name a command acts."""

from collections.abc import Callable

from django.core.management.base import CommandError

from claims.models import Person


def acting_person(username: str | None, may: Callable[[Person], bool]) -> Person:
    """Give the person named, else the only one who may."""
    people = Person.objects.with_roles().filter(is_active=True).order_by("username")
    if username is not None:
        person: Person | None = people.filter(username=username).first()
        if person is None:
            msg = f"There is no active person with the user name “{username}”."
            raise CommandError(msg)
        return person
    able: list[Person] = [person for person in people if may(person)]
    if len(able) != 1:
        names = ", ".join(person.username for person in able) or "nobody can yet"
        msg = f"Say with --as who brings it in: {names}."
        raise CommandError(msg)
    return able[0]
