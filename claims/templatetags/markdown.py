"""Comments as people write them: a little Markdown, nothing that a browser would run or fetch."""

from collections.abc import Iterator

import nh3
from django import template
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.rules_core import StateCore
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict

from claims.models import Comment
from claims.text.markup import reader
from claims.text.mentions import mentions

register = template.Library()

TAGS = {"p", "br", "strong", "em", "code", "pre", "blockquote", "ul", "ol", "li", "a", "hr", "span", "bdi"}
ATTRIBUTES: dict[str, set[str]] = {"*": set(), "a": {"href"}, "span": {"class"}, "ol": {"start"}}
SCHEMES = {"http", "https", "mailto"}
LINKS = "nofollow noopener noreferrer ugc"


def mark_mentions(state: StateCore) -> None:
    """Turn the names of people who are mentioned into tokens of their own."""
    people: dict[str, str] = state.env.get("people", {})
    for token in state.tokens:
        if token.type == "inline" and token.children:
            token.children = [part for child in token.children for part in cut_at_mentions(child, people)]


def cut_at_mentions(token: Token, people: dict[str, str]) -> Iterator[Token]:
    if token.type != "text":
        yield token
        return
    place = 0
    for start, end, name in mentions(token.content):
        if name.casefold() in people:
            yield Token("text", "", 0, content=token.content[place:start])
            yield Token("mention", "", 0, content=people[name.casefold()])
            place = end
    yield Token("text", "", 0, content=token.content[place:])


def draw_mention(
    _renderer: RendererHTML, tokens: list[Token], place: int, _options: OptionsDict, _env: EnvType
) -> str:
    return f'<span class="mention">@<bdi>{escape(tokens[place].content)}</bdi></span>'


def open_heading(*_said: object) -> str:
    """A heading would break into the outline of the page: it is a bold line."""
    return "<p><strong>"


def close_heading(*_said: object) -> str:
    return "</strong></p>"


def drawing_reader() -> MarkdownIt:
    markdown = reader()
    markdown.core.ruler.push("mentions", mark_mentions)
    markdown.add_render_rule("mention", draw_mention)
    markdown.add_render_rule("heading_open", open_heading)
    markdown.add_render_rule("heading_close", close_heading)
    return markdown


READER = drawing_reader()


def draw(words: str, people: dict[str, str]) -> str:
    """HTML of the words; `people` gives the names to show by user name in lower case.

    What the reader makes is cleaned once more, by a list of what may be there: two fences, not one.
    """
    html = READER.render(words, {"people": people})
    return nh3.clean(html, tags=TAGS, attributes=ATTRIBUTES, url_schemes=SCHEMES, link_rel=LINKS)


@register.filter
def comment_html(comment: Comment) -> SafeString:
    """Draw a comment with the people it mentions."""
    people = {person.username.casefold(): str(person) for person in comment.mentioned.all()}
    return mark_safe(draw(comment.words, people))


@register.filter
def plain_html(words: str) -> SafeString:
    """Draw earlier words, which mention nobody any more."""
    return mark_safe(draw(words, {}))
