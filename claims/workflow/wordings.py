"""Codes of the text floor in words for the reader; the text floor itself knows no language."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from claims.text.addresses import AddressRefusal
from claims.text.documents import UnreadableReason
from claims.text.worthiness import ReasonCode

ADDRESS_REFUSALS: dict[AddressRefusal, str | Promise] = {
    AddressRefusal.EMPTY: _("Give the address, or leave the field empty."),
    AddressRefusal.TOO_LONG: _("The address is too long. Copy it from the page’s own link."),
    AddressRefusal.CONTROL_CHARACTERS: _("The address holds characters that cannot be seen. Type it anew."),
    AddressRefusal.SCHEME: _("An address starts with https:// or http://. Others are not taken."),
    AddressRefusal.CREDENTIALS: _("The address holds a user name or password. Leave that out."),
    AddressRefusal.NO_HOST: _("The address names no site. Write it like https://example.org/page."),
    AddressRefusal.BAD_HOST: _("The name of the site is not one. Check it for slips."),
    AddressRefusal.BAD_PORT: _("The port in the address is not a number. Check it for slips."),
}

UNREADABLE: dict[UnreadableReason, str | Promise] = {
    UnreadableReason.EMPTY: _("There is no text in it. Paste the article or choose its file."),
    UnreadableReason.TOO_LARGE: _("The text is too large. Bring it in in parts."),
    UnreadableReason.NOT_TEXT: _("This is not a text file. Save the article as .txt or .md first."),
    UnreadableReason.HAS_NUL: _("The text holds zero bytes. Save the file as UTF-8 text first."),
    UnreadableReason.HAS_SURROGATES: _("The text is damaged. Copy it anew from where it stands."),
    UnreadableReason.UNKNOWN_ENCODING: _("The file’s encoding cannot be read. Save it as UTF-8 text first."),
    UnreadableReason.UNSUPPORTED_TYPE: _("Only .txt and .md files can be brought in so far."),
}

SCORE_REASONS: dict[ReasonCode, str | Promise] = {
    ReasonCode.NUMBER: _("names a number"),
    ReasonCode.DATE: _("names a date"),
    ReasonCode.OFFICE: _("says who holds an office"),
    ReasonCode.QUOTATION: _("quotes somebody"),
    ReasonCode.ATTRIBUTION: _("reports what somebody said"),
    ReasonCode.COMPARISON: _("compares"),
    ReasonCode.RANKING: _("ranks"),
    ReasonCode.CAUSE: _("names a cause"),
    ReasonCode.EVENT: _("says that something happened"),
    ReasonCode.NAMED_ACTOR: _("names who acts"),
    ReasonCode.PROMISE: _("states a promise or plan"),
    ReasonCode.FORECAST: _("forecast: nothing to check yet"),
    ReasonCode.OPINION: _("opinion"),
    ReasonCode.QUESTION: _("question"),
    ReasonCode.RHETORIC: _("rhetoric"),
    ReasonCode.VAGUE: _("vague"),
    ReasonCode.FRAGMENT: _("not a whole sentence"),
}


def address_refusal(reason: AddressRefusal) -> str | Promise:
    return ADDRESS_REFUSALS[reason]


def unreadable_text(reason: UnreadableReason) -> str | Promise:
    return UNREADABLE[reason]


def score_reason(code: str) -> str | Promise:
    """Word a stored reason code; an unknown one (from another version) stands as it is."""
    return SCORE_REASONS[ReasonCode(code)] if code in set(ReasonCode) else code
