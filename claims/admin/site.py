"""The admin site: who may enter, and its name."""

from django.contrib.admin import AdminSite
from django.http import HttpRequest

from claims.models import Person
from claims.permissions import can_manage_desk


class DeskAdminSite(AdminSite):
    def has_permission(self, request: HttpRequest) -> bool:
        return isinstance(request.user, Person) and can_manage_desk(request.user)
