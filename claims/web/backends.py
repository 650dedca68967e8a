"""Who is signed in: the person, with the roles and the number of unread notices, in one statement."""

from django.contrib.auth.backends import ModelBackend

from claims.models import Person
from claims.queries.notices import with_unread_count


class PersonBackend(ModelBackend):
    """Django's own backend; only the reading of the session's person is ours."""

    def get_user(self, user_id: int) -> Person | None:
        """A deactivated person is nobody, from the next request on."""
        active = with_unread_count(Person.objects.with_roles()).filter(pk=user_id, is_active=True)
        person: Person | None = active.first()
        return person
