"""Single claims: whom a pronoun stands for, and what is named because it is left open."""

import pytest

from claims.text.clauses import SingleClaim, single_claims


def statements(sentence: str, language: str = "de", before: str = "") -> list[str]:
    return [claim.statement for claim in single_claims(sentence, language, before=before)]


@pytest.mark.parametrize(
    ("before", "sentence", "wanted"),
    [
        ("Der Damm ist 90 Jahre alt.", "Er hat Risse.", "Der Damm hat Risse."),
        ("Eine Fähre sank im Mai.", "Im Juni wurde sie geborgen.", "Im Juni wurde die Fähre geborgen."),
        ("Die Busse fahren seit Juni.", "Sie sind voll.", "Die Busse sind voll."),
        ("Die „Kontaktgruppe“ tagt.", "Zu dieser Gruppe zählt Polen.", "Zu der Kontaktgruppe zählt Polen."),
    ],
)
def test_single_claims_after_a_certain_antecedent_put_it_in(before: str, sentence: str, wanted: str) -> None:
    assert single_claims(sentence, "de", before=before) == [SingleClaim(0, len(sentence), wanted, "")]


@pytest.mark.parametrize(
    ("before", "sentence", "pointer"),
    [
        ("", "Er hat Risse.", "Er"),
        ("Der Landrat verklagte den Bürgermeister.", "Er verlor.", "Er"),
        ("Die Ministerin und die Richterin kamen.", "Sie war krank.", "Sie"),
        ("Der Damm ist alt.", "Sie bröckelt.", "Sie"),
        ("", "Im Juli übernimmt ihn Portugal.", "ihn"),
        ("", "Dieser Kreis zahlt.", "Dieser"),
        ("", "Im Mai zahlte dieser Kreis für den Bau.", "dieser"),
        ("", "Das klingt nach einem Streit.", "Das"),
        ("", "Der Kreis bezahlte dies im Mai.", "dies"),
        ("", "Heute leben dort 300 Menschen.", "dort"),
    ],
)
def test_single_claims_without_a_certain_antecedent_name_the_pointer(
    before: str, sentence: str, pointer: str
) -> None:
    assert single_claims(sentence, "de", before=before) == [SingleClaim(0, len(sentence), sentence, pointer)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Es gibt in der Stadt drei Bäder.",
        "Es ist unklar, wer den Bau bezahlt.",
        "Im Mai war es nicht möglich, den Bau zu bezahlen.",
        "Der Rat sagt, er zahle.",
        "In diesem Fall zahlt der Kreis.",
        "Der Kreis bezahlt die Pflege dieser Anlage.",
        "Der Rat erinnerte daran, wie der Damm brach.",
        "Der Kreis zahlt darüber hinaus die Pacht.",
        "Das heißt, der Kreis zahlt.",
        "Das Essen ist teuer.",
        "Dieses Jahr zahlt der Kreis.",
    ],
)
def test_single_claims_with_a_word_that_points_nowhere_flag_nothing(sentence: str) -> None:
    assert single_claims(sentence, "de") == [SingleClaim(0, len(sentence), sentence, "")]


@pytest.mark.parametrize(
    ("before", "sentence", "wanted", "pointer"),
    [
        ("The dam is 90 years old.", "It has cracks.", "The dam has cracks.", ""),
        ("A ferry sank in May.", "It was raised in June.", "The ferry was raised in June.", ""),
        ("The buses run at night.", "They are full.", "The buses are full.", ""),
        ("The town sued the county.", "It lost.", "It lost.", "It"),
        ("The mayor resigned.", "She was ill.", "She was ill.", "She"),
        ("", "It is clear that the dam is old.", "It is clear that the dam is old.", ""),
        ("", "This group has 20 members.", "This group has 20 members.", "This"),
        ("", "This year the county pays.", "This year the county pays.", ""),
        ("The mill is old.", "It was the mayor who paid.", "It was the mayor who paid.", ""),
        ("", "In Wales they have fallen.", "In Wales they have fallen.", "they"),
        ("", "Two days later he sold the land.", "Two days later he sold the land.", "he"),
        ("", "Poland belongs to this group.", "Poland belongs to this group.", ""),
    ],
)
def test_single_claims_resolve_an_english_pronoun_or_name_it(
    before: str, sentence: str, wanted: str, pointer: str
) -> None:
    claims = single_claims(sentence, "en", before=before)

    assert claims == [SingleClaim(0, len(sentence), wanted, pointer)]


@pytest.mark.parametrize(
    ("sentence", "language", "pointer"),
    [
        ("Seit Mai steht der Landrat an der Spitze.", "de", "an der Spitze"),
        ("Seit Mai steht der Landrat an der Spitze des Rings.", "de", ""),
        ("Seit Mai steht der Landrat an der Spitze von 20 Orten.", "de", ""),
        ("The judge is now at the head.", "en", "at the head"),
        ("The judge is now at the head of the inquiry.", "en", ""),
    ],
)
def test_single_claims_that_name_an_office_say_whether_its_body_is_open(
    sentence: str, language: str, pointer: str
) -> None:
    assert [claim.unresolved for claim in single_claims(sentence, language)] == [pointer]
