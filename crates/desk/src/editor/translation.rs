//! Beginning a translation of an edition.

use axum::{
    Form,
    extract::{State, rejection::FormRejection},
    response::Redirect,
};
use language::Lang;
use newsroom::rights::Action;
use press::translation::Translation;
use serde::Deserialize;

use super::at::{At, AtStory};
use crate::{desk::Desk, error::DeskError, page, who::Who};

/// From which edition, into which language.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Asked {
    from: String,
    into: String,
}

pub(super) async fn begin(
    State(desk): State<Desk>,
    who: Who,
    AtStory(story): AtStory,
    sent: Result<Form<Asked>, FormRejection>,
) -> Result<Redirect, DeskError> {
    let lang = |tag: &str| Lang::parse(tag).map_err(|error| DeskError::Bad(error.to_string()));
    who.may(Action::StartTranslation, None)?;
    let Form(asked) = sent?;
    let (from, into) = (lang(&asked.from)?, lang(&asked.into)?);
    who.may(Action::StartTranslation, Some(&into))?;
    let begun = Translation {
        from,
        into: into.clone(),
        translator: Some(who.name().to_owned()),
    };
    let mut ids = desk.chance;
    desk.press
        .begin_translation(&story, &begun, &who.act(&desk), &mut ids)
        .await?;
    let at = At { story, lang: into };
    Ok(page::done(&at.address(), "said-translation-begun"))
}
