"""Checked before: what is found, in which order, for whom, at what cost; scores hold on every database."""

import unicodedata
from collections.abc import Callable

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from claims.choices import ClaimStatus, Language
from claims.models import Article, Claim, ClaimMatch, EarlierCheck, Person
from claims.queries.matching import EarlierMatch, checked_before, question_of, ranked_texts
from claims.workflow.indexing import index_claims, index_earlier_checks
from tests import factories

KAI = "Der neue Kai des Hafens ist 420 Meter lang."
ARCHIVE = (
    ("Der Turm am Markt ist seit 1903 das höchste Haus der Stadt.", ""),
    ("Im Stadtwald wurden 2023 mehr als fünfzig Wölfe gezählt.", "Fünfzig Wölfe im Stadtwald?"),
    ("10,6 Prozent der Wohnungen in Musterstadt stehen leer.", ""),
    ("In Musterstadt stehen 10,6 % der Läden leer.", ""),
    ("Die Umgehungsstraße kostete 3 Mio. Euro.", "Was kostete die Umgehungsstraße?"),
    ("The bypass road cost three million euros.", ""),
    ("Die Wölfe im Stadtwald sind aus dem Gehege ausgebrochen.", ""),
)


def add_check(statement: str, title: str = "", language: str = Language.GERMAN) -> EarlierCheck:
    check = EarlierCheck.objects.create(
        statement=statement,
        title=title,
        language=language,
        publisher="Beispielprüfer",
        key=f"{EarlierCheck.objects.count()}",
    )
    index_earlier_checks([check])
    return check


@pytest.fixture
def archive(db: None) -> list[EarlierCheck]:
    return [add_check(statement, title) for statement, title in ARCHIVE]


def found(words: str, person: Person, language: str = "de", claim: Claim | None = None) -> list[object]:
    matches = checked_before(words, person, language=language, claim=claim)
    return [match.claim or match.earlier_check for match in matches]


@pytest.mark.usefixtures("archive")
@pytest.mark.parametrize(
    ("words", "ranking"),
    [
        (
            "Mehr als 50 Wölfe leben im Stadtwald",
            [(1, 0.86754), (6, 0.548012)],
        ),
        ("Leer stehen 10.6 percent der Wohnungen", [(2, 0.981449), (3, 0.653258)]),
        ("Drei Millionen Euro für die Umgehungsstraße", [(4, 1.0), (5, 0.153537)]),
    ],
)
def test_ranked_texts_gives_the_same_order_and_scores_on_every_database(
    words: str, ranking: list[tuple[int, float]], archive: list[EarlierCheck]
) -> None:
    question = question_of(words, "de")
    places = {check.indexed.pk: place for place, check in enumerate(archive)}
    ranked = [
        (places[text], round(question.share(score), 6)) for text, score in ranked_texts(question, limit=2)
    ]
    assert ranked == ranking


def test_ranked_texts_of_equal_score_come_by_key(db: None) -> None:
    twins = [add_check(KAI) for _ in range(4)]
    ranked = ranked_texts(question_of(KAI, "de"), limit=3)
    assert [text for text, _ in ranked] == [twin.indexed.pk for twin in twins[:3]]
    assert len({score for _, score in ranked}) == 1


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("Mehr als 50 Wölfe wurden 2023 im Stadtwald gezählt", "de"),
        ("Wie viele Wölfe im Stadtwald? Fünfzig!", "de"),
        (unicodedata.normalize("NFD", "Über fünfzig Wölfe zählte man im Stadtwald"), "de"),
        ("Über fünfzig Wölfe zählte man im Stadtwald", "und"),
    ],
)
def test_checked_before_finds_the_same_statement_in_other_words(
    words: str, language: str, archive: list[EarlierCheck], reviewer: Person
) -> None:
    match = checked_before(words, reviewer, language=language)[0]
    assert (match.earlier_check, match.is_strict) == (archive[1], True)


def test_checked_before_of_another_number_is_listed_and_not_strict(
    archive: list[EarlierCheck], reviewer: Person
) -> None:
    matches = checked_before("Die Umgehungsstraße kostete 7 Mio. Euro.", reviewer, language="de")
    assert [(match.earlier_check, match.is_strict) for match in matches] == [(archive[4], False)]


@pytest.mark.usefixtures("archive")
@pytest.mark.parametrize(
    "words",
    [
        "",
        "...",
        "\0\ud800",
        "Die Schule bekam ein neues Dach.",
        "der die das und ist",
        "Stadt",
        "x" * 100_000,
    ],
)
def test_checked_before_of_what_nobody_checked_gives_nothing(words: str, reviewer: Person) -> None:
    assert checked_before(words, reviewer, language="de") == []


def test_checked_before_of_a_long_text_asks_for_a_part_of_it(
    archive: list[EarlierCheck], reviewer: Person
) -> None:
    words = " ".join(f"Wort{number}" for number in range(500))
    assert checked_before(f"{ARCHIVE[1][0]} {words}", reviewer, language="de") == []


def test_checked_before_gives_a_claim_ready_to_show(
    claim_in: Callable[[ClaimStatus], Claim], editor: Person
) -> None:
    claim = claim_in(ClaimStatus.RESEARCHING)
    match = checked_before(KAI, editor, language="de")[0]
    with CaptureQueriesContext(connection) as captured:
        shown = f"{match.claim.article.title} {match.claim.assignee}"  # type: ignore[union-attr]
    assert (len(captured), shown) == (0, f"{claim.article.title} {claim.assignee}")
    assert match == EarlierMatch(1.0, claim, None, is_strict=True)


def test_checked_before_leaves_out_the_claim_itself(claim: Claim, editor: Person) -> None:
    assert found(KAI, editor) == [claim]
    assert found(KAI, editor, claim=claim) == []


def test_checked_before_leaves_out_hidden_claims_and_fills_their_places(
    article: Article, editor: Person, reviewer: Person, admin_person: Person
) -> None:
    hidden = factories.make_article(admin_person, is_confidential=True, editors=(editor,))
    secrets = [factories.make_claim(hidden, editor) for _ in range(6)]
    seen = factories.make_claim(article, editor, statement=KAI.replace("neue", "neue, schmale"))
    assert found(KAI, reviewer) == [seen]
    assert found(KAI, editor) == secrets[:5]
    assert found(KAI, admin_person) == secrets[:5]


def test_checked_before_shows_a_hidden_claim_to_an_assignee_of_its_article(
    editor: Person, reviewer: Person
) -> None:
    hidden = factories.make_article(editor, is_confidential=True)
    secret = factories.make_claim(hidden, editor)
    assert found(KAI, reviewer) == []
    Claim.objects.filter(pk=secret.pk).update(status=ClaimStatus.ASSIGNED, assignee=reviewer)
    assert found(KAI, reviewer) == [secret]


def test_checked_before_leaves_out_what_was_told_apart_in_both_directions(
    article: Article, editor: Person, reviewer: Person
) -> None:
    earlier, later = (factories.make_claim(article, editor) for _ in range(2))
    check = add_check(KAI)
    assert found(KAI, reviewer, claim=later) == [earlier, check]
    for told in ({"earlier_claim": earlier}, {"earlier_check": check}):
        ClaimMatch.objects.create(claim=later, is_same=False, decided_by=reviewer, **told)
    assert found(KAI, reviewer, claim=later) == []
    assert found(KAI, reviewer, claim=earlier) == [check]


def test_checked_before_keeps_what_was_said_to_be_the_same(
    article: Article, editor: Person, reviewer: Person
) -> None:
    earlier, later = (factories.make_claim(article, editor) for _ in range(2))
    ClaimMatch.objects.create(claim=later, earlier_claim=earlier, is_same=True, decided_by=reviewer)
    assert found(KAI, reviewer, claim=later) == [earlier]


def test_checked_before_gives_no_more_than_the_limit(article: Article, editor: Person) -> None:
    for _ in range(4):
        factories.make_claim(article, editor)
    assert len(checked_before(KAI, editor, language="de", limit=3)) == 3


def test_checked_before_takes_the_same_statements_beside_one_claim_and_three_hundred(
    article: Article, claim: Claim, editor: Person, reviewer: Person
) -> None:
    def statements() -> int:
        with CaptureQueriesContext(connection) as captured:
            assert checked_before(KAI, reviewer, language="de", claim=other)
        return len(captured)

    other = factories.make_claim(article, editor)
    add_check(KAI)
    assert statements() == 3
    rows = [
        Claim(article=article, number=number, statement=KAI, status=ClaimStatus.OPEN)
        for number in range(100, 400)
    ]
    index_claims(Claim.objects.bulk_create(rows))
    assert statements() == 3
