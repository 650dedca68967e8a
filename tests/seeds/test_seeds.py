"""The demonstration content is exact: its quotes occur, its names exist, its histories end where they say."""

import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from claims.text.addresses import address_key, normalise_address
from claims.text.dates import parse_partial_date
from claims.text.documents import PlainDocument
from claims.text.readers import read_document
from claims.text.sentences import document_sentences

SEEDS = Path(__file__).parents[2] / "seeds"
DEMOS = sorted(path.stem for path in (SEEDS / "demo").glob("*.toml"))
ENDS_IN = {
    "accept": "open",
    "assign": "assigned",
    "take": "assigned",
    "start": "researching",
    "submit": "in_review",
    "recall": "researching",
    "return": "researching",
    "reopen": "researching",
    "approve": "approved",
    "text_changed": "recheck",
    "dismiss": "dismissed",
    "mark_not_checkable": "not_checkable",
}
PRIMARY = {"primary", "official_data"}

Table = dict[str, Any]


def load(name: str) -> Table:
    return tomllib.loads((SEEDS / name).read_text(encoding="utf-8"))


def load_demo(name: str) -> Table:
    return load(f"demo/{name}.toml")


def all_claims() -> list[Table]:
    return [claim for name in DEMOS for claim in load_demo(name)["claims"]]


def read_article(demo: Table) -> PlainDocument:
    path = SEEDS / demo["file"]
    return read_document(path.read_bytes(), path.name)


def usernames(*roles: str) -> set[str]:
    people = load("people.toml")["people"]
    return {person["username"] for person in people if not roles or person["role"] in roles}


def ratings_of(scale_key: str) -> set[str]:
    scales = {scale["key"]: scale for scale in load("scales.toml")["scales"]}
    return {rating["key"] for rating in scales[scale_key]["ratings"]}


def submitted_rounds(claim: Table) -> set[int]:
    """Give the rounds that went to second review; a return or a reopening begins the next."""
    current, submitted = 1, set()
    for entry in claim["history"]:
        if entry["step"] == "submit":
            submitted.add(current)
        current += entry["step"] in {"return", "reopen"}
    return submitted


def evidence_until(claim: Table, round_number: int) -> list[Table]:
    return [item for item in claim.get("evidence", []) if item.get("round", 1) <= round_number]


def is_enough(evidence: list[Table], sources: Table) -> bool:
    counting = [
        sources[item["source"]]
        for item in evidence
        if item["words"] and item["locator"] and item["stance"] != "context"
    ]
    has_primary = any(source["kind"] in PRIMARY for source in counting)
    return has_primary or len({source["publisher"] for source in counting}) > 1


def test_the_folder_holds_four_demonstrations() -> None:
    assert DEMOS == ["kilogram", "mietspiegel", "ramstein", "sprechstunde"]


@pytest.mark.parametrize("name", DEMOS)
def test_each_quote_occurs_exactly_once(name: str) -> None:
    demo = load_demo(name)
    text = read_article(demo).text
    counts = {claim["key"]: text.count(claim["quote"]) for claim in demo["claims"]}
    assert counts == dict.fromkeys(counts, 1)


@pytest.mark.parametrize("name", DEMOS)
def test_each_quote_lies_within_one_sentence(name: str) -> None:
    demo = load_demo(name)
    document = read_article(demo)
    sentences = [document.text[span.start : span.end] for span in document_sentences(document)]
    astray = [
        claim["key"]
        for claim in demo["claims"]
        if not any(claim["quote"] in sentence for sentence in sentences)
    ]
    assert astray == []


@pytest.mark.parametrize("name", DEMOS)
def test_claims_of_one_article_have_keys_of_their_own(name: str) -> None:
    counts = Counter(claim["key"] for claim in load_demo(name)["claims"])
    assert counts.most_common(1)[0][1] == 1


@pytest.mark.parametrize("name", DEMOS)
def test_each_article_calls_itself_a_demonstration(name: str) -> None:
    head = (SEEDS / load_demo(name)["file"]).read_text(encoding="utf-8").split("---")[1]
    assert "\nprovenance: Demonstration" in head


@pytest.mark.parametrize("name", DEMOS)
def test_kind_in_the_head_agrees_with_demonstration_and_scale(name: str) -> None:
    demo = load_demo(name)
    head = (SEEDS / demo["file"]).read_text(encoding="utf-8").split("---")[1]
    kinds = {scale["key"]: scale["kind"] for scale in load("scales.toml")["scales"]}
    assert f"\nkind: {demo['kind']}\n" in head
    assert kinds[demo["scale"]] == demo["kind"]


@pytest.mark.parametrize("name", DEMOS)
def test_each_rating_belongs_to_the_scale_of_its_article(name: str) -> None:
    demo = load_demo(name)
    used = {verdict["rating"] for claim in demo["claims"] for verdict in claim.get("verdicts", [])}
    assert used <= ratings_of(demo["scale"])


@pytest.mark.parametrize("name", DEMOS)
def test_each_person_named_is_on_the_desk(name: str) -> None:
    demo = load_demo(name)
    named = {demo["imported_by"], *demo["editors"]}
    for claim in demo["claims"]:
        named |= {claim["assign_to"]} if "assign_to" in claim else set()
        named |= {entry[field] for entry in claim["history"] for field in ("by", "to") if field in entry}
    assert named - {""} <= usernames()


def test_sources_and_their_uses_agree() -> None:
    used = {item["source"] for claim in all_claims() for item in claim.get("evidence", [])}
    assert used <= set(load("sources.toml"))


def test_each_address_is_stored_in_its_normal_form() -> None:
    addresses = [source["address"] for source in load("sources.toml").values() if source["address"]]
    assert addresses == [normalise_address(address) for address in addresses]


def test_no_two_sources_share_an_address() -> None:
    keys = [address_key(source["address"]) for source in load("sources.toml").values() if source["address"]]
    assert len(keys) == len(set(keys))


def test_each_day_of_a_source_is_a_partial_date() -> None:
    days = [source["published_on"] for source in load("sources.toml").values() if source["published_on"]]
    assert days == [str(parse_partial_date(day)) for day in days]


def test_evidence_without_words_is_marked_as_paraphrase() -> None:
    evidence = [item for claim in all_claims() for item in claim.get("evidence", [])]
    assert [item["paraphrase"] for item in evidence] == [not item["words"] for item in evidence]


def test_each_history_ends_in_the_state_it_names() -> None:
    ends = {
        claim["key"]: ENDS_IN[claim["history"][-1]["step"]] if claim["history"] else "suggested"
        for claim in all_claims()
    }
    assert ends == {claim["key"]: claim["state"] for claim in all_claims()}


def test_every_state_occurs() -> None:
    assert {claim["state"] for claim in all_claims()} == {"suggested", *ENDS_IN.values()}


def test_every_return_reason_but_other_occurs() -> None:
    entries = [entry for claim in all_claims() for entry in claim["history"]]
    assert {entry["reason"] for entry in entries if entry["step"] == "return"} == {
        "weak_sources",
        "same_origin",
        "unclear_rationale",
        "wrong_rating",
        "missing_context",
    }


def test_a_returned_claim_is_among_those_in_research() -> None:
    returned = [
        claim["key"]
        for claim in all_claims()
        if claim["state"] == "researching" and claim["history"][-1]["step"] == "return"
    ]
    assert returned == ["districts", "party-to-conflict"]


def test_second_review_is_never_by_the_assignee() -> None:
    own_work = [
        claim["key"]
        for claim in all_claims()
        for entry in claim["history"]
        if entry["step"] in {"approve", "return"} and entry["by"] == claim["assign_to"]
    ]
    assert own_work == []


def test_only_editors_and_admins_give_claims_to_others() -> None:
    givers = {
        entry["by"] for claim in all_claims() for entry in claim["history"] if entry["step"] == "assign"
    }
    assert givers <= usernames("Editor", "Admin")


def test_research_and_submission_are_by_the_assignee() -> None:
    astray = [
        claim["key"]
        for claim in all_claims()
        for entry in claim["history"]
        if entry["step"] in {"take", "start", "submit", "recall"} and entry["by"] != claim["assign_to"]
    ]
    assert astray == []


def test_each_submitted_round_has_enough_evidence_or_a_reason_for_less() -> None:
    sources = load("sources.toml")
    short = [
        (claim["key"], number)
        for claim in all_claims()
        for number in submitted_rounds(claim)
        if not is_enough(evidence_until(claim, number), sources)
        and not claim["verdicts"][number - 1].get("override_reason")
    ]
    assert short == []


def test_each_contradicting_source_is_named_in_the_rationale() -> None:
    sources = load("sources.toml")
    unnamed = [
        (claim["key"], item["source"])
        for claim in all_claims()
        for number in submitted_rounds(claim)
        for item in evidence_until(claim, number)
        if item["stance"] == "contradicts"
        and not any(
            sources[item["source"]][field] in claim["verdicts"][number - 1]["rationale"]
            for field in ("publisher", "title")
        )
    ]
    assert unnamed == []


def test_a_recheck_says_which_words_changed() -> None:
    changed = {claim["key"]: claim for claim in all_claims() if claim["state"] == "recheck"}
    assert set(changed) == {claim["key"] for claim in all_claims() if claim.get("recheck")}
    assert all(claim["changed_to"] != claim["quote"] for claim in changed.values())


def test_each_scale_numbers_its_ratings_in_order() -> None:
    for scale in load("scales.toml")["scales"]:
        orders = [rating["order"] for rating in scale["ratings"]]
        assert orders == list(range(1, len(orders) + 1))


def test_numbers_for_claimreview_stay_between_worst_and_best() -> None:
    for scale in load("scales.toml")["scales"]:
        numbers = [rating["claimreview"] for rating in scale["ratings"] if "claimreview" in rating]
        assert bool(numbers) == ("best" in scale)
        assert all(scale["worst"] <= number <= scale["best"] for number in numbers)
