//! Coverage: how every story stands in every language, by what is asked of it.

use axum::{extract::State, response::Response};
use http::Uri;
use language::{Date, Lang};
use newsroom::{
    coverage::PublicState,
    edition::WorkingState,
    id::{SectionId, StoryId, UserId},
    rights::Action,
};
use serde::{Deserialize, Serialize};
use store::coverage::{
    list::{self, Filter, Key, Lack},
    page::{self, Cell, Line},
};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::{router::OpenApiRouter, routes};

use crate::{
    api::{
        caller::Caller,
        paging::{self, Limit, Listed},
        params::{Params, word},
        problem::ApiError,
        shape::{Cursor, Id, Plain, Tag},
    },
    desk::Desk,
};

pub(super) fn routes() -> OpenApiRouter<Desk> {
    OpenApiRouter::new().routes(routes!(list))
}

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
struct Asked {
    /// The language that all the rest is asked of; any where none is named.
    #[param(value_type = Option<Tag>)]
    language: Option<Lang>,
    /// What an edition lacks: `stale`, `missing` or `absent`.
    #[param(pattern = "^(stale|missing|absent)$")]
    lack: Option<String>,
    /// Its working state.
    #[param(pattern = "^(draft|in_review|ready)$")]
    working: Option<String>,
    /// Its public state.
    #[param(pattern = "^(none|scheduled|published|withdrawn)$")]
    public: Option<String>,
    /// Whose work it is: a person's id.
    #[param(value_type = Option<Id>)]
    assigned: Option<UserId>,
    /// The section's id.
    #[param(value_type = Option<Id>)]
    section: Option<SectionId>,
    /// The first day.
    #[param(value_type = Option<String>, format = Date)]
    from: Option<Date>,
    /// The last day.
    #[param(value_type = Option<String>, format = Date)]
    until: Option<Date>,
    /// Words of a headline, however they are written.
    #[param(value_type = Option<Plain>)]
    words: Option<String>,
    /// How many a page holds.
    #[param(value_type = Option<u32>, minimum = 1, maximum = 200)]
    limit: Option<Limit>,
    /// Where the page begins: what the page before said as `next`.
    #[param(value_type = Option<Cursor>)]
    cursor: Option<String>,
}

/// A story in the table.
#[derive(Serialize, ToSchema)]
struct CoverageLine {
    /// Its id.
    story: String,
    /// The day of the event.
    #[schema(format = Date)]
    date: Option<String>,
    /// Its section's id.
    section: Option<String>,
    /// Each language in which there is an edition, or should be.
    languages: Vec<CoverageCell>,
}

/// A story in a language.
#[derive(Serialize, ToSchema)]
struct CoverageCell {
    /// The language.
    language: String,
    /// How the edition fits its source.
    fit: &'static str,
    /// Its working state; `null` where there is no edition.
    working: Option<&'static str>,
    /// Its public state; `null` where there is no edition.
    public: Option<&'static str>,
    /// Its newest headline.
    headline: Option<String>,
    /// The language it was translated from; `null` for an original.
    translated_from: Option<String>,
    /// How many units are current.
    current: usize,
    /// How many are stale.
    stale: usize,
    /// How many translate what is gone.
    orphan: usize,
    /// How many of the source nothing translates.
    missing: usize,
    /// Whose work it is: a person's id.
    assigned: Option<String>,
    /// Until when.
    #[schema(format = DateTime)]
    due: Option<String>,
    /// How many corrections of its sisters wait for an answer.
    tasks: u32,
}

impl CoverageLine {
    fn of(line: &Line) -> Self {
        Self {
            story: line.story.to_string(),
            date: line.date.map(|date| date.to_string()),
            section: line.section.as_ref().map(ToString::to_string),
            languages: line.cells.iter().map(CoverageCell::of).collect(),
        }
    }
}

impl CoverageCell {
    fn of(cell: &Cell) -> Self {
        let assignment = cell.assignment.as_ref();
        Self {
            language: cell.lang.to_string(),
            fit: cell.fit.as_str(),
            working: cell.states.as_ref().map(|states| states.working.as_str()),
            public: cell.states.as_ref().map(|states| states.public.as_str()),
            headline: cell.headline.as_ref().map(ToString::to_string),
            translated_from: cell.source.as_ref().map(ToString::to_string),
            current: cell.tally.current,
            stale: cell.tally.stale,
            orphan: cell.tally.orphan,
            missing: cell.tally.missing,
            assigned: assignment.map(|one| one.to.to_string()),
            due: assignment.and_then(|one| one.due).map(|at| at.to_string()),
            tasks: cell.tasks,
        }
    }
}

/// Stories with how each language stands, the newest first.
#[utoipa::path(get, path = "/coverage", tag = "translating", params(Asked),
    responses((status = 200, body = Listed<CoverageLine>, description = "A page of the table.")))]
async fn list(
    State(desk): State<Desk>,
    caller: Caller,
    query: Result<Params<Asked>, ApiError>,
    uri: Uri,
) -> Result<Response, ApiError> {
    caller.may(Action::ReadCoverage, None)?;
    let Params(asked) = query?;
    let limit = asked.limit.unwrap_or_default();
    let after: Option<(String, StoryId)> = paging::begins(asked.cursor.as_deref())?;
    let after = after.map(|(day, story)| Key { day, story });
    let filter = asked.filter()?;
    let mut read = desk.press.store.read().await?;
    let found = list::list(&mut read, &filter, after.as_ref(), limit.0).await?;
    let lines = page::lines(&mut read, &found.stories).await?;
    let next = found.next.map(|key| paging::cursor(&(key.day, key.story)));
    Ok(paging::answer(
        &uri,
        lines.iter().map(CoverageLine::of).collect(),
        next,
    ))
}

impl Asked {
    fn filter(self) -> Result<Filter, ApiError> {
        Ok(Filter {
            lang: self.language,
            lack: word("lack", self.lack.as_deref(), Lack::parse)?,
            working: word("working", self.working.as_deref(), WorkingState::parse)?,
            public: word("public", self.public.as_deref(), PublicState::parse)?,
            mine: self.assigned,
            section: self.section,
            from: self.from,
            until: self.until,
            words: self.words,
        })
    }
}
