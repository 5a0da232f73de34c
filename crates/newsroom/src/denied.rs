//! A no about coming in, or about how somebody comes in.

use crate::{
    password::Weakness,
    user::{BadLogin, Login},
};

/// Why somebody wasn't let in, or couldn't change how people come in.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Denied {
    /// Sign-in name and password don't belong together; it isn't said which of them is wrong.
    #[error("the sign-in name or the password is wrong")]
    WrongPassword,
    /// The password is right, but they are kept out.
    #[error("this account is blocked: ask an administrator")]
    Blocked,
    /// The code of the second step is wrong, too old, or was used already.
    #[error("the code is wrong, too old, or was used already")]
    WrongCode,
    /// Too many attempts failed.
    #[error("too many attempts failed: wait {0} s and try again")]
    Wait(i64),
    /// The second step took too long, or was done already.
    #[error("signing in took too long: begin again")]
    TookTooLong,
    /// The passkey doesn't belong to anybody here, or its answer is wrong.
    #[error("the passkey isn't known here, or its answer is wrong")]
    WrongPasskey,
    /// The device's passkey is there already.
    #[error("this passkey is there already")]
    PasskeyThere,
    /// The link was used, is too old, was replaced by a newer one, or never was.
    #[error("the link is no longer good: it was used, is too old, or was replaced by a newer one")]
    LinkGone,
    /// The password is too easy to guess.
    #[error("the password can be guessed: {0}")]
    Weak(#[from] Weakness),
    /// The sign-in name isn't one.
    #[error(transparent)]
    BadLogin(#[from] BadLogin),
    /// Somebody has this sign-in name, or one that reads the same.
    #[error("somebody already signs in as “{0}”, or as a name that reads the same")]
    LoginTaken(Login),
    /// Nobody signs in with this name.
    #[error("nobody signs in as “{0}”: see `tarjuman user list`")]
    NoSuchUser(String),
    /// Somebody without a role can do nothing.
    #[error("a person needs at least one role")]
    NoRole,
    /// Without an administrator nobody could let anybody in.
    #[error("this is the last administrator for all languages: make somebody else one first")]
    LastAdministrator,
    /// One can't keep oneself out.
    #[error("nobody can block their own account: ask another administrator")]
    Oneself,
    /// It was too long ago that they showed who they are.
    #[error("to change how you come in, sign in once more: the last time is too long ago")]
    NotFresh,
    /// The second step isn't being set up.
    #[error("the second step isn't being set up: begin again")]
    NoSecondStep,
    /// The way they came isn't safe, so no password may be sent there.
    #[error("nobody may sign in over this connection")]
    Unsafe,
}

impl Denied {
    /// The key of its message in the interface's catalogues.
    #[must_use]
    pub fn key(&self) -> &'static str {
        match self {
            Self::WrongPassword => "access-denied-wrong-password",
            Self::Blocked => "access-denied-blocked",
            Self::WrongCode => "access-denied-wrong-code",
            Self::Wait(_) => "access-denied-wait",
            Self::TookTooLong => "access-denied-took-too-long",
            Self::WrongPasskey => "access-denied-wrong-passkey",
            Self::PasskeyThere => "access-denied-passkey-there",
            Self::LinkGone => "access-denied-link-gone",
            Self::Weak(weakness) => weakness.key(),
            Self::BadLogin(_) => "access-denied-bad-login",
            Self::LoginTaken(_) => "access-denied-login-taken",
            Self::NoSuchUser(_) => "access-denied-no-such-user",
            Self::NoRole => "access-denied-no-role",
            Self::LastAdministrator => "access-denied-last-administrator",
            Self::Oneself => "access-denied-oneself",
            Self::NotFresh => "access-denied-not-fresh",
            Self::NoSecondStep => "access-denied-no-second-step",
            Self::Unsafe => "access-denied-unsafe",
        }
    }
}
