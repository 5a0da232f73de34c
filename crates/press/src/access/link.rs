//! One-time links: made by an administrator or on the command line, taken up by whoever has it.

use language::Moment;
use newsroom::{
    audit::{Access, Deed, Note},
    denied::Denied,
    id::UserId,
    invitation::{Link, Purpose},
    line::ShownName,
    rights::Action,
    session::Proof,
    user::{Login, Standing, User},
    workflow::Act,
};
use store::{Tx, attempt, credential, link, passkey, session, user};

use super::{
    Chance, Visit, hash,
    people::{Person, subject},
    sign_in::{account_key, came_in},
    token::Token,
};
use crate::{No, Press};

/// What somebody sets who takes up a link.
pub struct Taking<'a> {
    /// How the others will read their name.
    pub name: &'a str,
    /// Their password.
    pub password: &'a str,
}

impl Press {
    /// Invites somebody: adds them, and makes the link by which they set their password.
    ///
    /// # Errors
    /// Somebody has that sign-in name, or no role is given.
    pub async fn invite(&self, person: Person, act: &Act, chance: Chance) -> Result<(User, Token), No> {
        let mut tx = self.store.write(act).await?;
        let user = self.add(&mut tx, person, chance).await?;
        let token = give_link(&mut tx, &user, Purpose::Invitation, act, chance).await?;
        tx.commit().await?;
        Ok((user, token))
    }

    /// Makes a link by which somebody comes back in, or sets the first password. What they have now stays good until it is
    /// taken up.
    ///
    /// # Errors
    /// There is nobody of that id.
    pub async fn give_way_back(
        &self,
        id: &UserId,
        act: &Act,
        chance: Chance,
    ) -> Result<(User, Link, Token), No> {
        let mut tx = self.store.write(act).await?;
        let gone = || Denied::NoSuchUser(id.to_string());
        let user = user::find(&mut tx, id).await?.ok_or_else(gone)?;
        let purpose = match user.standing {
            Standing::Invited => Purpose::Invitation,
            Standing::Active => Purpose::Reset,
            Standing::Blocked(_) => return Err(Denied::Blocked.into()),
        };
        let token = give_link(&mut tx, &user, purpose, act, chance).await?;
        tx.note(Note::new(Deed::Act(Action::ResetPeople), subject(&user)).saying(purpose.as_str()));
        tx.commit().await?;
        let link = Link {
            purpose,
            user: user.id.clone(),
            made_by: act.by.clone(),
            until: purpose.until(act.at),
        };
        Ok((user, link, token))
    }

    /// For whom a link is.
    ///
    /// # Errors
    /// [`Denied::LinkGone`].
    pub async fn link(&self, token: &Token, now: Moment) -> Result<(Link, User), No> {
        let mut read = self.store.read().await?;
        let found = link::find(&mut read, &token.hash()).await?;
        let link = found.filter(|link| now < link.until).ok_or(Denied::LinkGone)?;
        let user = user::find(&mut read, &link.user).await?;
        let user = user.filter(|user| !user.is_blocked()).ok_or(Denied::LinkGone)?;
        Ok((link, user))
    }

    /// Takes a link up: sets name and password, and lets its owner in. Whoever comes back begins anew: second step,
    /// passkeys and sessions are gone, because whoever lost them may not be the only one who has them.
    ///
    /// # Errors
    /// [`Denied`]: the link is no longer good, or the password can be guessed; then the link stays good.
    pub async fn take_link(
        &self,
        token: &Token,
        taking: Taking<'_>,
        visit: &Visit,
        chance: Chance,
    ) -> Result<Token, No> {
        let (_, user) = self.link(token, visit.at).await?;
        let name = ShownName::parse(taking.name).unwrap_or(user.name.clone());
        let password = self.password(taking.password, user.login.as_str(), name.as_str())?;
        let hash = hash::of(password, chance).await;
        let mut tx = self.store.write(&came_in(&user, visit)).await?;
        let taken = link::take(&mut tx, &token.hash())
            .await?
            .ok_or(Denied::LinkGone)?;
        let user = user::find(&mut tx, &taken.user).await?.ok_or(Denied::LinkGone)?;
        if user.is_blocked() {
            return Err(Denied::LinkGone.into());
        }
        let user = User {
            name,
            standing: Standing::Active,
            ..user
        };
        user::update(&mut tx, &user).await?;
        begin_anew(&mut tx, &user.id).await?;
        credential::set_password(&mut tx, &user.id, &hash).await?;
        attempt::forget(&mut tx, &account_key(user.login.as_str())).await?;
        let note = Note::new(Deed::Access(Access::LinkUsed), subject(&user));
        tx.note(note.saying(taken.purpose.as_str()));
        let (token, _) = self.begin(&mut tx, &user, Proof::Link, visit, chance).await?;
        tx.commit().await?;
        Ok(token)
    }

    /// Somebody by what they sign in as.
    ///
    /// # Errors
    /// Nobody signs in with this name.
    pub async fn user_by_login(&self, login: &str) -> Result<User, No> {
        let gone = || Denied::NoSuchUser(login.to_owned());
        let login = Login::parse(login).map_err(|_| gone())?;
        let found = user::find_by_login(&mut *self.store.read().await?, &login).await?;
        Ok(found.ok_or_else(gone)?)
    }
}

async fn give_link(
    tx: &mut Tx,
    user: &User,
    purpose: Purpose,
    act: &Act,
    chance: Chance,
) -> Result<Token, No> {
    let token = Token::new(chance);
    let link = Link {
        purpose,
        user: user.id.clone(),
        made_by: act.by.clone(),
        until: purpose.until(act.at),
    };
    link::replace(tx, &link, &token.hash()).await?;
    Ok(token)
}

/// Takes away every way in that somebody has.
async fn begin_anew(tx: &mut Tx, user: &UserId) -> Result<(), No> {
    session::end_all(tx, user, None).await?;
    credential::set_totp(tx, user, None).await?;
    credential::set_recovery_codes(tx, user, &[]).await?;
    passkey::remove_all(tx, user).await?;
    Ok(())
}
