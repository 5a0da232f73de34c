//! The audit log: who did what, when, from where.

use axum::{extract::State, response::Response};
use http::Uri;
use language::Moment;
use newsroom::{
    audit::{Deed, Entry},
    id::UserId,
    rights::Action,
};
use serde::{Deserialize, Serialize};
use store::audit::{self, Filter};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::{router::OpenApiRouter, routes};

use crate::{
    api::{
        caller::Caller,
        paging::{self, Limit, Listed},
        params::Params,
        problem::ApiError,
        shape::{Cursor, Id, Plain},
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
    /// Only what this person did.
    #[param(value_type = Option<Id>)]
    user: Option<UserId>,
    /// Only this deed: `published`, `signed-in`, `make-token` ….
    deed: Option<String>,
    /// Only what was done to this kind of thing.
    #[param(value_type = Option<Plain>)]
    kind: Option<String>,
    /// Only what was done to this one.
    #[param(value_type = Option<Plain>)]
    id: Option<String>,
    /// From this moment.
    #[param(value_type = Option<String>, format = DateTime)]
    from: Option<Moment>,
    /// Before this moment.
    #[param(value_type = Option<String>, format = DateTime)]
    until: Option<Moment>,
    /// How many a page holds.
    #[param(value_type = Option<u32>, minimum = 1, maximum = 200)]
    limit: Option<Limit>,
    /// Where the page begins: what the page before said as `next`.
    #[param(value_type = Option<Cursor>)]
    cursor: Option<String>,
}

/// A row of the log.
#[derive(Serialize, ToSchema)]
struct EntryView {
    /// Its number.
    seq: i64,
    /// When.
    #[schema(format = DateTime)]
    at: String,
    /// Who, where they were signed in.
    user: Option<String>,
    /// Their name then.
    by: Option<String>,
    /// From where: `desk`, `api`, `command-line` or `clock`.
    origin: &'static str,
    /// The network address.
    address: Option<String>,
    /// The token's name.
    token: Option<String>,
    /// What was done.
    deed: &'static str,
    /// To what kind of thing.
    kind: String,
    /// To which one.
    id: String,
    /// In which language.
    language: Option<String>,
    /// What else must be known.
    detail: Option<String>,
}

impl EntryView {
    fn of(entry: &Entry) -> Self {
        let (origin, subject) = (&entry.origin, &entry.note.subject);
        Self {
            seq: entry.seq,
            at: entry.at.to_string(),
            user: entry.user.as_ref().map(ToString::to_string),
            by: entry.by.clone(),
            origin: origin.kind(),
            address: origin.address().map(str::to_owned),
            token: origin.token().map(str::to_owned),
            deed: entry.note.deed.as_str(),
            kind: subject.kind.clone(),
            id: subject.id.clone(),
            language: subject.lang.as_ref().map(ToString::to_string),
            detail: entry.note.detail.clone(),
        }
    }
}

/// The log, the newest first.
#[utoipa::path(get, path = "/audit", tag = "audit", params(Asked),
    responses((status = 200, body = Listed<EntryView>, description = "A page of the log.")))]
async fn list(
    State(desk): State<Desk>,
    caller: Caller,
    query: Result<Params<Asked>, ApiError>,
    uri: Uri,
) -> Result<Response, ApiError> {
    caller.may(Action::ReadAudit, None)?;
    let Params(asked) = query?;
    let limit = asked.limit.unwrap_or_default();
    let before: Option<i64> = paging::begins(asked.cursor.as_deref())?;
    let no_deed = |word: &str| ApiError::unfit("deed", format!("“{word}” is no deed"));
    let deed = asked.deed.as_deref();
    let deed = deed
        .map(|word| Deed::parse(word).ok_or_else(|| no_deed(word)))
        .transpose()?;
    let filter = Filter {
        user: asked.user,
        deed,
        kind: asked.kind,
        id: asked.id,
        from: asked.from,
        until: asked.until,
        ..Filter::default()
    };
    let mut read = desk.press.store.read().await?;
    let mut entries = audit::newest(&mut read, &filter, before, limit.0 + 1).await?;
    let next = paging::cut(&mut entries, limit, |last| last.seq);
    Ok(paging::answer(
        &uri,
        entries.iter().map(EntryView::of).collect(),
        next,
    ))
}
