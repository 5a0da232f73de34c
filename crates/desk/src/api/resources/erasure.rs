//! Erasing on a lawful order: a text, or a person's name. It can't be undone.

use axum::{Json, extract::State};
use language::Lang;
use newsroom::{
    erasure::{Extent, Order},
    id::StoryId,
    line::{Notice, ShownName},
    rights::Action,
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use crate::{
    api::{
        body::Body,
        caller::Caller,
        params::Segments,
        problem::ApiError,
        shape::{Tag, Words},
    },
    desk::Desk,
};

pub(super) fn routes() -> OpenApiRouter<Desk> {
    OpenApiRouter::new().routes(routes!(story)).routes(routes!(name))
}

/// What is to be erased of a story.
#[derive(Clone, Copy, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
enum What {
    /// The story with all its editions.
    Story,
    /// One edition with all its revisions.
    Edition,
    /// Every revision of one edition but the newest and the one that readers have.
    Past,
}

/// An order on a story.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"extent": "edition", "language": "ar", "reference": "محكمة، ٢٠٢٦/١٤", "notice": "حُذفت المادة بقرار قضائي"}))]
struct ErasurePost {
    /// What goes.
    extent: What,
    /// Of which edition: needed for `edition` and `past`, and for nothing else.
    #[schema(value_type = Option<Tag>, required = false)]
    language: Option<Lang>,
    /// Whose order it is, and its number: kept in the audit log.
    #[schema(value_type = Words)]
    reference: String,
    /// What readers are told in its place.
    #[schema(value_type = Option<Words>, required = false)]
    notice: Option<String>,
}

/// What went for good.
#[derive(Serialize, ToSchema)]
struct Erased {
    /// The editions, by their languages.
    editions: Vec<String>,
    /// How many revisions.
    revisions: u64,
}

/// An order on a person's name.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"person": "سلمى حداد", "reference": "طلب صاحبة الشأن، ٢٠٢٦/٣"}))]
struct NameErasurePost {
    /// The name, as it stands beside texts.
    #[schema(value_type = Words)]
    person: String,
    /// Whose order it is, and its number: kept in the audit log.
    #[schema(value_type = Words)]
    reference: String,
}

/// Where a name stood.
#[derive(Serialize, ToSchema)]
struct NameErased {
    /// How many places named them.
    places: u64,
}

/// Erases a text. What went and on whose order stays in the audit log, never a word of it.
#[utoipa::path(post, path = "/stories/{story}/erasures", tag = "erasing", params(("story" = String, Path, description = "The story's id.")),
    request_body = ErasurePost, responses((status = 200, body = Erased, description = "It is gone.")))]
async fn story(
    State(desk): State<Desk>,
    caller: Caller,
    Segments(id): Segments<StoryId>,
    sent: Result<Body<ErasurePost>, ApiError>,
) -> Result<Json<Erased>, ApiError> {
    caller.may(Action::Erase, None)?;
    let Body(post) = sent?;
    let notice = post.notice.as_deref().map(Notice::parse).transpose();
    let order = Order {
        extent: extent(post.extent, post.language)?,
        notice: notice.map_err(|error| ApiError::unfit("notice", error))?,
        reference: said("reference", &post.reference)?,
    };
    let gone = desk.press.erase(&id, &order, &caller.act(&desk)).await?;
    Ok(Json(Erased {
        editions: gone.editions.iter().map(ToString::to_string).collect(),
        revisions: gone.revisions,
    }))
}

/// Erases a person's name wherever it stands beside a text, once they are kept out.
#[utoipa::path(post, path = "/erasures", tag = "erasing", request_body = NameErasurePost,
    responses((status = 200, body = NameErased, description = "Nobody stands there now.")))]
async fn name(
    State(desk): State<Desk>,
    caller: Caller,
    sent: Result<Body<NameErasurePost>, ApiError>,
) -> Result<Json<NameErased>, ApiError> {
    caller.may(Action::Erase, None)?;
    let Body(post) = sent?;
    let person = ShownName::parse(&post.person).map_err(|error| ApiError::unfit("person", error))?;
    let reference = said("reference", &post.reference)?;
    let act = caller.act(&desk);
    let places = desk.press.erase_name(person.as_str(), &reference, &act).await?;
    Ok(Json(NameErased { places }))
}

fn extent(what: What, lang: Option<Lang>) -> Result<Extent, ApiError> {
    let named =
        |lang: Option<Lang>| lang.ok_or_else(|| ApiError::unfit("language", "name the edition's language"));
    match what {
        What::Story if lang.is_some() => {
            let detail = "a story goes with all its editions: name no language";
            Err(ApiError::unfit("language", detail))
        }
        What::Story => Ok(Extent::Story),
        What::Edition => named(lang).map(Extent::Edition),
        What::Past => named(lang).map(Extent::Past),
    }
}

fn said(place: &str, text: &str) -> Result<String, ApiError> {
    let words = Notice::parse(text).map_err(|error| ApiError::unfit(place, error))?;
    Ok(words.to_string())
}
