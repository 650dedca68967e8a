"""Rows, their constraints, and properties of one row; writes that mean something are the workflow's."""

from claims.models.article import Article, Paragraph, Revision
from claims.models.claim import Anchor, Assignment, Claim, Claimant
from claims.models.clearing import Clearance, WordingProposal
from claims.models.desk import Conflict, Policy
from claims.models.discussion import Comment, EarlierWords, Thread
from claims.models.evidence import Evidence, Source
from claims.models.history import History, HistoryEntry
from claims.models.learning import DeskLearning
from claims.models.lineage import Lineage
from claims.models.matching import ClaimMatch, EarlierCheck, IndexedText, Posting
from claims.models.notice import Notice
from claims.models.person import Person
from claims.models.presence import Presence
from claims.models.revising import Placement, RevisionDraft
from claims.models.sampling import Sample, SampledClaim
from claims.models.scale import Rating, RatingScale
from claims.models.verdict import Contribution, Review, Verdict

__all__ = [
    "Anchor",
    "Article",
    "Assignment",
    "Claim",
    "ClaimMatch",
    "Claimant",
    "Clearance",
    "Comment",
    "Conflict",
    "Contribution",
    "DeskLearning",
    "EarlierCheck",
    "EarlierWords",
    "Evidence",
    "History",
    "HistoryEntry",
    "IndexedText",
    "Lineage",
    "Notice",
    "Paragraph",
    "Person",
    "Placement",
    "Policy",
    "Posting",
    "Presence",
    "Rating",
    "RatingScale",
    "Review",
    "Revision",
    "RevisionDraft",
    "Sample",
    "SampledClaim",
    "Source",
    "Thread",
    "Verdict",
    "WordingProposal",
]
