"""Which claims came out of which, and which claim follows another in the text."""

from django.db.models import Q, QuerySet

from claims.choices import SET_ASIDE, Reshaping
from claims.models import Claim, Lineage

IN_CURRENT_TEXT = Q(is_current=True, revision__is_current=True)
"""Of anchors: offsets into an older text are no order among those of the current one."""


def with_both_claims(rows: QuerySet[Lineage]) -> QuerySet[Lineage]:
    return rows.select_related(
        "parent__article", "parent__assignee", "child__article", "child__assignee", "by"
    )


def step_of(lineage: Lineage) -> list[Lineage]:
    """All rows of the step that one row is of: a split into several parts has one for each."""
    rows = with_both_claims(Lineage.objects.order_by("pk"))
    if lineage.kind == Reshaping.MERGE:
        return list(rows.filter(pk=lineage.pk))
    same = rows.filter(kind=Reshaping.SPLIT, parent=lineage.parent_id, at=lineage.at)
    return one_parent(list(same))


def one_parent(rows: list[Lineage]) -> list[Lineage]:
    """Rows of one split share one claim object, so that what changes it once is seen by all."""
    for row in rows[1:]:
        row.parent = rows[0].parent
    return rows


def lineage_of(claim: Claim) -> list[list[Lineage]]:
    """The steps that the claim came out of or went through, latest first; undone ones left out.

    A part's step brings the other parts: whether it can be undone depends on them.
    """
    split_of = Lineage.objects.filter(child=claim, kind=Reshaping.SPLIT, undone_at__isnull=True)
    rows = with_both_claims(Lineage.objects.filter(undone_at__isnull=True)).filter(
        Q(parent=claim)
        | Q(child=claim)
        | Q(kind=Reshaping.SPLIT, parent__in=split_of.values("parent"), at__in=split_of.values("at"))
    )
    steps: dict[tuple[object, ...], list[Lineage]] = {}
    for row in rows.distinct().order_by("-at", "pk"):
        key = (row.kind, row.parent_id, row.at) if row.kind == Reshaping.SPLIT else (row.pk,)
        steps.setdefault(key, []).append(row)
    return list(steps.values())


def next_in_text(claim: Claim) -> Claim | None:
    """The claim or suggestion of the same article that follows in reading order; nothing set aside."""
    place = claim.anchors.filter(IN_CURRENT_TEXT).values("start", "end").first()
    if place is None:
        return None
    here = Q(anchors__start__gt=place["start"]) | Q(
        Q(anchors__end__lt=place["end"]) | Q(anchors__end=place["end"], pk__gt=claim.pk),
        anchors__start=place["start"],
    )
    stands = Q(anchors__is_current=True, anchors__revision__is_current=True)
    others = Claim.objects.filter(here, stands, article=claim.article_id)
    return (
        others.exclude(status__in=SET_ASIDE)
        .select_related("article__scale", "assignee", "claimant")
        .order_by("anchors__start", "-anchors__end", "pk")
        .first()
    )
