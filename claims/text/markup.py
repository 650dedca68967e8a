"""The Markdown that comments may use; how it is drawn is another floor's affair."""

from markdown_it import MarkdownIt

OUTWARD = ("http://", "https://", "mailto:")


def leads_outward(address: str) -> bool:
    return address.lower().startswith(OUTWARD)


def reader() -> MarkdownIt:
    """CommonMark without HTML, images, bare addresses turned into links, and links into this app."""
    markdown = MarkdownIt("commonmark", {"html": False, "breaks": True})
    markdown.disable(["html_block", "html_inline", "image", "autolink", "reference"])
    markdown.validateLink = leads_outward  # type: ignore[method-assign, assignment]  # as the library asks
    return markdown
