//! The public site as static files: the bytes that the server answers, under the paths that it answers them at.
//!
//! Pages are written first, lists and feeds that name them after, and what is gone is removed last; each file is written
//! beside its place and renamed. So whoever reads the folder meanwhile never sees half a file, nor a list that names a
//! page which isn't there. A file whose bytes are there already is left alone, and so is every file that no export wrote:
//! what an operator has put beside the pages stays.
//!
//! All of it is read from one state of the store, a batch of stories at a time, and laid out and written on all processors; so
//! what is held in memory doesn't grow with the archive, but for a few bytes a file.
//!
//! An incremental export follows the change feed from the last export into the folder, and makes what the changes touch. Where
//! what stands around every page has changed, or too much, everything is made, and what differs is written. An export that was
//! cut short goes on where it stopped.

mod articles;
mod crew;
mod finish;
mod folder;
mod follow;
mod job;
mod ledger;
mod lists;
mod nginx;
mod places;
mod state;

use std::{
    io,
    path::{Path, PathBuf},
    sync::{Arc, Mutex},
    thread::available_parallelism,
};

use http::StatusCode;
use language::Moment;

use self::{
    crew::Crew,
    folder::Folder,
    follow::Followed,
    job::{Job, Shared},
    ledger::{Ledger, Of},
    state::State,
};
use crate::{error::SiteError, router::Pictures, site::Site};

/// Whether the last export into the folder is followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// Everything is made.
    Full,
    /// What changed since is made.
    Incremental,
}

/// Whether texts stand beside their compressed forms.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Forms {
    /// As they are, alone.
    Plain,
    /// With `.br` and `.gz` beside them.
    Precompressed,
}

/// How an export is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Options {
    /// Whether the last one is followed.
    pub mode: Mode,
    /// Whether texts are compressed too.
    pub forms: Forms,
    /// The moment; only the news sitemaps depend on it.
    pub now: Moment,
}

/// What an export did with the files of the folder, compressed forms not counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Report {
    /// Pages, lists, feeds and sitemaps that were made.
    pub made: u64,
    /// Files that were new or differed.
    pub written: u64,
    /// Files that were there as they are.
    pub unchanged: u64,
    /// Files that were removed.
    pub removed: u64,
}

/// An export ended early. The folder still holds the old site, or the new one as far as it came.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// A page couldn't be made.
    #[error(transparent)]
    Site(#[from] SiteError),
    /// The store doesn't answer.
    #[error(transparent)]
    Store(#[from] store::Error),
    /// A file couldn't be read or written.
    #[error("{path}: {error}")]
    File {
        /// The file.
        path: PathBuf,
        /// What the system says.
        error: io::Error,
    },
    /// The folder holds something that no export wrote.
    #[error(
        "{0} isn't empty and holds no export: name an empty folder, so that nothing of yours is overwritten"
    )]
    NotOurs(PathBuf),
    /// Another export writes into the folder.
    #[error("another export writes into {0}: wait until it has ended")]
    Busy(PathBuf),
    /// A place that is listed has no page.
    #[error("{path} answers {status}")]
    Unanswered {
        /// The place.
        path: String,
        /// Its status.
        status: StatusCode,
    },
}

/// Writes the site into a folder. `progress` is told of each file that was made.
///
/// # Errors
/// See [`ExportError`].
pub async fn export(
    site: &Site,
    pictures: Arc<dyn Pictures>,
    target: &Path,
    options: Options,
    progress: &(dyn Fn() + Sync),
) -> Result<Report, ExportError> {
    let folder = Folder::open(target, options.forms)?;
    let ledger = Ledger::at(folder.root());
    let readers = available_parallelism().map_or(1, usize::from).min(READERS);
    let site = site.frozen(readers).await?;
    let around = site.around().await?;
    let state = State::of(&site, &around, options.forms);
    let since = match options.mode {
        Mode::Full => None,
        Mode::Incremental => state.since(&folder, state::FILE)?,
    };
    let shared = Arc::new(Shared {
        site,
        around,
        folder,
        ledger,
        pictures,
        now: options.now,
        standing: Mutex::default(),
    });
    let mut job = Job {
        shared: Arc::clone(&shared),
        crew: Crew::new(),
        progress,
    };
    if let Some(since) = since {
        // What an export that was cut short has written is made anew, if it is touched at all.
        shared.ledger.settle()?;
        if follow::follow(&mut job, since).await? == Followed::Done {
            state.write(&shared.folder, state::FILE)?;
            return Ok(*shared.folder.report());
        }
    }
    finish::resume(&shared, &state).await?;
    state.write(&shared.folder, state::BEGUN)?;
    job.make_all().await?;
    state.write(&shared.folder, state::FILE)?;
    shared.folder.remove_own(state::BEGUN)?;
    Ok(*shared.folder.report())
}

/// Connections to the database at most: they are few, and others want some.
const READERS: usize = 6;

impl Job<'_> {
    /// Pages, then the lists that name them, then what names the lists; removals last.
    async fn make_all(&mut self) -> Result<(), ExportError> {
        let shared = Arc::clone(&self.shared);
        for (name, asset) in shared.site.inner().theme.assets() {
            shared.put_file(&format!("assets/{name}"), &asset.bytes)?;
        }
        articles::write(self).await?;
        self.crew.finish().await?;
        lists::write(self).await?;
        self.crew.finish().await?;
        places::sitemaps(self).await?;
        places::icons(self).await?;
        places::notices(self).await?;
        self.crew.finish().await?;
        places::small(self).await?;
        let mut gone = finish::gone(&shared)?;
        finish::erased(&shared, &mut gone).await?;
        nginx::write(&shared, Of::Begun).await?;
        gone.retain(|file| !shared.stands(file));
        finish::remove(&shared, gone)?;
        shared.ledger.replace()
    }
}
