"""What a changed text does to each claim: foreseen before it is stored, and as it was recorded."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from django.db.models import Exists, OuterRef, QuerySet, Subquery

from claims.choices import SET_ASIDE, ClaimStatus, Placing
from claims.models import Anchor, Article, Claim, Paragraph, Revision, Thread
from claims.text.anchors import Carried, Loss, carry_spans
from claims.text.documents import Block, BlockKind, PlainDocument
from claims.text.segments import Span
from claims.text.similarity import fingerprint

Decision = Span | Literal[Placing.GONE]
"""What a person says of one claim: its code points in the new text, or that it is gone."""

Stand = tuple[int, int, int]
"""Where words stood: the revision's key, start and end in code points."""

BY_A_PERSON = "person"
"""The reason of a placing that somebody decided; all others are codes of the comparison."""


@dataclass(frozen=True, slots=True)
class Foreseen:
    """What a new text does to one claim; without a span its words are not in it, or nobody knows where."""

    anchor: Anchor
    placing: Placing
    reason: str
    span: Span | None = None
    was_lost: bool = False
    """Whether the claim had no place in the revision before either."""

    @property
    def claim(self) -> Claim:
        return self.anchor.claim

    @property
    def matters(self) -> bool:
        """What was dismissed only follows the text where it can, so that it is not proposed again."""
        return self.claim.status != ClaimStatus.DISMISSED


def last_anchors(article: Article) -> list[Anchor]:
    """The last known place of every claim of the article, dismissed ones as well, in reading order."""
    rows = Anchor.objects.filter(claim__article=article, is_current=True).select_related("claim__assignee")
    anchors = list(rows.order_by("start", "-end", "pk"))
    for anchor in anchors:
        anchor.claim.article = article
    return anchors


def threads_on_text(article: Article) -> list[Thread]:
    """The threads about marked words rather than about a claim."""
    return list(Thread.objects.filter(article=article, claim__isnull=True))


def stand_of(row: Anchor | Thread) -> Stand:
    return row.revision_id or 0, row.start or 0, row.end or 0


def carry(stands: Iterable[Stand], new: str) -> dict[Stand, Carried]:
    """Carry words of any earlier revisions to a new text; each old text is compared once. Slow."""
    spans: dict[int, list[Span]] = defaultdict(list)
    for revision, start, end in dict.fromkeys(stands):
        spans[revision].append((start, end))
    texts = dict(Revision.objects.filter(pk__in=spans).values_list("pk", "text"))
    return {
        (revision, *span): carried
        for revision, old in texts.items()
        for span, carried in zip(spans[revision], carry_spans(old, spans[revision], new), strict=True)
    }


def foresee(
    anchors: Sequence[Anchor],
    carried: Mapping[Stand, Carried],
    new: str,
    *,
    base: Revision,
    decisions: Mapping[int, Decision],
) -> list[Foreseen]:
    """Say of each claim what became of its words; a person's word stands above the comparison."""
    found = []
    for anchor in anchors:
        was_lost = anchor.revision_id != base.pk
        decision = decisions.get(anchor.claim_id)
        if decision is not None:
            found.append(decided(anchor, decision, new, was_lost=was_lost))
        else:
            found.append(compared(anchor, carried[stand_of(anchor)], was_lost=was_lost))
    return found


def decided(anchor: Anchor, decision: Decision, new: str, *, was_lost: bool) -> Foreseen:
    if decision == Placing.GONE:
        return Foreseen(anchor, Placing.GONE, BY_A_PERSON, was_lost=was_lost)
    start, end = decision
    is_same = fingerprint(anchor.quote) == fingerprint(new[start:end])
    placing = Placing.MOVED if is_same else Placing.CHANGED
    return Foreseen(anchor, placing, BY_A_PERSON, (start, end), was_lost)


def compared(anchor: Anchor, carried: Carried, *, was_lost: bool) -> Foreseen:
    if carried.loss is not None:
        # Who had no place before is no worse off, so that nobody has to decide on it again and again.
        is_unsure = carried.loss is Loss.AMBIGUOUS and not was_lost
        placing = Placing.UNSURE if is_unsure else Placing.GONE
        return Foreseen(anchor, placing, carried.loss.value, was_lost=was_lost)
    if not carried.words_equal:
        placing = Placing.CHANGED
    else:
        placing = Placing.MOVED if carried.has_moved else Placing.UNCHANGED
    return Foreseen(anchor, placing, carried.how.value, carried.span, was_lost)


def counted(foreseen: Iterable[Foreseen]) -> dict[Placing, int]:
    """How many claims of each kind, in the order of the kinds and with none left out."""
    counts = Counter(one.placing for one in foreseen if one.matters)
    return {placing: counts[placing] for placing in Placing}


def still_unsure(foreseen: Iterable[Foreseen]) -> list[Foreseen]:
    return [one for one in foreseen if one.matters and one.placing == Placing.UNSURE]


def document_of(revision: Revision) -> PlainDocument:
    """A stored text as the readers give it."""
    rows = Paragraph.objects.filter(revision=revision).order_by("order")
    return PlainDocument(
        revision.text, tuple(Block(BlockKind(row.kind), row.start, row.end, row.level) for row in rows)
    )


def claims_without_place(article: Article) -> QuerySet[Claim]:
    """The claims whose words the current text does not hold; what was set aside needs no place."""
    lost = Anchor.objects.filter(claim=OuterRef("pk"), is_current=True, revision__is_current=False)
    return article.claims.filter(Exists(lost)).exclude(status__in=SET_ASIDE).order_by("number", "pk")


def with_last_words(claims: QuerySet[Claim]) -> list[Claim]:
    """Add `last_quote` and `last_number`: the words that were lost, and the revision that had them."""
    last = Anchor.objects.filter(claim=OuterRef("pk"), is_current=True)
    return list(
        claims.annotate(
            last_quote=Subquery(last.values("quote")[:1]),
            last_number=Subquery(last.values("revision__number")[:1]),
        )
    )


def last_anchor(claim: Claim) -> Anchor:
    """Where the claim was last found, with the number of that revision, but not its text."""
    return claim.anchors.select_related("revision").defer("revision__text").get(is_current=True)
