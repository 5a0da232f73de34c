//! Why a verb had no effect.

use language::Lang;
use newsroom::{denied::Denied, id::StoryId, refusal::Refusal};

/// A verb's failure: then nothing was written.
#[derive(Debug, thiserror::Error)]
pub enum No {
    /// The newsroom says no.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// Somebody isn't let in, or can't change how people come in.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// Somebody else changed the edition in the same moment.
    #[error(
        "the {lang} edition of “{story}” was changed by somebody else just now: look at it and try again"
    )]
    Overtaken {
        /// The story.
        story: StoryId,
        /// The language.
        lang: Lang,
    },
    /// Somebody else changed the story's facts in the meantime.
    #[error("the facts of “{0}” were changed by somebody else in the meantime: look at them and try again")]
    StoryOvertaken(StoryId),
    /// What somebody wanted to change isn't what they have read any more.
    #[error("it was changed by somebody else in the meantime: read it again and do yours again")]
    Changed,
    /// There is no key to seal secrets with.
    #[error("there is no key to seal secrets with: see `tarjuman doctor`")]
    NoKey,
    /// A secret was sealed with another key.
    #[error("the secret was sealed with another key: see `tarjuman doctor`")]
    Unsealable,
    /// The database fails.
    #[error(transparent)]
    Store(#[from] store::Error),
    /// A picture can't be kept.
    #[error(transparent)]
    Media(#[from] media::KeepError),
    /// A document can't be kept.
    #[error(transparent)]
    Document(#[from] media::document::DocumentError),
}
