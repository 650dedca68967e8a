"""English words that make a sentence worth checking or not; how they are written down is in `phrases`."""

from collections.abc import Mapping
from typing import Final

from claims.text.cues.phrases import PhraseTable
from claims.text.cues.shared import DIGITS, YEAR
from claims.text.reasons import ReasonCode

PHRASES: Final[PhraseTable] = {
    ReasonCode.QUANTITY: """
        most of, the majority, majority of, many, several, numerous, few, hardly any, no one, nobody,
        at least, on average, in total, nearly, almost, roughly, share of, number of, amount of
    """,
    ReasonCode.TIME: """
        today, yesterday, now, currently, already, since, ago, recently, formerly, last night, this week,
        this year, this month, so far, until now, every year, annually, daily, in recent, originally
    """,
    ReasonCode.OFFICE: """
        chairs, chaired, leads the, leads a, led by, heads the, headed by, chair of, chairman, chairwoman,
        chairperson, head of, director of, member of, members of, chief executive, CEO, in charge of,
        at the helm, presides
    """,
    ReasonCode.NAMED_ACTOR: """
        Germany*, German*, Britain*, British, France*, French, Italy*, Italian*, Spain*, Poland*, Hungary*,
        Ukraine*, Ukrainian*, Russia*, China*, Chinese, Japan*, Korea*, India*, Israel*, Iran*, Syria*,
        America*, Europe*, African*, Berlin*, Moscow*, Kyiv*, Kiev*, Washington*, Brussels*, Paris*,
        London*, Beijing*, Trump*, Putin*, Zelensk*, Biden*, Obama*, Macron*, Merkel*, Scholz*, Congress,
        Senate, Parliament, Government, Ministry, Court, spokes*
    """,
    ReasonCode.RECORD: """
        money, cost*, price*, rent, rents, tax*, wage*, salar*, pension*, budget*, debt*, revenue*,
        profit*, property, housing, pay, pays, law, laws, treaty, contract*, court*, ruling*,
        constitution*, data, poll*, population*, residents, unemploy*, jobs, refugee*, migra*, immigra*,
        crime*, emission*, energy, electricity, climate, vaccin*, hospital*, patient*, test, tests,
        testing, virus, outbreak*, disease*, infected, dead, death*, victims, export*, import, imports,
        production, weapons, troops, soldiers, votes, turnout, countries, administration
    """,
    ReasonCode.EVENT: """
        was, were, had, has been, have been, took place, held, signed, voted, passed, killed, elected,
        founded, attacked, introduced, arrested, died, resigned, delivered, opened, banned, approved,
        launched, closed, built, sentenced, won, lost, tested, went, came, became, began, made, took, gave,
        got, sent, spent, met, left, found, sold, bought, paid
    """,
    ReasonCode.ATTRIBUTION: """
        said, says, told, claimed, claims, stated, announced, reported, reports, wrote, writes, warned,
        warns, argued, argues, according to, confirmed, confirms, denied, denies, admitted, insists,
        insisted, called, study, studies, survey, statistics
    """,
    ReasonCode.COMPARISON: """
        more than, more … than, fewer than, fewer … than, less than, less … than, better than, worse than,
        higher than, lower than, larger than, smaller than, bigger than, faster than, older than,
        younger than, twice as, as many as, compared with, compared to, unlike, rose, fell, grew,
        increased, decreased, declined, dropped, rising, falling
    """,
    ReasonCode.RANKING: """
        highest, lowest, largest, biggest, worst, best, oldest, youngest, fastest, the most, the least,
        the first, the only, for the first time, never before, record, number one
    """,
    ReasonCode.CAUSE: """
        because, caused, causes, cause of, due to, as a result, lead to, leads to, led to, thanks to,
        triggered, therefore, results in, resulted in, reason for
    """,
    ReasonCode.PROMISE: """
        promised, promises, promise to, pledged, pledges, vowed, vows, committed to, plans to, planned to,
        plan to, intends to, undertook, scheduled, aims to
    """,
    ReasonCode.FORECAST: """
        could, might, may be, may have, shall, going to, likely, expect, expects, expected to, probably,
        forecast, predict*, otherwise, or else, in future, would, if … would, unless
    """,
    ReasonCode.OPINION: """
        in my opinion, in my view, I think, I believe, I feel, I hope, I guess, unfortunately, hopefully,
        should, must, ought to, need to, needs to, terrible, awful, outrage*, disgrace, scandal*,
        high time, great, amazing, disgraceful, absurd, ridiculous, shameful, wonderful, stupid, beautiful,
        good, bad, sad, love, hate, hope, idiot*, nonsense, disgusting, crazy, fuck*, shit*, damn, proud,
        fun, funny, glad, sorry, worried, scared, important, wrong, right thing
    """,
    ReasonCode.RHETORIC: """
        ^That is, ^That means, ^In other words, ^In fact, ^And yet, ^Let us, ^Let's, ^Imagine, ^Please,
        ^So, ^Well, ^Oh, ^Dear, ^Remember, ^Look, ^Stop, ^Don't, ^Thank, ^Thanks, everyone knows,
        as we all know, no wonder, anything but, by no means, lol, omg, haha, wow, pls, please, anyway
    """,
    ReasonCode.EMPHASIS: """
        just, really, literally, absolutely, totally, completely, obviously, clearly, of course, simply,
        extremely, incredibly, truly, actually
    """,
    ReasonCode.VAGUE: """
        some, somehow, something, someone, somebody, perhaps, maybe, apparently, allegedly, seem, seems,
        sort of, kind of, rather, various, stuff, things, anything, everything, everyone, whatever
    """,
    ReasonCode.WRITER: "i, i'm, i’m, i've, i’ve, i'll, i’ll, i'd, i’d, me, my, mine, myself",
    ReasonCode.ADDRESS: """
        you, you're, you’re, you've, you’ve, you'll, you’ll, your, yours, yourself, u, ur, folks, guys,
        y'all
    """,
}
_MONTH: Final = r"(?:January|February|March|April|June|July|August|September|October|November|December)"
_WEEKDAY: Final = r"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
_TITLE: Final = (
    r"\b(?:[Pp]resident|[Pp]rime [Mm]inister|[Mm]inister|[Ss]ecretary|[Gg]overnor|[Mm]ayor|[Aa]mbassador"
    r"|[Cc]hancellor|[Ss]enator)\b"
)
PATTERNS: Final[Mapping[ReasonCode, str]] = {
    # A capital inside the sentence makes a name, which it would not in German.
    ReasonCode.NAMED_ACTOR: (
        rf"{_TITLE}|(?<=[\w,;] )(?!I\b|I['’]){{1}}[A-Z][a-z]{{2,20}}(?: [A-Z][a-z]{{2,20}}){{0,3}}\b"
    ),
    ReasonCode.NUMBER: (
        rf"{DIGITS}(?:[ \u00a0-]?(?:%|[^\W\d]\w{{2,}}))?"
        r"|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty"
        r"|hundreds?|thousands?|millions?|billions?|dozens?|percent)\b"
        r"|\b(?:half|a third|a quarter|a fifth|a tenth|two-thirds) of\b|\b(?:doubled|tripled|halved)\b"
    ),
    ReasonCode.DATE: (
        rf"(?:\b\d{{1,2}} )?\b{_MONTH}(?: \d{{1,2}})?(?:,? {YEAR})?\b"
        rf"|\b(?:\d{{1,2}} May|May \d{{1,2}})\b(?:,? {YEAR})?"
        rf"|\b(?i:in|since|until|by|last) (?:May|{YEAR})\b|{YEAR}|\byesterday\b"
        rf"|\b(?i:on|last) {_WEEKDAY}\b|\blast (?:week|month|year)\b"
    ),
    ReasonCode.OFFICE: rf"\b(?:is|was|became|remains|been|as)\b[^.,!?]{{1,40}}{_TITLE}",
    ReasonCode.RANKING: (
        r"\bthe (?!west|rest|test|guest|forest|best|inter)\w{2,20}est\b"
        r"|\b(?:second|third|fourth|fifth)-\w{2,20}est\b"
    ),
    ReasonCode.EVENT: (
        r"\b(?:was|were|has|have|had|been|is|are|being) (?:\w+ )?\w{2,20}(?:ed|en)\b"
        r"|\b(?!need|indeed|speed|hundred|united|exceed|proceed)[a-z]{2,20}[^e\W]ed\b"
    ),
    ReasonCode.FORECAST: r"\b(?:will|won't|shall)(?: not| also)? \w+\b|\b\w{1,20}['’]ll \w+\b",
}
