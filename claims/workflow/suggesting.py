"""What of a text is proposed as a claim, and where a claim stands in it; nothing here is stored yet."""

from collections.abc import Iterable

from claims.choices import ClaimStatus
from claims.models import Anchor, Article, Claim, Revision
from claims.text.anchors import quote_context
from claims.text.documents import PlainDocument
from claims.text.sentences import document_sentences
from claims.text.worthiness import ClaimKind, ReasonCode, assess


def suggest_claims(
    article: Article, revision: Revision, document: PlainDocument
) -> Iterable[tuple[Claim, Anchor]]:
    """Propose each sentence that states something; questions and fragments state nothing."""
    for sentence in document_sentences(document, article.language):
        quote = document.text[sentence.start : sentence.end]
        found = assess(quote, article.language)
        codes = {reason.code for reason in found.reasons}
        if found.kind == ClaimKind.QUESTION or ReasonCode.FRAGMENT in codes:
            continue
        claim = Claim(
            article=article,
            statement=quote,
            kind=found.kind.value,
            score=round(found.score * 100),
            reasons=[{"code": item.code.value, "words": item.words} for item in found.reasons],
            status=ClaimStatus.SUGGESTED,
        )
        yield claim, new_anchor(claim, revision, sentence.start, sentence.end)


def new_anchor(claim: Claim, revision: Revision, start: int, end: int) -> Anchor:
    prefix, suffix = quote_context(revision.text, start, end)
    return Anchor(
        claim=claim,
        revision=revision,
        start=start,
        end=end,
        quote=revision.text[start:end],
        prefix=prefix,
        suffix=suffix,
    )
