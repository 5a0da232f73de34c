//! The second step: codes of an app (TOTP, RFC 6238), each good once, and recovery codes for the day the phone is lost.

use data_encoding::{BASE32_NOPAD, HEXLOWER};
use language::{Moment, digits};
use newsroom::{
    audit::{Access, Deed, Note},
    denied::Denied,
    id::UserId,
    session::Proof,
    user::User,
    workflow::Act,
};
use sha2::{Digest, Sha256};
use store::{Tx, ceremony, credential, credential::Totp, user};

use super::{Chance, Visit, people::subject, sign_in::SECOND_STEP_KIND, token::Token};
use crate::{No, Press, seal::is_sealed};

/// How long a code stands, in seconds.
const PERIOD: i64 = 30;

/// How many recovery codes are made at a time.
const RECOVERY_CODES: usize = 10;

impl Press {
    /// Begins to set up a second step: a new secret, in Base32, which isn't asked for until a code of it was given.
    ///
    /// # Errors
    /// The second step is on already.
    pub async fn begin_second_step(&self, me: &User, act: &Act, chance: Chance) -> Result<String, No> {
        let mut bytes = [0; 20];
        (chance.fill)(&mut bytes);
        let secret = BASE32_NOPAD.encode(&bytes);
        let key = self.key.as_ref().ok_or(No::NoKey)?;
        let sealed = key.seal(me.id.as_str(), &secret, chance.fill);
        let totp = Totp {
            secret: sealed.ok_or(No::NoKey)?,
            since: None,
            last_step: None,
        };
        let mut tx = self.store.write(act.at).await?;
        if credential::find(&mut tx, &me.id).await?.second_step().is_some() {
            return Err(Denied::NoSecondStep.into());
        }
        credential::set_totp(&mut tx, &me.id, Some(&totp)).await?;
        tx.commit().await?;
        Ok(secret)
    }

    /// The secret of a second step that is being set up, in Base32, for the app of whoever sets it up.
    ///
    /// # Errors
    /// The database fails, or the secret was sealed with another key.
    pub async fn pending_second_step(&self, me: &User) -> Result<Option<String>, No> {
        let credential = credential::find(&mut *self.store.read().await?, &me.id).await?;
        let pending = credential.totp.filter(|totp| totp.since.is_none());
        pending.map(|totp| self.secret_of(&me.id, &totp)).transpose()
    }

    /// Switches the second step on by a first code; answers with recovery codes, which are shown this once.
    ///
    /// # Errors
    /// [`Denied`]: the code is wrong, or no second step is being set up.
    pub async fn confirm_second_step(
        &self,
        me: &User,
        code: &str,
        act: &Act,
        chance: Chance,
    ) -> Result<Vec<String>, No> {
        let mut tx = self.store.write(act).await?;
        let credential = credential::find(&mut tx, &me.id).await?;
        let pending = credential.totp.filter(|totp| totp.since.is_none());
        let pending = pending.ok_or(Denied::NoSecondStep)?;
        let secret = self.secret_of(&me.id, &pending)?;
        let step = step_of(&secret, pending.last_step, code, act.at).ok_or(Denied::WrongCode)?;
        let totp = Totp {
            since: Some(act.at),
            last_step: Some(step),
            ..pending
        };
        credential::set_totp(&mut tx, &me.id, Some(&totp)).await?;
        tx.note(Note::new(Deed::Access(Access::SecondStepOn), subject(me)));
        let codes = renew_codes(&mut tx, &me.id, chance).await?;
        tx.commit().await?;
        Ok(codes)
    }

    /// Switches the second step off, or gives up setting it up.
    ///
    /// # Errors
    /// The database fails.
    pub async fn end_second_step(&self, me: &User, act: &Act) -> Result<(), No> {
        let mut tx = self.store.write(act).await?;
        if credential::find(&mut tx, &me.id).await?.second_step().is_some() {
            tx.note(Note::new(Deed::Access(Access::SecondStepOff), subject(me)));
        }
        credential::set_totp(&mut tx, &me.id, None).await?;
        credential::set_recovery_codes(&mut tx, &me.id, &[]).await?;
        tx.commit().await?;
        Ok(())
    }

    /// Makes new recovery codes; those before are no longer good.
    ///
    /// # Errors
    /// The second step is off.
    pub async fn renew_recovery_codes(
        &self,
        me: &User,
        act: &Act,
        chance: Chance,
    ) -> Result<Vec<String>, No> {
        let mut tx = self.store.write(act).await?;
        if credential::find(&mut tx, &me.id).await?.second_step().is_none() {
            return Err(Denied::NoSecondStep.into());
        }
        let codes = renew_codes(&mut tx, &me.id, chance).await?;
        tx.note(Note::new(Deed::Access(Access::RecoveryCodesMade), subject(me)));
        tx.commit().await?;
        Ok(codes)
    }

    /// Lets somebody in whose password was right, by a code of their app or by a recovery code. The token is good for more
    /// than one try, but each is counted.
    ///
    /// # Errors
    /// [`Denied`]: the code is wrong or was used already, or it took too long.
    pub async fn take_second_step(
        &self,
        token: &Token,
        code: &str,
        visit: &Visit,
        chance: Chance,
    ) -> Result<Token, No> {
        let user = self.at_second_step(token, visit).await?;
        self.try_once(user.login.as_str(), visit).await?;
        let Some(proof) = self.proof_of(&user, code, visit).await? else {
            self.failed(Some(&user), visit).await?;
            return Err(Denied::WrongCode.into());
        };
        let mut tx = self.store.write(visit.at).await?;
        let taken = ceremony::take(&mut tx, SECOND_STEP_KIND, &token.hash()).await?;
        tx.commit().await?;
        taken.ok_or(Denied::TookTooLong)?;
        // The password's attempt is forgiven together with this one.
        self.forgive(user.login.as_str(), visit).await?;
        self.let_in(&user, proof, visit, chance).await
    }

    async fn at_second_step(&self, token: &Token, visit: &Visit) -> Result<User, No> {
        let mut read = self.store.read().await?;
        let found = ceremony::find(&mut read, SECOND_STEP_KIND, &token.hash()).await?;
        let under_way = found.filter(|ceremony| visit.at < ceremony.until);
        let id = under_way
            .and_then(|ceremony| ceremony.user)
            .ok_or(Denied::TookTooLong)?;
        let user = user::find(&mut read, &id).await?.ok_or(Denied::TookTooLong)?;
        if user.is_blocked() {
            return Err(Denied::Blocked.into());
        }
        Ok(user)
    }

    /// Uses a code up, and says what it proves; of two who bring the same code at once one is let in.
    async fn proof_of(&self, user: &User, code: &str, visit: &Visit) -> Result<Option<Proof>, No> {
        let mut tx = self.store.write(&super::sign_in::came_in(user, visit)).await?;
        let credential = credential::find(&mut tx, &user.id).await?;
        let Some(totp) = credential.second_step() else {
            return Ok(None);
        };
        let step = match self.secret_of(&user.id, totp) {
            Ok(secret) => step_of(&secret, totp.last_step, code, visit.at),
            // With another key no code is good, but a recovery code still is.
            Err(No::Unsealable) => None,
            Err(no) => return Err(no),
        };
        let proof = if let Some(step) = step {
            let totp = Totp {
                last_step: Some(step),
                ..totp.clone()
            };
            credential::set_totp(&mut tx, &user.id, Some(&totp)).await?;
            Proof::PasswordAndCode
        } else if credential::use_recovery_code(&mut tx, &user.id, &hash_of(&user.id, code)).await? {
            tx.note(Note::new(Deed::Access(Access::RecoveryCodeUsed), subject(user)));
            Proof::PasswordAndRecoveryCode
        } else {
            return Ok(None);
        };
        tx.commit().await?;
        Ok(Some(proof))
    }
}

impl Press {
    /// A second step's secret, in Base32.
    fn secret_of(&self, owner: &UserId, totp: &Totp) -> Result<String, No> {
        let key = self.key.as_ref().ok_or(No::NoKey)?;
        key.open(owner.as_str(), &totp.secret).ok_or(No::Unsealable)
    }

    /// Seals the secrets that an earlier version kept in the clear; says how many.
    ///
    /// # Errors
    /// The database fails.
    pub async fn seal_second_steps(&self, now: Moment, chance: Chance) -> Result<u64, No> {
        let Some(key) = &self.key else { return Ok(0) };
        let all = credential::second_steps(&mut *self.store.read().await?).await?;
        if all.iter().all(|(_, totp)| is_sealed(&totp.secret)) {
            return Ok(0);
        }
        let mut tx = self.store.write(now).await?;
        let mut sealed = 0;
        for (owner, totp) in credential::second_steps(&mut tx).await? {
            if is_sealed(&totp.secret) {
                continue;
            }
            let secret = key.seal(owner.as_str(), &totp.secret, chance.fill);
            let totp = Totp {
                secret: secret.ok_or(No::NoKey)?,
                ..totp
            };
            credential::set_totp(&mut tx, &owner, Some(&totp)).await?;
            sealed += 1;
        }
        tx.commit().await?;
        // What was in the clear is in no table any more, nor in what the database's files keep of it.
        self.store.scour().await?;
        Ok(sealed)
    }

    /// Whose second step was sealed with another key than this one's: their codes open nothing.
    ///
    /// # Errors
    /// The database fails.
    pub async fn unsealable_second_steps(&self) -> Result<Vec<UserId>, No> {
        let all = credential::second_steps(&mut *self.store.read().await?).await?;
        let cannot = |(owner, totp): &(UserId, Totp)| self.secret_of(owner, totp).is_err();
        Ok(all.into_iter().filter(cannot).map(|(owner, _)| owner).collect())
    }
}

/// The time step whose code this is: the present one or a neighbour, and later than the last one used.
fn step_of(secret: &str, last_step: Option<i64>, code: &str, now: Moment) -> Option<i64> {
    let code: String = code
        .chars()
        .filter_map(digits::value)
        .map(|value| char::from(b'0' + value))
        .collect();
    let secret = BASE32_NOPAD.decode(secret.as_bytes()).ok()?;
    let codes = totp_rs::Builder::new()
        .with_secret(secret)
        .with_skew(0)
        .build_noncompliant();
    let present = now.micros().div_euclid(1_000_000 * PERIOD);
    (present - 1..=present + 1)
        .filter(|step| last_step.is_none_or(|last| last < *step))
        .find(|step| {
            let seconds = u64::try_from(step * PERIOD).unwrap_or_default();
            codes.check(&code, seconds).is_some()
        })
}

async fn renew_codes(tx: &mut Tx, user: &UserId, chance: Chance) -> Result<Vec<String>, No> {
    let codes: Vec<String> = (0..RECOVERY_CODES).map(|_| recovery_code(chance)).collect();
    let hashes: Vec<String> = codes.iter().map(|code| hash_of(user, code)).collect();
    credential::set_recovery_codes(tx, user, &hashes).await?;
    Ok(codes)
}

/// 80 bits in four groups that can be written down: `k3xq-7mfa-…`.
fn recovery_code(chance: Chance) -> String {
    let mut bytes = [0; 10];
    (chance.fill)(&mut bytes);
    let letters = BASE32_NOPAD.encode(&bytes).to_lowercase();
    let groups: Vec<&str> = (0..4).map(|at| &letters[at * 4..at * 4 + 4]).collect();
    groups.join("-")
}

/// What is kept of a recovery code, however it is typed.
fn hash_of(user: &UserId, code: &str) -> String {
    let plain: String = code.chars().filter(|c| c.is_ascii_alphanumeric()).collect();
    let salted = format!("{user} {}", plain.to_lowercase());
    HEXLOWER.encode(&Sha256::digest(salted.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_good_once_and_in_any_digits() {
        // RFC 6238, appendix B: the secret of the SHA-1 rows, of whose eight digits an app shows the last six.
        let secret = BASE32_NOPAD.encode(b"12345678901234567890");
        let step_of = |last: Option<i64>, code, now| super::step_of(&secret, last, code, now);
        let now = Moment::from_micros(1_111_111_109_000_000).unwrap();
        let step = step_of(None, "081804", now).unwrap();
        assert_eq!(step, 1_111_111_109 / 30);
        assert_eq!(step_of(None, "٠٨١ ٨٠٤", now), Some(step));
        assert_eq!(step_of(Some(step), "081804", now), None);
        assert_eq!(step_of(None, "081804", now.plus_seconds(30)), Some(step));
        assert_eq!(step_of(None, "081804", now.plus_seconds(90)), None);
        assert_eq!(step_of(None, "", now), None);
    }

    #[test]
    fn a_recovery_code_is_read_however_it_is_typed() {
        let user = UserId::parse("سلمى").unwrap();
        let code = recovery_code(Chance {
            id: String::new,
            fill: |bytes| bytes.fill(0x5a),
        });
        assert_eq!(code.len(), 19);
        let typed = format!(" {} ", code.to_uppercase().replace('-', " "));
        assert_eq!(hash_of(&user, &code), hash_of(&user, &typed));
        assert_ne!(
            hash_of(&user, &code),
            hash_of(&UserId::parse("x").unwrap(), &code)
        );
    }
}
