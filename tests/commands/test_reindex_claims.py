"""Bringing the index of what was checked before in step."""

from collections.abc import Callable

from claims.models import Claim, IndexedText

RunCommand = Callable[..., str]


def test_reindex_claims_says_how_far_the_index_was_behind(run_command: RunCommand, claim: Claim) -> None:
    assert run_command("reindex_claims") == "Looked at 1, indexed anew: 0.\n"
    IndexedText.objects.all().delete()
    assert run_command("reindex_claims") == "Looked at 1, indexed anew: 1.\n"
