//! The second step: set up with an app, confirmed by a code, with recovery codes that are shown once.

use axum::{
    Form,
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use newsroom::denied::Denied;
use press::No;
use qrcode::{EcLevel, QrCode, render::svg};
use serde::{Deserialize, Serialize};

use super::fresh;
use crate::{
    desk::Desk,
    error::DeskError,
    page::{self, View, failure},
    who::Who,
};

#[derive(Debug, Serialize)]
struct Setup {
    /// The picture that an app reads: a path of an SVG with its size.
    picture: Option<Picture>,
    /// The same to be typed, in groups of four.
    secret: String,
    error: Option<String>,
}

#[derive(Debug, Serialize)]
struct Picture {
    size: usize,
    path: String,
}

impl View for Setup {
    const TEMPLATE: &'static str = "account/second_step.html";
}

#[derive(Debug, Serialize)]
struct Codes {
    codes: Vec<String>,
}

impl View for Codes {
    const TEMPLATE: &'static str = "account/codes.html";
}

/// What was sent.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Sent {
    code: String,
}

pub(super) async fn begin(State(desk): State<Desk>, who: Who) -> Result<Redirect, DeskError> {
    fresh(&desk, &who)?;
    desk.press
        .begin_second_step(&who.user, &who.act(&desk), desk.chance.into())
        .await?;
    Ok(Redirect::to("/desk/account/second-step"))
}

pub(super) async fn page(State(desk): State<Desk>, who: Who) -> Result<Response, DeskError> {
    fresh(&desk, &who)?;
    match setup(&desk, &who, None).await? {
        Some(view) => Ok(page::render(&desk, &who, &view)?.into_response()),
        None => Ok(Redirect::to("/desk/account/").into_response()),
    }
}

pub(super) async fn confirm(
    State(desk): State<Desk>,
    who: Who,
    Form(sent): Form<Sent>,
) -> Result<Response, DeskError> {
    fresh(&desk, &who)?;
    let confirmed = desk
        .press
        .confirm_second_step(&who.user, &sent.code, &who.act(&desk), desk.chance.into())
        .await;
    match confirmed {
        Ok(codes) => Ok(page::render(&desk, &who, &Codes { codes })?.into_response()),
        Err(No::Denied(denied @ Denied::WrongCode)) => {
            let error = failure::denied(desk.interface(&who.lang), &denied);
            let Some(view) = setup(&desk, &who, Some(error)).await? else {
                return Ok(Redirect::to("/desk/account/").into_response());
            };
            let status = http::StatusCode::UNPROCESSABLE_ENTITY;
            Ok((status, page::render(&desk, &who, &view)?).into_response())
        }
        Err(no) => Err(no.into()),
    }
}

pub(super) async fn end(State(desk): State<Desk>, who: Who) -> Result<Redirect, DeskError> {
    fresh(&desk, &who)?;
    desk.press.end_second_step(&who.user, &who.act(&desk)).await?;
    Ok(page::done("/desk/account/", "said-second-step-off"))
}

pub(super) async fn renew(State(desk): State<Desk>, who: Who) -> Result<Response, DeskError> {
    fresh(&desk, &who)?;
    let codes = desk
        .press
        .renew_recovery_codes(&who.user, &who.act(&desk), desk.chance.into())
        .await?;
    Ok(page::render(&desk, &who, &Codes { codes })?.into_response())
}

/// What is being set up; `None` where nothing is.
async fn setup(desk: &Desk, who: &Who, error: Option<String>) -> Result<Option<Setup>, DeskError> {
    let Some(secret) = desk.press.pending_second_step(&who.user).await? else {
        return Ok(None);
    };
    let settings = desk.press.settings();
    let issuer = settings.name.iter().next().map_or("Tarjuman", |(_, name)| name);
    Ok(Some(Setup {
        picture: picture(&address(issuer, who.user.login.as_str(), &secret)),
        secret: grouped(&secret),
        error,
    }))
}

/// The address that an app reads from the picture.
fn address(issuer: &str, login: &str, secret: &str) -> String {
    let written = |text| percent_encoding::utf8_percent_encode(text, percent_encoding::NON_ALPHANUMERIC);
    let (issuer, login) = (written(issuer), written(login));
    format!(
        "otpauth://totp/{issuer}:{login}?secret={secret}&issuer={issuer}&algorithm=SHA1&digits=6&period=30"
    )
}

/// The picture of an address: one path, so that the page needs no style for it.
fn picture(address: &str) -> Option<Picture> {
    let code = QrCode::with_error_correction_level(address, EcLevel::L).ok()?;
    let size = code.width() + 8;
    let drawn = code.render::<svg::Color<'_>>().module_dimensions(1, 1).build();
    let path = drawn.split(" d=\"").nth(1)?.split('"').next()?.to_owned();
    Some(Picture { size, path })
}

fn grouped(secret: &str) -> String {
    let letters: Vec<char> = secret.chars().collect();
    let groups: Vec<String> = letters.chunks(4).map(|group| group.iter().collect()).collect();
    groups.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::sample;

    #[test]
    fn the_pages_have_their_words_in_every_language() {
        let address = address("ترجمان", "سلمى", "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assert!(address.starts_with("otpauth://totp/%D8%AA"), "{address}");
        let picture = picture(&address).unwrap();
        assert!(picture.path.starts_with('M'), "{}", picture.path);
        sample::check(&Setup {
            picture: Some(picture),
            secret: grouped("GEZDGNBV"),
            error: Some(String::from("خطأ")),
        });
        sample::check(&Codes {
            codes: vec![String::from("abcd-efgh-2345-6789")],
        });
    }
}
