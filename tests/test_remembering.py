"""Questions that are put once."""

from claims.remembering import asked_once, asking_once


def test_a_question_is_put_once_inside_and_every_time_outside() -> None:
    asked: list[int] = []

    @asked_once
    def double(number: int) -> int:
        asked.append(number)
        return 2 * number

    with asking_once():
        assert [double(1), double(1), double(2)] == [2, 2, 4]
    assert double(1) == 2

    assert asked == [1, 2, 1]
