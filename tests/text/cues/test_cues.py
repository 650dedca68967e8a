"""The words that speak for or against checking, language by language."""

import pytest

from claims.text.cues import matched_words
from claims.text.reasons import ReasonCode


@pytest.mark.parametrize(
    ("sentence", "language", "code", "words"),
    [
        ("Le pont a coûté 3,5 millions.", "fr", ReasonCode.NUMBER, "3,5 millions"),
        ("Le conseil s’est réuni le 9 juillet 2019.", "fr", ReasonCode.DATE, "9 juillet 2019"),
        ("Anne Roux est à la tête du conseil.", "fr", ReasonCode.OFFICE, "à la tête"),
        ("Selon le maire, le pont est sûr.", "fr", ReasonCode.ATTRIBUTION, "Selon"),
        ("Le pont va fermer.", "fr", ReasonCode.FORECAST, "va fermer"),
        ("À mon avis, le pont est laid.", "fr", ReasonCode.OPINION, "À mon avis"),
        ("El puente costó 3,5 millones.", "es", ReasonCode.NUMBER, "3,5 millones"),
        ("Se reunieron el 9 de julio de 2019.", "es", ReasonCode.DATE, "9 de julio de 2019"),
        ("Ana Ruiz está al frente de la ciudad.", "es", ReasonCode.OFFICE, "al frente de"),
        ("La alcaldesa dijo que no.", "es", ReasonCode.ATTRIBUTION, "dijo"),
        ("El puente cerrará pronto.", "es", ReasonCode.FORECAST, "cerrará"),
        ("Por desgracia, llueve.", "es", ReasonCode.OPINION, "Por desgracia"),
        ("Мост стоил 3,5 миллиона.", "ru", ReasonCode.NUMBER, "3,5 миллиона"),
        ("Совет собрался 9 июля 2019 года.", "ru", ReasonCode.DATE, "9 июля 2019"),
        ("Во главе совета стоит Анна.", "ru", ReasonCode.OFFICE, "Во главе"),
        ("По данным совета, мост открыт.", "ru", ReasonCode.ATTRIBUTION, "По данным"),
        ("Мост скоро будет закрыт.", "ru", ReasonCode.FORECAST, "будет"),
        ("К сожалению, мост закрыт.", "ru", ReasonCode.OPINION, "К сожалению"),
        ("Міст коштував 3,5 мільйона.", "uk", ReasonCode.NUMBER, "3,5 мільйона"),
        ("Рада зібралася 9 липня 2019 року.", "uk", ReasonCode.DATE, "9 липня 2019"),
        ("На чолі ради стоїть Анна.", "uk", ReasonCode.OFFICE, "На чолі"),
        ("За даними ради, міст відкрито.", "uk", ReasonCode.ATTRIBUTION, "За даними"),
        ("Міст скоро буде закрито.", "uk", ReasonCode.FORECAST, "буде"),
        ("На жаль, міст закрито.", "uk", ReasonCode.OPINION, "На жаль"),
        ("Hallen kostade 40 miljoner.", "sv", ReasonCode.NUMBER, "40"),
    ],
)
def test_matched_words_knows_the_signs_of_each_language(
    sentence: str, language: str, code: ReasonCode, words: str
) -> None:
    assert matched_words(sentence, language).get(code) == words


def test_matched_words_of_a_month_takes_it_for_nobodys_name() -> None:
    assert ReasonCode.NAMED_ACTOR not in matched_words("We met on 3 May 1921.", "en")


@pytest.mark.parametrize(
    ("sentence", "code"),
    [
        ("Die Halle wird am Ufer ausgetragen.", ReasonCode.FORECAST),
        ("Die Kosten werden getragen.", ReasonCode.FORECAST),
        ("Die Vereinigten Wege sind lang.", ReasonCode.EVENT),
        ("Sie kamen zur Brücke.", ReasonCode.ADDRESS),
        ("Früher oder später als sonst.", ReasonCode.COMPARISON),
        ("Der Minister kam.", ReasonCode.RANKING),
        ("Es steht auf https://t.co/abcdef geschrieben.", ReasonCode.LINK),
    ],
)
def test_matched_words_is_not_misled_by_what_only_looks_so(sentence: str, code: ReasonCode) -> None:
    assert code not in matched_words(sentence, "de")


def test_matched_words_of_a_long_find_shows_its_ends() -> None:
    quote = "„Wir bauen die Halle dort, wo sie alle sehen, und wir bauen sie noch in diesem Jahr“"

    assert matched_words(quote, "de")[ReasonCode.QUOTATION] == "„Wir … Jahr“"
