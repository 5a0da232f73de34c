//! `/desk/`: the day, what waits for whoever is signed in.

use axum::{Router, extract::State, response::Html, routing::get};
use language::{Lang, Moment};
use newsroom::{edition::WorkingState, id::StoryId, rights::Action};
use serde::Serialize;
use site::view::card::When;
use store::{
    Connection,
    coverage::list::{Filter, list},
    edition,
};

use crate::{
    desk::Desk,
    error::DeskError,
    page::{self, View},
    translating::{
        Names, Numbers,
        queue::{self, Row, Rows, Waiting},
    },
    who::Who,
};

pub(crate) fn routes() -> Router<Desk> {
    Router::new().route("/desk/", get(day))
}

/// How many of each kind the page shows.
const MOST: u32 = 6;

#[derive(Debug, Default, Serialize)]
struct Day {
    name: String,
    waiting: Waiting,
    /// What somebody else has handed over, in the languages in which they may find it fit.
    review: Vec<Row>,
    /// What they were writing last.
    drafts: Vec<Row>,
    /// What readers get next.
    scheduled: Vec<Scheduled>,
    /// Whether nothing of all this waits.
    nothing: bool,
    zone: String,
    today: When,
    /// How each language stands.
    numbers: Vec<Numbers>,
    can_start: bool,
    can_review: bool,
    can_schedule: bool,
    translates: bool,
}

/// An edition that is scheduled.
#[derive(Debug, Serialize)]
struct Scheduled {
    #[serde(flatten)]
    row: Row,
    at: When,
}

impl View for Day {
    const TEMPLATE: &'static str = "home/day.html";
    const PLACE: &'static str = "/desk/";
}

async fn day(State(desk): State<Desk>, who: Who) -> Result<Html<String>, DeskError> {
    let mut read = desk.press.store.read().await?;
    let names = Names::read(&mut read).await?;
    let waiting = queue::read(&desk, &who, &mut read, &names, MOST).await?;
    let review = review(&desk, &who, &mut read, &names).await?;
    let drafts = drafts(&desk, &who, &mut read, &names).await?;
    let scheduled = scheduled(&desk, &who, &mut read, &names).await?;
    let counted = store::coverage::counts(&mut read).await?;
    let language = desk.interface(&who.lang);
    let view = Day {
        today: language.day(desk.now()),
        numbers: Numbers::of(&counted, &desk.press.settings().languages, language),
        name: who.name().to_owned(),
        nothing: waiting.is_empty() && review.is_empty() && drafts.is_empty() && scheduled.is_empty(),
        waiting,
        review,
        drafts,
        scheduled,
        zone: desk.press.settings().zone.name().to_owned(),
        can_start: who.can(Action::StartStory, None),
        can_review: who.can(Action::Approve, None),
        can_schedule: who.can(Action::Schedule, None),
        translates: who.can(Action::Settle, None),
    };
    page::render(&desk, &who, &view)
}

async fn review(desk: &Desk, who: &Who, read: &mut Connection, names: &Names) -> Result<Vec<Row>, DeskError> {
    let mut named = Vec::new();
    for lang in queue::languages(desk, who, Action::Approve) {
        let filter = Filter {
            lang: Some(lang.clone()),
            working: Some(WorkingState::InReview),
            ..Filter::default()
        };
        let found = list(read, &filter, None, MOST).await?;
        named.extend(found.stories.into_iter().map(|story| (story, lang.clone())));
    }
    let rows = Rows::read(desk, who, read, names, named.iter()).await?;
    Ok(rows.of(&named))
}

async fn drafts(desk: &Desk, who: &Who, read: &mut Connection, names: &Names) -> Result<Vec<Row>, DeskError> {
    let named = store::coverage::drafts_of(read, who.name(), MOST).await?;
    let rows = Rows::read(desk, who, read, names, named.iter()).await?;
    Ok(rows.of(&named))
}

async fn scheduled(
    desk: &Desk,
    who: &Who,
    read: &mut Connection,
    names: &Names,
) -> Result<Vec<Scheduled>, DeskError> {
    if !who.can(Action::Schedule, None) {
        return Ok(Vec::new());
    }
    let next = edition::scheduled_next(read, MOST).await?;
    let named: Vec<_> = next
        .iter()
        .map(|(story, lang, _)| (story.clone(), lang.clone()))
        .collect();
    let rows = Rows::read(desk, who, read, names, named.iter()).await?;
    let language = desk.interface(&who.lang);
    let row = |(story, lang, at): &(StoryId, Lang, Moment)| {
        Some(Scheduled {
            row: rows.row(story, lang)?,
            at: language.day_and_hour(*at),
        })
    };
    Ok(next.iter().filter_map(row).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{page::sample, translating::queue::tests::waiting};

    #[test]
    fn the_day_has_its_words_in_every_language() {
        let full = waiting();
        let scheduled = waiting().stale.into_iter().map(|row| Scheduled {
            at: row.cell.since.clone(),
            row,
        });
        sample::check(&Day {
            name: "سلمى".to_owned(),
            review: waiting().stale,
            drafts: waiting().missing,
            scheduled: scheduled.collect(),
            waiting: full,
            zone: "Europe/Moscow".to_owned(),
            today: When::default(),
            numbers: vec![Numbers::sample()],
            can_start: true,
            can_review: true,
            can_schedule: true,
            translates: true,
            nothing: false,
        });
        for can in [true, false] {
            sample::check(&Day {
                nothing: true,
                can_start: can,
                can_review: can,
                can_schedule: can,
                translates: can,
                ..Day::default()
            });
        }
    }
}
