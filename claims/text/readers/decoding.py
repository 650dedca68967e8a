"""From bytes to one normalised text, or a refusal with its reason; what the text means is not asked here."""

import codecs
import re
from typing import Final

from claims.text.characters import has_surrogates
from claims.text.documents import UnreadableReason, UnreadableText

_UTF16_MARKS: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_BREAKS = re.compile(r"\r\n?")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
#: Copying out of layout programs leaves a control character here and there; more than this is a binary file.
_TEXT_PER_CONTROL: Final = 200
_UTF8_SEQUENCE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_HIGH_BYTE = re.compile(rb"[\x80-\xff]")


def decoded(data: bytes) -> str:
    """Decode UTF-8, UTF-16 with its mark, else Windows-1252, which offices here wrote before UTF-8."""
    if data.startswith(_UTF16_MARKS):
        return normalised(_strictly(data, "utf-16"))
    try:
        return normalised(data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return normalised(_without_unicode(data))


def normalised(text: str) -> str:
    """Drop the mark at the start and make every line end a line feed; refuse what is not a text to read."""
    if has_surrogates(text):
        raise UnreadableText(UnreadableReason.HAS_SURROGATES)
    if "\0" in text:
        raise UnreadableText(UnreadableReason.HAS_NUL)
    if len(_CONTROLS.findall(text)) * _TEXT_PER_CONTROL > len(text):
        raise UnreadableText(UnreadableReason.NOT_TEXT)
    plain = _BREAKS.sub("\n", text.removeprefix("\ufeff"))
    if not plain.strip("\ufeff \t\n\v\f\u00a0\u200b"):
        raise UnreadableText(UnreadableReason.EMPTY)
    return plain


def _without_unicode(data: bytes) -> str:
    if b"\0" in data:
        raise UnreadableText(UnreadableReason.HAS_NUL)
    if _is_broken_utf8(data):
        # Surrogates are the one thing that makes otherwise whole UTF-8 invalid.
        return _strictly(data, "utf-8")
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        raise UnreadableText(UnreadableReason.UNKNOWN_ENCODING) from None


def _is_broken_utf8(data: bytes) -> bool:
    """Whether most bytes above ASCII stand in sequences that only UTF-8 writes."""
    in_sequences = sum(len(sequence) for sequence in _UTF8_SEQUENCE.findall(data))
    return 2 * in_sequences > len(_HIGH_BYTE.findall(data))


def _strictly(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding, "surrogatepass")
    except UnicodeDecodeError:
        raise UnreadableText(UnreadableReason.UNKNOWN_ENCODING) from None
