//! A revision as its readers will see it: in a phone's and a desk's frame, and behind a link that expires.

use axum::{
    extract::{Path, Query, State},
    response::{Html, IntoResponse, Response},
};
use http::{HeaderName, HeaderValue, StatusCode, header};
use language::{Lang, Moment};
use newsroom::{edition::RevisionNumber, id::StoryId, rights::Action, workflow::Act};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use site::view::card::When;

use super::at::At;
use crate::{
    desk::Desk,
    error::DeskError,
    page::{self, View},
    who::Who,
};

/// Which revision; the newest where none is named.
#[derive(Deserialize)]
pub(super) struct Asked {
    revision: Option<RevisionNumber>,
}

/// The page's context.
#[derive(Debug, Serialize)]
struct Preview {
    headline: String,
    lang: String,
    dir: &'static str,
    here: String,
    revision: RevisionNumber,
    may_share: bool,
    /// A link that was made just now, and until when it is good.
    link: Option<Link>,
}

/// A link for somebody who isn't signed in.
#[derive(Debug, Serialize)]
struct Link {
    address: String,
    until: When,
}

impl View for Preview {
    const TEMPLATE: &'static str = "editor/preview.html";
    const PLACE: &'static str = "/desk/stories/";
}

pub(super) async fn show(
    State(desk): State<Desk>,
    who: Who,
    at: At,
    Query(asked): Query<Asked>,
) -> Result<Html<String>, DeskError> {
    who.may(Action::ReadStories, None)?;
    laid_out(&desk, &who, &at, asked.revision, None).await
}

async fn laid_out(
    desk: &Desk,
    who: &Who,
    at: &At,
    revision: Option<RevisionNumber>,
    link: Option<Link>,
) -> Result<Html<String>, DeskError> {
    let number = number(desk, at, revision).await?;
    let revision = desk.press.revision(&at.story, &at.lang, number).await?;
    let page = Preview {
        headline: revision.text.headline.to_string(),
        lang: at.lang.to_string(),
        dir: at.lang.direction().as_str(),
        here: at.address(),
        revision: number,
        may_share: who.can(Action::SharePreview, Some(&at.lang)),
        link,
    };
    page::render(desk, who, &page)
}

async fn number(desk: &Desk, at: &At, asked: Option<RevisionNumber>) -> Result<RevisionNumber, DeskError> {
    match asked {
        Some(number) => Ok(number),
        None => Ok(desk.press.edition(&at.story, &at.lang).await?.head),
    }
}

/// The readers' page itself, for the frames.
pub(super) async fn framed(
    State(desk): State<Desk>,
    who: Who,
    at: At,
    Query(asked): Query<Asked>,
) -> Result<Response, DeskError> {
    who.may(Action::ReadStories, None)?;
    let number = number(&desk, &at, asked.revision).await?;
    readers_page(&desk, &at, number).await
}

/// Makes a link. It is shown once: only its hash is kept.
pub(super) async fn share(
    State(desk): State<Desk>,
    who: Who,
    at: At,
    Query(asked): Query<Asked>,
) -> Result<Html<String>, DeskError> {
    who.may(Action::SharePreview, Some(&at.lang))?;
    let number = number(&desk, &at, asked.revision).await?;
    let (address, until) = shared_link(&desk, &at.story, &at.lang, number, &who.act(&desk)).await?;
    let link = Link {
        address,
        until: desk.interface(&who.lang).day_and_hour(until),
    };
    laid_out(&desk, &who, &at, Some(number), Some(link)).await
}

/// Makes a link to a revision: its address, which only its hash is kept of, and until when it is good.
pub(crate) async fn shared_link(
    desk: &Desk,
    story: &StoryId,
    lang: &Lang,
    number: RevisionNumber,
    act: &Act,
) -> Result<(String, Moment), DeskError> {
    let mut token = [0; 24];
    (desk.chance.fill)(&mut token);
    let token = data_encoding::BASE64URL_NOPAD.encode(&token);
    let hash = hash(&token);
    let until = desk.press.make_preview(story, lang, number, &hash, act).await?;
    let address = format!("{}/preview/{token}/", desk.press.settings().address);
    Ok((address, until))
}

/// What whoever has the link sees.
pub(super) async fn shared(State(desk): State<Desk>, Path(token): Path<String>) -> Response {
    let answer = async {
        let found = desk.press.preview(&hash(&token), desk.now()).await?;
        let link = found.ok_or(DeskError::NotFound)?;
        let at = At {
            story: link.story,
            lang: link.lang,
        };
        readers_page(&desk, &at, link.revision).await
    };
    match answer.await {
        Ok(page) => page,
        Err(error) if error.status().is_server_error() => {
            tracing::error!(%error, "a preview could not be made");
            error.status().into_response()
        }
        Err(_) => gone(),
    }
}

/// The words of every language in one page: nobody knows who asks.
fn gone() -> Response {
    let page = "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">\
        <title>Preview</title><p lang=\"ar\" dir=\"rtl\">انتهت صلاحية هذا الرابط.</p>\
        <p lang=\"ru\">Срок действия этой ссылки истёк.</p><p>This link has expired.</p>";
    (
        StatusCode::NOT_FOUND,
        [(header::CACHE_CONTROL, "no-store")],
        Html(page),
    )
        .into_response()
}

fn hash(token: &str) -> String {
    data_encoding::HEXLOWER.encode(&Sha256::digest(token.as_bytes()))
}

/// As readers' pages are, but that our own pages may frame it, nobody keeps it, and no search engine lists it.
const POLICY: &str = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; \
     frame-ancestors 'self'";

async fn readers_page(desk: &Desk, at: &At, number: RevisionNumber) -> Result<Response, DeskError> {
    let article = desk
        .press
        .preview_article(&at.story, &at.lang, number, desk.now())
        .await?;
    let html = desk.site.preview(&article).await?;
    let headers = [
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "no-referrer"),
        (header::CACHE_CONTROL, "no-store"),
    ];
    let mut response = (headers, Html(html)).into_response();
    response.headers_mut().insert(
        HeaderName::from_static("x-robots-tag"),
        HeaderValue::from_static("noindex"),
    );
    Ok(response)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::sample;

    #[test]
    fn the_preview_has_its_words_in_every_language() {
        let link = Link {
            address: String::from("https://newsroom.example/preview/x/"),
            until: When {
                iso: String::from("2026-12-01T09:00:00Z"),
                text: String::from("١ ديسمبر ٢٠٢٦"),
            },
        };
        for link in [None, Some(link)] {
            sample::check(&Preview {
                headline: String::from("عنوان"),
                lang: String::from("ar"),
                dir: "rtl",
                here: String::from("/desk/stories/s/ar/"),
                revision: 3,
                may_share: true,
                link,
            });
        }
    }
}
