"""Which test answers which line of the list of attacks; a test that is renamed or lost shows here."""

import ast
from pathlib import Path

import pytest

HERE = "tests/hostile/"

TESTS: dict[int, tuple[str, ...]] = {
    18: (
        HERE + "test_text.py::test_an_address_that_runs_code_is_refused_in_every_form",
        HERE + "test_text.py::test_an_old_address_that_runs_code_is_no_link_on_any_page",
        "tests/web/test_sources.py::test_an_address_that_is_no_web_page_is_refused_and_kept_in_the_form",
        "tests/web/test_evidence.py::test_an_address_that_is_none_is_refused_and_everything_typed_stays",
    ),
    19: (
        HERE + "test_text.py::test_markup_anybody_writes_is_words_on_every_page_and_in_the_admin",
        HERE + "test_text.py::test_markup_in_a_refused_form_is_words_too",
    ),
    21: (
        "tests/exports/test_csv.py::test_a_cell_that_a_spreadsheet_would_run_is_defused",
        "tests/web/test_insights.py::test_a_name_that_a_spreadsheet_would_run_is_defused_in_the_file",
    ),
    22: (
        HERE + "test_text.py::test_marks_that_turn_text_around_are_kept_isolated_and_told",
        HERE + "test_text.py::test_a_text_without_such_marks_is_not_suspected",
    ),
    23: (
        HERE + "test_text.py::test_a_name_with_signs_that_cannot_be_seen_is_refused_in_the_admin",
        "tests/admin/test_changing.py::test_adding_a_person_with_a_name_that_deceives_is_refused_and_shows_what_was_typed",
    ),
    24: (
        HERE + "test_text.py::test_a_claim_written_with_composed_letters_is_the_same_claim",
        HERE + "test_text.py::test_a_text_written_with_composed_letters_is_the_same_text_and_keeps_its_bytes",
    ),
    25: (
        HERE + "test_text.py::test_zero_bytes_are_refused_in_every_field_and_parameter",
        HERE + "test_text.py::test_half_characters_sent_in_another_encoding_are_refused",
        HERE + "test_text.py::test_a_cookie_with_a_zero_byte_is_answered",
        HERE + "test_text.py::test_a_file_with_what_is_no_text_is_refused_and_nothing_is_stored",
    ),
    26: (
        HERE + "test_text.py::test_a_selection_that_is_not_where_it_says_is_refused",
        HERE + "test_text.py::test_a_selection_around_emoji_is_stored_as_the_slice_of_the_text",
        "tests/web/test_workspace.py::test_a_selection_counted_in_utf_16_is_refused_and_changes_nothing",
    ),
    27: (HERE + "test_text.py::test_line_ends_of_any_kind_leave_every_offset_right",),
    28: (HERE + "test_text.py::test_an_article_of_over_a_megabyte_with_ten_thousand_claims_stays_cheap",),
    29: (HERE + "test_text.py::test_line_breaks_in_names_and_titles_reach_no_header",),
    30: (
        HERE + "test_people.py::test_a_foreign_host_is_refused_on_every_page",
        "tests/factcheck/test_production.py::test_foreign_host_is_refused",
    ),
    31: (
        HERE + "test_people.py::test_what_one_may_not_see_is_missing_like_what_is_not_there",
        HERE + "test_people.py::test_what_one_may_not_see_is_in_no_list_no_count_and_no_search",
        HERE + "test_people.py::test_the_address_of_a_hidden_source_gives_its_title_away_to_nobody",
    ),
    33: (
        HERE + "test_people.py::test_fields_that_are_not_theirs_change_nothing_in_any_edit_form",
        HERE + "test_people.py::test_the_version_of_a_form_cannot_be_chosen_to_win",
        "tests/web/test_decisions.py::test_fields_that_are_not_a_decision_s_own_stay_as_they_are",
        "tests/admin/test_changing.py::test_rule_bearing_fields_in_a_form_change_nothing",
    ),
    34: (
        HERE + "test_people.py::test_an_admin_does_not_second_review_own_work",
        HERE + "test_people.py::test_who_worked_on_it_does_not_approve_after_a_reassignment",
        "tests/workflow/test_reviewing.py::test_approving_past_the_workflow_is_refused_by_the_database",
    ),
    35: (
        HERE + "test_people.py::test_a_step_cannot_be_skipped_with_a_button_of_another_state",
        "tests/workflow/test_transitions.py::test_move_from_each_state_with_each_verb_obeys_the_table_for_each_person",
    ),
    36: (
        HERE + "test_people.py::test_evidence_and_verdict_cannot_be_changed_around_the_approval",
        HERE + "test_people.py::test_rewording_an_approved_claim_through_the_web_voids_the_approval",
    ),
    37: (
        HERE + "test_people.py::test_a_post_without_the_token_is_refused_everywhere",
        HERE + "test_people.py::test_a_post_without_the_token_is_refused_in_the_admin",
        HERE + "test_people.py::test_getting_a_button_is_refused",
        HERE + "test_people.py::test_reading_every_page_changes_nothing",
    ),
    38: (
        HERE + "test_people.py::test_no_next_field_leads_to_another_site",
        HERE + "test_people.py::test_no_referer_leads_to_another_site",
    ),
    39: (
        HERE + "test_people.py::test_names_in_another_spelling_count_as_the_same_wrong_name",
        HERE + "test_people.py::test_a_forwarded_address_does_not_open_a_closed_name",
        "tests/web/test_session.py::test_six_wrong_passwords_leave_another_address_open",
    ),
    40: (
        HERE + "test_people.py::test_a_deactivated_person_is_a_stranger_to_every_page_and_button",
        HERE + "test_people.py::test_strangers_are_sent_to_the_sign_in_page_from_everywhere",
        "tests/admin/test_entering.py::test_an_admin_who_was_deactivated_is_out_with_the_next_page",
    ),
    42: (
        HERE + "test_at_once.py::test_of_two_who_take_a_claim_in_the_same_moment_one_has_it",
        "tests/web/test_decisions.py::test_the_second_of_two_takers_is_told_who_has_it",
    ),
    43: (HERE + "test_at_once.py::test_approving_from_two_windows_in_the_same_moment_is_one_entry",),
    44: (
        HERE + "test_at_once.py::test_a_stale_save_of_an_article_shows_both_texts",
        HERE + "test_at_once.py::test_a_stale_save_of_an_article_shows_who_was_named_meanwhile",
        HERE + "test_at_once.py::test_a_verdict_opened_before_it_was_returned_is_stale",
        "tests/web/test_claims.py::test_a_stale_wording_shows_both_and_is_saved_the_second_time",
        "tests/web/test_sources.py::test_a_stale_save_shows_both_texts_and_loses_neither",
        "tests/web/test_evidence.py::test_a_stale_edit_of_evidence_shows_both_texts",
        "tests/web/test_evidence.py::test_a_stale_verdict_shows_both_texts_and_loses_neither",
        "tests/admin/test_changing.py::test_a_stale_save_of_an_article_shows_both_texts_and_the_next_one_decides",
    ),
    45: (
        HERE + "test_at_once.py::test_one_form_sent_twice_in_the_same_moment_is_one_row",
        HERE + "test_at_once.py::test_an_article_sent_twice_in_the_same_moment_is_one_article",
        HERE + "test_at_once.py::test_evidence_sent_twice_in_the_same_moment_is_one_piece",
        HERE + "test_at_once.py::test_evidence_sent_twice_one_after_the_other_is_one_piece",
    ),
    46: (
        HERE + "test_at_once.py::test_the_same_text_a_second_time_is_pointed_at_the_first",
        HERE + "test_at_once.py::test_the_same_file_a_second_time_is_pointed_at_the_first_by_the_command",
    ),
    47: (
        HERE + "test_at_once.py::test_history_that_no_page_offers_to_change_is_not_changed_in_the_admin",
        "tests/workflow/test_history.py::test_history_is_protected_against_sql",
        "tests/workflow/test_history.py::test_history_is_protected_against_the_orm",
        "tests/workflow/test_history.py::test_faults_in_history_name_the_first_entry_that_was_forced",
        "tests/workflow/test_history.py::test_faults_in_history_show_a_cut_tail_even_when_the_head_was_made_to_fit",
        "tests/commands/test_verify_history.py::test_verify_history_names_where_the_end_was_cut_off",
    ),
}

WANTED = {18, 19, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, *range(33, 41), *range(42, 48)}


def test_every_number_that_this_desk_answers_has_a_test() -> None:
    assert set(TESTS) == WANTED


@pytest.mark.parametrize("number", sorted(TESTS))
def test_the_tests_of_a_number_are_there(number: int, project: Path) -> None:
    for test in TESTS[number]:
        path, _, name = test.partition("::")
        tree = ast.parse((project / path).read_text(encoding="utf-8"))
        assert name in {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}, test
