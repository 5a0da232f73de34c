//! One person: name, roles, the way in.

use axum::{
    Form,
    extract::{Path, State, rejection::FormRejection},
    response::{Html, Redirect},
};
use newsroom::{line::ShownName, rights::Action, user::User};
use press::seen::Seen;
use serde::Serialize;
use site::view::card::When;
use store::{credential, passkey, session, user};

use super::{
    invite::choices,
    link::id,
    list::standing,
    roles::{self, Choice, field},
};
use crate::{
    desk::Desk,
    error::DeskError,
    page::{self, View},
    who::Who,
};

#[derive(Debug, Serialize)]
struct Person {
    id: String,
    login: String,
    name: String,
    standing: &'static str,
    roles: Vec<Choice>,
    second_step: bool,
    passkeys: usize,
    sessions: usize,
    seen: Option<When>,
    me: bool,
}

impl View for Person {
    const TEMPLATE: &'static str = "people/person.html";
    const PLACE: &'static str = "/desk/people/";
}

pub(super) async fn page(
    State(desk): State<Desk>,
    Path(person): Path<String>,
    who: Who,
) -> Result<Html<String>, DeskError> {
    who.may(Action::ChangePeople, None)?;
    let view = view(&desk, &who, person).await?;
    page::render(&desk, &who, &view)
}

pub(super) async fn save(
    State(desk): State<Desk>,
    Path(person): Path<String>,
    who: Who,
    sent: Result<Form<Vec<(String, String)>>, FormRejection>,
) -> Result<Redirect, DeskError> {
    who.may(Action::ChangePeople, None)?;
    let Form(fields) = sent?;
    let person = id(person)?;
    let grants = roles::sent(&fields, &desk.press.settings().languages).map_err(DeskError::Bad)?;
    let name = ShownName::parse(field(&fields, "name")).map_err(|blank| DeskError::Bad(blank.to_string()))?;
    somebody(&desk, &person).await?;
    desk.press
        .set_roles(&person, name, grants, &Seen::Anything, &who.act(&desk))
        .await?;
    Ok(page::done(&format!("/desk/people/{person}/"), "said-saved"))
}

/// Whoever has this id; a page that isn't there for anybody else's.
pub(super) async fn somebody(desk: &Desk, id: &newsroom::id::UserId) -> Result<User, DeskError> {
    let found = user::find(&mut *desk.press.store.read().await?, id).await?;
    found.ok_or(DeskError::NotFound)
}

async fn view(desk: &Desk, who: &Who, person: String) -> Result<Person, DeskError> {
    let user = somebody(desk, &id(person)?).await?;
    let mut read = desk.press.store.read().await?;
    let credential = credential::find(&mut read, &user.id).await?;
    let sessions = session::of_user(&mut read, &user.id).await?;
    let now = desk.now();
    let seen = sessions
        .first()
        .map(|session| desk.interface(&who.lang).day_and_hour(session.seen_at));
    Ok(Person {
        second_step: credential.second_step().is_some(),
        passkeys: passkey::of_user(&mut read, &user.id).await?.len(),
        sessions: sessions.iter().filter(|session| !session.is_over(now)).count(),
        seen,
        roles: choices(desk, who, &user.grants),
        standing: standing(user.standing),
        me: user.id == who.user.id,
        id: user.id.to_string(),
        login: user.login.to_string(),
        name: user.name.to_string(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::sample;

    #[test]
    fn the_page_has_its_words_in_every_language() {
        for standing in ["invited", "active", "blocked"] {
            sample::check(&Person {
                id: String::from("u"),
                login: String::from("salma"),
                name: String::from("سلمى حداد"),
                standing,
                roles: roles::sample_choices(),
                second_step: true,
                passkeys: 2,
                sessions: 3,
                seen: Some(When {
                    iso: String::from("2026-11-24T08:00:00+00:00"),
                    text: String::from("٢٤ نوفمبر ٢٠٢٦"),
                }),
                me: false,
            });
        }
    }
}
