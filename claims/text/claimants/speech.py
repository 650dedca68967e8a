"""Words of reported speech: how a sentence says that somebody said it; who it was is found elsewhere."""

from collections.abc import Mapping
from typing import Final

#: Verbs beside the name of who spoke.
SAID: Final[Mapping[str, str]] = {
    "de": (
        r"(?:sagt|sagte|erklärt|erklärte|betont|betonte|behauptet|behauptete|berichtet|berichtete"
        r"|bestätigte|warnt|warnte|schreibt|schrieb|meldet|meldete|bestritt|forderte|urteilte|meinte)n?"
    ),
    "en": (
        r"(?:(?:has|have|had|also)[ ])?"
        r"(?:said|says|told|claimed|claims|stated|announced|reported|wrote|warned|argued|confirmed"
        r"|denied|admitted|insisted|added)"
    ),
    "fr": (
        r"(?:(?:a|ont)[ ](?:dit|déclaré|affirmé|annoncé|expliqué|indiqué|confirmé|démenti|écrit)"
        r"|affirme|déclare|estime|annonce|explique)"
    ),
    "es": (
        r"(?:dijo|dice|declaró|afirmó|afirma|anunció|explicó|indicó|confirmó|negó|escribió|informó|aseguró)"
    ),
    "ru": r"(?:сказал|заявил|сообщил|объявил|подчеркнул|отметил|написал|подтвердил|утверждал)(?:а|о|и)?",
    "uk": r"(?:сказа|заяви|повідоми|оголоси|наголоси|зазначи|написа|підтверди|стверджува)(?:в|ла|ло|ли)",
}
#: Words that make the name behind them a claimant.
BY: Final[Mapping[str, str]] = {
    "de": r"(?:[Ll]aut|[Nn]ach[ ](?:Angaben|Ansicht|Meinung|Worten|Darstellung)(?:[ ]von)?)",
    "en": r"[Aa]ccording[ ]to",
    "fr": r"(?:[Ss]elon|[Dd][’']après)",
    "es": r"(?:[Ss]egún|[Dd]e[ ]acuerdo[ ]con)",
    "ru": r"(?:[Пп]о[ ](?:словам|данным|мнению)|[Сс]огласно)",
    "uk": r"(?:[Зз]а[ ](?:словами|даними)|[Нн]а[ ]думку|[Зз]гідно[ ]з)",
}
#: German parts the perfect ("hat … erklärt") and some prefixes ("teilte … mit").
SAID_PERFECT: Final = (
    r"(?:erklärt|gesagt|behauptet|betont|versprochen|mitgeteilt|bestätigt|gewarnt|geschrieben|zugesagt)"
)
SAID_PARTED: Final = r"(?:teilte|kündigte|räumte)n?"
PARTED_FROM: Final = r"(?:mit|an|ein)"
#: Capitals that begin a sentence and name nobody.
_NOBODY: Final = """
    Sie Er Es Wir Ich Ihr Man Das Dies Dieser Diese Dieses Wer Was Niemand Jeder Alle Viele Manche
    Wie Warum Wieso Wann Wo Als Wenn Weil Da Dass Ob Obwohl Gestern Heute Damals Später Zuletzt Dann Daraufhin
    Zudem Auch Nun Jetzt Nur Noch Schon So Hier Dort Doch Aber Und Oder Denn In Im Am An Auf Bei Mit Nach Vor
    She He It We I They You Who What This That There Nobody Everyone Some Many
    How Why When Where If As Yesterday Today Then Later Now But And Or So In On At After Before With
    Il Elle On Ils Elles Nous Vous Je Ce Cela Qui Quand Comme Hier Mais Et
    Él Ella Ellos Ellas Yo Eso Esto Quien Cuando Como Ayer Pero Y
    Он Она Они Мы Вы Я Это Кто Что Никто Все Как Когда Вчера Но И
    Він Вона Вони Ми Ви Це Хто Що Ніхто Усі Всі Як Коли Вчора Але І
"""
NOBODY: Final = frozenset(_NOBODY.split())
