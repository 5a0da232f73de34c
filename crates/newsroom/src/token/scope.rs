//! Scopes: what a token may be used for. They only narrow what its owner may do.

use crate::rights::Action;

/// One scope.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Scope {
    /// Reading stories, texts, coverage, queues and pictures.
    Read,
    /// Writing: stories, texts, translations, review, tasks.
    Write,
    /// Publishing, scheduling, correcting, withdrawing; fronts.
    Publish,
    /// Uploading and changing pictures.
    Pictures,
    /// People, their roles and invitations.
    People,
    /// Settings, sections, topics and whatever stories name.
    Settings,
    /// The audit log.
    Audit,
    /// Webhooks and their deliveries.
    Webhooks,
    /// What is published, for partners who show it elsewhere.
    Syndication,
}

impl Scope {
    /// All scopes, in the order in which they are offered.
    pub const ALL: [Self; 9] = [
        Self::Read,
        Self::Write,
        Self::Publish,
        Self::Pictures,
        Self::People,
        Self::Settings,
        Self::Audit,
        Self::Webhooks,
        Self::Syndication,
    ];

    /// The scope that an act needs. What changes stories needs `write`; what is more than that is named here.
    #[must_use]
    pub fn of(action: Action) -> Self {
        match action {
            Action::ReadStories | Action::ReadCoverage | Action::ReadSettings | Action::OwnAccount => {
                Self::Read
            }
            Action::Publish
            | Action::Schedule
            | Action::Embargo
            | Action::Correct
            | Action::Withdraw
            | Action::Erase
            | Action::ArrangeFront
            | Action::PublishPage => Self::Publish,
            Action::UploadPicture
            | Action::DescribePicture
            | Action::LicensePicture
            | Action::DeletePicture
            | Action::AttachDocument => Self::Pictures,
            Action::ReadPeople
            | Action::InvitePeople
            | Action::ChangePeople
            | Action::BlockPeople
            | Action::ResetPeople
            | Action::ReadTokens
            | Action::MakeToken
            | Action::RevokeToken => Self::People,
            Action::ChangeThings
            | Action::NameThing
            | Action::DeleteThing
            | Action::ChangeSections
            | Action::ChangeRedirects
            | Action::ChangeSettings
            | Action::ChangeRules
            | Action::Import
            | Action::Export => Self::Settings,
            Action::ReadAudit | Action::ExportAudit => Self::Audit,
            Action::ReadWebhooks | Action::ChangeWebhooks => Self::Webhooks,
            _ => Self::Write,
        }
    }

    /// The scope's word.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Write => "write",
            Self::Publish => "publish",
            Self::Pictures => "pictures",
            Self::People => "people",
            Self::Settings => "settings",
            Self::Audit => "audit",
            Self::Webhooks => "webhooks",
            Self::Syndication => "syndication",
        }
    }

    /// The scope by its word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|scope| scope.as_str() == word)
    }
}

/// A token's scopes, each once, in the order of [`Scope::ALL`].
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Scopes(Vec<Scope>);

/// A list of scopes that can't be a token's.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadScopes {
    /// A token without a scope opens nothing.
    #[error("a token needs at least one scope")]
    None,
    /// A word that is no scope.
    #[error(
        "“{0}” is no scope: read, write, publish, pictures, people, settings, audit, webhooks or syndication"
    )]
    NoSuchScope(String),
}

impl Scopes {
    /// Takes words as scopes.
    ///
    /// # Errors
    /// See [`BadScopes`].
    pub fn parse<'a>(words: impl IntoIterator<Item = &'a str>) -> Result<Self, BadScopes> {
        let mut scopes = Vec::new();
        for word in words {
            scopes.push(Scope::parse(word).ok_or_else(|| BadScopes::NoSuchScope(word.to_owned()))?);
        }
        if scopes.is_empty() {
            return Err(BadScopes::None);
        }
        scopes.sort_unstable();
        scopes.dedup();
        Ok(Self(scopes))
    }

    /// Whether a scope is among them.
    #[must_use]
    pub fn allow(&self, scope: Scope) -> bool {
        self.0.contains(&scope)
    }

    /// The scopes.
    pub fn iter(&self) -> impl Iterator<Item = Scope> + '_ {
        self.0.iter().copied()
    }

    /// Their words with a space between, as they are kept.
    #[must_use]
    pub fn words(&self) -> String {
        let words: Vec<&str> = self.0.iter().map(|scope| scope.as_str()).collect();
        words.join(" ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scopes_are_kept_once_and_in_order() {
        let scopes = Scopes::parse(["publish", "read", "publish"]).unwrap();
        assert_eq!(scopes.words(), "read publish");
        assert!(scopes.allow(Scope::Publish) && !scopes.allow(Scope::Write));
        assert_eq!(Scopes::parse(scopes.words().split(' ')).unwrap(), scopes);
    }

    /// An act that is new here must be looked at: this names every act that `write` opens.
    #[test]
    fn write_opens_what_changes_stories_and_nothing_else() {
        let open = Action::ALL
            .iter()
            .filter(|action| Scope::of(**action) == Scope::Write);
        let words: Vec<&str> = open.map(|action| action.as_str()).collect();
        assert_eq!(
            words,
            [
                "start-story",
                "start-edition",
                "start-translation",
                "change-facts",
                "write",
                "restore-revision",
                "settle",
                "hand-over",
                "send-back",
                "approve",
                "annotate",
                "carry-correction",
                "delete-draft",
                "share-preview",
                "assign",
                "take-task",
                "write-page",
            ]
        );
    }

    #[test]
    fn a_token_without_a_scope_or_with_an_unknown_one_is_refused() {
        assert_eq!(Scopes::parse([]), Err(BadScopes::None));
        let unknown = Scopes::parse(["read", "قراءة"]);
        assert_eq!(unknown, Err(BadScopes::NoSuchScope("قراءة".to_owned())));
    }
}
