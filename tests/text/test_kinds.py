"""What sort of claim a sentence makes."""

import pytest

from claims.text.kinds import ClaimKind, choose_kind
from claims.text.reasons import ReasonCode
from claims.text.worthiness import assess


@pytest.mark.parametrize(
    ("sentence", "language", "kind"),
    [
        ("Die Halle kostet 3 Millionen Euro.", "de", ClaimKind.STATISTIC),
        ("Am 9. Juli wurde die Halle eröffnet.", "de", ClaimKind.EVENT),
        ("Ada Weber steht an der Spitze des Rates.", "de", ClaimKind.OFFICE),
        ("Ada Weber leads the council.", "en", ClaimKind.OFFICE),
        ("Ada Weber ist seit 2019 Präsidentin des Rates.", "de", ClaimKind.OFFICE),
        ("Ada Weber has been president of the council since 2019.", "en", ClaimKind.OFFICE),
        ("Der Rat erklärte, das Geld sei da.", "de", ClaimKind.QUOTATION),
        ("Laut Bauamt ist die Halle dicht.", "de", ClaimKind.QUOTATION),
        ("Die Halle könnte teurer werden.", "de", ClaimKind.FORECAST),
        ("Bis 2030 wird die Halle 5 Millionen Euro kosten.", "de", ClaimKind.FORECAST),
        ("The hall will cost 5 million euros.", "en", ClaimKind.FORECAST),
        ("Ich finde die Halle schrecklich.", "de", ClaimKind.OPINION),
        ("The council should sell the hall.", "en", ClaimKind.OPINION),
        ("Der Rat versprach den Bau.", "de", ClaimKind.PROMISE),
        ("Der Rat versprach 40 Wohnungen bis 2030.", "de", ClaimKind.PROMISE),
        ("The council plans to sell the hall.", "en", ClaimKind.PROMISE),
        ("Die Halle ist größer als das Bad.", "de", ClaimKind.COMPARISON),
        ("Die Halle ist die größte der Stadt.", "de", ClaimKind.RANKING),
        ("It is the oldest hall in town.", "en", ClaimKind.RANKING),
        ("It is the second-largest hall in town.", "en", ClaimKind.RANKING),
        ("Köln ist die viertgrößte Stadt.", "de", ClaimKind.RANKING),
        ("In Köln leben mehr Menschen als in Bonn.", "de", ClaimKind.COMPARISON),
        ("More people live in Cologne than in Bonn.", "en", ClaimKind.COMPARISON),
        ("The flood was due to heavy rain.", "en", ClaimKind.CAUSAL),
        ("Kostet die Halle 3 Millionen Euro?", "de", ClaimKind.QUESTION),
        ("Die Halle steht am Wasser.", "de", ClaimKind.OTHER),
        ("Le pont a coûté 3 millions d’euros.", "fr", ClaimKind.STATISTIC),
        ("Anne Roux dirige le conseil.", "fr", ClaimKind.OFFICE),
        ("El puente será más caro.", "es", ClaimKind.FORECAST),
        ("Según la alcaldesa, el puente es seguro.", "es", ClaimKind.QUOTATION),
        ("Анна Иванова возглавляет совет.", "ru", ClaimKind.OFFICE),
        ("Мост построили 9 мая.", "ru", ClaimKind.EVENT),
        ("Міст треба закрити.", "uk", ClaimKind.OPINION),
        ("Міст збудують?", "uk", ClaimKind.QUESTION),
    ],
)
def test_a_sentence_is_of_the_kind_that_tells_where_to_look(
    sentence: str, language: str, kind: ClaimKind
) -> None:
    assert assess(sentence, language).kind is kind


def test_choose_kind_of_an_anniversary_goes_by_the_day_and_not_by_the_age() -> None:
    found = {ReasonCode.NUMBER: "75-jährige", ReasonCode.DATE: "Am 9. Juli"}

    assert choose_kind(found) is ClaimKind.EVENT


@pytest.mark.parametrize(
    ("code", "kind"),
    [(ReasonCode.OFFICE, ClaimKind.OFFICE), (ReasonCode.ATTRIBUTION, ClaimKind.QUOTATION)],
)
def test_choose_kind_of_the_future_goes_by_what_can_be_looked_up_today(
    code: ReasonCode, kind: ClaimKind
) -> None:
    assert choose_kind({ReasonCode.FORECAST: "wird kommen", code: "…"}) is kind


def test_choose_kind_of_nothing_found_is_other() -> None:
    assert choose_kind({}) is ClaimKind.OTHER
