//! The command line, as DESIGN §5 has it.

use std::{net::SocketAddr, path::PathBuf};

use clap::{Args, Parser, Subcommand, ValueEnum};
use language::Lang;
use newsroom::{id::SectionId, id::StoryId, rights::Role};

/// One story, several editions that keep telling the same thing: a multilingual newsroom in one binary.
#[derive(Debug, Parser)]
#[command(
    name = "tarjuman",
    version,
    propagate_version = true,
    arg_required_else_help = true
)]
pub(crate) struct Cli {
    /// The newsroom's folder: `newsroom.toml`, the database, pictures.
    #[arg(
        long,
        global = true,
        env = "TARJUMAN_DIR",
        default_value = ".",
        value_name = "DIR"
    )]
    pub(crate) dir: PathBuf,

    /// Print one JSON document, or JSON Lines, on standard output and nothing else there.
    #[arg(long, global = true)]
    pub(crate) json: bool,

    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Make a newsroom in the folder.
    Init(Init),
    /// Make a small demonstration newsroom where the folder is empty, and serve it.
    Demo(Listen),
    /// Serve readers; SIGTERM finishes what is in flight and leaves cleanly.
    Serve(Listen),
    /// Take in stories from files.
    Import(Import),
    /// Write out everything as JSON Lines, or the public site as static files.
    #[command(subcommand)]
    Export(Export),
    /// Run the copy desk over stories; exit status 1 where an error stands.
    Check {
        /// The stories; all of them where none is named.
        #[arg(value_parser = story_id, value_name = "STORY")]
        stories: Vec<StoryId>,
    },
    /// Look at what is in the store.
    #[command(subcommand)]
    Story(Story),
    /// Publish an edition's newest revision.
    Publish(Edition),
    /// Withdraw a published edition: readers get the notice.
    Withdraw {
        #[command(flatten)]
        edition: Edition,
        /// What readers are told, in the edition's language.
        #[arg(long)]
        notice: String,
    },
    /// Add a dated public note to a published edition.
    Correct {
        #[command(flatten)]
        edition: Edition,
        /// What was wrong and what is right, in the edition's language.
        #[arg(long)]
        note: String,
        /// The block of the edition that it concerns (`@headline`, `@standfirst` or an id): its sisters are told which of
        /// theirs.
        #[arg(long, value_name = "ID")]
        block: Option<String>,
    },
    /// People: who may sign in at the desk, and what they may do.
    #[command(subcommand)]
    User(User),
    /// Make a consistent copy of the newsroom, while it serves too.
    Backup {
        /// The folder to make; it must not be there yet.
        path: PathBuf,
    },
    /// Bring a backup back, into a folder that holds no newsroom.
    Restore {
        /// The folder that `backup` made.
        path: PathBuf,
    },
    /// Verify database, pictures and configuration, and say what to do.
    Doctor {
        /// Count first anew what is stale, missing or orphan in each edition.
        #[arg(long)]
        recount: bool,
    },
}

#[derive(Debug, Args)]
pub(crate) struct Init {
    /// The languages, first the one shown where nothing says otherwise: `ar,ru,en`.
    #[arg(long, required = true, value_delimiter = ',', value_parser = lang, value_name = "TAGS")]
    pub(crate) languages: Vec<Lang>,
    /// The public address, with which canonical links and feeds begin.
    #[arg(long, default_value = "http://localhost:8080", value_name = "URL")]
    pub(crate) address: String,
    /// What the first administrator signs in as.
    #[arg(long, default_value = "admin", value_name = "NAME")]
    pub(crate) administrator: String,
    /// The database: a file in the folder, or `postgres://user@host/name`.
    #[arg(long, default_value = "sqlite:newsroom.db", value_name = "DATABASE")]
    pub(crate) database: String,
}

#[derive(Debug, Args)]
pub(crate) struct Listen {
    /// The address to listen on; port 0 takes any free one.
    #[arg(long, value_name = "ADDR")]
    pub(crate) listen: Option<SocketAddr>,
}

/// What an import's files hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// A page copied from a news site.
    Text,
    /// The interchange: one JSON record a line.
    Jsonl,
}

#[derive(Debug, Args)]
pub(crate) struct Import {
    /// What the files hold.
    pub(crate) format: Format,
    /// The files.
    #[arg(required = true, value_name = "PATH")]
    pub(crate) paths: Vec<PathBuf>,
    /// The language of texts; detected where it isn't given.
    #[arg(long, value_parser = lang, value_name = "TAG")]
    pub(crate) language: Option<Lang>,
    /// The section of stories that name none; made where it isn't there.
    #[arg(long, value_parser = section_id, value_name = "SECTION")]
    pub(crate) section: Option<SectionId>,
    /// Publish texts once they are taken.
    #[arg(long)]
    pub(crate) publish: bool,
    /// Judge and report, and take nothing.
    #[arg(long)]
    pub(crate) dry_run: bool,
    /// Take what differs from what is there, as new revisions.
    #[arg(long)]
    pub(crate) update: bool,
    /// Take what is good of a file that also holds something bad.
    #[arg(long)]
    pub(crate) keep_going: bool,
    /// Add the text as an edition of this story.
    #[arg(long, value_parser = story_id, requires = "translation_of", value_name = "ID")]
    pub(crate) story: Option<StoryId>,
    /// The edition that the text translates.
    #[arg(long, value_parser = lang, requires = "story", value_name = "TAG")]
    pub(crate) translation_of: Option<Lang>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Export {
    /// Everything as JSON Lines, with the pictures beside it.
    Jsonl {
        /// The file to write.
        path: PathBuf,
    },
    /// The public site as static files.
    Site {
        /// The folder to write.
        path: PathBuf,
        /// Follow the change feed from the last export into this folder.
        #[arg(long)]
        incremental: bool,
        /// Without precompressed forms.
        #[arg(long)]
        plain: bool,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum Story {
    /// All stories, with their editions.
    List,
    /// One story: its facts, editions and how they stand.
    Show {
        /// The story.
        #[arg(value_parser = story_id)]
        id: StoryId,
    },
}

#[derive(Debug, Args)]
pub(crate) struct Edition {
    /// The story.
    #[arg(value_parser = story_id, value_name = "ID")]
    pub(crate) story: StoryId,
    /// The edition's language.
    #[arg(value_parser = lang, value_name = "LANG")]
    pub(crate) lang: Lang,
}

#[derive(Debug, Subcommand)]
pub(crate) enum User {
    /// Invite somebody: prints the one-time link by which they set their password.
    Add {
        /// What they sign in as: one word.
        #[arg(value_name = "NAME")]
        login: String,
        /// How the others read their name; the sign-in name where it isn't given.
        #[arg(long)]
        name: Option<String>,
        #[command(flatten)]
        grants: Grants,
    },
    /// Everybody, with their roles.
    List,
    /// Print a one-time link by which somebody comes back in.
    Reset {
        /// What they sign in as.
        #[arg(value_name = "NAME")]
        login: String,
    },
    /// Set somebody's roles, in place of those they had.
    Roles {
        /// What they sign in as.
        #[arg(value_name = "NAME")]
        login: String,
        #[command(flatten)]
        grants: Grants,
    },
    /// Keep somebody out; their sessions end.
    Block {
        /// What they sign in as.
        #[arg(value_name = "NAME")]
        login: String,
    },
    /// Let somebody in again.
    Unblock {
        /// What they sign in as.
        #[arg(value_name = "NAME")]
        login: String,
    },
}

/// Roles, and the languages they are for.
#[derive(Debug, Args)]
pub(crate) struct Grants {
    /// reporter, translator, copy_editor, editor, chief or administrator; may be given more than once.
    #[arg(long = "role", required = true, value_delimiter = ',', value_parser = role, value_name = "ROLE")]
    pub(crate) roles: Vec<Role>,
    /// The languages they are for; all where none is named.
    #[arg(long, value_delimiter = ',', value_parser = lang, value_name = "TAGS")]
    pub(crate) languages: Vec<Lang>,
}

fn role(text: &str) -> Result<Role, String> {
    let words = Role::ALL.map(Role::as_str).join(", ");
    Role::parse(text).ok_or_else(|| format!("there is no such role: the roles are {words}"))
}

fn lang(text: &str) -> Result<Lang, String> {
    Lang::parse(text).map_err(|error| error.to_string())
}

fn story_id(text: &str) -> Result<StoryId, String> {
    StoryId::parse(text).map_err(|error| error.to_string())
}

fn section_id(text: &str) -> Result<SectionId, String> {
    SectionId::parse(text).map_err(|error| error.to_string())
}
