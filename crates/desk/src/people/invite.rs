//! Inviting somebody: what they sign in as, their name and roles; then the link that goes to them by hand.

use axum::{
    Form,
    extract::{State, rejection::FormRejection},
    response::{Html, IntoResponse, Response},
};
use newsroom::{
    invitation::Purpose,
    line::ShownName,
    rights::{Action, Grants},
    user::Login,
};
use press::{No, access::people::Person};
use serde::Serialize;

use super::{
    link::Given,
    roles::{self, Choice, field},
};
use crate::{
    access::door::Door,
    desk::Desk,
    error::DeskError,
    page::{self, View, failure},
    who::Who,
};

#[derive(Debug, Serialize)]
struct Invite {
    login: String,
    name: String,
    roles: Vec<Choice>,
    error: Option<String>,
}

impl View for Invite {
    const TEMPLATE: &'static str = "people/invite.html";
    const PLACE: &'static str = "/desk/people/";
}

pub(super) async fn page(State(desk): State<Desk>, who: Who) -> Result<Html<String>, DeskError> {
    who.may(Action::InvitePeople, None)?;
    let view = Invite {
        login: String::new(),
        name: String::new(),
        roles: choices(&desk, &who, &Grants::default()),
        error: None,
    };
    page::render(&desk, &who, &view)
}

pub(super) async fn invite(
    State(desk): State<Desk>,
    who: Who,
    door: Door,
    sent: Result<Form<Vec<(String, String)>>, FormRejection>,
) -> Result<Response, DeskError> {
    who.may(Action::InvitePeople, None)?;
    let Form(fields) = sent?;
    let grants = roles::sent(&fields, &desk.press.settings().languages).map_err(DeskError::Bad)?;
    let (login, name) = (field(&fields, "login"), field(&fields, "name"));
    let invited = match person(login, name, &grants) {
        Ok(person) => {
            let act = who.act(&desk);
            desk.press.invite(person, &act, desk.chance.into()).await
        }
        Err(no) => Err(no),
    };
    match invited {
        Ok((user, token)) => {
            let given = Given::new(&desk, &who, &door, (&user, Purpose::Invitation), &token);
            Ok(page::render(&desk, &who, &given)?.into_response())
        }
        Err(No::Denied(denied)) => {
            let view = Invite {
                login: login.to_owned(),
                name: name.to_owned(),
                roles: choices(&desk, &who, &grants),
                error: Some(failure::denied(desk.interface(&who.lang), &denied)),
            };
            let status = http::StatusCode::UNPROCESSABLE_ENTITY;
            Ok((status, page::render(&desk, &who, &view)?).into_response())
        }
        Err(no) => Err(no.into()),
    }
}

/// Whoever gives no name is called as they sign in.
fn person(login: &str, name: &str, grants: &Grants) -> Result<Person, No> {
    let login = Login::parse(login).map_err(newsroom::denied::Denied::from)?;
    let name = ShownName::parse(name).or_else(|_| ShownName::parse(login.as_str()));
    Ok(Person {
        name: name.map_err(|_| newsroom::denied::Denied::NoSuchUser(login.to_string()))?,
        login,
        grants: grants.clone(),
    })
}

pub(super) fn choices(desk: &Desk, who: &Who, grants: &Grants) -> Vec<Choice> {
    roles::choices(
        desk.interface(&who.lang),
        &desk.press.settings().languages,
        grants,
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::sample;

    #[test]
    fn the_page_has_its_words_in_every_language() {
        sample::check(&Invite {
            login: String::from("salma"),
            name: String::from("سلمى"),
            roles: roles::sample_choices(),
            error: Some(String::from("خطأ")),
        });
    }
}
