"""An article's details as its text proposes them, for commands that ask nobody."""

from dataclasses import replace

from claims.text.documents import PlainDocument
from claims.text.metadata import propose_metadata
from claims.workflow.describing import ArticleDetails

PROPOSED = (
    "title",
    "author",
    "outlet",
    "published_on",
    "first_published_on",
    "language",
    "translated_from",
    "provenance",
)
"""The details that a text can propose; a proposal has the field's own name."""


def proposed_details(document: PlainDocument, given: dict[str, object]) -> ArticleDetails:
    """Take the text's proposals, and what was given before them."""
    proposals = propose_metadata(document)
    found = {name: getattr(proposals, name) for name in PROPOSED}
    values = {name: proposal.value for name, proposal in found.items() if proposal is not None}
    return replace(ArticleDetails(title=""), **{**values, **given})
