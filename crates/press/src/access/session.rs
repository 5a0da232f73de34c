//! Sessions: whose a request is.

use language::Moment;
use newsroom::{
    audit::{Access, Deed, Note, Subject},
    id::UserId,
    session::{Proof, Session},
    user::User,
    workflow::Act,
};
use store::{Tx, attempt, session};

use super::{Chance, Visit, people::subject, token::Token};
use crate::{No, Press};

impl Press {
    /// Whose session this is, and notes that it is in use; `None` where it is over, was ended, or its owner is blocked.
    ///
    /// # Errors
    /// The database fails.
    pub async fn session(
        &self,
        token: &Token,
        now: Moment,
        address: &str,
    ) -> Result<Option<(Session, User)>, No> {
        let found = session::find(&mut *self.store.read().await?, &token.hash()).await?;
        let Some((session, user)) = found else {
            return Ok(None);
        };
        if session.is_over(now) || user.is_blocked() {
            return Ok(None);
        }
        if session.is_to_be_noted(now, address) {
            let mut tx = self.store.write(now).await?;
            session::seen(&mut tx, &session.id, address).await?;
            tx.commit().await?;
        }
        Ok(Some((session, user)))
    }

    /// Begins a session for somebody who has shown who they are.
    pub(crate) async fn begin(
        &self,
        tx: &mut Tx,
        user: &User,
        proof: Proof,
        visit: &Visit,
        chance: Chance,
    ) -> Result<(Token, Session), No> {
        let token = Token::new(chance);
        let session = Session {
            id: (chance.id)(),
            user: user.id.clone(),
            made_at: visit.at,
            seen_at: visit.at,
            address: visit.address.clone(),
            agent: visit.agent.chars().take(300).collect(),
            proof,
        };
        session::insert(tx, &session, &token.hash()).await?;
        tx.note(Note::new(Deed::Access(Access::SignedIn), subject(user)).saying(proof.as_str()));
        Ok((token, session))
    }

    /// Ends one of somebody's sessions: this one, by leaving, or another.
    ///
    /// # Errors
    /// The database fails.
    pub async fn end_session(&self, user: &UserId, id: &str, access: Access, act: &Act) -> Result<bool, No> {
        let mut tx = self.store.write(act).await?;
        let ended = session::end(&mut tx, user, id).await?;
        if ended {
            tx.note(Note::new(
                Deed::Access(access),
                Subject::new("user", user.as_str()),
            ));
        }
        tx.commit().await?;
        Ok(ended)
    }

    /// Ends all of somebody's sessions but one; says how many.
    ///
    /// # Errors
    /// The database fails.
    pub async fn end_other_sessions(&self, user: &UserId, but: &str, act: &Act) -> Result<u64, No> {
        let mut tx = self.store.write(act).await?;
        let ended = session::end_all(&mut tx, user, Some(but)).await?;
        let note = Note::new(
            Deed::Access(Access::SessionEnded),
            Subject::new("user", user.as_str()),
        );
        tx.note(note.saying(ended.to_string()));
        tx.commit().await?;
        Ok(ended)
    }

    /// Forgets sessions that are over and attempts that are old.
    ///
    /// # Errors
    /// The database fails.
    pub async fn sweep_sessions(&self, now: Moment) -> Result<(), No> {
        let mut tx = self.store.write(now).await?;
        session::sweep(&mut tx, now).await?;
        attempt::sweep(&mut tx, now).await?;
        tx.commit().await?;
        Ok(())
    }
}
