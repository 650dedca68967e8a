"""What seeds/ says about the demonstration desk, as dataclasses; seeds/README.md explains the fields."""

import tomllib
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from django.conf import settings

from claims.choices import Priority, Role
from claims.workflow.sourcing import SourceDetails

Table = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonSeed:
    username: str
    first_name: str
    last_name: str
    role: str
    language: str

    @property
    def roles(self) -> list[Role]:
        return [Role(self.role)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One verb in a claim's history; `by` is empty for what the system does."""

    step: str
    by: str
    to: str = ""
    note: str = ""
    reason: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceSeed:
    source: str
    stance: str
    words: str
    locator: str
    paraphrase: bool
    note: str = ""
    round: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class VerdictSeed:
    rating: str
    rationale: str
    as_of: date
    look_again_on: date | None = None
    override_reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerSeed:
    by: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ThreadSeed:
    """What somebody said about the claim, and what was answered; a question stays open."""

    by: str
    words: str
    question: bool = False
    answers: list[AnswerSeed]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalSeed:
    """Other words for a draft's quote, not decided on yet."""

    by: str
    words: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimSeed:
    key: str
    quote: str
    statement: str
    claimant: str
    kind: str
    state: str
    history: list[Step]
    evidence: list[EvidenceSeed]
    verdicts: list[VerdictSeed]
    threads: list[ThreadSeed]
    proposal: ProposalSeed | None = None
    priority: str = ""
    due_in_hours: int | None = None
    assign_to: str = ""
    recheck: bool = False
    recheck_note: str = ""
    changed_to: str = ""

    @property
    def stays_suggestion(self) -> bool:
        return not self.history


@dataclass(frozen=True, slots=True, kw_only=True)
class Demonstration:
    """One article and what the desk did with it."""

    file: str
    kind: str
    scale: str
    imported_by: str
    editors: list[str]
    confidential: bool
    due_in_hours: int
    priority: str
    claims: list[ClaimSeed]

    @property
    def path(self) -> Path:
        return seeds_folder() / self.file

    def priority_of(self, claim: ClaimSeed) -> Priority:
        return Priority[(claim.priority or self.priority).upper()]


def seeds_folder() -> Path:
    return Path(settings.BASE_DIR) / "seeds"


def read_table(path: Path) -> Table:
    with path.open("rb") as file:
        return tomllib.load(file)


def read_people() -> list[PersonSeed]:
    return [PersonSeed(**table) for table in read_table(seeds_folder() / "people.toml")["people"]]


def read_sources() -> dict[str, SourceDetails]:
    """Give the sources by the key that evidence names them with."""
    tables = read_table(seeds_folder() / "sources.toml")
    return {key: SourceDetails(**table) for key, table in tables.items()}


def read_demonstrations() -> list[Demonstration]:
    paths = sorted((seeds_folder() / "demo").glob("*.toml"))
    return [demonstration_from(read_table(path)) for path in paths]


def demonstration_from(table: Table) -> Demonstration:
    claims = [claim_from(claim) for claim in table["claims"]]
    return Demonstration(**{**table, "claims": claims})


def claim_from(table: Table) -> ClaimSeed:
    return ClaimSeed(
        **{
            **table,
            "history": [Step(**step) for step in table["history"]],
            "evidence": [EvidenceSeed(**item) for item in table.get("evidence", [])],
            "verdicts": [VerdictSeed(**item) for item in table.get("verdicts", [])],
            "threads": [thread_from(item) for item in table.get("threads", [])],
            "proposal": ProposalSeed(**table["proposal"]) if "proposal" in table else None,
        }
    )


def thread_from(table: Table) -> ThreadSeed:
    return ThreadSeed(**{**table, "answers": [AnswerSeed(**answer) for answer in table.get("answers", [])]})
