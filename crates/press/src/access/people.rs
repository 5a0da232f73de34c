//! People: who works here, in which roles, and who may come in.

use newsroom::{
    audit::{Access, Deed, Note, Subject},
    denied::Denied,
    id::UserId,
    line::ShownName,
    password::Password,
    rights::{Action, Grants},
    user::{Login, Standing, User},
    workflow::Act,
};
use store::{Tx, credential, user, version::Insert};

use super::{Chance, hash};
use crate::{No, Press};

/// Somebody to be added.
#[derive(Debug, Clone)]
pub struct Person {
    /// What they will sign in as.
    pub login: Login,
    /// How the others will read their name.
    pub name: ShownName,
    /// Their roles.
    pub grants: Grants,
}

impl Press {
    /// Adds somebody who has no way to come in yet.
    pub(crate) async fn add(&self, tx: &mut Tx, person: Person, chance: Chance) -> Result<User, No> {
        if person.grants.is_empty() {
            return Err(Denied::NoRole.into());
        }
        let id = (chance.id)();
        let user = User {
            // A new id is always one.
            id: UserId::parse(id).map_err(|_| Denied::NoSuchUser(String::new()))?,
            login: person.login,
            name: person.name,
            interface: None,
            grants: person.grants,
            standing: Standing::Invited,
        };
        if user::insert(tx, &user).await? == Insert::AlreadyThere {
            return Err(Denied::LoginTaken(user.login).into());
        }
        let note = Note::new(Deed::Act(Action::InvitePeople), subject(&user));
        tx.note(note.saying(user.grants.to_string()));
        Ok(user)
    }

    /// Adds somebody with a password, or gives whoever has that sign-in name this one, and these roles: the demonstration's
    /// people, and those of tests.
    ///
    /// # Errors
    /// The password can be guessed.
    pub async fn add_with_password(
        &self,
        person: Person,
        password: &str,
        act: &Act,
        chance: Chance,
    ) -> Result<User, No> {
        let password = self.password(password, person.login.as_str(), person.name.as_str())?;
        let hash = hash::of(password, chance).await;
        let mut tx = self.store.write(act).await?;
        let there = user::find_by_login(&mut tx, &person.login).await?;
        let user = User {
            name: person.name.clone(),
            grants: person.grants.clone(),
            standing: Standing::Active,
            ..match there {
                Some(user) => user,
                None => self.add(&mut tx, person, chance).await?,
            }
        };
        user::update(&mut tx, &user).await?;
        credential::set_password(&mut tx, &user.id, &hash).await?;
        tx.note(Note::new(Deed::Access(Access::PasswordChanged), subject(&user)));
        tx.commit().await?;
        Ok(user)
    }

    /// A password that neither this person's names nor the newsroom's make easy to guess.
    pub(crate) fn password(&self, text: &str, login: &str, name: &str) -> Result<Password, Denied> {
        let settings = self.settings();
        let newsroom = settings.name.iter().map(|(_, name)| name);
        let password = Password::parse(text, newsroom.chain([login, name, "tarjuman"]))?;
        Ok(password)
    }
}

/// Somebody as the subject of a note.
pub(crate) fn subject(user: &User) -> Subject {
    Subject::new("user", user.id.as_str())
}
