//! Beginning an edition: an original, or a translation whose blocks know what they translate.

use axum::{extract::State, response::Response};
use language::Lang;
use newsroom::{id::StoryId, line::Headline, rights::Action};
use press::translation::Translation;
use serde::Deserialize;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::view::EditionView;
use crate::{
    api::{
        BASE, answer,
        body::Body,
        caller::Caller,
        params::Segments,
        problem::ApiError,
        shape::{Tag, Words},
    },
    desk::Desk,
};

pub(super) fn routes() -> OpenApiRouter<Desk> {
    OpenApiRouter::new().routes(routes!(post))
}

/// An edition to begin: `headline` for an original, `translation_of` for a translation.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"language": "ru", "translation_of": "ar", "translator": "Анна Ветрова"}))]
struct EditionPost {
    /// Its language.
    #[schema(value_type = Tag)]
    language: Lang,
    /// The headline of an original.
    #[schema(value_type = Option<Words>)]
    headline: Option<String>,
    /// The language of the edition that a translation translates.
    #[schema(value_type = Option<Tag>)]
    translation_of: Option<Lang>,
    /// Who translates it, as readers will see it.
    #[schema(value_type = Option<Words>)]
    translator: Option<String>,
}

/// Begins an edition of a story.
#[utoipa::path(post, path = "/stories/{story}/editions", tag = "editions", params(("story" = String, Path, description = "The story's id.")),
    request_body = EditionPost, responses((status = 201, body = EditionView, description = "It is there.")))]
async fn post(
    State(desk): State<Desk>,
    caller: Caller,
    Segments(story): Segments<StoryId>,
    sent: Result<Body<EditionPost>, ApiError>,
) -> Result<Response, ApiError> {
    let original = caller.may(Action::StartEdition, None);
    original.or_else(|_| caller.may(Action::StartTranslation, None))?;
    let Body(post) = sent?;
    let (lang, act) = (&post.language, caller.act(&desk));
    match (post.headline, post.translation_of) {
        (Some(headline), None) => {
            caller.may(Action::StartEdition, Some(lang))?;
            if post.translator.is_some() {
                return Err(ApiError::unfit("translator", "an original has no translator"));
            }
            let headline = Headline::parse(&headline).map_err(|error| ApiError::unfit("headline", error))?;
            desk.press.begin_edition(&story, lang, headline, &act).await?;
        }
        (None, Some(from)) => {
            caller.may(Action::StartTranslation, Some(lang))?;
            let translator = post.translator.map(|name| name.trim().to_owned());
            let begun = Translation {
                from,
                into: lang.clone(),
                translator: translator.filter(|name| !name.is_empty()),
            };
            let mut ids = desk.chance;
            desk.press
                .begin_translation(&story, &begun, &act, &mut ids)
                .await?;
        }
        _ => {
            let detail = "give either a headline, for an original, or translation_of";
            return Err(ApiError::unfit("translation_of", detail));
        }
    }
    let found = super::find(&mut *desk.press.store.read().await?, &story, lang).await?;
    let story = answer::segment(story.as_str());
    let address = format!(
        "{BASE}/stories/{story}/editions/{}",
        answer::segment(lang.as_str())
    );
    Ok(answer::made(&EditionView::of(&found), &address))
}
