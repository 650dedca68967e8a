"""The app, and the admin site in its place."""

from importlib import import_module

from django.apps import AppConfig
from django.contrib.admin import apps as admin_apps
from django.utils.translation import gettext_lazy as _


class ClaimsConfig(AppConfig):
    default = True
    name = "claims"
    verbose_name = _("Desk")
    default_auto_field = "django.db.models.BigAutoField"


class DeskAdminConfig(admin_apps.AdminConfig):
    default = False
    default_site = "claims.admin.site.DeskAdminSite"

    def ready(self) -> None:
        super().ready()
        import_module("claims.admin.registry")
