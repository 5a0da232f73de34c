//! The public site as static files: the bytes that the server answers, under the paths that it answers them at.
//!
//! Pages are written first, lists and feeds that name them after, and what is gone is removed last; each file is written
//! beside its place and renamed. So whoever reads the folder meanwhile never sees half a file, nor a list that names a
//! page which isn't there. A file whose bytes are there already is left alone, and so is every file that no export wrote:
//! what an operator has put beside the pages stays.
//!
//! An incremental export compares the change feed with the last export into the folder, and does nothing where neither
//! it nor the settings moved on. Where they did, everything is rendered, and only what differs is written.

mod cards;
mod folder;
mod ledger;
mod machines;
mod nginx;
mod places;
mod state;

use std::{
    collections::HashSet,
    io,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
};

use futures::{StreamExt, TryStreamExt, stream};
use http::StatusCode;
use language::Moment;

use self::{folder::Folder, state::State};
use crate::{answer::Ask, around::Around, error::SiteError, route::Route, router::Pictures, site::Site};

/// How many pages are made at a time.
const AT_ONCE: usize = 8;

/// Whether the last export into the folder is followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// Everything is made.
    Full,
    /// Nothing is made where nothing changed since.
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
    let folder = Arc::new(Folder::open(target, options.forms)?);
    let around = site.around().await?;
    let state = State::of(site, &around, options.forms);
    let job = Job {
        site,
        around,
        folder: Arc::clone(&folder),
        options,
        progress,
        pictures: Mutex::default(),
    };
    if options.mode == Mode::Incremental && state::is_same(&folder, &state)? {
        places::news(&job).await?;
        places::urgent(&job).await?;
        return Ok(folder.report());
    }
    places::articles(&job).await?;
    copy_pictures(&job, pictures)?;
    for (name, asset) in site.inner().theme.assets() {
        folder.write(&format!("assets/{name}"), &asset.bytes)?;
    }
    places::lists(&job).await?;
    places::sitemaps(&job).await?;
    machines::write(&job).await?;
    places::notices(&job).await?;
    nginx::write(&job).await?;
    folder.remove_gone()?;
    state.write(&folder)?;
    Ok(folder.report())
}

/// An export under way.
struct Job<'a> {
    site: &'a Site,
    around: Arc<Around>,
    folder: Arc<Folder>,
    options: Options,
    progress: &'a (dyn Fn() + Sync),
    /// The names of pictures that articles show.
    pictures: Mutex<HashSet<String>>,
}

/// Which answers become files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Wanted {
    /// What is there.
    Found,
    /// A notice too: that nothing is there, or that it was withdrawn.
    Any,
}

impl Job<'_> {
    /// Makes the pages of some routes, several at a time; all of them must be there.
    async fn make(&self, routes: Vec<Route>) -> Result<(), ExportError> {
        stream::iter(routes.into_iter().map(|route| self.page(route)))
            .buffer_unordered(AT_ONCE)
            .try_for_each(|()| async { Ok(()) })
            .await
    }

    async fn page(&self, route: Route) -> Result<(), ExportError> {
        let path = route.path();
        match self.put(&path, &file_of(&path), Wanted::Found).await? {
            StatusCode::OK => Ok(()),
            status => Err(ExportError::Unanswered { path, status }),
        }
    }

    /// Makes the pages of a list, one after another from `first` until there is none.
    async fn pages(&self, first: u32, route: impl Fn(u32) -> Route) -> Result<(), ExportError> {
        for number in first.. {
            let path = route(number).path();
            if self.put(&path, &file_of(&path), Wanted::Found).await? != StatusCode::OK {
                return Ok(());
            }
        }
        Ok(())
    }

    /// Writes what is answered at a path, where that is wanted, and tells the answer's status.
    async fn put(&self, path: &str, file: &str, wanted: Wanted) -> Result<StatusCode, ExportError> {
        // To make a page, to compress and to write it takes the processor: on a task of its own, it takes one that is free.
        let (site, around, folder) = (
            self.site.clone(),
            Arc::clone(&self.around),
            Arc::clone(&self.folder),
        );
        let (ask, target) = (Ask::new(path, self.options.now), file.to_owned());
        let making = tokio::spawn(async move {
            let answer = site.answer_in(&around, &ask).await?;
            if let Some(card) = &answer.card {
                cards::write(&site, &around, &folder, card, ask.now).await?;
            }
            if answer.status == StatusCode::OK || wanted == Wanted::Any {
                folder.write(&target, &answer.body)?;
                folder.made();
            }
            Ok::<_, ExportError>((answer.status, answer.pictures))
        });
        let (status, names) = making
            .await
            .map_err(|error| self.folder.failed(file, io::Error::other(error)))??;
        let mut pictures = self.pictures.lock().unwrap_or_else(PoisonError::into_inner);
        pictures.extend(names);
        (self.progress)();
        Ok(status)
    }
}

/// The file of a path, relative to the folder, in the scripts' own letters: a page is the `index.html` of its folder.
fn file_of(path: &str) -> String {
    let segments: Vec<String> = path
        .split('/')
        .filter(|segment| !segment.is_empty())
        .map(|segment| language::address::decode_segment(segment).unwrap_or_else(|| segment.to_owned()))
        .collect();
    let file = segments.join("/");
    if !path.ends_with('/') {
        return file;
    }
    if file.is_empty() {
        "index.html".to_owned()
    } else {
        format!("{file}/index.html")
    }
}

fn copy_pictures(job: &Job<'_>, pictures: Arc<dyn Pictures>) -> Result<(), ExportError> {
    let names = job
        .pictures
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .clone();
    for name in names {
        let file = format!("media/{name}");
        if job.folder.keep(&file) {
            continue;
        }
        let bytes = pictures
            .read(&name)
            .map_err(|error| job.folder.failed(&file, error))?;
        // A picture that is named but whose file is gone: the page shows its text, the doctor tells.
        if let Some(bytes) = bytes {
            job.folder.write(&file, &bytes)?;
        }
    }
    Ok(())
}
