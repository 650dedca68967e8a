"""Lines that stand beside an article and not in it: captions, teasers, notices, notes on corrections."""

import re
from typing import Final

_LONGEST_CAPTION: Final = 300
_LONGEST_CREDIT: Final = 120
_LONGEST_TEASER: Final = 200
_LONGEST_NOTICE: Final = 160
_LONGEST_NOTE: Final = 600

_PICTURE: Final = (
    r"(?:Fotos?|Bild(?:er)?|Grafik|Karte|Illustration|Video|Quelle|Photo(?:graph|graphy|s)?|Pictures?|Images?"
    r"|Graphic|Chart|Map|Source|Crédits?[ ]photo|Photographie|Fotografía|Imagen|Gráfico|Фото|Источник"
    r"|Джерело)"
)
_CREDIT = re.compile(rf"\(?{_PICTURE}[ \u00a0]?:[ ]?\S")
_CREDIT_BEHIND = re.compile(
    rf"(?:(?:^|[.!?…)\]”“\"»][ ]|[(\[/|][ ]?){_PICTURE}(?:[ \u00a0]?:|[ ]by[ ])|©)"
    r"[^.!?\n]{2,80}[.)\]]?$"
)
_TEASER = re.compile(
    r"""[\W_]{0,4}(?:
      Lesen\ Sie\ (?:auch|dazu|hier|mehr|weiter) | Mehr\ (?:zum\ Thema|dazu|lesen) | Siehe\ auch
    | Auch\ interessant | Das\ könnte\ Sie | Weitere\ Artikel
    | Read\ (?:more|also|next|on) | See\ also | More\ on\ this | Related\b
    | [ÀA]\ lire\ (?:aussi|également) | Lire\ aussi | Sur\ le\ même\ (?:sujet|thème)
    | Le(?:a|er)\ también | Te\ puede\ interesar | Más\ sobre
    | Читайте\ (?:также|також) | По\ теме | Читати\ також
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_TEASER_MARK = re.compile(r"[^.!?\n]{0,25}?[:|]")
_SENTENCE_END = re.compile(r"[.!…][\"'”“»)\]]*$")
_NOTICE = re.compile(
    r"(?:Anzeige|Werbung|Advertisement|Publicité|Publicidad|Реклама)$"
    r"|(?:Abonnieren|Bestellen|Folgen|Melden)[ ]Sie[ ](?:uns|unseren|sich|hier)\b"
    r"|(?:Subscribe|Sign[ ]up)[ ](?:to|for)\b|Follow[ ]us\b|Abonnez-vous\b|Inscrivez-vous\b|Suscríbase\b"
    r"|Подписывайтесь\b|Підписуйтесь\b",
    re.IGNORECASE,
)
_NOTE = re.compile(
    r"""[\W_]{0,4}(?:
      (?:Korrektur|Berichtigung|Richtigstellung|Transparenzhinweis|Offenlegung)(?:hinweis)?\b[^!?\n]{0,30}?:
    | (?:Anmerkung|Hinweis|Notiz)\ (?:der|d\.|von\ der)\ Red | Anm\.\ ?d\.\ ?Red
    | In\ einer\ (?:früheren|vorherigen|ersten)\ (?:Fassung|Version)
      \ (?:(?:dieses|des|unseres)\ (?:Artikels|Textes|Beitrags|Berichts)|stand|hieß)\b
    | Dieser\ (?:Artikel|Text|Beitrag)\ wurde\b[^.!?\n]{0,60}
      \b(?:korrigiert|aktualisiert|ergänzt|geändert|berichtigt)
    | (?:Über|Zu)\ (?:den|die|der|dem)\ Autor | Zur\ Person:
    | (?:Correction|Clarification)\b[^!?\n]{0,30}?: | Editor(?:'|’)?s(?:'|’)?\ note\b
    | This\ (?:article|story|piece|report|post)\ (?:was|has\ been)\ (?:\w{1,20}\ )?
      (?:amended|corrected|updated|edited)
    | An\ earlier\ version\ (?:of\ this|said|stated|misstated|incorrectly)\b | About\ the\ author
    | (?:Rectificatif|Correctif|Erratum)\b | Note\ de\ la\ rédaction
    | Fe\ de\ errat | Corrección\b[^!?\n]{0,30}?: | Nota\ de\ la\ redacción
    | (?:Исправление|Уточнение|Виправлення|Уточнення)\b[^!?\n]{0,30}?:
    | (?:От\ редакции|Від\ редакції)\b
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_AGENCIES = re.compile(r"\((?:mit[ ])?(?:[a-z]{2,8}|[A-Z]{2,5}|Reuters)(?:[/,][ ]?[A-Za-z]{2,8}){0,4}\)")


def is_caption(line: str) -> bool:
    """Whether the line names a picture's maker: "Foto: Ada Weber", "The pier. Photo by Jan Roth"."""
    return bool(
        (len(line) <= _LONGEST_CREDIT and _CREDIT.match(line))
        or (len(line) <= _LONGEST_CAPTION and _CREDIT_BEHIND.search(line))
    )


def is_teaser(line: str) -> bool:
    """Whether the line points to another article or sells something."""
    if "\n" in line:
        return False
    if len(line) <= _LONGEST_NOTICE and _NOTICE.match(line):
        return True
    teaser = _TEASER.match(line) if len(line) <= _LONGEST_TEASER else None
    return teaser is not None and bool(
        _TEASER_MARK.match(line, teaser.end()) or not _SENTENCE_END.search(line)
    )


def is_bare_teaser(line: str) -> bool:
    """Whether the line only announces the teasers that follow: "Mehr zum Thema"."""
    teaser = _TEASER.match(line)
    return teaser is not None and not any(map(str.isalnum, line[teaser.end() :]))


def is_note(words: str) -> bool:
    """Whether a paragraph is the desk's own word on the text: a correction, a disclosure, the agency."""
    return len(words) <= _LONGEST_NOTE and bool(_NOTE.match(words) or _AGENCIES.fullmatch(words))
