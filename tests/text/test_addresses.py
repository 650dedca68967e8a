"""One spelling for one page, and a reason for every address that is none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.text.addresses import MAX_LENGTH, AddressRefusal, AddressRefused, address_key, normalise_address
from tests.text.strategies import hostile_texts


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("https://Example.ORG", "https://example.org/"),
        ("  https://example.org/a  ", "https://example.org/a"),
        ("www.example.org/a", "https://www.example.org/a"),
        ("https://example.org:443/a", "https://example.org/a"),
        ("http://example.org:80/a", "http://example.org/a"),
        ("https://example.org:8443/a", "https://example.org:8443/a"),
        ("https://example.org./a", "https://example.org/a"),
        ("https://example.org/a/../b/./c", "https://example.org/b/c"),
        ("https://example.org/../../a", "https://example.org/a"),
        ("https://example.org/%7Eada/%c3%bc", "https://example.org/~ada/%C3%BC"),
        ("https://example.org/über uns", "https://example.org/%C3%BCber%20uns"),
        ("https://example.org/100%", "https://example.org/100%25"),
        ("https://bücher.example/", "https://xn--bcher-kva.example/"),
        ("https://faß.example/", "https://xn--fa-hia.example/"),
        ("https://[2001:DB8::0:1]/a", "https://[2001:db8::1]/a"),
        ("https://example.org/a?b=2&utm_source=x&a=1&fbclid=y", "https://example.org/a?b=2&a=1"),
        ("https://example.org/a?utm_source=x", "https://example.org/a"),
        ("https://example.org/a#chapter-2", "https://example.org/a"),
        ("https://example.org/#!/laws/7", "https://example.org/#!/laws/7"),
        ("https://example.org/app#/laws/7", "https://example.org/app#/laws/7"),
    ],
)
def test_normalise_address_gives_the_one_spelling(typed: str, stored: str) -> None:
    assert normalise_address(typed) == stored


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("", AddressRefusal.EMPTY),
        (" \n ", AddressRefusal.EMPTY),
        ("https://example.org/" + "a" * MAX_LENGTH, AddressRefusal.TOO_LONG),
        ("https://example.org/" + "ü" * (MAX_LENGTH // 2), AddressRefusal.TOO_LONG),
        ("javascript:alert(1)", AddressRefusal.SCHEME),
        ("JaVaScRiPt:alert(1)", AddressRefusal.SCHEME),
        ("java\nscript:alert(1)", AddressRefusal.CONTROL_CHARACTERS),
        ("\x01javascript:alert(1)", AddressRefusal.CONTROL_CHARACTERS),
        ("data:text/html,<script>alert(1)</script>", AddressRefusal.SCHEME),
        ("vbscript:msgbox(1)", AddressRefusal.SCHEME),
        ("file:///etc/passwd", AddressRefusal.SCHEME),
        ("ftp://example.org/a", AddressRefusal.SCHEME),
        ("mailto:ada@example.org", AddressRefusal.SCHEME),
        ("//example.org/a", AddressRefusal.SCHEME),
        ("example.org/a", AddressRefusal.SCHEME),
        ("Haushaltsplan, Seite 7", AddressRefusal.SCHEME),
        ("https://ada:secret@example.org/", AddressRefusal.CREDENTIALS),
        ("https://example.org@evil.example/", AddressRefusal.CREDENTIALS),
        ("https://@example.org/", AddressRefusal.CREDENTIALS),
        ("https:///a", AddressRefusal.NO_HOST),
        ("https:", AddressRefusal.NO_HOST),
        ("https://:8000/", AddressRefusal.NO_HOST),
        ("https://exa mple.org/", AddressRefusal.BAD_HOST),
        ("https://exa<b>mple.org/", AddressRefusal.BAD_HOST),
        ("https://-example.org/", AddressRefusal.BAD_HOST),
        ("https://example..org/", AddressRefusal.BAD_HOST),
        ("https://" + ".".join(["a" * 60] * 5) + "/", AddressRefusal.BAD_HOST),
        ("https://[2001:db8::1/", AddressRefusal.BAD_HOST),
        ("https://[fe80::zz]/", AddressRefusal.BAD_HOST),
        ("https://example.org:99999/", AddressRefusal.BAD_PORT),
        ("https://example.org:abc/", AddressRefusal.BAD_PORT),
        ("https://example.org:0/", AddressRefusal.BAD_PORT),
        ("https://example.org/\u202etxt\x00", AddressRefusal.CONTROL_CHARACTERS),
        ("https://example.org/\ud800", AddressRefusal.CONTROL_CHARACTERS),
    ],
)
def test_normalise_address_of_no_address_names_the_reason(typed: str, reason: AddressRefusal) -> None:
    with pytest.raises(AddressRefused) as refused:
        normalise_address(typed)

    assert refused.value.reason is reason


@pytest.mark.parametrize(
    "other",
    [
        "http://example.org/law",
        "https://www.example.org/law",
        "https://example.org/law/",
        "HTTPS://EXAMPLE.ORG:443/./law#top",
        "https://example.org/law?utm_campaign=spring",
    ],
)
def test_address_key_of_another_spelling_is_equal(other: str) -> None:
    assert address_key(other) == address_key("https://example.org/law")


@pytest.mark.parametrize(
    "other",
    [
        "https://example.org/Law",
        "https://example.org/law/2",
        "https://example.org/law?page=2",
        "https://example.org:8443/law",
        "https://archive.example.org/law",
        "https://example.org/law#!/2",
    ],
)
def test_address_key_of_another_page_differs(other: str) -> None:
    assert address_key(other) != address_key("https://example.org/law")


@given(st.one_of(hostile_texts, hostile_texts.map("https://example.org/{}".format), st.text(max_size=40)))
def test_normalise_address_of_anything_is_refused_or_stays_as_it_is_given(typed: str) -> None:
    try:
        stored = normalise_address(typed)
    except AddressRefused:
        return

    assert stored.isascii()
    assert stored.startswith(("http://", "https://"))
    assert normalise_address(stored) == stored
