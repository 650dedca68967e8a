"""Trying on later decisions what earlier ones have taught."""

from claims.text.learning.trials import try_out

WANTED = "Im {}. Quartal stieg der Umschlag um acht Prozent."
UNWANTED = "Ich finde den {}. Steg einfach wunderbar gelegen."


def desk(count: int) -> list[tuple[str, int]]:
    return [
        pair for number in range(count) for pair in ((WANTED.format(number), 1), (UNWANTED.format(number), 0))
    ]


def test_try_out_with_too_few_of_a_kind_says_nothing() -> None:
    assert try_out(desk(30), "de") is None
    assert try_out([(WANTED.format(number), 1) for number in range(200)], "de") is None


def test_try_out_teaches_the_first_part_and_tries_the_last() -> None:
    trial = try_out(desk(50), "de")

    assert trial is not None
    assert (trial.taught, trial.tried, trial.accepted) == (70, 30, 15)


def test_try_out_of_a_desk_with_a_clear_taste_finds_it() -> None:
    trial = try_out(desk(50), "de")

    assert trial is not None
    assert trial.desk.auc == 1.0
    assert trial.desk.precision[0] == 1.0


def test_try_out_learns_nothing_from_what_it_is_tried_on() -> None:
    # The taste turns round after the first part, so what was learned must now be wrong.
    first, last = desk(50)[:70], [(text, 1 - label) for text, label in desk(50)[70:]]

    trial = try_out([*first, *last], "de")

    assert trial is not None
    assert trial.desk.auc == 0.0
