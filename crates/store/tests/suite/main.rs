//! The store's one suite: every test runs on SQLite and on PostgreSQL.

mod desk;
mod values;

mod round_trip;

on_both! {
    round_trip: what_is_put_comes_back, texts_come_back_to_the_last_mark;
}
