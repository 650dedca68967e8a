"""What of a text is proposed as a claim, and where a claim stands in it; nothing here is stored yet."""

from collections.abc import Iterable

from claims.analysers.outcome import Analysed
from claims.choices import ClaimStatus
from claims.models import Anchor, Article, Claim, Claimant, Revision
from claims.text.analysis import Suggestion
from claims.text.anchors import quote_context

LONGEST_NAME: int = Claimant._meta.get_field("name").max_length or 0  # noqa: SLF001 - Django's public name


def suggested_claims(
    article: Article, revision: Revision, suggestions: Iterable[Suggestion]
) -> Iterable[tuple[Claim, Anchor]]:
    """Give the rows of the suggestions, each with its place in the revision."""
    for one in suggestions:
        claim = Claim(
            article=article,
            statement=one.statement,
            attributed_to=claimant_name(one.claimant),
            kind=one.kind.value,
            score=round(one.score * 100),
            reasons=[{"code": item.code.value, "words": item.words} for item in one.reasons],
            status=ClaimStatus.SUGGESTED,
        )
        yield claim, new_anchor(claim, revision, one.start, one.end)


def account_of(analysed: Analysed) -> dict[str, object]:
    """What became of the model's part, for the history; empty where no model was to have one."""
    if not analysed.model:
        return {}
    counts = {
        "proposed": analysed.proposed,
        "refused": analysed.refused,
        "reworded": analysed.reworded,
        "excerpts": analysed.excerpts,
        "fell_back": analysed.fell_back,
    }
    reason = {"fall_back": analysed.reason.value} if analysed.reason else {}
    return {"model": analysed.model, **counts, **reason}


def claimant_name(words: str | None) -> str:
    """The article's words for a claimant as a name; words too long for one name nobody."""
    name = " ".join((words or "").split())
    return name if len(name) <= LONGEST_NAME else ""


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
