"""Writing comments in a browser: names that are not English, quick fingers, words not sent yet."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from claims.choices import ClaimStatus, Role
from claims.models import Claim, Person
from tests import factories
from tests.browser.conftest import OpenPage

InState = Callable[[ClaimStatus], Claim]


@pytest.fixture
def oezlem(claim: Claim) -> Person:
    person = factories.make_person("özlem@desk.example", Role.REVIEWER)
    Person.objects.filter(pk=person.pk).update(first_name="Özlem", last_name="Beispiel")
    return person


def test_a_name_with_an_umlaut_is_completed_while_it_is_typed(
    claim: Claim, reviewer: Person, oezlem: Person, open_page: OpenPage
) -> None:
    page = open_page(reviewer)
    page.goto(claim.get_absolute_url())
    page.locator("#say-claim").focus()
    page.keyboard.type("Das weiß @Özl")
    expect(page.get_by_role("option", name="Özlem Beispiel")).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.locator("#say-claim")).to_have_value("Das weiß @özlem@desk.example ")
    page.keyboard.press("Control+Enter")
    expect(page.locator(".mention")).to_have_text("@Özlem Beispiel")


def test_enter_right_after_another_letter_takes_nobody_offered_before(
    claim: Claim, reviewer: Person, second_reviewer: Person, open_page: OpenPage
) -> None:
    page = open_page(reviewer)
    page.goto(claim.get_absolute_url())
    page.locator("#say-claim").focus()
    page.keyboard.type("@s")
    expect(page.get_by_role("option")).to_have_count(1)
    page.evaluate(
        """() => {
          const field = document.getElementById("say-claim");
          field.setRangeText("x", 2, 2, "end");
          field.dispatchEvent(new Event("input", { bubbles: true }));
          const enter = { key: "Enter", bubbles: true, cancelable: true };
          field.dispatchEvent(new KeyboardEvent("keydown", enter));
        }"""
    )
    expect(page.locator("#say-claim")).to_have_value("@sx")


def test_words_not_sent_come_back_where_they_were_typed_and_nowhere_else(
    claim: Claim, editor: Person, open_page: OpenPage
) -> None:
    hidden = factories.make_article(editor, is_confidential=True, editors=(editor,))
    secret = factories.make_claim(hidden, editor)
    page = open_page(editor)
    page.goto(secret.get_absolute_url())
    page.locator("#say-claim").fill("Das darf noch niemand wissen")
    page.goto(claim.get_absolute_url())
    expect(page.locator("#say-claim")).to_have_value("")
    page.goto(secret.get_absolute_url())
    expect(page.locator("#say-claim")).to_have_value("Das darf noch niemand wissen")


def test_words_not_sent_stay_kept_beside_the_empty_forms_of_evidence(
    claim_in: InState, reviewer: Person, open_page: OpenPage
) -> None:
    claim = claim_in(ClaimStatus.RESEARCHING)
    evidence = factories.add_primary_evidence(claim, reviewer)
    page = open_page(reviewer)
    page.goto(claim.get_absolute_url())
    page.locator("#say-claim").fill("Noch nicht fertig")
    page.reload()
    expect(page.locator("#say-claim")).to_have_value("Noch nicht fertig")
    expect(page.locator(f"#say-{evidence.pk}")).to_have_value("")
