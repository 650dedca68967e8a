"""The site's addresses: the admin, and everything else in the app."""

from django.contrib import admin
from django.urls import include, path

urlpatterns = [
    path("admin/", admin.site.urls),
    path("", include("claims.urls")),
]

handler500 = "factcheck.errors.server_error"
