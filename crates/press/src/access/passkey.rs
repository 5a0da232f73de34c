//! Passkeys (WebAuthn): a key that stays in somebody's device, and shows who they are without a password.

use data_encoding::BASE64URL_NOPAD;
use newsroom::{
    audit::{Access, Deed, Note},
    denied::Denied,
    id::UserId,
    session::Proof,
    user::{Standing, User},
    workflow::Act,
};
use sha2::{Digest, Sha256};
use store::{ceremony, ceremony::Ceremony, passkey, passkey::Passkey as Kept, user, version::Insert};
use url::Url;
use uuid::Uuid;
use webauthn_rs::{
    Webauthn, WebauthnBuilder,
    prelude::{
        CreationChallengeResponse, DiscoverableAuthentication, Passkey, PasskeyRegistration,
        PublicKeyCredential, RegisterPublicKeyCredential, RequestChallengeResponse,
    },
};

use super::{Chance, Visit, people::subject, sign_in::came_in, token::Token};
use crate::{No, Press};

/// How long a ceremony may take, in seconds.
const CEREMONY: i64 = 5 * 60;
const REGISTRATION: &str = "passkey-registration";
const AUTHENTICATION: &str = "passkey-authentication";

/// What a browser sends to show a passkey, and to add one. Parsed by the library that checks them.
pub type Shown = PublicKeyCredential;
/// See [`Shown`].
pub type Added = RegisterPublicKeyCredential;

/// The checker for pages of one origin: `https://news.example.org`, `http://localhost:8080`.
fn checker(origin: &Url) -> Result<Webauthn, No> {
    let host = origin.domain().ok_or(Denied::Unsafe)?;
    let built = WebauthnBuilder::new(host, origin).and_then(|builder| builder.rp_name(host).build());
    Ok(built.map_err(|_| Denied::Unsafe)?)
}

/// The number by which devices know an account; no part of it says who that is.
fn handle(user: &UserId) -> Uuid {
    let digest = Sha256::digest(format!("passkey {user}").as_bytes());
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&digest[..16]);
    uuid::Builder::from_custom_bytes(bytes).into_uuid()
}

fn state<T: serde::Serialize>(state: &T) -> String {
    serde_json::to_string(state).unwrap_or_default()
}

impl Press {
    /// Begins to add a passkey: what the browser is asked, and a token that brings the answer back.
    ///
    /// # Errors
    /// The origin is no name, or the database fails.
    pub async fn begin_passkey(
        &self,
        me: &User,
        origin: &Url,
        visit: &Visit,
        chance: Chance,
    ) -> Result<(serde_json::Value, Token), No> {
        let there = passkey::of_user(&mut *self.store.read().await?, &me.id).await?;
        let there = there
            .iter()
            .filter_map(|kept| BASE64URL_NOPAD.decode(kept.id.as_bytes()).ok());
        let started = checker(origin)?.start_passkey_registration(
            handle(&me.id),
            me.login.as_str(),
            me.name.as_str(),
            Some(there.collect()),
        );
        let (question, registration) = started.map_err(|_| Denied::WrongPasskey)?;
        let token = self
            .begin_ceremony(
                REGISTRATION,
                Some(me.id.clone()),
                state(&registration),
                visit,
                chance,
            )
            .await?;
        Ok((discoverable(&question), token))
    }

    /// Adds the passkey that the browser made.
    ///
    /// # Errors
    /// [`Denied`]: the answer is wrong, took too long, or the passkey is there already.
    pub async fn add_passkey(
        &self,
        me: &User,
        origin: &Url,
        token: &Token,
        answer: (&Added, &str),
        act: &Act,
    ) -> Result<(), No> {
        let (added, name) = answer;
        let mut tx = self.store.write(act).await?;
        let begun = ceremony::take(&mut tx, REGISTRATION, &token.hash()).await?;
        let begun = begun
            .filter(|begun| begun.user.as_ref() == Some(&me.id))
            .ok_or(Denied::TookTooLong)?;
        let registration: PasskeyRegistration =
            serde_json::from_str(&begun.state).map_err(|_| Denied::TookTooLong)?;
        let checked = checker(origin)?.finish_passkey_registration(added, &registration);
        let key = checked.map_err(|error| wrong(&error))?;
        let name: String = name.trim().chars().take(80).collect();
        let kept = Kept {
            id: BASE64URL_NOPAD.encode(key.cred_id()),
            user: me.id.clone(),
            name: name.clone(),
            credential: state(&key),
            made_at: act.at,
            used_at: None,
        };
        if passkey::insert(&mut tx, &kept).await? == Insert::AlreadyThere {
            return Err(Denied::PasskeyThere.into());
        }
        tx.note(Note::new(Deed::Access(Access::PasskeyAdded), subject(me)).saying(name));
        tx.commit().await?;
        Ok(())
    }

    /// Removes one of one's own passkeys; says whether there was one.
    ///
    /// # Errors
    /// The database fails.
    pub async fn remove_passkey(&self, me: &User, id: &str, act: &Act) -> Result<bool, No> {
        let mut tx = self.store.write(act).await?;
        let removed = passkey::remove(&mut tx, &me.id, id).await?;
        if let Some(name) = &removed {
            tx.note(Note::new(Deed::Access(Access::PasskeyRemoved), subject(me)).saying(name));
        }
        tx.commit().await?;
        Ok(removed.is_some())
    }

    /// Begins to sign somebody in by whatever passkey they have.
    ///
    /// # Errors
    /// The origin is no name, or the database fails.
    pub async fn ask_for_passkey(
        &self,
        origin: &Url,
        visit: &Visit,
        chance: Chance,
    ) -> Result<(RequestChallengeResponse, Token), No> {
        let started = checker(origin)?.start_discoverable_authentication();
        let (mut question, authentication) = started.map_err(|_| Denied::WrongPasskey)?;
        // The page asks when its button is pressed.
        question.mediation = None;
        let token = self
            .begin_ceremony(AUTHENTICATION, None, state(&authentication), visit, chance)
            .await?;
        Ok((question, token))
    }

    /// Signs somebody in by the passkey they showed: that is two steps in one.
    ///
    /// # Errors
    /// [`Denied`]: the passkey isn't known, its answer is wrong or took too long, or they are kept out.
    pub async fn sign_in_by_passkey(
        &self,
        origin: &Url,
        token: &Token,
        shown: &Shown,
        visit: &Visit,
        chance: Chance,
    ) -> Result<(Token, User), No> {
        let mut tx = self.store.write(visit.at).await?;
        let begun = ceremony::take(&mut tx, AUTHENTICATION, &token.hash()).await?;
        tx.commit().await?;
        let authentication: DiscoverableAuthentication = begun
            .and_then(|begun| serde_json::from_str(&begun.state).ok())
            .ok_or(Denied::TookTooLong)?;
        let id = BASE64URL_NOPAD.encode(shown.get_credential_id());
        let user = self
            .check_passkey(origin, &id, shown, authentication, visit)
            .await?;
        let token = self.let_in(&user, Proof::Passkey, visit, chance).await?;
        Ok((token, user))
    }

    async fn check_passkey(
        &self,
        origin: &Url,
        id: &str,
        shown: &Shown,
        authentication: DiscoverableAuthentication,
        visit: &Visit,
    ) -> Result<User, No> {
        let found = passkey::find(&mut *self.store.read().await?, id).await?;
        let kept = found.ok_or(Denied::WrongPasskey)?;
        let owner = user::find(&mut *self.store.read().await?, &kept.user).await?;
        let owner = owner.ok_or(Denied::WrongPasskey)?;
        let mut key: Passkey = serde_json::from_str(&kept.credential).map_err(|_| Denied::WrongPasskey)?;
        let checked = checker(origin)?.finish_discoverable_authentication_v2(shown, authentication, &key);
        let checked = match checked {
            Ok(checked) if checked.user_verified() => checked,
            Ok(_) | Err(_) => {
                self.failed(Some(&owner), visit).await?;
                return Err(Denied::WrongPasskey.into());
            }
        };
        if owner.standing != Standing::Active {
            return Err(Denied::Blocked.into());
        }
        key.update_credential(&checked);
        let mut tx = self.store.write(&came_in(&owner, visit)).await?;
        passkey::used(&mut tx, id, &state(&key)).await?;
        tx.commit().await?;
        Ok(owner)
    }

    async fn begin_ceremony(
        &self,
        kind: &'static str,
        user: Option<UserId>,
        state: String,
        visit: &Visit,
        chance: Chance,
    ) -> Result<Token, No> {
        let token = Token::new(chance);
        let ceremony = Ceremony {
            kind,
            user,
            state,
            until: visit.at.plus_seconds(CEREMONY),
        };
        let mut tx = self.store.write(visit.at).await?;
        ceremony::insert(&mut tx, &ceremony, &token.hash()).await?;
        tx.commit().await?;
        Ok(token)
    }
}

/// The question, so that the device keeps the key where it is found without a name: signing in asks for none.
fn discoverable(question: &CreationChallengeResponse) -> serde_json::Value {
    let mut question = serde_json::to_value(question).unwrap_or_default();
    let selection = &mut question["publicKey"]["authenticatorSelection"];
    selection["residentKey"] = "required".into();
    selection["requireResidentKey"] = true.into();
    question
}

fn wrong(error: &webauthn_rs::prelude::WebauthnError) -> No {
    tracing::info!(%error, "a passkey was not taken");
    Denied::WrongPasskey.into()
}
