"""Every address of the web app: a route is named after its view, `claim-detail` after `claim_detail`."""

from django.urls import path

from claims.web.views import conflicts, desk, session, sources

session_urls = [
    path("sign-in/", session.sign_in, name="sign-in"),
    path("sign-in/demo/", session.demo_sign_in, name="demo-sign-in"),
    path("sign-out/", session.sign_out, name="sign-out"),
    path("language/", session.language_set, name="language-set"),
]

desk_urls = [
    path("", desk.desk, name="desk"),
]

source_urls = [
    path("sources/", sources.source_list, name="source-list"),
    path("sources/<int:pk>/", sources.source_detail, name="source-detail"),
    path("sources/<int:pk>/edit/", sources.source_edit, name="source-edit"),
]

conflict_urls = [
    path("conflicts/", conflicts.conflict_list, name="conflict-list"),
    path("conflicts/declare/", conflicts.conflict_declare, name="conflict-declare"),
    path("conflicts/<int:pk>/withdraw/", conflicts.conflict_withdraw, name="conflict-withdraw"),
]

urlpatterns = [
    *desk_urls,
    *source_urls,
    *conflict_urls,
    *session_urls,
]
