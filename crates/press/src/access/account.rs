//! One's own account: name, language, password.

use language::Lang;
use newsroom::{
    audit::{Access, Deed, Note},
    denied::Denied,
    line::ShownName,
    session::Session,
    user::User,
    workflow::Act,
};
use store::{credential, session, user};

use super::{Chance, Visit, hash, people::subject};
use crate::{No, Press};

impl Press {
    /// Sets one's own name and the language one reads the desk in.
    ///
    /// # Errors
    /// The account is gone.
    pub async fn set_account(
        &self,
        me: &User,
        name: ShownName,
        interface: Lang,
        act: &Act,
    ) -> Result<(), No> {
        let mut tx = self.store.write(act).await?;
        let gone = || Denied::NoSuchUser(me.login.to_string());
        let user = User {
            name,
            interface: Some(interface),
            ..user::find(&mut tx, &me.id).await?.ok_or_else(gone)?
        };
        user::update(&mut tx, &user).await?;
        tx.note(Note::new(Deed::Access(Access::AccountChanged), subject(&user)));
        tx.commit().await?;
        Ok(())
    }

    /// Sets one's own password, which the old one must allow; all other sessions end.
    ///
    /// # Errors
    /// [`Denied`]: the old password is wrong or was tried too often, the new one can be guessed.
    pub async fn set_password(
        &self,
        me: (&User, &Session),
        old: &str,
        new: &str,
        visit: &Visit,
        chance: Chance,
    ) -> Result<(), No> {
        let (me, here) = me;
        self.is_password(me, old, visit).await?;
        let password = self.password(new, me.login.as_str(), me.name.as_str())?;
        let hash = hash::of(password, chance).await;
        let mut tx = self.store.write(&super::sign_in::came_in(me, visit)).await?;
        credential::set_password(&mut tx, &me.id, &hash).await?;
        session::end_all(&mut tx, &me.id, Some(&here.id)).await?;
        tx.note(Note::new(Deed::Access(Access::PasswordChanged), subject(me)));
        tx.commit().await?;
        Ok(())
    }

    /// Whether it is somebody's password; attempts are counted as at the door.
    pub(crate) async fn is_password(&self, me: &User, password: &str, visit: &Visit) -> Result<(), No> {
        self.try_once(me.login.as_str(), visit).await?;
        let credential = credential::find(&mut *self.store.read().await?, &me.id).await?;
        if !hash::is_of(password.to_owned(), credential.password).await {
            self.failed(Some(me), visit).await?;
            return Err(Denied::WrongPassword.into());
        }
        self.forgive(me.login.as_str(), visit).await
    }
}
