"""What the text analysis tells apart must have a name on the desk, or an article with it cannot be stored."""

from claims.choices import ClaimKind, ParagraphKind
from claims.text.documents import BlockKind
from claims.text.kinds import ClaimKind as ToldKind


def test_every_kind_of_block_is_a_kind_of_paragraph() -> None:
    assert {kind.value for kind in BlockKind} == set(ParagraphKind.values)


def test_every_kind_of_claim_that_is_told_is_one_of_the_desks() -> None:
    assert {kind.value for kind in ToldKind} == set(ClaimKind.values)
