//! Tokens of the API: made and revoked by whoever they act for, opened by programs.

use language::Moment;
use newsroom::{
    audit::{Deed, Note, Subject},
    id::{TokenId, UserId},
    refusal::Refusal,
    rights::Action,
    token::{Name, Secret, Standing, Token, scope::Scopes},
    workflow::Act,
};
use store::token;

use crate::{No, Press};

/// A token to be made.
#[derive(Debug, Clone)]
pub struct NewToken {
    /// Its id.
    pub id: TokenId,
    /// For whom it will act.
    pub owner: UserId,
    /// What it is called.
    pub name: Name,
    /// What it may be used for.
    pub scopes: Scopes,
    /// From when on it is worth nothing.
    pub expires: Option<Moment>,
}

impl Press {
    /// Makes a token. Its secret is the caller's to show, once.
    ///
    /// # Errors
    /// It would have expired already.
    pub async fn make_token(&self, new: NewToken, secret: &Secret, act: &Act) -> Result<Token, No> {
        if new.expires.is_some_and(|expires| expires <= act.at) {
            return Err(Refusal::Past.into());
        }
        let token = Token {
            id: new.id,
            owner: new.owner,
            name: new.name,
            prefix: secret.prefix(),
            scopes: new.scopes,
            made: act.at,
            expires: new.expires,
            used: None,
            revoked: None,
        };
        let mut tx = self.store.write(act).await?;
        token::insert(&mut tx, &token, &secret.hash()).await?;
        tx.note(noted(Action::MakeToken, &token).saying(format!(
            "{}: {}",
            token.name.as_str(),
            token.scopes.words()
        )));
        tx.commit().await?;
        Ok(token)
    }

    /// Revokes a token: from then on it opens nothing.
    ///
    /// # Errors
    /// There is no such token.
    pub async fn revoke_token(&self, id: &TokenId, act: &Act) -> Result<(), No> {
        let mut tx = self.store.write(act).await?;
        let found = token::find(&mut tx, id).await?;
        let token = found.ok_or_else(|| Refusal::NoSuchToken(id.clone()))?;
        if token.revoked.is_none() {
            token::revoke(&mut tx, id, act.at).await?;
            tx.note(noted(Action::RevokeToken, &token).saying(token.name.as_str()));
        }
        tx.commit().await?;
        Ok(())
    }

    /// The token of a secret, where it is good now; its use is noted.
    ///
    /// # Errors
    /// The database fails.
    pub async fn open_token(&self, secret: &Secret, now: Moment) -> Result<Option<Token>, No> {
        let found = token::of_secret(&mut *self.store.read().await?, &secret.hash()).await?;
        let Some(mut token) = found.filter(|token| token.standing(now) == Standing::Good) else {
            return Ok(None);
        };
        if token.notes_use(now) {
            let mut tx = self.store.write(now).await?;
            token::used(&mut tx, &token.id, now).await?;
            tx.commit().await?;
            token.used = Some(now);
        }
        Ok(Some(token))
    }
}

fn noted(action: Action, token: &Token) -> Note {
    Note::new(Deed::Act(action), Subject::new("token", token.id.as_str()))
}
