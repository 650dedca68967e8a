"""Changing what a claim covers: trimming its mark, splitting it, merging two, and taking that back."""

from claims.workflow.reshaping.allowing import (
    refusal_to_merge,
    refusal_to_reshape,
    refusal_to_trim,
    refusal_to_undo,
    refuse,
)
from claims.workflow.reshaping.merging import merge_claims, merger_of
from claims.workflow.reshaping.places import current_anchor
from claims.workflow.reshaping.splitting import Part, split_claim
from claims.workflow.reshaping.trimming import trim_claim
from claims.workflow.reshaping.undoing import undo_reshaping

__all__ = [
    "Part",
    "current_anchor",
    "merge_claims",
    "merger_of",
    "refusal_to_merge",
    "refusal_to_reshape",
    "refusal_to_trim",
    "refusal_to_undo",
    "refuse",
    "split_claim",
    "trim_claim",
    "undo_reshaping",
]
