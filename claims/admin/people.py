"""People and their roles."""

from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.auth.forms import UserCreationForm
from django.contrib.auth.password_validation import validate_password
from django.db.models import Model, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from claims.admin.desk import DeskModelAdmin, SeenForm, acting_person
from claims.choices import Role
from claims.models import Person
from claims.workflow.desk_keeping import add_person, edit_person

DETAILS = ("username", "first_name", "last_name", "email", "mail", "language")


class RolesField(forms.MultipleChoiceField):
    def __init__(self) -> None:
        super().__init__(
            label=_("Roles"),
            choices=Role.choices,
            required=False,
            widget=forms.CheckboxSelectMultiple,
            help_text=_("Without a role somebody can sign in and read, and do nothing."),
        )

    def clean(self, value: Any) -> list[Role]:  # noqa: ANN401 - Django's signature
        return [Role(name) for name in super().clean(value)]


class NewPersonForm(UserCreationForm):  # type: ignore[type-arg]  # not subscriptable when run
    roles = RolesField()

    class Meta:
        model = Person
        fields = DETAILS


class PersonForm(SeenForm):
    roles = RolesField()
    new_password = forms.CharField(
        label=_("New password"),
        required=False,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        help_text=_("Empty: the password stays as it is."),
    )

    class Meta:
        model = Person
        fields = (*DETAILS, "is_active")

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - Django's signature
        super().__init__(*args, **kwargs)
        self.initial["roles"] = sorted(self.instance.roles)

    def clean_new_password(self) -> str:
        password: str = self.cleaned_data["new_password"]
        if password:
            validate_password(password, self.instance)
        return password


class RoleFilter(admin.SimpleListFilter):
    title = _("role")
    parameter_name = "role"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:  # noqa: ANN401 - Django's
        return [(role.value, str(role.label)) for role in Role]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Person]) -> QuerySet[Person]:
        return queryset.filter(groups__name=self.value()) if self.value() else queryset


@admin.register(Person)
class PersonAdmin(DeskModelAdmin):
    list_display = ("username", "first_name", "last_name", "role_names", "language", "is_active")
    list_filter = (RoleFilter, "is_active")
    search_fields = ("username", "first_name", "last_name", "email")
    ordering = ("username",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Person]:
        people: QuerySet[Person] = Person.objects.with_roles()
        return people.order_by("username")

    def get_form(
        self,
        request: HttpRequest,
        obj: Model | None = None,
        change: bool = False,
        **kwargs: Any,  # noqa: ANN401 - Django's
    ) -> "type[forms.ModelForm[Any]]":
        form = PersonForm if change else NewPersonForm
        return super().get_form(request, obj, change=change, **{"form": form, **kwargs})

    def get_fields(self, request: HttpRequest, obj: Model | None = None) -> tuple[str, ...]:
        if obj is None:
            return (*DETAILS, "roles", "password1", "password2")
        return (*DETAILS, "roles", "is_active", "new_password", "seen")

    @admin.display(description=_("roles"))
    def role_names(self, person: Person) -> str:
        return ", ".join(str(role.label) for role in Role if role in person.roles)

    def save_model(
        self, request: HttpRequest, obj: Model, form: "forms.ModelForm[Any]", change: bool
    ) -> None:
        person, by, said = obj, acting_person(request), form.cleaned_data
        if not isinstance(person, Person):
            raise TypeError(person)
        if change:
            edit_person(person, said["roles"], password=said["new_password"], by=by, seen=said["seen"])
        else:
            add_person(person, said["roles"], password=said["password1"], by=by)
