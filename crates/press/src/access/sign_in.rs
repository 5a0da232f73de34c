//! Signing in with a password. How often that may be tried is counted before the password is looked at.

use language::fold::match_key;
use newsroom::{
    audit::{Access, Deed, Note},
    denied::Denied,
    session::Proof,
    throttle::{self, Counted},
    user::{Login, Standing, User},
    workflow::Act,
};
use store::{attempt, ceremony, ceremony::Ceremony, credential, credential::Credential, user};

use super::{Chance, Visit, hash, people::subject, token::Token};
use crate::{No, Press};

/// How far a password leads.
pub enum Entered {
    /// In: the session's token.
    In(Token, Box<User>),
    /// To the second step, with a token that is good for some minutes.
    SecondStep(Token),
}

/// How long the second step may take, in seconds.
const SECOND_STEP: i64 = 5 * 60;

/// The kind of ceremony that a second step is.
pub(super) const SECOND_STEP_KIND: &str = "second-step";

impl Press {
    /// Signs somebody in with a password, or asks for their second step.
    ///
    /// # Errors
    /// [`Denied`]: name or password is wrong, it was tried too often, or they are kept out.
    pub async fn sign_in(
        &self,
        login: &str,
        password: &str,
        visit: &Visit,
        chance: Chance,
    ) -> Result<Entered, No> {
        self.try_once(login, visit).await?;
        let (found, credential) = self.known(login).await?;
        let is_right = hash::is_of(password.to_owned(), credential.password.clone()).await;
        let Some(user) = found.clone().filter(|_| is_right) else {
            self.failed(found.as_ref(), visit).await?;
            return Err(Denied::WrongPassword.into());
        };
        if user.standing != Standing::Active {
            return Err(Denied::Blocked.into());
        }
        if credential.second_step().is_some() {
            return self.second_step(&user, visit, chance).await;
        }
        let token = self.let_in(&user, Proof::Password, visit, chance).await?;
        Ok(Entered::In(token, Box::new(user)))
    }

    /// Counts an attempt, or says how long to wait.
    pub(super) async fn try_once(&self, login: &str, visit: &Visit) -> Result<(), No> {
        let mut tx = self.store.write(visit.at).await?;
        let mut counted = Vec::new();
        for (key, by) in keys(login, visit) {
            let attempts = attempt::hold(&mut tx, &key).await?;
            let wait = throttle::wait(by, attempts, visit.at);
            if 0 < wait {
                return Err(Denied::Wait(wait).into());
            }
            counted.push((key, throttle::tried(attempts, visit.at)));
        }
        for (key, attempts) in counted {
            attempt::put(&mut tx, &key, attempts).await?;
        }
        tx.commit().await?;
        Ok(())
    }

    async fn known(&self, login: &str) -> Result<(Option<User>, Credential), No> {
        let mut read = self.store.read().await?;
        let found = match Login::parse(login) {
            Ok(login) => user::find_by_login(&mut read, &login).await?,
            Err(_) => None,
        };
        let credential = match &found {
            Some(user) => credential::find(&mut read, &user.id).await?,
            None => Credential::default(),
        };
        Ok((found, credential))
    }

    /// Notes that somebody could not sign in; a name that nobody has is noted nowhere.
    pub(super) async fn failed(&self, user: Option<&User>, visit: &Visit) -> Result<(), No> {
        let Some(user) = user else {
            return Ok(());
        };
        let mut tx = self.store.write(&visit.act()).await?;
        tx.note(Note::new(Deed::Access(Access::SignInFailed), subject(user)));
        tx.commit().await?;
        Ok(())
    }

    async fn second_step(&self, user: &User, visit: &Visit, chance: Chance) -> Result<Entered, No> {
        let token = Token::new(chance);
        let ceremony = Ceremony {
            kind: SECOND_STEP_KIND,
            user: Some(user.id.clone()),
            state: String::new(),
            until: visit.at.plus_seconds(SECOND_STEP),
        };
        let mut tx = self.store.write(visit.at).await?;
        ceremony::insert(&mut tx, &ceremony, &token.hash()).await?;
        tx.commit().await?;
        Ok(Entered::SecondStep(token))
    }

    /// Forgets what was counted against an account, and one attempt of the address: whoever has one account must not get free
    /// tries at the others by it.
    pub(super) async fn forgive(&self, login: &str, visit: &Visit) -> Result<(), No> {
        let mut tx = self.store.write(visit.at).await?;
        for (key, by) in keys(login, visit) {
            match by {
                Counted::Account => attempt::forget(&mut tx, &key).await?,
                Counted::Address => attempt::take_back(&mut tx, &key).await?,
            }
        }
        tx.commit().await?;
        Ok(())
    }

    /// Lets somebody in who has shown who they are: what was counted against the account is forgotten.
    pub(super) async fn let_in(
        &self,
        user: &User,
        proof: Proof,
        visit: &Visit,
        chance: Chance,
    ) -> Result<Token, No> {
        self.forgive(user.login.as_str(), visit).await?;
        let mut tx = self.store.write(&came_in(user, visit)).await?;
        let (token, _) = self.begin(&mut tx, user, proof, visit, chance).await?;
        tx.commit().await?;
        Ok(token)
    }
}

/// The act of coming in.
pub(super) fn came_in(user: &User, visit: &Visit) -> Act {
    Act::of(
        user,
        visit.at,
        newsroom::audit::Origin::Desk(visit.address.clone()),
    )
}

/// What an attempt is counted by; always in this order, so that two never wait for each other.
fn keys(login: &str, visit: &Visit) -> [(String, Counted); 2] {
    [
        (format!("address {}", network(&visit.address)), Counted::Address),
        (account_key(login), Counted::Account),
    ]
}

/// What the attempts at an account are counted by.
pub(super) fn account_key(login: &str) -> String {
    let account: String = match_key(login).chars().take(64).collect();
    format!("account {account}")
}

/// The network of an address: whoever has one IPv6 address has a whole /64 of them.
fn network(address: &str) -> String {
    match address.parse() {
        Ok(std::net::IpAddr::V6(address)) if address.to_ipv4_mapped().is_none() => {
            let [a, b, c, d, ..] = address.segments();
            format!("{a:x}:{b:x}:{c:x}:{d:x}::/64")
        }
        _ => address.to_owned(),
    }
}
