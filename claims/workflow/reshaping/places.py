"""Where the claims being shaped stand, and how they are named in the history."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from claims.exceptions import Unready, WrongState
from claims.models import Anchor, Claim, Revision
from claims.workflow.engine import lock_article
from claims.workflow.marking import check_statement
from claims.workflow.suggesting import new_anchor

LONGEST_STATEMENT: int = Claim._meta.get_field("statement").max_length or 0  # noqa: SLF001 - Django's public name
COLUMNS = ("start", "end", "quote", "prefix", "suffix")


@dataclass(frozen=True, slots=True)
class Shape:
    """A claim's words and place, as a step found them."""

    statement: str
    start: int
    end: int
    revision: int

    @classmethod
    def of(cls, claim: Claim, anchor: Anchor) -> "Shape":
        return cls(claim.statement, anchor.start, anchor.end, anchor.revision_id)

    def stored(self) -> dict[str, object]:
        return {name: getattr(self, name) for name in self.__slots__}

    @classmethod
    def read(cls, stored: dict[str, object]) -> "Shape":
        return cls(**{name: stored[name] for name in cls.__slots__})  # type: ignore[arg-type]


def current_anchor(claim: Claim) -> Anchor:
    """The claim's place in the current revision, with its text; lost words are no place to work on."""
    anchor = claim.anchors.select_related("revision").get(is_current=True)
    if not anchor.revision.is_current:
        raise WrongState(_("The claim has lost its place in the text. Say first where it stands now."))
    return anchor


def hold_text(claim: Claim) -> None:
    """Keep the article's text as it is until this is done.

    A revision leaves the version of an unchanged claim alone, so that alone would not tell of it.
    """
    lock_article(claim.article)


def put_anchor(anchor: Anchor, start: int, end: int) -> None:
    """Move a claim's place within its revision."""
    there = new_anchor(anchor.claim, anchor.revision, start, end)
    for name in COLUMNS:
        setattr(anchor, name, getattr(there, name))
    anchor.save(update_fields=COLUMNS)


def is_within_a_paragraph(revision: Revision, start: int, end: int) -> bool:
    return revision.paragraphs.filter(start__lte=start, end__gte=end).exists()


def check_wording(statement: str) -> None:
    check_statement(statement)
    if len(statement) > LONGEST_STATEMENT:
        raise Unready(
            _("Shorten the statement: it has %(length)d characters, %(most)d are possible.")
            % {"length": len(statement), "most": LONGEST_STATEMENT}
        )


def named(claim: Claim) -> str:
    """A claim as the history names another one: it must be readable without the tables."""
    return f"{claim.number}: {claim.statement}" if claim.number else claim.statement
