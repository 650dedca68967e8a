"""What the test run's settings add: a request that fetches rows one by one must not pass unseen."""

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory
from django.utils.module_loading import import_string
from zeal import NPlusOneError

from claims.models import Article, Claim, Person
from tests import factories
from tests.settings import MIDDLEWARE


def test_answering_with_one_query_for_each_row_is_refused(
    article: Article, editor: Person, rf: RequestFactory
) -> None:
    factories.make_claim(article, editor)
    factories.make_claim(article, editor, quote="Die Hafenmeisterin leitet die Behörde seit 2019")

    def view(_request: HttpRequest) -> HttpResponse:
        return HttpResponse(claim.article.title for claim in Claim.objects.filter(article=article))

    with pytest.raises(NPlusOneError):
        import_string(MIDDLEWARE[0])(view)(rf.get("/"))
