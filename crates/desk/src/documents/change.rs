//! Attaching documents, titling and moving them, taking them off.

use axum::{
    Form,
    extract::{Multipart, Path, State, multipart::MultipartRejection, rejection::FormRejection},
    response::Redirect,
};
use newsroom::rights::Action;
use press::{attach::Shift, seen::Seen};

use super::{path_of, story_of, titles};
use crate::{desk::Desk, error::DeskError, page, who::Who};

pub(super) async fn attach(
    State(desk): State<Desk>,
    who: Who,
    Path(story): Path<String>,
    form: Result<Multipart, MultipartRejection>,
) -> Result<Redirect, DeskError> {
    who.may(Action::AttachDocument, None)?;
    let mut form = form?;
    let story = story_of(&story)?;
    let unread = |error: axum::extract::multipart::MultipartError| DeskError::Bad(error.body_text());
    let (mut bytes, mut fields) = (None, Vec::new());
    while let Some(field) = form.next_field().await.map_err(unread)? {
        match field.name().map(str::to_owned) {
            Some(name) if name == "file" => bytes = Some(field.bytes().await.map_err(unread)?.to_vec()),
            Some(name) => fields.push((name, field.text().await.map_err(unread)?)),
            None => {}
        }
    }
    let bytes = bytes.ok_or_else(|| DeskError::Bad("file: it is missing".to_owned()))?;
    let named = titles(&desk, &fields);
    desk.press.attach(&story, bytes, named, &who.act(&desk)).await?;
    Ok(page::done(&path_of(&story), "said-done"))
}

pub(super) async fn change(
    State(desk): State<Desk>,
    who: Who,
    Path((story, hash)): Path<(String, String)>,
    sent: Result<Form<Vec<(String, String)>>, FormRejection>,
) -> Result<Redirect, DeskError> {
    who.may(Action::AttachDocument, None)?;
    let Form(fields) = sent?;
    let story = story_of(&story)?;
    let act = who.act(&desk);
    let asked = fields.iter().find(|(name, _)| name == "act");
    match asked.map(|(_, act)| act.as_str()) {
        Some("titles") => {
            let named = titles(&desk, &fields);
            desk.press
                .retitle(&story, &hash, named, &Seen::Anything, &act)
                .await?;
        }
        Some("up") => desk.press.move_document(&story, &hash, Shift::Up, &act).await?,
        Some("down") => desk.press.move_document(&story, &hash, Shift::Down, &act).await?,
        Some("off") => desk.press.detach(&story, &hash, &act).await?,
        _ => return Err(DeskError::Bad("act: titles, up, down or off".to_owned())),
    }
    Ok(page::done(&path_of(&story), "said-done"))
}
