//! Everybody who works here.

use axum::{extract::State, response::Html};
use newsroom::{
    rights::Action,
    user::{Standing, User},
};
use serde::Serialize;
use store::user;

use super::roles::{self, Held};
use crate::{
    desk::Desk,
    error::DeskError,
    page::{self, View},
    who::Who,
};

#[derive(Debug, Serialize)]
struct People {
    people: Vec<Person>,
    may_invite: bool,
    may_read_audit: bool,
}

#[derive(Debug, Serialize)]
struct Person {
    href: Option<String>,
    name: String,
    login: String,
    roles: Vec<Held>,
    standing: &'static str,
    me: bool,
}

impl View for People {
    const TEMPLATE: &'static str = "people/list.html";
    const PLACE: &'static str = "/desk/people/";
}

pub(super) async fn page(State(desk): State<Desk>, who: Who) -> Result<Html<String>, DeskError> {
    who.may(Action::ReadPeople, None)?;
    let all = user::all(&mut *desk.press.store.read().await?).await?;
    let language = desk.interface(&who.lang);
    let may_change = who.can(Action::ChangePeople, None);
    let person = |user: User| Person {
        href: may_change.then(|| format!("/desk/people/{}/", user.id)),
        roles: roles::held(language, &user.grants),
        standing: standing(user.standing),
        me: user.id == who.user.id,
        login: user.login.as_str().to_owned(),
        name: user.name.as_str().to_owned(),
    };
    let view = People {
        people: all.into_iter().map(person).collect(),
        may_invite: who.can(Action::InvitePeople, None),
        may_read_audit: who.can(Action::ReadAudit, None),
    };
    page::render(&desk, &who, &view)
}

pub(super) fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::Invited => "invited",
        Standing::Active => "active",
        Standing::Blocked(_) => "blocked",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::sample;

    #[test]
    fn the_page_has_its_words_in_every_language() {
        let person = |standing, href: Option<&str>| Person {
            href: href.map(str::to_owned),
            name: String::from("سلمى حداد"),
            login: String::from("salma"),
            roles: roles::sample(),
            standing,
            me: standing == "active",
        };
        sample::check(&People {
            people: vec![
                person("invited", None),
                person("active", Some("/desk/people/u/")),
                person("blocked", None),
            ],
            may_invite: true,
            may_read_audit: true,
        });
    }
}
