"""Rows, their constraints, and properties of one row; writes that mean something are the workflow's."""

from claims.models.article import Article, Paragraph, Revision
from claims.models.claim import Anchor, Assignment, Claim, Claimant
from claims.models.desk import Conflict, Policy
from claims.models.evidence import Evidence, Source
from claims.models.history import History, HistoryEntry
from claims.models.person import Person
from claims.models.scale import Rating, RatingScale
from claims.models.verdict import Contribution, Review, Verdict

__all__ = [
    "Anchor",
    "Article",
    "Assignment",
    "Claim",
    "Claimant",
    "Conflict",
    "Contribution",
    "Evidence",
    "History",
    "HistoryEntry",
    "Paragraph",
    "Person",
    "Policy",
    "Rating",
    "RatingScale",
    "Review",
    "Revision",
    "Source",
    "Verdict",
]
