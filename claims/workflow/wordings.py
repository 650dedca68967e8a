"""Codes of the text floor in words for the reader; the text floor itself knows no language."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from claims.text.addresses import AddressRefusal
from claims.text.documents import UnreadableReason

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


def address_refusal(reason: AddressRefusal) -> str | Promise:
    return ADDRESS_REFUSALS[reason]


def unreadable_text(reason: UnreadableReason) -> str | Promise:
    return UNREADABLE[reason]
