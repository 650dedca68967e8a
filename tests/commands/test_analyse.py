"""What the analysis reads in a text, on a terminal and as JSON; no test here has a database."""

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError

from claims.management.commands.analyse import language_of_terminal
from claims.management.terminal import width_of
from tests.serving import Server
from tests.speaking import claiming, proposal

RunCommand = Callable[..., str]

TEXT = """Der Hafen wächst

Von Karla Beispiel

Laut Hafenamt ist der neue Kai seit dem 3. Mai 2021 genau 420 Meter lang. Was nun?

Niemand weiß, wie es weitergeht.
"""
KAI = "Laut Hafenamt ist der neue Kai seit dem 3. Mai 2021 genau 420 Meter lang."


@pytest.fixture(autouse=True)
def _plain_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COLUMNS", "100")


@pytest.fixture
def harbour(tmp_path: Path) -> str:
    path = tmp_path / "harbour.txt"
    path.write_text(TEXT, encoding="utf-8")
    return str(path)


def feed(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))


def as_json(printed: str) -> Any:
    return json.loads(printed)


def test_analyse_prints_structure_sentences_scores_and_reasons(run_command: RunCommand, harbour: str) -> None:
    lines = run_command("analyse", harbour).splitlines()
    assert lines[0] == "German · 3 sentences · 2 suggestions"
    assert lines[2].split() == ["§", "score"]
    assert lines[3].strip() == "[Title] Der Hafen wächst"
    assert lines[4].strip() == "[Byline] Von Karla Beispiel"
    printed = " ".join(" ".join(lines).split())
    assert f" {KAI} Figure or statistic · " in printed
    assert "It states a date: “" in printed
    assert "Attributed to: Hafenamt" in printed
    assert "1 – Was nun? Question: not proposed" in printed


def test_analyse_lines_up_paragraph_score_and_words(run_command: RunCommand, harbour: str) -> None:
    lines = run_command("analyse", harbour).splitlines()
    (first,) = [line for line in lines if "Laut Hafenamt ist" in line]
    (question,) = [line for line in lines if "Was nun?" in line]
    (head,) = [line for line in lines if "§" in line]
    assert first.index("Laut") == question.index("Was") == 14
    assert first.index("1") == question.index("1") == head.index("§")


@pytest.mark.parametrize("columns", [20, 60, 200])
def test_analyse_keeps_to_the_width_of_the_terminal(
    columns: int, run_command: RunCommand, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    feed(monkeypatch, ("港は420メートルです。" * 30 + "\n\n" + KAI + "x" * 300).encode())
    widths = [width_of(line) for line in run_command("analyse", "-").splitlines()]
    assert max(widths) <= max(columns, 40)


def test_analyse_top_prints_the_highest_scores_first(run_command: RunCommand, harbour: str) -> None:
    printed = run_command("analyse", harbour, "--top", "1")
    assert printed.startswith("German · 1 of 2 suggestions, the highest scores first\n")
    assert "Laut Hafenamt" in printed
    assert "Niemand" not in printed
    scores = [
        int(line.split()[1])
        for line in run_command("analyse", harbour, "--top", "9").splitlines()[3:]
        if line[:4].strip()
    ]
    assert scores == sorted(scores, reverse=True)
    assert len(scores) == 2


def test_analyse_json_gives_places_words_and_claims(run_command: RunCommand, harbour: str) -> None:
    read = as_json(run_command("analyse", harbour, "--json"))
    assert list(read) == ["language", "analyser", "blocks", "sentences"]
    assert (read["language"], read["analyser"]) == ("de", "builtin")
    assert [block["kind"] for block in read["blocks"]] == ["title", "byline", "body", "body"]
    first, question, _ = read["sentences"]
    assert (first["paragraph"], first["text"], first["claimant"]) == (1, KAI, "Hafenamt")
    assert TEXT[first["start"] : first["end"]] == KAI
    (claim,) = first["claims"]
    assert list(claim) == ["start", "end", "text", "statement", "score", "kind", "claimant", "reasons"]
    assert (claim["kind"], claim["statement"]) == ("statistic", KAI)
    assert {"code", "words", "sentence"} == set(claim["reasons"][0])
    assert (question["kind"], question["claims"]) == ("question", [])


def test_analyse_json_top_keeps_the_best_in_the_order_of_the_text(
    run_command: RunCommand, harbour: str
) -> None:
    read = as_json(run_command("analyse", harbour, "--json", "--top", "1"))
    assert [sentence["text"] for sentence in read["sentences"]] == [KAI]


def test_analyse_reads_stdin(run_command: RunCommand, monkeypatch: pytest.MonkeyPatch) -> None:
    feed(monkeypatch, b"The council met in 2019.")
    read = as_json(run_command("analyse", "-", "--json", "--language", "en"))
    assert (read["language"], read["sentences"][0]["kind"]) == ("en", "event")


def test_analyse_speaks_the_language_asked_for(run_command: RunCommand, harbour: str) -> None:
    assert "Nennt ein Datum" in run_command("analyse", harbour, "--lang", "de")
    assert "It states a date" in run_command("analyse", harbour, "--lang", "en")


def test_analyse_speaks_the_terminals_language(
    run_command: RunCommand, harbour: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANG", "de_DE.UTF-8")
    assert "Nennt ein Datum" in run_command("analyse", harbour)


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "en"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "de_AT.UTF-8"}, "de"),
        ({"LANG": "en_GB.UTF-8", "LC_ALL": "de_DE"}, "de"),
        ({"LANG": "de_DE", "LC_MESSAGES": "en_US"}, "en"),
        ({"LANG": "en_US", "LANGUAGE": "de:en"}, "de"),
        ({"LANG": "fr_FR"}, "en"),
        ({"LANG": "fr_FR", "LANGUAGE": "fr:de"}, "de"),
    ],
)
def test_language_of_terminal_is_the_strongest_one_we_speak(
    environment: dict[str, str], language: str
) -> None:
    assert language_of_terminal(environment) == language


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b" \n", "There is no text in it"),
        (b"%PDF-1.7", "Only .txt and .md files"),
        (b"a\0b", "The text holds zero bytes"),
        (b"x" * 2_000_001, "The text is too large"),
    ],
)
def test_analyse_refuses_with_a_sentence(
    data: bytes, sentence: str, run_command: RunCommand, monkeypatch: pytest.MonkeyPatch
) -> None:
    feed(monkeypatch, data)
    with pytest.raises(CommandError, match=sentence):
        run_command("analyse", "-")


@pytest.mark.parametrize("name", ["missing.txt", ".", "a\0b.txt"])
def test_analyse_of_what_is_no_file_says_so(name: str, run_command: RunCommand, tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="cannot be read"):
        run_command("analyse", f"{tmp_path}/{name}")


def test_analyse_refuses_in_german_too(run_command: RunCommand, monkeypatch: pytest.MonkeyPatch) -> None:
    feed(monkeypatch, b" ")
    with pytest.raises(CommandError, match="Darin steht kein Text"):
        run_command("analyse", "-", "--lang", "de")


@pytest.mark.parametrize("number", ["0", "-1", "many"])
def test_analyse_top_refuses_what_is_no_number(number: str, run_command: RunCommand, harbour: str) -> None:
    with pytest.raises(CommandError, match="--top: write a number from 1"):
        run_command("analyse", harbour, f"--top={number}")


def test_analyse_lets_no_text_steer_the_terminal(
    run_command: RunCommand, monkeypatch: pytest.MonkeyPatch
) -> None:
    feed(monkeypatch, ("Der Kai \x1b[2Jist \u202e420 Meter lang. " + "Er ist lang. " * 50).encode())
    printed = run_command("analyse", "-")
    assert not {"\x1b", "\u202e"} & set(printed)
    assert "420 Meter lang." in printed


def test_analyse_with_a_model_that_nobody_named_is_refused(run_command: RunCommand, harbour: str) -> None:
    with pytest.raises(CommandError, match="no model to ask"):
        run_command("analyse", harbour, "--analyser", "model")


def test_analyse_with_the_model_shows_what_it_adds(
    run_command: RunCommand, harbour: str, model: Server
) -> None:
    quote = "ist der neue Kai seit dem 3. Mai 2021 genau 420 Meter lang"
    model.answer = claiming(proposal(quote, "Der neue Kai ist 420 Meter lang."))
    printed = run_command("analyse", harbour, "--analyser", "model")
    assert "The model “tiny” proposed 1 of the suggestions." in printed
    assert "Der neue Kai ist 420 Meter lang." in printed
    assert f"In the text: {quote}" in printed


def test_analyse_asks_no_model_unless_told_to(run_command: RunCommand, harbour: str, model: Server) -> None:
    run_command("analyse", harbour)
    assert model.asked == []


def run_alone(project: Path, *arguments: str, **options: Any) -> subprocess.CompletedProcess[str]:
    """Run it as at a terminal, on a desk whose database cannot be reached."""
    return subprocess.run(  # noqa: S603 - our own words
        [sys.executable, "manage.py", "analyse", *arguments],
        cwd=project,
        env={**os.environ, "DATABASE_URL": "postgresql://nobody:nothing@127.0.0.1:1/none"},
        check=False,
        text=True,
        **options,
    )


def test_analyse_needs_no_database(project: Path, harbour: str) -> None:
    done = run_alone(project, harbour, capture_output=True)
    assert (done.returncode, done.stderr) == (0, "")
    assert "420 Meter" in done.stdout


def test_analyse_refuses_with_an_exit_code_and_without_a_traceback(project: Path) -> None:
    done = run_alone(project, "missing.txt", capture_output=True)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "CommandError: missing.txt cannot be read: No such file or directory.\n"


def test_analyse_ends_quietly_when_nobody_reads_on(project: Path, harbour: str) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = run_alone(project, harbour, stdout=writing, stderr=subprocess.PIPE)
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize(
    ("shell", "sentence"),
    [
        ("{command} - <&-", "There is no input to read"),
        ("printf 'The hall cost 3 million euros.' | {command} - > /dev/full", "The answer cannot be written"),
        ("printf 'Die Halle kostet 3 Millionen Euro.' | PYTHONIOENCODING=ascii {command} - --lang de", ""),
    ],
)
def test_analyse_in_a_terminal_in_trouble_says_so_without_a_traceback(
    shell: str, sentence: str, project: Path
) -> None:
    command = f"{sys.executable} manage.py analyse"
    done = subprocess.run(  # noqa: S602 - what a shell closes and fills is what is tried
        shell.format(command=command), shell=True, cwd=project, check=False, capture_output=True, text=True
    )
    assert "Traceback" not in done.stderr
    assert sentence in done.stderr
