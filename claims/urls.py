"""The app's addresses; the site includes this and the admin."""

from django.urls import include, path

urlpatterns = [
    path("", include("claims.web.urls")),
]
