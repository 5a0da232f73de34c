//! A no of the newsroom: why a verb can't be done now, with a message key for the interface.

use language::{Lang, Moment};

use crate::{
    edition::RevisionNumber,
    id::{DeliveryId, PictureId, SectionId, StoryId, TokenId, WebhookId},
    standing::UnitId,
    task::TaskNumber,
    thing::ThingKind,
};

/// Why a verb was refused. The text names what, where and what to do.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// No such story.
    #[error("there is no story “{0}”: see `tarjuman story list`")]
    NoSuchStory(StoryId),
    /// The story has no edition in that language.
    #[error("story “{story}” has no edition in {lang}")]
    NoSuchEdition {
        /// The story.
        story: StoryId,
        /// The language.
        lang: Lang,
    },
    /// The edition is there already.
    #[error("story “{story}” already has an edition in {lang}")]
    EditionThere {
        /// The story.
        story: StoryId,
        /// The language.
        lang: Lang,
    },
    /// An edition can't translate itself.
    #[error("story “{story}”: an edition in {lang} can't be a translation of itself")]
    OwnSource {
        /// The story.
        story: StoryId,
        /// The language.
        lang: Lang,
    },
    /// An original has no source to settle against.
    #[error("story “{story}”: the edition in {lang} is an original, it translates nothing")]
    NotATranslation {
        /// The story.
        story: StoryId,
        /// The language.
        lang: Lang,
    },
    /// No such revision.
    #[error("the edition has no revision {0}")]
    NoSuchRevision(RevisionNumber),
    /// No such unit.
    #[error("the edition has no unit “{0}”")]
    NoSuchUnit(UnitId),
    /// The newsroom doesn't publish in that language.
    #[error("{0} is not a language of this newsroom: add it to `languages` in newsroom.toml")]
    NotOurLanguage(Lang),
    /// The section isn't there.
    #[error("there is no section “{0}”")]
    NoSuchSection(SectionId),
    /// Nothing is published without a section.
    #[error("story “{0}” has no section, so it has no address to be published at: set its section first")]
    NoSection(StoryId),
    /// The copy desk bars it.
    #[error("the copy desk has {count} error(s) on it ({first}): mend them, or see `tarjuman check`")]
    CopyDesk {
        /// How many errors stand.
        count: usize,
        /// The first one's rule.
        first: String,
    },
    /// The working state doesn't allow it.
    #[error("the edition is {is}, so it can't be {verb}")]
    WrongState {
        /// The state.
        is: &'static str,
        /// The verb, in the passive.
        verb: &'static str,
    },
    /// Only what readers get can be corrected or withdrawn.
    #[error("the edition is not published, so there is nothing to {0}")]
    NotPublished(&'static str),
    /// It is withdrawn already.
    #[error("the edition is withdrawn already")]
    Withdrawn,
    /// A moment that is past.
    #[error("the time to publish at is past")]
    Past,
    /// A due time that is past.
    #[error("the time it is due at is past")]
    DuePast,
    /// Somebody can't do the work they are given.
    #[error("{0} may not write in this language: give them a role in it, or choose somebody else")]
    NotTheirWork(String),
    /// Nobody is assigned to it.
    #[error("nobody is assigned to the {lang} edition of “{story}”")]
    NotAssigned {
        /// The story.
        story: StoryId,
        /// The language.
        lang: Lang,
    },
    /// A front holds no more.
    #[error("the front holds {0} of these already: take one off first")]
    FrontFull(usize),
    /// Only what readers get can stand on a front.
    #[error("story “{story}” is not published in {lang} there, so it can't stand on that front")]
    NotOnFront {
        /// The story.
        story: StoryId,
        /// The language.
        lang: Lang,
    },
    /// No such task.
    #[error("the edition has no task {0}")]
    NoSuchTask(TaskNumber),
    /// The task has its answer already.
    #[error("task {0} is closed already")]
    TaskClosed(TaskNumber),
    /// What readers have can't be mended without telling them.
    #[error("readers have this edition: print a note for them, or say why the correction doesn't concern it")]
    ReadersHaveIt,
    /// A story holds no more documents.
    #[error("a story holds {0} documents at most: take one off first")]
    TooManyDocuments(usize),
    /// A document that isn't attached.
    #[error("no such document is attached to story “{0}”")]
    NoSuchDocument(StoryId),
    /// Settings that can't be.
    #[error("{0}")]
    BadSettings(String),
    /// The thing's id is taken.
    #[error("there is a {} “{id}” already", kind.as_str())]
    ThingThere {
        /// Its kind.
        kind: ThingKind,
        /// Its id.
        id: String,
    },
    /// An id that can't be.
    #[error("{0}")]
    BadId(crate::id::BadId),
    /// A thing that stories name can't go.
    #[error("{count} stories name the {} “{id}”: merge it into another one, or take it out of them first", kind.as_str())]
    ThingUsed {
        /// Its kind.
        kind: ThingKind,
        /// Its id.
        id: String,
        /// How many stories name it.
        count: u64,
    },
    /// A thing can't be merged into itself, nor sections at all.
    #[error("the {} “{id}” can't be merged into that", kind.as_str())]
    CannotMerge {
        /// Its kind.
        kind: ThingKind,
        /// Its id.
        id: String,
    },
    /// A token that isn't there.
    #[error("there is no token “{0}”")]
    NoSuchToken(TokenId),
    /// A webhook that isn't there.
    #[error("there is no webhook “{0}”")]
    NoSuchWebhook(WebhookId),
    /// A delivery that isn't there.
    #[error("the webhook has no delivery “{0}”")]
    NoSuchDelivery(DeliveryId),
    /// A picture that isn't there.
    #[error("there is no picture “{0}”")]
    NoSuchPicture(PictureId),
    /// A picture whose file is there already.
    #[error("the picture “{0}” has a file already: bring another one as a new picture")]
    PictureHasFile(PictureId),
    /// Somebody else described the picture meanwhile.
    #[error("the picture “{0}” was changed by somebody else just now: look at it and do yours again")]
    PictureChanged(PictureId),
    /// A picture that a story leads with, or that stands in a text or in an older revision of one.
    #[error("the picture “{0}” is used: take it out of the texts first")]
    PictureInUse(PictureId),
    /// A thing that isn't there.
    #[error("there is no {} “{id}”", kind.as_str())]
    NoSuchThing {
        /// Its kind.
        kind: ThingKind,
        /// Its id.
        id: String,
    },
    /// Nothing of the story may be published yet.
    #[error("the story is under embargo until {0}: nothing of it may be published before")]
    Embargo(Moment),
    /// An embargo comes too late.
    #[error("readers have the {0} edition already, so an embargo comes too late")]
    AlreadyOut(Lang),
    /// An embargo would end after an edition is to be published.
    #[error(
        "the {lang} edition is scheduled for {at}, before the embargo ends: take it off the schedule first"
    )]
    ScheduledBefore {
        /// The edition's language.
        lang: Lang,
        /// When it is to be published.
        at: Moment,
    },
    /// A story whose edition has an address can't lose its section.
    #[error("readers have the {0} edition or will get it, so the story needs a section: choose another one")]
    NeedsSection(Lang),
    /// What readers had can't be deleted.
    #[error("readers have or had the {0} edition: withdraw it instead")]
    WasPublished(Lang),
    /// What is scheduled can't be deleted.
    #[error("the {0} edition is scheduled: take it off the schedule first")]
    StillScheduled(Lang),
    /// A sister rests on it.
    #[error("the {by} edition is translated from the {lang} one: delete the translation first")]
    HasTranslation {
        /// The language of what was to go.
        lang: Lang,
        /// The language of its translation.
        by: Lang,
    },
    /// Nothing to take off the schedule.
    #[error("the edition is not scheduled")]
    NotScheduled,
    /// No such note.
    #[error("there is no such note on the edition")]
    NoSuchNote,
    /// It is settled already.
    #[error("the note is settled already")]
    NoteSettled,
    /// Nobody of that name is to be found.
    #[error("nothing in the newsroom names “{0}”")]
    NobodyNamed(String),
    /// Somebody who comes in can't be erased.
    #[error("“{0}” still works here: keep them out first")]
    StillHere(String),
}

impl Refusal {
    /// The key of its message in the interface's catalogues.
    #[must_use]
    pub fn key(&self) -> &'static str {
        match self {
            Self::NoSuchStory(_) => "refusal-no-such-story",
            Self::NoSuchEdition { .. } => "refusal-no-such-edition",
            Self::EditionThere { .. } => "refusal-edition-there",
            Self::OwnSource { .. } => "refusal-own-source",
            Self::NotATranslation { .. } => "refusal-not-a-translation",
            Self::NoSuchRevision(_) => "refusal-no-such-revision",
            Self::NoSuchUnit(_) => "refusal-no-such-unit",
            Self::NotOurLanguage(_) => "refusal-not-our-language",
            Self::NoSuchSection(_) => "refusal-no-such-section",
            Self::NoSection(_) => "refusal-no-section",
            Self::CopyDesk { .. } => "refusal-copy-desk",
            Self::WrongState { .. } => "refusal-wrong-state",
            Self::NotPublished(_) => "refusal-not-published",
            Self::Withdrawn => "refusal-withdrawn",
            Self::Past => "refusal-past",
            Self::DuePast => "refusal-due-past",
            Self::NotTheirWork(_) => "refusal-not-their-work",
            Self::NotAssigned { .. } => "refusal-not-assigned",
            Self::NoSuchTask(_) => "refusal-no-such-task",
            Self::TaskClosed(_) => "refusal-task-closed",
            Self::ReadersHaveIt => "refusal-readers-have-it",
            Self::FrontFull(_) => "refusal-front-full",
            Self::NotOnFront { .. } => "refusal-not-on-front",
            Self::TooManyDocuments(_) => "refusal-too-many-documents",
            Self::NoSuchDocument(_) => "refusal-no-such-document",
            Self::BadSettings(_) => "refusal-bad-settings",
            Self::ThingThere { .. } => "refusal-thing-there",
            Self::BadId(_) => "refusal-bad-id",
            Self::ThingUsed { .. } => "refusal-thing-used",
            Self::CannotMerge { .. } => "refusal-cannot-merge",
            Self::NoSuchToken(_) => "refusal-no-such-token",
            Self::NoSuchWebhook(_) => "refusal-no-such-webhook",
            Self::NoSuchDelivery(_) => "refusal-no-such-delivery",
            Self::NoSuchPicture(_) => "refusal-no-such-picture",
            Self::PictureHasFile(_) => "refusal-picture-has-file",
            Self::PictureChanged(_) => "refusal-picture-changed",
            Self::PictureInUse(_) => "refusal-picture-in-use",
            Self::NoSuchThing { .. } => "refusal-no-such-thing",
            Self::Embargo(_) => "refusal-embargo",
            Self::AlreadyOut(_) => "refusal-already-out",
            Self::ScheduledBefore { .. } => "refusal-scheduled-before",
            Self::NeedsSection(_) => "refusal-needs-section",
            Self::WasPublished(_) => "refusal-was-published",
            Self::StillScheduled(_) => "refusal-still-scheduled",
            Self::HasTranslation { .. } => "refusal-has-translation",
            Self::NotScheduled => "refusal-not-scheduled",
            Self::NoSuchNote => "refusal-no-such-note",
            Self::NoteSettled => "refusal-note-settled",
            Self::NobodyNamed(_) => "refusal-nobody-named",
            Self::StillHere(_) => "refusal-still-here",
        }
    }
}
