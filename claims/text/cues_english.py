"""English words that make a sentence worth checking or not: one pattern a reason, no matching."""

from collections.abc import Mapping
from typing import Final

from claims.text.cues_shared import DIGITS
from claims.text.reasons import ReasonCode

_TITLE: Final = (
    r"\b(?:[Pp]resident|[Pp]rime [Mm]inister|[Mm]inister|[Ss]ecretary|[Gg]overnor|[Mm]ayor|[Aa]mbassador"
    r"|[Cc]hancellor|[Ss]enator)\b"
)
PATTERNS: Final[Mapping[ReasonCode, str]] = {
    ReasonCode.NAMED_ACTOR: _TITLE,
    ReasonCode.NUMBER: (
        rf"{DIGITS}(?:[ \u00a0-]?(?:%|percent|per cent|million|billion|trillion|thousand|euros|dollars"
        rf"|\w+))?"
        r"|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty"
        r"|hundreds?|thousands?"
        r"|millions?|billions?|dozens?|percent)\b|\b(?:half|a third|a quarter|two-thirds) of\b|\b(?:doubled"
        r"|tripled|halved)\b"
    ),
    ReasonCode.DATE: (
        r"(?:\b\d{1,2} )?\b(?:January|February|March|April|June|July|August|September|October|November"
        r"|December)(?: \d{1,2})?(?:,? (?:1[5-9]|20)\d\d)?\b"
        r"|\b(?:\d{1,2} May|May \d{1,2})\b(?:,? (?:1[5-9]|20)\d\d\b)?"
        r"|\b(?i:in|since|until|by|last) (?:May|1[5-9]\d\d|20\d\d)\b|\b(?:1[5-9]|20)\d\d\b|\byesterday\b"
        r"|\b(?i:on|last) (?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b"
        r"|\blast (?:week|month|year)\b"
    ),
    ReasonCode.OFFICE: (
        r"\b(?:chairs|chaired|leads(?! to)|heads|headed by|led by|chair(?:man|woman|person)? of|head of"
        r"|director of"
        r"|members? of|chief executive|CEO)\b"
        rf"|\b(?:is|was|became|remains)\b[^.,!?]{{1,40}}{_TITLE}"
    ),
    ReasonCode.ATTRIBUTION: (
        r"\b(?:said|says|told|claimed|claims|stated|announced|reported|wrote|warned|argued|according to"
        r"|confirmed|denied)\b"
    ),
    ReasonCode.COMPARISON: (
        r"\b(?:more|fewer|less|higher|lower|larger|smaller|faster|older|younger|better|worse|bigger) than\b"
        r"|\btwice as\b|\bcompared (?:with|to)\b|\b(?:rose|fell|grew|increased|decreased|declined|dropped)\b"
    ),
    ReasonCode.RANKING: (
        r"\bthe (?:\w+est|most|least|first|only)\b|\b(?:highest|lowest|largest|biggest|worst|best)\b"
        r"|\bfor the first time\b"
    ),
    ReasonCode.CAUSE: (
        r"\b(?:because|caused?|causes|due to|as a result|leads? to|led to|thanks to|triggered)\b"
    ),
    ReasonCode.EVENT: (
        r"\b(?:took place|held|signed|voted|passed|killed|elected|founded|attacked|introduced|arrested|died"
        r"|resigned"
        r"|delivered|opened|banned|approved|launched|closed|built|sentenced|won|lost|tested positive)\b"
        r"|\b(?:was|were|has been|have been) \w+(?:ed|en)\b"
    ),
    ReasonCode.PROMISE: (
        r"\b(?:promised|promises|pledged|pledges|vowed|vows|committed to|plans to|undertook)\b"
    ),
    ReasonCode.FORECAST: (
        r"\b(?:will|would|could|might|may|shall)(?: not)? (?:be|have|\w+)\b|\b(?:going to|likely|expected to"
        r"|probably|forecast)\b"
    ),
    ReasonCode.OPINION: (
        r"\b(?:in my (?:opinion|view)|I (?:think|believe|feel|hope|guess)|unfortunately|hopefully|of course"
        r"|should|must"
        r"|ought to|obviously|clearly|terrible|awful|great|amazing|disgraceful|absurd|ridiculous|shameful"
        r"|wonderful"
        r"|stupid|beautiful)\b|!"
    ),
    ReasonCode.RHETORIC: (
        r"^\W*(?:That is|That means|In other words|In fact|Not quite|Nothing|And yet|Let us|Let's|Imagine"
        r"|Please)\b"
        r"|\b(?:everyone knows|as we all know|no wonder|anything but|by no means)\b"
    ),
    ReasonCode.VAGUE: (
        r"\b(?:some(?:how|thing|one|body)?|many|perhaps|maybe|apparently|allegedly|seems?|sort of|kind of"
        r"|rather|various)\b"
    ),
}
