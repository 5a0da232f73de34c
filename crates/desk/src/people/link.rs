//! A one-time link, shown to the administrator who made it, this once.

use axum::{
    extract::{Path, State},
    response::Html,
};
use newsroom::{id::UserId, invitation::Purpose, rights::Action, user::User};
use press::access::token::Token;
use serde::Serialize;
use site::view::card::When;

use crate::{
    access::door::Door,
    desk::Desk,
    error::DeskError,
    page::{self, View},
    who::Who,
};

/// A link to be handed over.
#[derive(Debug, Serialize)]
pub(super) struct Given {
    name: String,
    link: String,
    back: bool,
    until: When,
}

impl View for Given {
    const TEMPLATE: &'static str = "people/link.html";
    const PLACE: &'static str = "/desk/people/";
}

impl Given {
    pub(super) fn new(desk: &Desk, who: &Who, door: &Door, whose: (&User, Purpose), token: &Token) -> Self {
        let (user, purpose) = whose;
        // At the door through which the administrator came it is safe to come in.
        let origin = door.origin.as_ref().map(|url| url.origin().ascii_serialization());
        let origin = origin.unwrap_or_else(|| desk.press.settings().address.clone());
        Self {
            name: user.name.as_str().to_owned(),
            link: format!("{origin}/desk/link/{}", token.as_str()),
            back: purpose == Purpose::Reset,
            until: desk.interface(&who.lang).day_and_hour(purpose.until(desk.now())),
        }
    }
}

pub(super) async fn give(
    State(desk): State<Desk>,
    Path(person): Path<String>,
    who: Who,
    door: Door,
) -> Result<Html<String>, DeskError> {
    who.may(Action::ResetPeople, None)?;
    let person = id(person)?;
    let (user, link, token) = desk
        .press
        .give_way_back(&person, &who.act(&desk), desk.chance.into())
        .await?;
    let given = Given::new(&desk, &who, &door, (&user, link.purpose), &token);
    page::render(&desk, &who, &given)
}

/// The id in an address; what can't be one is nobody's.
pub(super) fn id(person: String) -> Result<UserId, DeskError> {
    UserId::parse(person).map_err(|_| DeskError::NotFound)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::sample;

    #[test]
    fn the_page_has_its_words_in_every_language() {
        for back in [true, false] {
            sample::check(&Given {
                name: String::from("سلمى حداد"),
                link: String::from("https://news.example.org/desk/link/abc"),
                back,
                until: When {
                    iso: String::from("2026-11-24T08:00:00+00:00"),
                    text: String::from("٢٤ نوفمبر ٢٠٢٦"),
                },
            });
        }
    }
}
