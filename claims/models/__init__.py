"""Rows, their constraints, and properties of one row; writes that mean something are the workflow's."""

from claims.models.article import Article, Paragraph, Revision
from claims.models.claim import Anchor, Assignment, Claim, Claimant
from claims.models.desk import Conflict, Policy
from claims.models.evidence import Evidence, Source
from claims.models.history import History, HistoryEntry
from claims.models.learning import DeskLearning
from claims.models.matching import ClaimMatch, EarlierCheck, IndexedText, Posting
from claims.models.person import Person
from claims.models.scale import Rating, RatingScale
from claims.models.verdict import Contribution, Review, Verdict

__all__ = [
    "Anchor",
    "Article",
    "Assignment",
    "Claim",
    "ClaimMatch",
    "Claimant",
    "Conflict",
    "Contribution",
    "DeskLearning",
    "EarlierCheck",
    "Evidence",
    "History",
    "HistoryEntry",
    "IndexedText",
    "Paragraph",
    "Person",
    "Policy",
    "Posting",
    "Rating",
    "RatingScale",
    "Review",
    "Revision",
    "Source",
    "Verdict",
]
