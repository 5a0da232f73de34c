//! `/desk/`: the day, what waits for whoever is signed in.

use axum::{Router, extract::State, response::Html, routing::get};
use serde::Serialize;

use crate::{
    desk::Desk,
    error::DeskError,
    page::{self, View},
    who::Who,
};

pub(crate) fn routes() -> Router<Desk> {
    Router::new().route("/desk/", get(day))
}

#[derive(Debug, Serialize)]
struct Day {}

impl View for Day {
    const TEMPLATE: &'static str = "home/day.html";
    const PLACE: &'static str = "/desk/";
}

async fn day(State(desk): State<Desk>, who: Who) -> Result<Html<String>, DeskError> {
    page::render(&desk, &who, &Day {})
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::sample;

    #[test]
    fn the_day_has_its_words_in_every_language() {
        sample::check(&Day {});
    }
}
