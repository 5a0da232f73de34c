//! The page of tokens.

use axum::{extract::State, response::Html};
use newsroom::{rights::Action, token::scope::Scope};
use store::{token, user};

use super::view::{Line, TERMS, Tokens, name_of};
use crate::{desk::Desk, error::DeskError, page, who::Who};

pub(super) async fn list(State(desk): State<Desk>, who: Who) -> Result<Html<String>, DeskError> {
    who.may(Action::MakeToken, None)?;
    page::render(&desk, &who, &of(&desk, &who).await?)
}

/// What the page shows.
pub(super) async fn of(desk: &Desk, who: &Who) -> Result<Tokens, DeskError> {
    let language = desk.interface(&who.lang);
    let now = desk.now();
    let mut read = desk.press.store.read().await?;
    let own = token::of_owner(&mut read, &who.user.id).await?;
    let own = own
        .iter()
        .map(|token| Line::of(token, who.name(), language, now))
        .collect();
    let mut others = None;
    if who.can(Action::ReadTokens, None) {
        let people = user::all(&mut read).await?;
        let all = token::all(&mut read).await?;
        let theirs = all.iter().filter(|token| token.owner != who.user.id);
        let line = |token| Line::of(token, &name_of(&people, &token.owner), language, now);
        others = Some(theirs.map(line).collect());
    }
    Ok(Tokens {
        secret: None,
        wrong: None,
        own,
        others,
        scopes: Scope::ALL.iter().map(|scope| scope.as_str()).collect(),
        terms: TERMS,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::sample;

    fn view(own: Vec<Line>, others: Option<Vec<Line>>) -> Tokens {
        Tokens {
            secret: Some("tjm_abcdefghijklmnopqrstuvwxyz234567".to_owned()),
            wrong: Some("api-token-bad-scopes"),
            own,
            others,
            scopes: Scope::ALL.iter().map(|scope| scope.as_str()).collect(),
            terms: TERMS,
        }
    }

    #[test]
    fn tokens_have_their_words_in_every_language() {
        sample::check(&view(vec![Line::sample()], Some(vec![Line::sample()])));
        sample::check(&view(Vec::new(), Some(Vec::new())));
        sample::check(&view(Vec::new(), None));
    }
}
