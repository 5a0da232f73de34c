//! The audit log's values: who did what, when, and from where. The log only grows; nothing here can take a row back.

use std::fmt;

use language::{Lang, Moment};

use crate::{
    change::{Aggregate, Event},
    id::UserId,
    rights::Action,
};

/// From where something was done.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Origin {
    /// At the desk, from this network address.
    Desk(String),
    /// Through the API, from this network address, with a token.
    Api {
        /// The network address.
        address: String,
        /// The token's name.
        token: String,
    },
    /// On the server's command line.
    CommandLine,
    /// By the newsroom itself, when its time had come.
    Clock,
}

impl Origin {
    /// The origin's word: `desk`, `api` ….
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Desk(_) => "desk",
            Self::Api { .. } => "api",
            Self::CommandLine => "command-line",
            Self::Clock => "clock",
        }
    }

    /// The network address, where there is one.
    #[must_use]
    pub fn address(&self) -> Option<&str> {
        match self {
            Self::Desk(address) | Self::Api { address, .. } => Some(address),
            Self::CommandLine | Self::Clock => None,
        }
    }

    /// The name of the API's token, where one was used.
    #[must_use]
    pub fn token(&self) -> Option<&str> {
        match self {
            Self::Api { token, .. } => Some(token),
            _ => None,
        }
    }

    /// The origin by its parts, as the store keeps them; `None` where no origin has such parts.
    #[must_use]
    pub fn from_parts(kind: &str, address: Option<String>, token: Option<String>) -> Option<Self> {
        match (kind, address, token) {
            ("desk", Some(address), _) => Some(Self::Desk(address)),
            ("api", Some(address), Some(token)) => Some(Self::Api { address, token }),
            ("command-line", ..) => Some(Self::CommandLine),
            ("clock", ..) => Some(Self::Clock),
            _ => None,
        }
    }
}

/// What was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Deed {
    /// A change of the newsroom, as the change feed has it.
    Change(Event),
    /// An act that changes nothing readers get: an invitation, a task, a token.
    Act(Action),
    /// Something about coming in: see [`Access`].
    Access(Access),
}

macro_rules! accesses {
    ($($(#[$doc:meta])* $name:ident $word:literal;)*) => {
        /// What happens when people come in, leave, and change how they come in.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Access { $($(#[$doc])* $name,)* }

        impl Access {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// Its word.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$name => $word,)* }
            }
        }
    };
}

accesses! {
    /// Somebody signed in.
    SignedIn "signed-in";
    /// Somebody couldn't sign in: a wrong password or code.
    SignInFailed "sign-in-failed";
    /// Somebody signed out.
    SignedOut "signed-out";
    /// Somebody ended one of their sessions, or all others.
    SessionEnded "session-ended";
    /// Somebody took up a one-time link and set a password.
    LinkUsed "link-used";
    /// A password was changed.
    PasswordChanged "password-changed";
    /// A second step was switched on.
    SecondStepOn "second-step-on";
    /// A second step was switched off.
    SecondStepOff "second-step-off";
    /// New recovery codes were made.
    RecoveryCodesMade "recovery-codes-made";
    /// A recovery code was used in place of the second step.
    RecoveryCodeUsed "recovery-code-used";
    /// A passkey was added.
    PasskeyAdded "passkey-added";
    /// A passkey was removed.
    PasskeyRemoved "passkey-removed";
    /// Somebody changed their own name or the language they read the desk in.
    AccountChanged "account-changed";
}

impl Deed {
    /// The deed's word, unique among all.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Change(event) => event.as_str(),
            Self::Act(action) => action.as_str(),
            Self::Access(access) => access.as_str(),
        }
    }

    /// The deed by its word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::all().find(|deed| deed.as_str() == word)
    }

    /// All deeds.
    pub fn all() -> impl Iterator<Item = Self> {
        let changes = Event::ALL.into_iter().map(Self::Change);
        let acts = Action::ALL.iter().copied().map(Self::Act);
        let accesses = Access::ALL.iter().copied().map(Self::Access);
        changes.chain(acts).chain(accesses)
    }
}

/// What a deed was done to.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Subject {
    /// What it is: `story`, `edition`, `user`, `token` ….
    pub kind: String,
    /// Which one.
    pub id: String,
    /// Its language, where it has one.
    pub lang: Option<Lang>,
}

impl Subject {
    /// A subject without a language.
    #[must_use]
    pub fn new(kind: &str, id: impl Into<String>) -> Self {
        Self {
            kind: kind.to_owned(),
            id: id.into(),
            lang: None,
        }
    }

    /// The same, in a language.
    #[must_use]
    pub fn in_lang(mut self, lang: &Lang) -> Self {
        self.lang = Some(lang.clone());
        self
    }

    /// What a change of the feed was about.
    #[must_use]
    pub fn of(aggregate: &Aggregate) -> Self {
        let (kind, id, lang) = aggregate.parts();
        Self {
            kind: kind.to_owned(),
            id: id.to_owned(),
            lang: lang.cloned(),
        }
    }
}

impl fmt::Display for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.kind, self.id)?;
        self.lang.as_ref().map_or(Ok(()), |lang| write!(f, " {lang}"))
    }
}

/// What is noted of a deed beside who, when and from where, which its [`crate::workflow::Act`] knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// What was done.
    pub deed: Deed,
    /// To what.
    pub subject: Subject,
    /// What else must be known: new roles, a reason. Never a secret, never an erased text.
    pub detail: Option<String>,
}

impl Note {
    /// A note without a detail.
    #[must_use]
    pub fn new(deed: Deed, subject: Subject) -> Self {
        Self {
            deed,
            subject,
            detail: None,
        }
    }

    /// The same, with a detail.
    #[must_use]
    pub fn saying(mut self, detail: impl Into<String>) -> Self {
        self.detail = Some(detail.into());
        self
    }
}

/// One row of the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its number: contiguous from 1.
    pub seq: i64,
    /// When.
    pub at: Moment,
    /// Who, where they were signed in.
    pub user: Option<UserId>,
    /// Their name then; `None` where no person did it.
    pub by: Option<String>,
    /// From where.
    pub origin: Origin,
    /// What, to what.
    pub note: Note,
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn every_deed_has_a_word_of_its_own() {
        let words: Vec<_> = Deed::all().map(Deed::as_str).collect();
        let different: HashSet<_> = words.iter().collect();
        assert_eq!(words.len(), different.len());
        for deed in Deed::all() {
            assert_eq!(Deed::parse(deed.as_str()), Some(deed));
        }
    }

    #[test]
    fn an_origin_comes_back_from_its_parts() {
        let desk = Origin::Desk("192.0.2.7".to_owned());
        let api = Origin::Api {
            address: "::1".to_owned(),
            token: "موقع الوزارة".to_owned(),
        };
        for origin in [desk, api, Origin::CommandLine, Origin::Clock] {
            let address = origin.address().map(str::to_owned);
            let token = origin.token().map(str::to_owned);
            assert_eq!(Origin::from_parts(origin.kind(), address, token), Some(origin));
        }
        assert_eq!(Origin::from_parts("desk", None, None), None);
    }
}
