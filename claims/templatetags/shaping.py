"""What a claim came out of, what came out of it, and whether its shape can be changed."""

from dataclasses import dataclass

from django import template
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from claims.choices import Reshaping
from claims.models import Claim, Lineage, Person
from claims.queries.lineage import lineage_of
from claims.workflow.reshaping import refusal_to_reshape, refusal_to_trim, refusal_to_undo

register = template.Library()


@dataclass(frozen=True, slots=True)
class Descent:
    """One step of a claim's descent, told from its side."""

    row: Lineage
    label: str | Promise
    others: list[Claim]
    may_undo: bool


@dataclass(frozen=True, slots=True)
class Shape:
    may_trim: bool
    may_reshape: bool
    steps: list[Descent]

    @property
    def is_shown(self) -> bool:
        return self.may_trim or self.may_reshape or bool(self.steps)


@register.simple_tag
def shape_of(claim: Claim, person: Person) -> Shape:
    return Shape(
        may_trim=refusal_to_trim(claim, person) is None,
        may_reshape=refusal_to_reshape(claim, person) is None,
        steps=[descent(claim, rows, person) for rows in lineage_of(claim)],
    )


def descent(claim: Claim, rows: list[Lineage], person: Person) -> Descent:
    row, is_parent = rows[0], rows[0].parent_id == claim.pk
    may_undo = refusal_to_undo(rows, person) is None
    if row.kind == Reshaping.MERGE:
        label = _("Merged into") if is_parent else _("Merged into it")
        return Descent(row, label, [row.child if is_parent else row.parent], may_undo)
    if is_parent:
        return Descent(row, _("Split into this and"), [one.child for one in rows], may_undo)
    return Descent(row, _("Split from"), [row.parent], may_undo)
