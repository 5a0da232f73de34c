//! Every act of the desk, with the roles that may do it. To add one, add its row: the matrix test walks them all.

use super::Role::{self, Administrator, Chief, CopyEditor, Editor, Reporter, Translator};

/// How far a grant must reach for an act.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// The act is done to an edition: the grant must reach its language.
    Language,
    /// The act concerns all editions alike (a story's facts, a picture): a grant for any language will do.
    Anywhere,
    /// The act concerns the newsroom as a whole: the grant must be for all languages.
    Newsroom,
}

/// Everybody who works at the desk.
const ALL: &[Role] = &Role::ALL;
/// Those who write or change texts.
const WRITING: &[Role] = &[Reporter, Translator, CopyEditor, Editor, Chief];
/// Those who write originals, and give them facts and pictures.
const REPORTING: &[Role] = &[Reporter, CopyEditor, Editor, Chief];
/// Those who begin editions of their own.
const STARTING: &[Role] = &[Reporter, Editor, Chief];
/// Those who translate.
const TRANSLATING: &[Role] = &[Translator, CopyEditor, Editor, Chief];
/// Those who read what others wrote.
const READING: &[Role] = &[CopyEditor, Editor, Chief];
/// Those who answer for what readers get.
const PUBLISHING: &[Role] = &[Editor, Chief];
/// Those who answer for the newsroom.
const LEADING: &[Role] = &[Chief, Administrator];
/// Those who look after people and access.
const LOOKING_AFTER: &[Role] = &[Administrator];

macro_rules! actions {
    ($($(#[$doc:meta])* $name:ident $word:literal $scope:ident $roles:ident;)*) => {
        /// An act of the desk.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Action { $($(#[$doc])* $name,)* }

        impl Action {
            /// All acts.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The act's word, in the audit log and in a token's scopes.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$name => $word,)* }
            }

            /// How far a grant must reach.
            #[must_use]
            pub fn scope(self) -> Scope {
                match self { $(Self::$name => Scope::$scope,)* }
            }

            /// The roles that may.
            #[must_use]
            pub fn roles(self) -> &'static [Role] {
                match self { $(Self::$name => $roles,)* }
            }
        }
    };
}

actions! {
    /// Read stories, lists and pictures, in every language: whoever translates must read the source.
    ReadStories "read-stories" Anywhere ALL;
    /// Begin a story with an original.
    StartStory "start-story" Language STARTING;
    /// Add an original edition to a story.
    StartEdition "start-edition" Language STARTING;
    /// Begin a translation of an edition.
    StartTranslation "start-translation" Language TRANSLATING;
    /// Change a story's facts: date, place, section, topics, sources, dossier.
    ChangeFacts "change-facts" Anywhere REPORTING;
    /// Write an edition's text.
    Write "write" Language WRITING;
    /// Bring back an earlier revision.
    RestoreRevision "restore-revision" Language WRITING;
    /// Confirm a unit of a translation, or say that a change doesn't concern it.
    Settle "settle" Language TRANSLATING;

    /// Hand an edition over for review.
    HandOver "hand-over" Language WRITING;
    /// Send an edition back with a note.
    SendBack "send-back" Language READING;
    /// Find an edition fit to be published.
    Approve "approve" Language READING;
    /// Put a note at a block, answer one, settle one.
    Annotate "annotate" Language WRITING;

    /// Publish an edition, or its update.
    Publish "publish" Language PUBLISHING;
    /// Set a time for publishing, change it or take it back; release a set together.
    Schedule "schedule" Language PUBLISHING;
    /// Set an embargo or lift it.
    Embargo "embargo" Language PUBLISHING;
    /// Add a dated public correction.
    Correct "correct" Language PUBLISHING;
    /// Close the task that a correction of a sister edition opened, with a note of one's own or without.
    CarryCorrection "carry-correction" Language TRANSLATING;
    /// Withdraw an edition.
    Withdraw "withdraw" Language PUBLISHING;
    /// Delete a draft that readers never got.
    DeleteDraft "delete-draft" Language PUBLISHING;
    /// Erase a person's data or a text, on a lawful order.
    Erase "erase" Newsroom LEADING;
    /// Make a link that shows a revision to whoever has it, or take it back.
    SharePreview "share-preview" Language WRITING;

    /// See who does what, and what is missing, stale or late.
    ReadCoverage "read-coverage" Anywhere ALL;
    /// Give somebody an edition to do, with a due time; take it back.
    Assign "assign" Language READING;
    /// Take an edition to do oneself, or give it up.
    TakeTask "take-task" Language WRITING;

    /// Upload a picture.
    UploadPicture "upload-picture" Anywhere WRITING;
    /// Change a picture's credit, alternative text, caption and focal point.
    DescribePicture "describe-picture" Anywhere WRITING;
    /// Change a picture's licence.
    LicensePicture "license-picture" Anywhere READING;
    /// Delete a picture that nothing uses.
    DeletePicture "delete-picture" Anywhere PUBLISHING;
    /// Attach a document to a story, or take it off.
    AttachDocument "attach-document" Anywhere REPORTING;

    /// Arrange a front page or a section: lead, pinned, urgent.
    ArrangeFront "arrange-front" Language PUBLISHING;
    /// Write a standing page.
    WritePage "write-page" Language READING;
    /// Publish a standing page, or take it back.
    PublishPage "publish-page" Language PUBLISHING;

    /// Make and change topics, people, organisations, places, agencies and dossiers.
    ChangeThings "change-things" Anywhere REPORTING;
    /// Give a thing its name in a language.
    NameThing "name-thing" Language WRITING;
    /// Delete or join things.
    DeleteThing "delete-thing" Newsroom LEADING;
    /// Make, change and order sections.
    ChangeSections "change-sections" Newsroom LEADING;
    /// Make redirects from old addresses.
    ChangeRedirects "change-redirects" Newsroom LEADING;

    /// See the newsroom's settings.
    ReadSettings "read-settings" Anywhere ALL;
    /// Change the newsroom's settings.
    ChangeSettings "change-settings" Newsroom LEADING;
    /// Change the copy desk's house rules.
    ChangeRules "change-rules" Newsroom LEADING;
    /// Take in stories from files.
    Import "import" Newsroom LEADING;
    /// Export everything.
    Export "export" Newsroom LEADING;

    /// See who works here, in which role.
    ReadPeople "read-people" Anywhere ALL;
    /// Invite people.
    InvitePeople "invite-people" Newsroom LOOKING_AFTER;
    /// Change somebody's roles or name.
    ChangePeople "change-people" Newsroom LOOKING_AFTER;
    /// Keep somebody out, and let them in again.
    BlockPeople "block-people" Newsroom LOOKING_AFTER;
    /// Make a one-time link by which somebody comes back in; end their sessions.
    ResetPeople "reset-people" Newsroom LOOKING_AFTER;
    /// Look after one's own account: name, language, password, second step, passkeys, sessions.
    OwnAccount "own-account" Anywhere ALL;

    /// Read the audit log.
    ReadAudit "read-audit" Newsroom LEADING;
    /// Export the audit log.
    ExportAudit "export-audit" Newsroom LEADING;

    /// See the API's tokens.
    ReadTokens "read-tokens" Newsroom LOOKING_AFTER;
    /// Make a token of the API for oneself, and revoke it.
    MakeToken "make-token" Anywhere ALL;
    /// Revoke somebody's token.
    RevokeToken "revoke-token" Newsroom LOOKING_AFTER;
    /// See webhooks and what became of their deliveries.
    ReadWebhooks "read-webhooks" Newsroom LEADING;
    /// Make, change, delete and try webhooks.
    ChangeWebhooks "change-webhooks" Newsroom LOOKING_AFTER;
}

impl Action {
    /// The act by its word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|action| action.as_str() == word)
    }

    /// The key of its name in the interface's catalogues.
    #[must_use]
    pub fn key(self) -> String {
        format!("access-act-{}", self.as_str())
    }
}
