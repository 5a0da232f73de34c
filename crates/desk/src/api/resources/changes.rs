//! The change feed: what changed, in the one order in which it did. A program that follows it keeps the newest number it has
//! seen and asks for what came after.

use std::time::Duration;

use axum::{Json, extract::State};
use newsroom::{change::Change, rights::Action};
use serde::{Deserialize, Serialize};
use store::feed::{self, Head};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::{router::OpenApiRouter, routes};

use crate::{
    api::{caller::Caller, paging::Limit, params::Params, problem::ApiError},
    desk::Desk,
};

pub(super) fn routes() -> OpenApiRouter<Desk> {
    OpenApiRouter::new().routes(routes!(list))
}

/// The longest wait, in seconds.
const LONGEST: u32 = 30;

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
struct Asked {
    /// The newest number that was seen; 0 for all that ever changed.
    #[param(minimum = 0)]
    since: Option<u64>,
    /// For how many seconds to wait for a change where there is none yet.
    #[param(minimum = 0, maximum = 30)]
    wait: Option<u32>,
    /// How many at most.
    #[param(value_type = Option<u32>, minimum = 1, maximum = 200)]
    limit: Option<Limit>,
}

/// What changed after a number.
#[derive(Serialize, ToSchema)]
struct Changes {
    /// The feed's life: where it is another one than before, what was derived from it is void.
    epoch: String,
    /// The newest number of the feed.
    seq: i64,
    /// What changed, the oldest first.
    items: Vec<ChangeView>,
}

/// A change.
#[derive(Serialize, ToSchema)]
struct ChangeView {
    /// Its number: the next change has the next one.
    seq: i64,
    /// When it was committed.
    #[schema(format = DateTime)]
    at: String,
    /// What changed: `story`, `edition`, `picture`, `section` ….
    kind: &'static str,
    /// Which one; empty for the newsroom itself.
    id: String,
    /// In which language, for an edition.
    language: Option<String>,
    /// What happened to it.
    event: &'static str,
}

impl ChangeView {
    fn of(change: &Change) -> Self {
        let (kind, id, lang) = change.aggregate.parts();
        Self {
            seq: change.seq,
            at: change.at.to_string(),
            kind,
            id: id.to_owned(),
            language: lang.map(ToString::to_string),
            event: change.event.as_str(),
        }
    }
}

/// What changed after a number; with `wait` the answer comes when something does.
#[utoipa::path(get, path = "/changes", tag = "changes", params(Asked),
    responses((status = 200, body = Changes, description = "What changed.")))]
async fn list(
    State(desk): State<Desk>,
    caller: Caller,
    query: Result<Params<Asked>, ApiError>,
) -> Result<Json<Changes>, ApiError> {
    caller.may(Action::ReadStories, None)?;
    let Params(asked) = query?;
    let wait = asked.wait.unwrap_or_default();
    if LONGEST < wait {
        let detail = format!("wait is {wait}: it must be 0 to {LONGEST}");
        return Err(ApiError::new(http::StatusCode::UNPROCESSABLE_ENTITY, "bad-query", detail).at("wait"));
    }
    let Ok(since) = i64::try_from(asked.since.unwrap_or_default()) else {
        return Err(ApiError::unfit("since", "since is larger than any number"));
    };
    let limit = asked.limit.unwrap_or_default();
    let (mut head, mut changes) = read(&desk, since, limit).await?;
    if changes.is_empty() && wait != 0 && since <= head.seq {
        let mut watch = desk.press.store.watch(head.clone());
        let changed = tokio::time::timeout(Duration::from_secs(u64::from(wait)), watch.changed()).await;
        if let Ok(changed) = changed {
            changed?;
            (head, changes) = read(&desk, since, limit).await?;
        }
    }
    Ok(Json(Changes {
        epoch: head.epoch,
        seq: head.seq,
        items: changes.iter().map(ChangeView::of).collect(),
    }))
}

async fn read(desk: &Desk, since: i64, limit: Limit) -> Result<(Head, Vec<Change>), ApiError> {
    let mut read = desk.press.store.read().await?;
    let head = feed::head(&mut read).await?;
    let changes = feed::since(&mut read, since, limit.0).await?;
    Ok((head, changes))
}
