//! The store's one suite: every test runs on SQLite and on PostgreSQL.
#![expect(clippy::unwrap_used, reason = "a test fails where it can't go on")]

mod desk;
mod values;
mod whole;

mod access;
mod articles;
mod copies;
mod coverage;
mod editor;
mod following;
mod fronts;
mod gone;
mod lists;
mod made_before;
mod narrowing;
mod notes;
mod opening;
mod pictures;
mod programs;
mod readers;
mod round_trip;
mod saves;
mod slugs;
mod tasks;

on_both! {
    access: a_person_comes_back_and_nobody_passes_for_them, a_session_is_found_by_its_hash_until_it_is_ended,
        of_many_attempts_at_once_each_counts, what_is_good_once_is_good_once,
        what_is_done_on_behalf_of_an_act_stands_in_the_log, writers_at_once_leave_no_gap_in_the_log;
    articles: an_article_brings_all_its_page_shows, readers_learn_that_an_original_has_changed;
    copies: a_backup_can_be_restored_into_either_database, a_backup_is_of_one_moment_while_others_write,
        what_is_no_backup_is_refused, doctor_finds_what_is_missing;
    coverage: a_story_that_is_taken_is_covered_in_every_language, every_save_keeps_the_numbers_in_step,
        facts_states_and_editions_that_come_keep_it_in_step, numbers_by_language_are_those_of_the_stories,
        a_language_that_comes_or_goes_has_its_rows, sixteen_writers_of_one_story_keep_its_numbers;
    narrowing: a_plain_list_finds_what_is_asked_of_it, every_filter_finds_what_it_asks_for, words_are_found_however_they_are_written,
        pages_follow_one_another_without_a_gap, somebody_s_work_is_found_by_every_filter_too;
    editor: an_attempt_is_remembered_for_a_while, who_is_seen_is_there_and_who_is_not_is_gone,
        a_link_to_a_preview_expires, the_lines_of_an_edition_come_back_and_a_draft_may_wait_for_its_headline;
    following: sixteen_writers_leave_no_gap_for_any_follower, a_transaction_names_each_aggregate_once,
        every_aggregate_is_named_as_it_was, a_transaction_left_alone_leaves_nothing,
        commits_of_this_process_and_of_others_wake_a_follower;
    fronts: a_front_shows_what_is_arranged_and_published, standing_pages_are_in_no_list,
        documents_come_with_their_story, things_are_found_ordered_and_gone;
    gone: a_deleted_edition_leaves_its_sisters_and_no_gap_in_the_feed,
        an_erased_text_is_gone_for_good_and_its_address_says_so, an_erased_past_leaves_what_readers_have,
        an_erased_name_is_nobodys_wherever_it_stood, nothing_is_due_under_an_embargo;
    lists: lists_are_newest_first_and_page_by_page, a_list_takes_as_many_statements_as_a_page,
        topics_follow_what_is_published;
    made_before: what_every_earlier_version_wrote_is_read;
    notes: notes_come_back_with_their_answers_and_are_counted_while_they_are_open;
    opening: a_newsroom_is_made_once, of_many_that_make_it_at_once_one_does;
    programs: a_token_is_found_by_its_secret_alone, a_key_belongs_to_the_first_request_that_names_it, an_answer_that_tells_of_what_was_erased_is_not_given_again,
        a_webhook_comes_back_and_goes_with_its_deliveries,
        only_the_first_that_waits_is_next_and_one_delivers_at_a_time, a_webhook_that_has_seen_all_is_not_behind;
    pictures: a_picture_is_found_by_any_word_that_is_said_of_it, a_picture_knows_where_it_is_used,
        what_was_made_of_a_file_belongs_to_every_picture_that_has_it, a_job_is_done_by_one_and_survives_who_had_it,
        of_many_that_look_for_work_at_once_each_job_goes_to_one;
    readers: nothing_but_what_is_published_is_ever_seen, an_old_address_leads_on_for_ever;
    round_trip: what_is_put_comes_back, texts_come_back_to_the_last_mark;
    saves: of_saves_on_one_base_one_wins_and_none_is_lost;
    slugs: a_slug_is_unique_in_its_language_and_section, a_taken_slug_gets_the_first_free_number,
        a_reserved_slug_is_given_up_for_another;
    tasks: an_assignment_comes_back_and_what_is_due_first_stands_first, tasks_wait_for_an_answer_until_they_have_one,
        what_waits_longest_in_a_language_stands_first;
}
