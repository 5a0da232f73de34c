//! Making a token. Its secret stands on the page that answers, and nowhere else.

use axum::{extract::State, http::StatusCode, response::Html};
use axum_extra::extract::Form;
use axum_extra::extract::FormRejection;
use newsroom::{
    rights::Action,
    token::{Name, Secret, scope::Scopes},
};
use press::token::NewToken;
use serde::Deserialize;

use super::{list, view::TERMS};
use crate::{api::ids, desk::Desk, error::DeskError, page, who::Who};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Asked {
    name: String,
    #[serde(default)]
    scope: Vec<String>,
    /// For how many days; 0 for ever.
    days: i64,
}

pub(super) async fn make(
    State(desk): State<Desk>,
    who: Who,
    sent: Result<Form<Asked>, FormRejection>,
) -> Result<(StatusCode, Html<String>), DeskError> {
    who.may(Action::MakeToken, None)?;
    let Form(asked) = sent?;
    let (secret, wrong) = match new(&desk, &who, &asked) {
        Ok(new) => {
            let mut bytes = [0; 32];
            (desk.chance.fill)(&mut bytes);
            let secret = Secret::of(&bytes);
            desk.press.make_token(new, &secret, &who.act(&desk)).await?;
            (Some(secret.reveal().to_owned()), None)
        }
        Err(wrong) => (None, Some(wrong)),
    };
    let status = wrong.map_or(StatusCode::OK, |_| StatusCode::UNPROCESSABLE_ENTITY);
    let mut view = list::of(&desk, &who).await?;
    view.secret = secret;
    view.wrong = wrong;
    Ok((status, page::render(&desk, &who, &view)?))
}

/// What is to be made, or the key of what is wrong with it.
fn new(desk: &Desk, who: &Who, asked: &Asked) -> Result<NewToken, &'static str> {
    let days = asked.days;
    if days != 0 && !TERMS.contains(&days) {
        return Err("api-token-bad-term");
    }
    let scopes = Scopes::parse(asked.scope.iter().map(String::as_str));
    Ok(NewToken {
        id: ids::token(desk),
        owner: who.user.id.clone(),
        name: Name::parse(&asked.name).map_err(|_| "api-token-bad-name")?,
        scopes: scopes.map_err(|_| "api-token-bad-scopes")?,
        expires: (days != 0).then(|| desk.now().plus_seconds(days * 24 * 60 * 60)),
    })
}
