//! Answers kept ready in memory: made once, however many ask, and dropped when the change feed says that something they are
//! made from has changed.
//!
//! No answer is kept that a committed change has made wrong. A change is seen by the store's pulse, which costs no statement:
//! whoever asks after a publish was answered gets the new page. What other nodes change on PostgreSQL is seen by following the
//! feed.

mod encoding;
mod index;
mod page;

use std::{
    collections::HashMap,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
};

use http::HeaderName;
use moka::sync::Cache;
use store::feed::Head;
use tokio::sync::OnceCell;

pub(crate) use encoding::Encoding;
use index::Index;
pub(crate) use page::{Form, Page};

use crate::{
    accept,
    answer::{Answer, Ask},
    around::Around,
    error::SiteError,
    site::Site,
    touched::{self, Before, Touched},
};

/// How often an answer is begun anew because something it is made from changes under way. Then it is sent, not kept.
const TRIES: usize = 3;

/// How answers are kept.
#[derive(Debug, Clone)]
pub struct Keeping {
    /// The bytes that kept answers may take, in all their forms and with their index.
    pub bytes: u64,
    /// The header that names an answer's inputs to a cache before the server, if there is one.
    pub keys: Option<HeaderName>,
}

impl Default for Keeping {
    /// 64 MiB: some two thousand pages.
    fn default() -> Self {
        Self {
            bytes: 64 << 20,
            keys: None,
        }
    }
}

/// The site with its answers kept ready. Clones share everything.
#[derive(Clone)]
pub struct Ready(Arc<Inner>);

struct Inner {
    site: Site,
    keys: Option<HeaderName>,
    pages: Cache<Arc<str>, Arc<Page>>,
    /// Pages that had to go for others, until the index has forgotten them.
    evicted: Arc<Mutex<Evicted>>,
    index: Mutex<Index>,
    flights: Mutex<HashMap<Arc<str>, Flight>>,
    /// The store's pulse when the feed was last looked at; 0 before that.
    followed: AtomicU64,
    seen: tokio::sync::Mutex<Option<Seen>>,
}

type Evicted = Vec<(Arc<str>, Arc<Page>)>;

/// An answer in the making: the page, or none where there is nothing to keep.
type Flight = Arc<OnceCell<Option<Arc<Page>>>>;

/// The state of the newsroom that the kept answers are of.
struct Seen {
    head: Head,
    around: Arc<Around>,
}

impl Ready {
    /// The site with nothing kept yet.
    #[must_use]
    pub fn new(site: Site, keeping: Keeping) -> Self {
        let evicted: Arc<Mutex<Evicted>> = Arc::default();
        let gone = Arc::clone(&evicted);
        let pages = Cache::builder()
            .max_capacity(keeping.bytes)
            .weigher(|path: &Arc<str>, page: &Arc<Page>| {
                let path = u32::try_from(path.len()).unwrap_or(u32::MAX);
                page.weight().saturating_add(path)
            })
            .eviction_listener(move |path: Arc<Arc<str>>, page, _| {
                lock(&gone).push(((*path).clone(), page));
            })
            .build();
        Self(Arc::new(Inner {
            site,
            keys: keeping.keys,
            pages,
            evicted,
            index: Mutex::default(),
            flights: Mutex::default(),
            followed: AtomicU64::new(0),
            seen: tokio::sync::Mutex::new(None),
        }))
    }

    /// The site.
    #[must_use]
    pub fn site(&self) -> &Site {
        &self.0.site
    }

    /// What is kept of a path and right now; it asks no store and waits for nothing.
    pub(crate) fn kept(&self, path: &str, now: impl FnOnce() -> language::Moment) -> Option<Arc<Page>> {
        if !self.is_followed() {
            return None;
        }
        self.0.pages.get(path).filter(|page| !page.is_over(now))
    }

    /// What a reader gets, kept from now on where it can be.
    pub(crate) async fn answer(&self, ask: &Ask) -> Result<Arc<Page>, SiteError> {
        if !self.is_followed() {
            self.catch_up().await?;
        }
        // What a query asks for, and the form that programs read, is nobody else's.
        if ask.query.is_some() || accept::form(ask.accept.as_deref()) != accept::Form::Html {
            return self.own(ask).await;
        }
        if let Some(page) = self.kept(&ask.path, || ask.now) {
            return Ok(page);
        }
        let mut own = None;
        let flight = self.flight(&ask.path);
        let make = async || self.made(ask, &mut own).await;
        let made = flight.get_or_try_init(make).await.cloned();
        self.land(&ask.path, &flight);
        match (made?, own) {
            (Some(page), _) | (None, Some(page)) => Ok(page),
            (None, None) => self.own(ask).await,
        }
    }

    /// Drops what changes have made wrong, until the newest.
    ///
    /// # Errors
    /// Where the store can't be read. Then nothing is sent from memory until it can.
    pub async fn catch_up(&self) -> Result<(), SiteError> {
        let public = &self.site().inner().public;
        let mut seen = self.0.seen.lock().await;
        // Felt before the feed is read: what is committed after that is for the next round.
        let pulse = public.pulse();
        let around = self.site().around().await?;
        let touched = match &*seen {
            Some(seen) if seen.head == around.head => None,
            Some(seen) if seen.head.epoch == around.head.epoch && around.shows_the_same(&seen.around) => {
                let changes = public.changes(seen.head.seq, touched::MOST + 1).await?;
                Some(
                    if touched::MOST < u32::try_from(changes.len()).unwrap_or(u32::MAX) {
                        Touched::Everything
                    } else {
                        let placed = public.placed(&touched::stories(&changes)).await?;
                        let zone = &around.ways.settings.zone;
                        Touched::of(&changes, &placed, zone, |_| Before::Unknown)
                    },
                )
            }
            _ => Some(Touched::Everything),
        };
        if let Some(touched) = touched {
            self.touch(touched);
            *seen = Some(Seen {
                head: around.head.clone(),
                around,
            });
        }
        self.0.followed.store(pulse, Ordering::Release);
        Ok(())
    }

    /// Follows the feed, for changes of other processes. Ends with an error of the store; may be called again.
    ///
    /// # Errors
    /// Where the store can't be read.
    pub async fn follow(&self) -> Result<std::convert::Infallible, SiteError> {
        let public = &self.site().inner().public;
        self.catch_up().await?;
        let mut watch = public.watch(public.head().await?);
        loop {
            self.catch_up().await?;
            watch.changed().await?;
        }
    }

    fn is_followed(&self) -> bool {
        self.0.followed.load(Ordering::Acquire) == self.site().inner().public.pulse()
    }

    /// An answer for one reader alone.
    async fn own(&self, ask: &Ask) -> Result<Arc<Page>, SiteError> {
        let answer = self.site().answer(ask).await?;
        Ok(Arc::new(Page::of(answer, self.0.keys.as_ref())))
    }

    /// Makes an answer and keeps it; what can't be kept is the asker's `own`.
    async fn made(&self, ask: &Ask, own: &mut Option<Arc<Page>>) -> Result<Option<Arc<Page>>, SiteError> {
        for _ in 0..TRIES {
            let begun = lock(&self.0.index).round();
            let page = self.own(ask).await?;
            if page.inputs.keys.is_empty() {
                *own = Some(page);
                return Ok(None);
            }
            if self.keep(&ask.path, &page, begun) {
                return Ok(Some(page));
            }
            self.catch_up().await?;
            *own = Some(page);
        }
        Ok(None)
    }

    /// Keeps a page, unless what it is made from was touched since it was begun.
    fn keep(&self, path: &str, page: &Arc<Page>, begun: u64) -> bool {
        let path: Arc<str> = path.into();
        let evicted = std::mem::take(&mut *lock(&self.0.evicted));
        let mut index = lock(&self.0.index);
        for (path, page) in evicted {
            index.remove(&path, &page.inputs);
            if let Some(newer) = self.0.pages.get(&path) {
                index.add(&path, &newer.inputs);
            }
        }
        if !index.is_good(begun, &page.inputs) {
            return false;
        }
        index.add(&path, &page.inputs);
        // Under the same lock: whoever touches it next finds it in both.
        self.0.pages.insert(path, Arc::clone(page));
        true
    }

    fn touch(&self, touched: Touched) {
        let paths = lock(&self.0.index).touch(touched);
        match paths {
            None => self.0.pages.invalidate_all(),
            Some(paths) => {
                for path in paths {
                    self.0.pages.invalidate(&path);
                }
            }
        }
        // Whoever asks from now on doesn't wait for an answer that was begun before.
        lock(&self.0.flights).clear();
    }

    fn flight(&self, path: &str) -> Flight {
        let mut flights = lock(&self.0.flights);
        if let Some(flight) = flights.get(path) {
            return Arc::clone(flight);
        }
        let flight = Flight::default();
        flights.insert(path.into(), Arc::clone(&flight));
        flight
    }

    fn land(&self, path: &str, flight: &Flight) {
        let mut flights = lock(&self.0.flights);
        if flights.get(path).is_some_and(|known| Arc::ptr_eq(known, flight)) {
            flights.remove(path);
        }
    }
}

/// What an answer says that nothing keeps: a refusal, a failure.
pub(crate) fn once(answer: Answer) -> Arc<Page> {
    Arc::new(Page::of(answer, None))
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
