"""Which language a text is written in."""

import pytest

from claims.text.languages import guess_language, language_code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Der Rat hat am Abend beschlossen, dass die Halle nicht gebaut wird.", "de"),
        ("The council decided that the hall would not be built this year.", "en"),
        ("Le conseil a décidé que la salle ne sera pas construite dans la ville.", "fr"),
        ("El consejo decidió que la sala no se construirá en la ciudad por ahora.", "es"),
        ("Совет решил, что этот зал не будет построен.", "ru"),
        ("Рада вирішила, що цієї зали в місті не буде.", "uk"),
        ("", "und"),
        ("12.345 € – 50 %", "und"),
        ("Rathaus", "und"),
        ("der die das und; the of and to", "und"),
        ("世界人口は増えている。", "und"),
    ],
)
def test_guess_language_gives_the_code_or_says_it_cannot_tell(text: str, code: str) -> None:
    assert guess_language(text) == code


def test_guess_language_of_german_with_english_quotes_gives_german() -> None:
    text = "Der Rat sagte, das sei “the best hall of the region”, und die Stadt ist nicht arm."

    assert guess_language(text) == "de"


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("Russischen", "ru"),
        ("German", "de"),
        ("de-AT", "de"),
        ("EN_us", "en"),
        (" französisch ", "fr"),
        ("uk", "uk"),
    ],
)
def test_language_code_of_a_name_or_tag_gives_the_code(words: str, code: str) -> None:
    assert language_code(words) == code


@pytest.mark.parametrize("words", ["", "klingonisch", "Stadtrat", "-"])
def test_language_code_of_an_unknown_name_gives_none(words: str) -> None:
    assert language_code(words) is None
