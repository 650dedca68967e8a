"""Comments as HTML: what is shown, and what never is."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.templatetags.markdown import TAGS, draw

HOSTILE = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "![Bild](https://example.org/x.png)",
    "[klick](javascript:alert(1))",
    "[klick](JaVaScRiPt:alert(1))",
    "[klick](data:text/html;base64,PHNjcmlwdD4=)",
    "[klick](vbscript:x)",
    "<a href='#' hx-get='/x' onclick='x()'>a</a>",
    "<https://example.org>",
    "[a]: javascript:alert(1)\n\n[a]",
    "<style>*{display:none}</style>",
    "<iframe src=//example.org></iframe>",
    '[x](https://example.org "\\" onmouseover=alert(1) \\"")',
]
TAG = re.compile(r"<(/?)([a-zA-Z][\w-]*)([^>]*)>")


def tags_of(html: str) -> list[tuple[str, str]]:
    return [(name, rest) for _slash, name, rest in TAG.findall(html)]


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_draw_nothing_that_runs_or_is_fetched(words: str) -> None:
    for name, rest in tags_of(draw(words, {})):
        assert name in TAGS
        assert not re.search(r"\b(on\w+|hx-\w+|style|src)\s*=", rest)
        assert not re.search(r"href=\"(?!https?://|mailto:)", rest)


@pytest.mark.parametrize(
    ("words", "html"),
    [
        ("*so* und **so**", "<p><em>so</em> und <strong>so</strong></p>"),
        ("# Groß", "<p><strong>Groß</strong></p>"),
        ("eins\nzwei", "<p>eins<br>\nzwei</p>"),
        ("3 < 4 & 5", "<p>3 &lt; 4 &amp; 5</p>"),
    ],
)
def test_plain_markdown_is_drawn(words: str, html: str) -> None:
    assert draw(words, {}).strip() == html


def test_a_link_leads_out_without_telling_where_from() -> None:
    html = draw("[Plan](https://example.org/plan)", {})
    assert html.strip() == (
        '<p><a href="https://example.org/plan" rel="nofollow noopener noreferrer ugc">Plan</a></p>'
    )


def test_a_mention_shows_the_name_and_others_stay_words() -> None:
    html = draw("@mara und @niemand, `@mara`", {"mara": "Mara <b>"})
    assert '<span class="mention">@<bdi>Mara &lt;b&gt;</bdi></span> und @niemand' in html
    assert "<code>@mara</code>" in html


@given(st.text(max_size=200))
def test_any_words_draw_only_allowed_tags(words: str) -> None:
    assert {name for name, _rest in tags_of(draw(words, {"a": "A"}))} <= TAGS


@pytest.mark.parametrize("words", ["[" * 10_000, "> " * 5_000, "*a" * 5_000, "`" * 10_000, "[a](" * 2_500])
def test_words_made_to_take_long_are_drawn_all_the_same(words: str) -> None:
    assert draw(words, {})
