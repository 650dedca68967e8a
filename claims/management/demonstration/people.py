"""The invented people of the demonstration desk."""

from claims.management.demonstration.seeds import PersonSeed, read_people
from claims.models import Person
from claims.workflow.desk_keeping import add_person


class NamesTakenError(Exception):
    """A real person has a demonstration person's user name: nothing may be done in that name."""


def add_demonstration_people() -> int:
    """Add whoever is missing, able to sign in by one click only; gives how many that were."""
    seeds = {seed.username: seed for seed in read_people()}
    here = dict(Person.objects.filter(username__in=seeds).values_list("username", "is_demo"))
    taken = sorted(username for username, is_demo in here.items() if not is_demo)
    if taken:
        raise NamesTakenError(", ".join(taken))
    missing = [seed for username, seed in seeds.items() if username not in here]
    for seed in missing:
        add_person(person_from(seed), seed.roles, by=None)
    return len(missing)


def person_from(seed: PersonSeed) -> Person:
    return Person(
        username=seed.username,
        first_name=seed.first_name,
        last_name=seed.last_name,
        language=seed.language,
        is_demo=True,
    )


def demonstration_people() -> dict[str, Person]:
    """The people by user name, with their roles."""
    return {person.username: person for person in Person.objects.with_roles().filter(is_demo=True)}
