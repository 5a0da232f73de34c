//! The account's page.

use axum::{
    Form,
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use newsroom::{line::ShownName, rights::Action};
use serde::{Deserialize, Serialize};
use site::view::card::When;
use store::{credential, passkey, session};

use super::agent;
use crate::{
    access::languages,
    desk::Desk,
    error::DeskError,
    page::{self, View},
    people::roles::{self, Held},
    who::Who,
};

/// The account's page.
#[derive(Debug, Serialize)]
pub(super) struct Account {
    login: String,
    name: String,
    lang: String,
    languages: Vec<(String, String)>,
    roles: Vec<Held>,
    password_at: Option<When>,
    second_step: Option<When>,
    codes_left: u32,
    passkeys: Vec<Key>,
    sessions: Vec<Open>,
    /// Whether how one comes in may be changed now, without signing in once more.
    fresh: bool,
    shortest: usize,
    /// What is wrong with the new password.
    error: Option<String>,
}

/// A passkey.
#[derive(Debug, Serialize)]
struct Key {
    id: String,
    name: String,
    made: When,
    used: Option<When>,
}

/// A session.
#[derive(Debug, Serialize)]
struct Open {
    id: String,
    agent: String,
    address: String,
    made: When,
    seen: When,
    /// How its owner showed who they are: the key of a message.
    proof: String,
    here: bool,
}

impl View for Account {
    const TEMPLATE: &'static str = "account/overview.html";
}

/// What was sent.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Sent {
    name: String,
    interface: String,
}

pub(super) async fn page(State(desk): State<Desk>, who: Who) -> Result<Response, DeskError> {
    let view = view(&desk, &who).await?;
    Ok(page::render(&desk, &who, &view)?.into_response())
}

pub(super) async fn save(
    State(desk): State<Desk>,
    who: Who,
    Form(sent): Form<Sent>,
) -> Result<Redirect, DeskError> {
    who.may(Action::OwnAccount, None)?;
    let name = ShownName::parse(&sent.name).map_err(|blank| DeskError::Bad(blank.to_string()))?;
    let asked = desk
        .interfaces()
        .iter()
        .find(|one| one.lang.as_str() == sent.interface);
    let lang = asked
        .ok_or_else(|| DeskError::Bad(sent.interface.clone()))?
        .lang
        .clone();
    desk.press
        .set_account(&who.user, name, lang, &who.act(&desk))
        .await?;
    Ok(page::done("/desk/account/", "said-saved"))
}

pub(super) async fn with_error(desk: &Desk, who: &Who, error: String) -> Result<Account, DeskError> {
    let mut view = view(desk, who).await?;
    view.error = Some(error);
    Ok(view)
}

async fn view(desk: &Desk, who: &Who) -> Result<Account, DeskError> {
    who.may(Action::OwnAccount, None)?;
    let (me, now) = (&who.user.id, desk.now());
    let language = desk.interface(&who.lang);
    let mut read = desk.press.store.read().await?;
    let credential = credential::find(&mut read, me).await?;
    let keys = passkey::of_user(&mut read, me).await?;
    let open = session::of_user(&mut read, me).await?;
    let codes_left = credential::recovery_codes_left(&mut read, me).await?;
    let when = |moment| language.day_and_hour(moment);
    let key = |key: passkey::Passkey| Key {
        id: key.id,
        name: key.name,
        made: when(key.made_at),
        used: key.used_at.map(when),
    };
    let session = |open: newsroom::session::Session| Open {
        here: open.id == who.session.id,
        id: open.id,
        agent: agent::name(&open.agent),
        address: open.address,
        made: when(open.made_at),
        seen: when(open.seen_at),
        proof: format!("access-proof-{}", open.proof.as_str()),
    };
    Ok(Account {
        login: who.user.login.as_str().to_owned(),
        name: who.name().to_owned(),
        lang: language.lang.as_str().to_owned(),
        languages: languages(desk),
        roles: roles::held(language, &who.user.grants),
        second_step: credential.second_step().and_then(|step| step.since).map(when),
        password_at: credential.password_at.map(when),
        codes_left,
        passkeys: keys.into_iter().map(key).collect(),
        sessions: open
            .into_iter()
            .filter(|open| !open.is_over(now))
            .map(session)
            .collect(),
        fresh: who.session.is_fresh(now),
        shortest: newsroom::password::SHORTEST,
        error: None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::sample;

    fn when() -> When {
        When {
            iso: String::from("2026-11-24T08:00:00+00:00"),
            text: String::from("٢٤ نوفمبر ٢٠٢٦"),
        }
    }

    fn account(fresh: bool) -> Account {
        Account {
            login: String::from("salma"),
            name: String::from("سلمى حداد"),
            lang: String::from("ar"),
            languages: vec![("ar".to_owned(), "العربية".to_owned())],
            roles: roles::sample(),
            password_at: Some(when()),
            second_step: fresh.then(when),
            codes_left: 2,
            passkeys: vec![Key {
                id: String::from("k"),
                name: String::from("هاتف"),
                made: when(),
                used: None,
            }],
            sessions: vec![Open {
                id: String::from("s"),
                agent: String::from("Firefox · Windows"),
                address: String::from("192.0.2.7"),
                made: when(),
                seen: when(),
                proof: String::from("access-proof-password"),
                here: fresh,
            }],
            fresh,
            shortest: 10,
            error: Some(String::from("خطأ")),
        }
    }

    #[test]
    fn the_page_has_its_words_in_every_language() {
        sample::check(&account(true));
        sample::check(&account(false));
    }
}
