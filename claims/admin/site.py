"""The admin site: who may enter, whose models it takes, and its name."""

from collections.abc import Callable, Iterable
from functools import update_wrapper
from typing import Any, TypeVar, cast

from django.contrib.admin import AdminSite, ModelAdmin
from django.contrib.auth.views import redirect_to_login
from django.db.models import Model
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from claims.admin.desk import DeskModelAdmin
from claims.models import Person
from claims.permissions import can_manage_desk

View = TypeVar("View", bound=Callable[..., Any])


class DeskAdminSite(AdminSite):
    site_title = _("Factcheck")
    site_header = _("Factcheck: managing the desk")
    index_title = _("Managing the desk")

    def has_permission(self, request: HttpRequest) -> bool:
        return isinstance(request.user, Person) and can_manage_desk(request.user)

    def admin_view(self, view: View, cacheable: bool = False) -> View:
        """Ask strangers to sign in; for people without the role the admin does not exist."""
        guarded = super().admin_view(view, cacheable)

        def known_people_only(request: HttpRequest, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 - Django's
            if request.user.is_authenticated and not self.has_permission(request):
                raise Http404
            return guarded(request, *args, **kwargs)

        return cast(View, update_wrapper(known_people_only, guarded))

    def login(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """Send everybody to the desk's own sign-in: one door, one lock."""
        del extra_context
        return redirect_to_login(request.GET.get("next", ""))

    def register(
        self,
        model_or_iterable: type[Model] | Iterable[type[Model]],
        admin_class: "type[ModelAdmin[Any]] | None" = None,
        **options: Any,  # noqa: ANN401 - Django's
    ) -> None:
        """Take our own models only: other apps' admins know nothing of the desk's rules."""
        if admin_class is not None and issubclass(admin_class, DeskModelAdmin):
            super().register(model_or_iterable, admin_class, **options)
