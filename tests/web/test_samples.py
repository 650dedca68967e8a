"""Drawing samples and looking at them, without JavaScript: plain forms, and what they are refused with."""

import re
import uuid
from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from claims.choices import ClaimStatus
from claims.models import Claim, Person, Sample, SampledClaim
from claims.workflow.reviewing import reopen_claim
from claims.workflow.sampling import Pool, draw_sample, look_at_sampled_claim
from tests import factories
from tests.web.conftest import SignIn
from tests.web.test_statements import statements

InState = Callable[[ClaimStatus], Claim]


@pytest.fixture
def drawn(claim_in: InState, editor: Person) -> SampledClaim:
    claim_in(ClaimStatus.APPROVED)
    return draw_sample(Pool(), 1, by=editor).drawn.select_related("claim__article").get()


def draw(client: Client, **data: object) -> tuple[int, str]:
    response = client.post(
        reverse("sample-draw"), {"number": 1, "submission": str(uuid.uuid4()), **data}, follow=True
    )
    return response.status_code, response.text


def look(client: Client, drawn: SampledClaim, **data: object) -> tuple[int, str]:
    response = client.post(reverse("sampled-claim-look", args=[drawn.pk]), data, follow=True)
    return response.status_code, response.text


def sample_page(client: Client, drawn: SampledClaim) -> str:
    response = client.get(reverse("sample-detail", args=[drawn.sample_id]))
    assert response.status_code == 200
    return response.text


def test_an_editor_draws_a_sample_and_sees_what_was_signed(
    claim_in: InState, sign_in: SignIn, editor: Person
) -> None:
    claim = claim_in(ClaimStatus.APPROVED)

    status, text = draw(sign_in(editor))

    sample = Sample.objects.get()
    assert status == 200
    assert claim.statement in text
    assert sample.seed in text
    assert "as of 10 May 2024" in text
    assert "approved by <bdi>Second</bdi>" in text
    assert "from 1 that could be drawn" in text


def test_one_form_sent_twice_leads_to_one_sample(claim_in: InState, sign_in: SignIn, editor: Person) -> None:
    claim_in(ClaimStatus.APPROVED)
    client, token = sign_in(editor), str(uuid.uuid4())

    first, second = (draw(client, submission=token) for _ in range(2))

    assert first[0] == second[0] == 200
    assert Sample.objects.count() == 1


def test_a_number_too_large_is_refused_and_everything_typed_stays(
    claim_in: InState, sign_in: SignIn, editor: Person
) -> None:
    claim_in(ClaimStatus.APPROVED)

    status, text = draw(sign_in(editor), number=7, first="2024-01-01")

    assert status == 422
    assert "Only 1 approved claim fits." in text
    assert 'value="7"' in text
    assert 'value="2024-01-01"' in text
    assert not Sample.objects.exists()


def test_a_reviewer_sees_samples_and_no_form_to_draw_one(
    drawn: SampledClaim, sign_in: SignIn, reviewer: Person
) -> None:
    client = sign_in(reviewer)

    assert reverse("sample-draw") not in client.get(reverse("sample-list")).text
    assert draw(client)[0] == 403
    assert Sample.objects.count() == 1


def test_a_colleague_without_part_in_it_says_that_it_holds(
    drawn: SampledClaim, sign_in: SignIn, editor: Person
) -> None:
    status, text = look(sign_in(editor), drawn, result="holds")

    assert status == 200
    assert "The verdict holds" in text
    assert SampledClaim.objects.get().looked_by == editor


@pytest.mark.parametrize("username", ["reviewer", "second"])
def test_who_had_a_part_in_it_is_offered_no_form_and_refused_one(
    username: str, drawn: SampledClaim, sign_in: SignIn
) -> None:
    client = sign_in(Person.objects.get(username=username))

    assert "Waits for somebody" in sample_page(client, drawn)
    status, text = look(client, drawn, result="holds", words="Alles gut.")
    assert status == 403
    assert "Leave it to a colleague." in text
    assert "Alles gut." in text
    assert SampledClaim.objects.get().result == ""


def test_a_doubt_without_words_is_refused_with_a_sentence(
    drawn: SampledClaim, sign_in: SignIn, editor: Person
) -> None:
    status, text = look(sign_in(editor), drawn, result="doubted")

    assert status == 422
    assert "Say in a few words what is in doubt." in text
    assert re.search(r'value="doubted"[^>]*checked|checked[^>]*value="doubted"', text)


def test_the_second_to_look_reads_who_was_faster_and_keeps_their_words(
    drawn: SampledClaim, sign_in: SignIn, editor: Person, admin_person: Person
) -> None:
    look_at_sampled_claim(drawn, "holds", by=admin_person)

    status, text = look(sign_in(editor), drawn, result="doubted", words="Der Plan ist alt.")

    assert status == 409
    assert "Boss was faster: “The verdict holds”." in text
    assert "Der Plan ist alt." in text


def test_a_doubt_offers_an_editor_to_reopen_with_the_same_words(
    drawn: SampledClaim, sign_in: SignIn, editor: Person, reviewer: Person
) -> None:
    client = sign_in(editor)
    look(client, drawn, result="doubted", words="Der Plan ist alt.")

    text = sample_page(client, drawn)
    reopen = reverse("claim-reopen", args=[drawn.claim_id])
    form = text[text.index(f'action="{reopen}"') :]
    version = re.search(r'name="version" value="(\d+)"', form)
    assert version is not None
    assert re.search(r"<textarea[^>]*>\s*Der Plan ist alt\.</textarea>", form)
    assert reopen not in sample_page(sign_in(reviewer), drawn)

    page = reverse("sample-detail", args=[drawn.sample_id])
    answer = client.post(
        reopen, {"version": version.group(1), "words": "Der Plan ist alt.", "next": page}, follow=True
    )
    assert answer.redirect_chain[-1][0] == page
    assert factories.reload(drawn.claim).status == ClaimStatus.RESEARCHING
    assert reopen not in answer.text


def test_a_claim_reopened_since_says_so_at_its_row(
    drawn: SampledClaim, sign_in: SignIn, editor: Person
) -> None:
    reopen_claim(factories.reload(drawn.claim), words="Neues ist bekannt.", by=editor)

    text = sample_page(sign_in(editor), drawn)

    assert "Checked again since it was drawn" in text
    assert reverse("sampled-claim-look", args=[drawn.pk]) not in text


@pytest.fixture
def mixed(
    article: object, claim_in: InState, editor: Person, reviewer: Person, admin_person: Person
) -> Sample:
    """One claim that everybody sees and one that few see."""
    claim_in(ClaimStatus.APPROVED)
    hidden = factories.make_article(editor, title="Geheim", is_confidential=True)
    factories.bring_to(ClaimStatus.APPROVED, hidden, editor=editor, reviewer=reviewer, second=admin_person)
    return draw_sample(Pool(), 2, by=editor)


def test_a_sample_hides_what_a_person_may_not_see(
    mixed: Sample, sign_in: SignIn, editor: Person, second_reviewer: Person
) -> None:
    address = reverse("sample-detail", args=[mixed.pk])
    for person, count in ((editor, 2), (second_reviewer, 1)):
        text = sign_in(person).get(address).text
        assert text.count("<article") == count
        assert ("Geheim" in text) is (count == 2)
        assert ("that could be drawn" in text) is (count == 2)
        listed = sign_in(person).get(reverse("sample-list")).text
        assert re.search(rf'data-label="Claims">{count}<', listed)


def test_a_hidden_row_cannot_be_looked_at(mixed: Sample, sign_in: SignIn, second_reviewer: Person) -> None:
    hidden = mixed.drawn.get(claim__article__is_confidential=True)

    assert look(sign_in(second_reviewer), hidden, result="holds")[0] == 404


@pytest.mark.parametrize("number", [1, 30])
def test_a_sample_takes_the_same_statements_for_one_claim_and_for_many(
    number: int, claim_in: InState, sign_in: SignIn, editor: Person
) -> None:
    for _ in range(number):
        claim_in(ClaimStatus.APPROVED)
    sample = draw_sample(Pool(), number, by=editor)
    client = sign_in(editor)
    with CaptureQueriesContext(connection) as captured:
        text = client.get(reverse("sample-detail", args=[sample.pk])).text
    assert text.count("<article") == number
    assert len(statements(captured)) == 7


@pytest.mark.parametrize("number", [1, 20])
def test_the_list_takes_the_same_statements_for_one_sample_and_for_many(
    number: int, claim_in: InState, sign_in: SignIn, editor: Person
) -> None:
    claim_in(ClaimStatus.APPROVED)
    for _ in range(number):
        draw_sample(Pool(with_sampled=True), 1, by=editor)
    client = sign_in(editor)
    with CaptureQueriesContext(connection) as captured:
        client.get(reverse("sample-list"))
    assert len(statements(captured)) == 6
