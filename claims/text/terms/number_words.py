"""How numbers, their scales and their units are written, by language; no rules here."""

from collections.abc import Mapping
from typing import Final

_THOUSAND, _MILLION, _MILLIARD, _BILLION, _TRILLION = 10**3, 10**6, 10**9, 10**12, 10**18


def _counted(words: str, first: int, step: int = 1) -> dict[str, int]:
    """Number the words from `first`; forms of one number are joined by a slash."""
    return {
        form: first + place * step for place, forms in enumerate(words.split()) for form in forms.split("/")
    }


#: Case-folded. One is left out where it is an article as well: it counts only before a scale.
SMALL: Final[Mapping[str, Mapping[str, int]]] = {
    "de": {
        **_counted("zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn", 2),
        **_counted("sechzehn siebzehn achtzehn neunzehn", 16),
        **_counted("zwanzig dreissig vierzig fünfzig sechzig siebzig achtzig neunzig", 20, 10),
    },
    "en": {
        **_counted("two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen", 2),
        **_counted("sixteen seventeen eighteen nineteen", 16),
        **_counted("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10),
    },
    "fr": {
        **_counted(
            "deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize", 2
        ),
        **_counted("vingt/vingts trente quarante cinquante soixante septante huitante nonante", 20, 10),
    },
    "es": {
        **_counted("dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince", 2),
        **_counted("dieciséis diecisiete dieciocho diecinueve", 16),
        **_counted("veintiuno/veintiún veintidós veintitrés veinticuatro veinticinco veintiséis", 21),
        **_counted("veintisiete veintiocho veintinueve", 27),
        **_counted("veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa", 20, 10),
        **_counted("doscientos/doscientas trescientos/trescientas cuatrocientos/cuatrocientas", 200, 100),
        **_counted("quinientos/quinientas seiscientos/seiscientas setecientos/setecientas", 500, 100),
        **_counted("ochocientos/ochocientas novecientos/novecientas", 800, 100),
    },
    "ru": {
        **_counted("два/две/двух три/трёх/трех четыре/четырёх/четырех пять/пяти шесть/шести семь/семи", 2),
        **_counted("восемь/восьми девять/девяти десять/десяти одиннадцать двенадцать тринадцать", 8),
        **_counted("четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать", 14),
        **_counted("двадцать/двадцати тридцать/тридцати сорок/сорока пятьдесят/пятидесяти", 20, 10),
        **_counted("шестьдесят/шестидесяти семьдесят/семидесяти восемьдесят девяносто сто/ста", 60, 10),
        **_counted("двести/двухсот триста/трёхсот/трехсот четыреста/четырёхсот пятьсот/пятисот", 200, 100),
        **_counted("шестьсот/шестисот семьсот/семисот восемьсот девятьсот", 600, 100),
    },
    "uk": {
        **_counted("два/дві/двох три/трьох чотири/чотирьох п'ять/п'яти шість/шести сім/семи вісім/восьми", 2),
        **_counted("дев'ять/дев'яти десять/десяти одинадцять дванадцять тринадцять чотирнадцять", 9),
        **_counted("п'ятнадцять шістнадцять сімнадцять вісімнадцять дев'ятнадцять", 15),
        **_counted("двадцять/двадцяти тридцять/тридцяти сорок/сорока п'ятдесят/п'ятдесяти", 20, 10),
        **_counted("шістдесят/шістдесяти сімдесят/сімдесяти вісімдесят дев'яносто сто/ста", 60, 10),
        **_counted("двісті/двохсот триста/трьохсот чотириста п'ятсот шістсот сімсот вісімсот", 200, 100),
        **_counted("дев'ятсот", 900),
    },
}
ONES: Final[Mapping[str, frozenset[str]]] = {
    "de": frozenset(("ein", "eine", "einen", "einer", "eins")),
    "en": frozenset(("a", "an", "one")),
    "fr": frozenset(("un", "une")),
    "es": frozenset(("un", "una", "uno")),
    "ru": frozenset(("один", "одна", "одного", "одной")),
    "uk": frozenset(("один", "одна", "одного", "одної")),
}
HUNDREDS: Final[Mapping[str, frozenset[str]]] = {
    "de": frozenset(("hundert",)),
    "en": frozenset(("hundred",)),
    "fr": frozenset(("cent", "cents")),
    "es": frozenset(("cien", "ciento")),
}
#: Words that may stand inside a number: "two hundred and six", "treinta y dos".
JOINTS: Final[Mapping[str, frozenset[str]]] = {
    "en": frozenset(("and",)),
    "fr": frozenset(("et",)),
    "es": frozenset(("y",)),
}
_SHARED_SCALES: Final = {
    "k": _THOUSAND,
    "mio": _MILLION,
    "mill": _MILLION,
    "mln": _MILLION,
    "mn": _MILLION,
    "million": _MILLION,
    "mrd": _MILLIARD,
    "bn": _MILLIARD,
    "mld": _MILLIARD,
}
#: "Billion" is a thousand times more in German and French than in English.
SCALES: Final[Mapping[str, Mapping[str, int]]] = {
    "de": {
        **_SHARED_SCALES,
        **dict.fromkeys(["tausend", "tsd"], _THOUSAND),
        "millionen": _MILLION,
        **dict.fromkeys(["milliarde", "milliarden"], _MILLIARD),
        **dict.fromkeys(["billion", "billionen", "bio"], _BILLION),
        **dict.fromkeys(["trillion", "trillionen"], _TRILLION),
    },
    "en": {
        **_SHARED_SCALES,
        "thousand": _THOUSAND,
        "millions": _MILLION,
        **dict.fromkeys(["billion", "billions"], _MILLIARD),
        **dict.fromkeys(["trillion", "trillions", "tn", "trn"], _BILLION),
    },
    "fr": {
        **_SHARED_SCALES,
        "mille": _THOUSAND,
        "millions": _MILLION,
        **dict.fromkeys(["milliard", "milliards", "md", "mds"], _MILLIARD),
        **dict.fromkeys(["billion", "billions"], _BILLION),
    },
    "es": {
        **_SHARED_SCALES,
        "mil": _THOUSAND,
        **dict.fromkeys(["millón", "millones"], _MILLION),
        **dict.fromkeys(["billón", "billones"], _BILLION),
    },
    "ru": {
        **dict.fromkeys(["тыс", "тысяча", "тысячи", "тысяч", "тысячу"], _THOUSAND),
        **dict.fromkeys(["млн", "миллион", "миллиона", "миллионов"], _MILLION),
        **dict.fromkeys(["млрд", "миллиард", "миллиарда", "миллиардов"], _MILLIARD),
        **dict.fromkeys(["трлн", "триллион", "триллиона", "триллионов"], _BILLION),
    },
    "uk": {
        **dict.fromkeys(["тис", "тисяча", "тисячі", "тисяч", "тисячу"], _THOUSAND),
        **dict.fromkeys(["млн", "мільйон", "мільйона", "мільйони", "мільйонів"], _MILLION),
        **dict.fromkeys(["млрд", "мільярд", "мільярда", "мільярди", "мільярдів"], _MILLIARD),
        **dict.fromkeys(["трлн", "трильйон", "трильйона", "трильйони", "трильйонів"], _BILLION),
    },
}
#: Not taken for numbers where the language is unknown: another language means something else by them.
MANY_MEANINGS: Final = frozenset(
    ("elf", "acht", "dix", "sept", "once", "seize", "cent", "cents", "mil", "mille", "bio")
)
#: One name for each unit, whatever sign or word stands for it.
UNITS: Final[Mapping[str, str]] = {
    **dict.fromkeys(["%", "prozent", "percent", "pct", "процент", "процента", "процентов"], "%"),
    **dict.fromkeys(["відсоток", "відсотка", "відсотки", "відсотків", "vh"], "%"),
    **dict.fromkeys(["€", "euro", "euros", "eur", "евро", "євро"], "eur"),
    **dict.fromkeys(["$", "dollar", "dollars", "usd", "dólar", "dólares", "доллар", "доллара"], "usd"),
    **dict.fromkeys(["долларов", "долар", "долара", "долари", "доларів"], "usd"),
    **dict.fromkeys(["£", "gbp"], "gbp"),
    **dict.fromkeys(["рубль", "рубля", "рублей", "руб", "₽", "rubel", "rouble", "roubles"], "rub"),
    **dict.fromkeys(["гривня", "гривні", "гривень", "грн", "₴"], "uah"),
    **dict.fromkeys(["kilometer", "kilometern", "kilometre", "kilometres", "kilometers"], "km"),
    **dict.fromkeys(["kilomètre", "kilomètres", "kilómetro", "kilómetros"], "km"),
    **dict.fromkeys(["километр", "километра", "километров", "кілометр", "кілометра", "кілометрів"], "km"),
    **dict.fromkeys(["kilogramm", "kilogram", "kilograms", "kilo", "kilos"], "kg"),
    **dict.fromkeys(["meter", "metern", "metre", "metres", "meters", "mètre", "mètres", "metro"], "m"),
    **dict.fromkeys(["tonne", "tonnen", "tonnes", "ton", "tons"], "t"),
}
#: Too short to mean a unit but right behind a number.
UNITS_AFTER_NUMBERS: Final[Mapping[str, str]] = {
    **{short: short for short in ("km", "kg", "m", "t")},
    **dict.fromkeys(["км"], "km"),
    **dict.fromkeys(["кг"], "kg"),
}
#: A unit in two words, found by its second word behind the first.
UNITS_IN_TWO: Final[Mapping[tuple[str, str], str]] = {
    ("per", "cent"): "%",
    ("pour", "cent"): "%",
    ("por", "ciento"): "%",
    ("v", "h"): "%",
}
ORDINAL_ENDINGS: Final = frozenset(("st", "nd", "rd", "th", "er", "ère", "e", "ème", "º", "ª"))
