"""What a desk accepts and dismisses, learned a decision at a time; keeping it is not done here."""

from claims.text.learning.blending import blend, judge_with, trust
from claims.text.learning.model import DeskModel, OtherFormatError, WordWeight, loudest_words, taught

__all__ = [
    "DeskModel",
    "OtherFormatError",
    "WordWeight",
    "blend",
    "judge_with",
    "loudest_words",
    "taught",
    "trust",
]
