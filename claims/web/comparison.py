"""What a page shows of two revisions: paragraphs beside each other, and what becomes of each claim."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from django.core.paginator import Page, Paginator

from claims.analysers.builtin import analyse_by_rules
from claims.choices import Placing
from claims.models import Article, Revision, RevisionDraft
from claims.queries.comparing import Foreseen, counted, foresee, last_anchors, still_unsure
from claims.text.analysis import Suggestion
from claims.text.diffs import Change
from claims.text.documents import PlainDocument
from claims.text.side_by_side import Row, side_by_side
from claims.web.access import PersonRequest
from claims.workflow.drafting import document_of_draft
from claims.workflow.preparing import prepare_revision
from claims.workflow.revising import fresh_suggestions

ENTRIES_A_PAGE = 40
ROWS_UNFOLDED = 20
"""So many paragraphs of an unchanged stretch can be unfolded; an article may have thousands."""
UNSURE_SHOWN = 150
OTHERS_SHOWN = 60
"""A form has a limit of fields; whoever changes more than this looks at the texts rather than at a list."""
SUGGESTIONS_SHOWN = 12


@dataclass(frozen=True, slots=True)
class Fold:
    """Paragraphs in a row in which nothing changed."""

    count: int
    shown: Sequence[Row]

    @property
    def left_out(self) -> int:
        return self.count - len(self.shown)


Entry = Row | Fold


def both_texts(request: PersonRequest, old: PlainDocument, new: PlainDocument) -> Page[Entry]:
    """The page that `?page=` asks for of two texts side by side, with the unchanged folded."""
    rows = side_by_side(old.text, spans_of(old), new.text, spans_of(new))
    return Paginator(list(folded(rows)), ENTRIES_A_PAGE).get_page(request.GET.get("page"))


def spans_of(document: PlainDocument) -> list[tuple[int, int]]:
    return [(block.start, block.end) for block in document.blocks]


def folded(rows: Sequence[Row]) -> Iterator[Entry]:
    """Unchanged paragraphs lead on to the changed ones: the nearest on either side stay in sight."""
    for is_equal, run in groupby(rows, lambda row: row.change is Change.EQUAL):
        stretch = list(run)
        hidden = stretch[1:-1]
        if not is_equal or len(hidden) < 2:  # noqa: PLR2004 - a fold of one saves nothing
            yield from stretch
        else:
            yield from (stretch[0], Fold(len(hidden), hidden[:ROWS_UNFOLDED]), stretch[-1])


@dataclass(frozen=True, slots=True)
class Comparison:
    """A text on its way in, held against the current revision."""

    draft: RevisionDraft
    base: Revision
    document: PlainDocument
    foreseen: Sequence[Foreseen]
    suggestions: Sequence[Suggestion]

    @property
    def counts(self) -> Mapping[Placing, int]:
        return counted(self.foreseen)

    @property
    def unsure(self) -> Sequence[Foreseen]:
        return still_unsure(self.foreseen)

    @property
    def offered(self) -> Sequence[Foreseen]:
        """The claims that a person can or has to decide on, the most pressing first."""
        others = [
            one
            for placing in (Placing.GONE, Placing.CHANGED, Placing.MOVED)
            for one in self.foreseen
            if one.placing == placing and one.matters and not one.was_lost
        ]
        return [*self.unsure[:UNSURE_SHOWN], *others[:OTHERS_SHOWN]]

    @property
    def left_out(self) -> int:
        """How many need no decision and are not listed."""
        needing = sum(self.counts[kind] for kind in (Placing.GONE, Placing.CHANGED, Placing.MOVED))
        return max(0, needing - OTHERS_SHOWN)

    @property
    def more_unsure(self) -> Sequence[Foreseen]:
        return self.unsure[UNSURE_SHOWN:]

    @property
    def proposed(self) -> Sequence[Suggestion]:
        return self.suggestions[:SUGGESTIONS_SHOWN]

    @property
    def was_replaced(self) -> bool:
        """Whether somebody brought in another revision since this text was kept."""
        return self.base.pk != self.draft.base_id


def comparison_of(draft: RevisionDraft, article: Article) -> Comparison:
    """What would become of each claim. The rules alone look for new ones here: a model takes its time."""
    document = document_of_draft(draft)
    base = article.revisions.select_related("added_by").get(is_current=True)
    prepared = prepare_revision(article, base, document, analyser=analyse_by_rules)
    foreseen = foresee(last_anchors(article), prepared.carried, document.text, base=base, decisions={})
    new = Revision(text=document.text)
    suggestions = fresh_suggestions(prepared.analysed.suggestions, new, foreseen)
    return Comparison(draft, base, document, foreseen, suggestions)
