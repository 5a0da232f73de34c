//! What the page of tokens is given.

use language::Moment;
use newsroom::{
    id::UserId,
    token::{Token, scope::Scope},
    user::User,
};
use serde::Serialize;
use site::languages::Language;

use crate::page::View;

/// The page.
#[derive(Debug, Serialize)]
pub(super) struct Tokens {
    /// The secret of a token that was just made: shown once.
    pub(super) secret: Option<String>,
    /// What was wrong with a token that was to be made: the key of a message.
    pub(super) wrong: Option<&'static str>,
    /// One's own tokens.
    pub(super) own: Vec<Line>,
    /// The others', for whoever looks after them.
    pub(super) others: Option<Vec<Line>>,
    /// The scopes there are, by their words.
    pub(super) scopes: Vec<&'static str>,
    /// How long a token may be good, in days.
    pub(super) terms: [i64; 3],
}

/// A token.
#[derive(Debug, Serialize)]
pub(super) struct Line {
    id: String,
    name: String,
    owner: String,
    prefix: String,
    scopes: Vec<&'static str>,
    standing: &'static str,
    made: String,
    expires: Option<String>,
    used: Option<String>,
}

impl View for Tokens {
    const TEMPLATE: &'static str = "tokens/list.html";
}

/// For how many days a token may be made.
pub(super) const TERMS: [i64; 3] = [30, 90, 365];

impl Line {
    pub(super) fn of(token: &Token, owner: &str, language: &Language, now: Moment) -> Self {
        Self {
            id: token.id.to_string(),
            name: token.name.as_str().to_owned(),
            owner: owner.to_owned(),
            prefix: token.prefix.clone(),
            scopes: token.scopes.iter().map(Scope::as_str).collect(),
            standing: token.standing(now).as_str(),
            made: language.day(token.made).text,
            expires: token.expires.map(|at| language.day(at).text),
            used: token.used.map(|at| language.day_and_hour(at).text),
        }
    }

    #[cfg(test)]
    pub(super) fn sample() -> Self {
        Self {
            id: "t-1".to_owned(),
            name: "نشرة الصباح".to_owned(),
            owner: "سلمى حداد".to_owned(),
            prefix: "tjm_abcdef".to_owned(),
            scopes: vec!["read", "publish"],
            standing: "good",
            made: "٢٤ نوفمبر".to_owned(),
            expires: Some("2027-01-01".to_owned()),
            used: None,
        }
    }
}

/// The name of whoever a token acts for.
pub(super) fn name_of(people: &[User], id: &UserId) -> String {
    let found = people.iter().find(|user| user.id == *id);
    found.map_or_else(|| id.to_string(), |user| user.name.to_string())
}
