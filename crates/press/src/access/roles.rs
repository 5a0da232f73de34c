//! What people may do, and whether they may come in.

use newsroom::{
    audit::{Deed, Note},
    denied::Denied,
    id::UserId,
    line::ShownName,
    rights::{Action, Grants, Reach, Role},
    user::{Standing, User},
    workflow::Act,
};
use store::{Tx, link, session, user};

use super::people::subject;
use crate::{No, Press, seen::Seen};

/// Whether somebody is kept out or let in again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Door {
    /// Kept out: their sessions end.
    Shut,
    /// Let in again, with the password they had.
    Open,
}

impl Press {
    /// Sets somebody's name and roles, as long as they still are who was seen. What they have open follows at their next
    /// request.
    ///
    /// # Errors
    /// There is nobody of that id, no role is given, somebody else changed them, or nobody would be left to look after people.
    pub async fn set_roles(
        &self,
        id: &UserId,
        name: ShownName,
        grants: Grants,
        seen: &Seen,
        act: &Act,
    ) -> Result<User, No> {
        if grants.is_empty() {
            return Err(Denied::NoRole.into());
        }
        let mut tx = self.store.write(act).await?;
        let before = somebody(&mut tx, id).await?;
        seen.check(&before)?;
        let user = User {
            name,
            grants,
            ..before.clone()
        };
        user::update(&mut tx, &user).await?;
        keep_an_administrator(&mut tx, &before).await?;
        let note = Note::new(Deed::Act(Action::ChangePeople), subject(&user));
        tx.note(note.saying(user.grants.to_string()));
        tx.commit().await?;
        Ok(user)
    }

    /// Keeps somebody out, or lets them in again.
    ///
    /// # Errors
    /// There is nobody of that id, it is oneself who would be kept out, or nobody would be left to look after people.
    pub async fn set_door(&self, id: &UserId, door: Door, act: &Act) -> Result<User, No> {
        if door == Door::Shut && act.user.as_ref() == Some(id) {
            // By mistake one would be out at once, and perhaps for good.
            return Err(Denied::Oneself.into());
        }
        let mut tx = self.store.write(act).await?;
        let before = somebody(&mut tx, id).await?;
        let mut user = before.clone();
        match door {
            Door::Shut => {
                user.standing = Standing::Blocked(act.at);
                session::end_all(&mut tx, id, None).await?;
                link::revoke(&mut tx, id).await?;
            }
            // Whoever isn't kept out comes in as they do: by a passkey alone, perhaps.
            Door::Open if !before.is_blocked() => return Ok(before),
            Door::Open => {
                let credential = store::credential::find(&mut tx, id).await?;
                user.standing = credential
                    .password
                    .map_or(Standing::Invited, |_| Standing::Active);
            }
        }
        user::update(&mut tx, &user).await?;
        keep_an_administrator(&mut tx, &before).await?;
        let said = match door {
            Door::Shut => "blocked",
            Door::Open => "let in",
        };
        tx.note(Note::new(Deed::Act(Action::BlockPeople), subject(&user)).saying(said));
        tx.commit().await?;
        Ok(user)
    }
}

async fn somebody(tx: &mut Tx, id: &UserId) -> Result<User, No> {
    let gone = || Denied::NoSuchUser(id.to_string());
    Ok(user::find(tx, id).await?.ok_or_else(gone)?)
}

/// Without an administrator for all languages who can come in nobody could let anybody in: that is refused.
async fn keep_an_administrator(tx: &mut Tx, before: &User) -> Result<(), No> {
    let is_one = |user: &User| {
        user.standing == Standing::Active && user.grants.reach_of(Role::Administrator) == Some(&Reach::All)
    };
    if !is_one(before) || user::all(tx).await?.iter().any(is_one) {
        Ok(())
    } else {
        Err(Denied::LastAdministrator.into())
    }
}
