//! Syndication: what is published, for partners who show it elsewhere: ninjs and NewsML-G2.

use axum::{body::Body, extract::State, response::Response};
use http::{StatusCode, Uri};
use language::Lang;
use newsroom::{
    id::{SectionId, TopicId},
    token::scope::Scope,
};
use serde::Deserialize;
use site::{
    SiteError,
    route::List,
    syndication::{self, Format, MOST},
};
use utoipa::IntoParams;
use utoipa_axum::{router::OpenApiRouter, routes};

use crate::{
    api::{
        BASE,
        caller::Caller,
        paging::Limit,
        params::{Params, Segments},
        problem::ApiError,
    },
    desk::Desk,
};

pub(super) fn routes() -> OpenApiRouter<Desk> {
    OpenApiRouter::new()
        .routes(routes!(ninjs))
        .routes(routes!(newsml))
}

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
struct Asked {
    /// The section's id, for its stories alone.
    #[param(value_type = Option<String>, min_length = 1)]
    section: Option<SectionId>,
    /// The topic's id, for its stories alone; not beside a section.
    #[param(value_type = Option<String>, min_length = 1)]
    topic: Option<TopicId>,
    /// How many at most, the newest first.
    #[param(value_type = Option<u32>, minimum = 1, maximum = 100)]
    limit: Option<Limit>,
}

/// The newest editions in a language as one composite item of ninjs 3.1, whole, with their sister editions and pictures.
#[utoipa::path(get, path = "/syndication/{language}/ninjs", tag = "syndication",
    params(("language" = String, Path, description = "The language's tag."), Asked),
    responses((status = 200, content_type = "application/json", body = Object, description = "A ninjs 3.1 item.")))]
async fn ninjs(
    State(desk): State<Desk>,
    caller: Caller,
    Segments(language): Segments<String>,
    Params(asked): Params<Asked>,
    uri: Uri,
) -> Result<Response, ApiError> {
    give(&desk, &caller, &language, asked, (&uri, Format::Ninjs)).await
}

/// The newest editions in a language as a news message of NewsML-G2 2.35, whole, their texts in XHTML.
#[utoipa::path(get, path = "/syndication/{language}/newsml", tag = "syndication",
    params(("language" = String, Path, description = "The language's tag."), Asked),
    responses((status = 200, description = "A NewsML-G2 news message, as application/vnd.iptc.g2.newsmessage+xml.")))]
async fn newsml(
    State(desk): State<Desk>,
    caller: Caller,
    Segments(language): Segments<String>,
    Params(asked): Params<Asked>,
    uri: Uri,
) -> Result<Response, ApiError> {
    give(&desk, &caller, &language, asked, (&uri, Format::NewsMl)).await
}

async fn give(
    desk: &Desk,
    caller: &Caller,
    language: &str,
    asked: Asked,
    (uri, format): (&Uri, Format),
) -> Result<Response, ApiError> {
    caller.within(Scope::Syndication)?;
    let nothing =
        || ApiError::not_found("nothing is published there: no such language, section or topic, or none yet");
    let lang = Lang::parse(language).map_err(|_| nothing())?;
    let list = match (asked.section, asked.topic) {
        (Some(_), Some(_)) => {
            return Err(ApiError::unfit("topic", "name a section or a topic, not both"));
        }
        (Some(section), None) => List::Section(section),
        (None, Some(topic)) => List::Topic(topic),
        (None, None) => List::All,
    };
    let limit = asked.limit.unwrap_or_default().0;
    if MOST < limit {
        let detail = format!("limit is {limit}: it must be 1 to {MOST}");
        return Err(ApiError::new(StatusCode::UNPROCESSABLE_ENTITY, "bad-query", detail).at("query"));
    }
    let path = uri.path_and_query().map_or("", |path| path.as_str());
    let wanted = syndication::Asked {
        list,
        limit,
        now: desk.now(),
        path: format!("{BASE}{path}"),
    };
    let given = desk.site.syndicate(&lang, &wanted, format).await;
    let answer = given.map_err(failed)?.ok_or_else(nothing)?;
    let mut response = Response::new(Body::from(answer.body));
    *response.status_mut() = answer.status;
    *response.headers_mut() = answer.headers;
    Ok(response)
}

fn failed(error: SiteError) -> ApiError {
    match error {
        SiteError::Store(error) => error.into(),
        error => {
            tracing::error!(%error, "what partners get could not be made");
            ApiError::of_status(StatusCode::INTERNAL_SERVER_ERROR)
        }
    }
}
