"""Earlier checks from files: what was brought in, what was here, and what was refused and why."""

import io
import json
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.core.management import CommandError

from claims.models import EarlierCheck, HistoryEntry, Person

RunCommand = Callable[..., str]
Write = Callable[[str, object], str]

REVIEW = {
    "@type": "ClaimReview",
    "claimReviewed": "Der neue Kai ist 420 Meter lang.",
    "url": "https://example.org/kai",
    "author": {"name": "Beispielprüfer"},
}


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def write_file(name: str, content: object) -> str:
        path = tmp_path / name
        text = content if isinstance(content, str) else json.dumps(content)
        path.write_text(text, encoding="utf-8")
        return str(path)

    return write_file


def feed(count: int) -> dict[str, object]:
    reviews = [{**REVIEW, "url": f"https://example.org/{number}"} for number in range(count)]
    return {
        "@type": "DataFeed",
        "dataFeedElement": [{"@type": "DataFeedItem", "item": [one]} for one in reviews],
    }


def test_import_claimreview_brings_in_a_feed_once(
    run_command: RunCommand, write: Write, editor: Person
) -> None:
    path = write("feed.json", feed(3))
    assert run_command("import_claimreview", path) == f"{path}: 3 brought in, 0 here already.\n"
    assert run_command("import_claimreview", path) == f"{path}: 0 brought in, 3 here already.\n"
    assert EarlierCheck.objects.count() == 3
    assert HistoryEntry.objects.get(action="import_checks").after == {"origin": "feed.json", "added": 3}


def test_import_claimreview_of_several_files_says_what_became_of_each(
    run_failing: RunCommand, write: Write, tmp_path: Path, editor: Person
) -> None:
    good = write("good.jsonl", f"{json.dumps(REVIEW)}\n")
    mixed = write(
        "mixed.json", [{**REVIEW, "url": "javascript:alert(1)"}, {**REVIEW, "claimReviewed": ""}, REVIEW]
    )
    page = write("page.html", "<p>Nothing here.</p>")
    missing = str(tmp_path / "missing.json")
    printed = run_failing("import_claimreview", good, mixed, page, missing, str(tmp_path))
    assert "good.jsonl: 1 brought in, 0 here already." in printed
    assert "mixed.json: 0 brought in, 1 here already." in printed
    assert "1 with an address that opens no page, 1 without the claim that was reviewed" in printed
    assert "page.html: Refused 1: 1 without a ClaimReview." in printed
    assert "missing.json: It cannot be read: No such file or directory." in printed
    assert "It cannot be read: Is a directory." in printed
    assert "Not all was brought in from 4 of 5." in printed


def test_import_claimreview_reads_what_is_piped_in(
    run_command: RunCommand, editor: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    piped = io.BytesIO(b"\xef\xbb\xbf" + json.dumps(REVIEW).encode())
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=piped))
    assert run_command("import_claimreview", "-") == "-: 1 brought in, 0 here already.\n"
    assert not piped.closed


def test_import_claimreview_of_another_encoding_refuses_the_words_it_cannot_read(
    run_failing: RunCommand, tmp_path: Path, editor: Person
) -> None:
    path = tmp_path / "latin.json"
    path.write_bytes(
        json.dumps({**REVIEW, "claimReviewed": "Die Brücke"}, ensure_ascii=False).encode("latin-1")
    )
    assert "1 with damaged characters" in run_failing("import_claimreview", str(path))


def test_import_claimreview_as_a_reviewer_is_refused_with_the_workflows_sentence(
    run_failing: RunCommand, write: Write, reviewer: Person
) -> None:
    printed = run_failing("import_claimreview", write("a.json", REVIEW), "--as", "reviewer")
    assert "a.json: Only an editor can bring in earlier checks." in printed
    assert not EarlierCheck.objects.exists()


@pytest.mark.django_db
def test_import_claimreview_with_nobody_who_may_asks_for_a_name(
    run_command: RunCommand, write: Write
) -> None:
    with pytest.raises(CommandError, match="nobody can yet"):
        run_command("import_claimreview", write("a.json", REVIEW))
