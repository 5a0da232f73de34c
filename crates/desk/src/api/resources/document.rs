//! Documents attached to a story: PDFs that readers can keep.

use std::collections::BTreeMap;

use axum::{
    extract::{DefaultBodyLimit, Multipart, State, multipart::MultipartRejection},
    response::Response,
};
use http::StatusCode;
use language::Lang;
use media::document::LARGEST_DOCUMENT;
use newsroom::{attachment::Attachment, id::StoryId, names::Names, refusal::Refusal, rights::Action};
use serde::{Deserialize, Serialize};
use store::{attachment, story};
use utoipa::ToSchema;
use utoipa_axum::{
    router::{OpenApiRouter, UtoipaMethodRouterExt},
    routes,
};

use super::thing::{NamesView, names};
use crate::{
    api::{
        BASE, answer,
        body::Body,
        caller::Caller,
        form::{self, FileForm},
        params::Segments,
        problem::{ApiError, Conflict},
        shape::{Names as NamesShape, Plain, Version},
        version::IfSeen,
    },
    desk::Desk,
};

pub(super) fn routes() -> OpenApiRouter<Desk> {
    let attach = routes!(list, attach).layer(DefaultBodyLimit::max(LARGEST_DOCUMENT + form::AROUND));
    OpenApiRouter::new()
        .routes(attach)
        .routes(routes!(retitle))
        .routes(routes!(order))
        .routes(routes!(detach))
}

/// A document of a story.
#[derive(Serialize, ToSchema)]
struct DocumentView {
    /// SHA-256 of its bytes.
    hash: String,
    /// How many bytes it has.
    size: u64,
    /// What it is called.
    titles: NamesView,
    /// Where readers get it.
    address: String,
}

impl DocumentView {
    fn of(desk: &Desk, one: &Attachment) -> Self {
        Self {
            hash: one.file.hash.clone(),
            size: one.file.size,
            titles: NamesView::of(&one.titles),
            address: format!("{}/media/{}", desk.press.settings().address, one.file.name()),
        }
    }
}

/// What a document is called.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"titles": {"ar": "نص البيان", "ru": "Текст заявления"}}))]
struct TitlesPut {
    /// All its titles.
    #[schema(value_type = NamesShape)]
    titles: BTreeMap<Lang, String>,
}

/// An order of documents.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct DocumentOrderPut {
    /// The documents' hashes; those that aren't named follow in their order.
    #[schema(value_type = Vec<Plain>)]
    documents: Vec<String>,
}

/// A story's documents, in their order.
#[utoipa::path(get, path = "/stories/{story}/documents", tag = "documents", params(("story" = String, Path, description = "The story's id.")),
    responses((status = 200, body = [DocumentView], description = "At most twenty.", headers(("ETag" = String, description = "Their version, for If-Match.")))))]
async fn list(
    State(desk): State<Desk>,
    caller: Caller,
    Segments(id): Segments<StoryId>,
) -> Result<Response, ApiError> {
    caller.may(Action::ReadStories, None)?;
    now(&desk, &id).await
}

async fn attached(desk: &Desk, id: &StoryId) -> Result<Vec<Attachment>, ApiError> {
    let mut read = desk.press.store.read().await?;
    if story::find(&mut read, id).await?.is_none() {
        return Err(Refusal::NoSuchStory(id.clone()).into());
    }
    Ok(attachment::of_story(&mut read, id).await?)
}

async fn now(desk: &Desk, id: &StoryId) -> Result<Response, ApiError> {
    let all = attached(desk, id).await?;
    let views: Vec<_> = all.iter().map(|one| DocumentView::of(desk, one)).collect();
    Ok(answer::stamped(&views, &all))
}

/// Attaches a PDF to a story, behind those that are; one that is attached already stays where it is. It gets its titles
/// afterwards.
#[utoipa::path(post, path = "/stories/{story}/documents", tag = "documents", params(("story" = String, Path, description = "The story's id.")),
    request_body(content = FileForm, content_type = "multipart/form-data"),
    responses((status = 201, body = DocumentView, description = "It is attached.")))]
async fn attach(
    State(desk): State<Desk>,
    caller: Caller,
    Segments(id): Segments<StoryId>,
    sent: Result<Multipart, MultipartRejection>,
) -> Result<Response, ApiError> {
    caller.may(Action::AttachDocument, None)?;
    let bytes = form::file(sent, LARGEST_DOCUMENT).await?;
    let act = caller.act(&desk);
    let file = desk.press.attach(&id, bytes, Names::default(), &act).await?;
    let all = attached(&desk, &id).await?;
    let made = all.iter().find(|one| one.file == file);
    let made = made.ok_or_else(|| Refusal::NoSuchDocument(id.clone()))?;
    let address = format!("{BASE}/stories/{}/documents", answer::segment(id.as_str()));
    Ok(answer::made(&DocumentView::of(&desk, made), &address))
}

/// Gives a document its titles.
#[utoipa::path(put, path = "/stories/{story}/documents/{document}/titles", tag = "documents",
    params(("story" = String, Path, description = "The story's id."), ("document" = String, Path, description = "The document's hash."), Version),
    request_body = TitlesPut, responses((status = 200, body = [DocumentView], description = "The story's documents as they are now."), Conflict))]
async fn retitle(
    State(desk): State<Desk>,
    caller: Caller,
    Segments((id, hash)): Segments<(StoryId, String)>,
    seen: Result<IfSeen, ApiError>,
    sent: Result<Body<TitlesPut>, ApiError>,
) -> Result<Response, ApiError> {
    caller.may(Action::AttachDocument, None)?;
    let (IfSeen(seen), Body(put)) = (seen?, sent?);
    let all = attached(&desk, &id).await?;
    let there = all.iter().find(|one| one.file.hash == hash);
    let there = there.ok_or_else(|| Refusal::NoSuchDocument(id.clone()))?;
    let titles = names(&desk, put.titles, &there.titles)?;
    desk.press
        .retitle(&id, &hash, titles, &seen, &caller.act(&desk))
        .await?;
    now(&desk, &id).await
}

/// Puts a story's documents into an order.
#[utoipa::path(put, path = "/stories/{story}/document-order", tag = "documents",
    params(("story" = String, Path, description = "The story's id."), Version), request_body = DocumentOrderPut,
    responses((status = 200, body = [DocumentView], description = "The story's documents as they are now.")))]
async fn order(
    State(desk): State<Desk>,
    caller: Caller,
    Segments(id): Segments<StoryId>,
    seen: Result<IfSeen, ApiError>,
    sent: Result<Body<DocumentOrderPut>, ApiError>,
) -> Result<Response, ApiError> {
    caller.may(Action::AttachDocument, None)?;
    let (IfSeen(seen), Body(put)) = (seen?, sent?);
    let act = caller.act(&desk);
    desk.press
        .order_documents(&id, &put.documents, &seen, &act)
        .await?;
    now(&desk, &id).await
}

/// Takes a document off a story.
#[utoipa::path(delete, path = "/stories/{story}/documents/{document}", tag = "documents",
    params(("story" = String, Path, description = "The story's id."), ("document" = String, Path, description = "The document's hash.")),
    responses((status = 204, description = "It is off.")))]
async fn detach(
    State(desk): State<Desk>,
    caller: Caller,
    Segments((id, hash)): Segments<(StoryId, String)>,
) -> Result<StatusCode, ApiError> {
    caller.may(Action::AttachDocument, None)?;
    desk.press.detach(&id, &hash, &caller.act(&desk)).await?;
    Ok(StatusCode::NO_CONTENT)
}
