"""The people of the desk and their roles."""

from typing import Self

from django.contrib.auth.models import AbstractUser, Group, UserManager
from django.contrib.auth.validators import UnicodeUsernameValidator
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Exists, OuterRef
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from claims.choices import MailChoice, Role
from claims.text.characters import has_bidi_controls, has_invisible_characters


def refuse_invisible_characters(value: str) -> None:
    """Two people must never look the same on screen."""
    if has_invisible_characters(value) or has_bidi_controls(value):
        raise ValidationError(
            _("The name holds characters that cannot be seen. Type it anew, without pasting."),
            code="invisible",
        )


class PersonQuerySet(models.QuerySet["Person"]):
    def with_roles(self) -> Self:
        """Load the roles in the same statement as the person."""
        groups = Group.objects.filter(user=OuterRef("pk"))
        return self.annotate(
            **{f"holds_{role.name.lower()}": Exists(groups.filter(name=role.value)) for role in Role}
        )


PeopleFromQuerySet = UserManager.from_queryset(PersonQuerySet)


class PersonManager(PeopleFromQuerySet):  # type: ignore[valid-type, misc, type-arg]  # made at run time
    """Django's user manager with the desk's queries; migrations do without it."""

    use_in_migrations = False


class Person(AbstractUser):
    username_validator = UnicodeUsernameValidator()

    username = models.CharField(
        _("user name"),
        max_length=150,
        unique=True,
        validators=[username_validator, refuse_invisible_characters],
        error_messages={"unique": _("Somebody has this user name already.")},
    )
    first_name = models.CharField(
        _("first name"), max_length=150, blank=True, validators=[refuse_invisible_characters]
    )
    last_name = models.CharField(
        _("last name"), max_length=150, blank=True, validators=[refuse_invisible_characters]
    )
    language = models.CharField(
        _("language"),
        max_length=2,
        blank=True,
        choices=[("en", "English"), ("de", "Deutsch")],
        help_text=_("Empty: as the browser asks."),
    )
    mail = models.CharField(
        _("mail"),
        max_length=8,
        choices=MailChoice,
        default=MailChoice.NEVER,
        help_text=_("When notices are mailed as well."),
    )
    is_demo = models.BooleanField(_("demonstration person"), default=False, editable=False)

    objects = PersonManager()  # type: ignore[misc]  # as AbstractUser does it

    class Meta(AbstractUser.Meta):
        verbose_name = _("person")  # type: ignore[assignment]  # lazy, as everywhere
        verbose_name_plural = _("people")  # type: ignore[assignment]

    def __str__(self) -> str:
        return self.get_full_name() or self.username

    @cached_property
    def roles(self) -> frozenset[Role]:
        """The roles held; annotated by `with_roles()` or read once."""
        if hasattr(self, "holds_admin"):
            held = {role for role in Role if getattr(self, f"holds_{role.name.lower()}")}
        else:
            held = {
                Role(name) for name in self.groups.filter(name__in=Role.values).values_list("name", flat=True)
            }
        return frozenset(held | ({Role.ADMIN} if self.is_superuser else set()))

    @property
    def initials(self) -> str:
        names = [self.first_name, self.last_name] if self.get_full_name() else [self.username]
        return "".join(name[0] for name in names if name).upper()
