//! Uploading: by a script one file at a time, with an answer as JSON; by the form alone several, and then to where they are.

use axum::{
    Json,
    extract::{Multipart, State, multipart::MultipartRejection},
    response::{IntoResponse, Response},
};
use http::{HeaderMap, StatusCode, header};
use newsroom::{id::PictureId, rights::Action};
use press::picture::Arrival;
use serde_json::json;

use super::{
    pick::Offered,
    sent::{self, Sent},
    shown::page_of,
};
use crate::{desk::Desk, error::DeskError, page, who::Who};

/// How many files one form may bring.
pub(super) const MOST: usize = 20;

pub(super) async fn upload(
    State(desk): State<Desk>,
    who: Who,
    headers: HeaderMap,
    form: Result<Multipart, MultipartRejection>,
) -> Result<Response, DeskError> {
    who.may(Action::UploadPicture, None)?;
    let mut form = form?;
    let mut arrived = Vec::new();
    while let Some(sent) = sent::next(&mut form, &desk, &who).await? {
        arrived.push(take(&desk, &who, sent).await?);
        if arrived.len() == MOST {
            break;
        }
    }
    let wants_json = headers
        .get(header::ACCEPT)
        .is_some_and(|accept| accept.to_str().is_ok_and(|accept| accept.contains("json")));
    match arrived.as_slice() {
        [] => Err(DeskError::Bad(desk.interface(&who.lang).word("pictures-no-file"))),
        [only, ..] if wants_json => Ok(answer(only, &who)),
        [only] => Ok(page::done(&page_of(only.picture()), said(only)).into_response()),
        _ => Ok(page::done("/desk/pictures/", "said-pictures-uploaded").into_response()),
    }
}

async fn take(desk: &Desk, who: &Who, sent: Sent) -> Result<Arrival, DeskError> {
    let id = PictureId::parse((desk.chance.id)()).map_err(|error| DeskError::Bad(error.to_string()))?;
    let act = who.act(desk);
    desk.press
        .upload(sent.bytes, id, &act)
        .await
        .map_err(|error| named(desk, who, &sent.name, error))
}

/// Which of the files it was that isn't taken.
fn named(desk: &Desk, who: &Who, name: &str, error: press::No) -> DeskError {
    match error {
        press::No::Media(bad) if !name.is_empty() => {
            let words = super::words(desk.interface(&who.lang), &bad);
            DeskError::Bad(format!("\u{2068}{name}\u{2069}: {words}"))
        }
        other => other.into(),
    }
}

fn said(arrival: &Arrival) -> &'static str {
    match arrival {
        Arrival::New(_) => "said-picture-uploaded",
        Arrival::There(_) => "said-picture-there",
    }
}

fn answer(arrival: &Arrival, who: &Who) -> Response {
    let mut offered = json!(Offered::of(arrival.picture(), who));
    let is_new = matches!(arrival, Arrival::New(_));
    offered["there"] = json!(!is_new);
    let status = if is_new {
        StatusCode::CREATED
    } else {
        StatusCode::OK
    };
    (status, Json(offered)).into_response()
}
