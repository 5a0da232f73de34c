//! What readers may see. This handle has no way to anything else: it reads published editions, the notices of withdrawn
//! ones, and the names of things; it can't write.
//!
//! Every statement that touches an edition asks for its public state. The number of statements of a method is small and
//! doesn't grow with what it answers. Lists are ordered by the time of publication, newest first, then by story id.

pub mod article;
pub mod card;
pub mod front;
pub mod listed;
pub mod navigation;
pub mod old;
pub mod placed;
mod reader;
pub mod resolve;
pub mod scope;

use std::{path::Path, sync::Arc};

use newsroom::{
    record::NewsroomRecord,
    thing::{Thing, ThingKind},
};

use crate::{
    connection::Pool,
    error::Error,
    feed::{self, Head, Watch},
    newsroom as names, thing,
};
use reader::Reader;

/// The handle of whoever serves readers. Clones share its connections.
#[derive(Clone)]
pub struct Public {
    reader: Reader,
    commits: tokio::sync::watch::Receiver<u64>,
    /// SQLite's write-ahead log.
    log: Option<Arc<Path>>,
}

impl Public {
    pub(crate) fn new(
        reader: Pool,
        commits: tokio::sync::watch::Receiver<u64>,
        log: Option<Arc<Path>>,
    ) -> Self {
        Self {
            reader: Reader::of(reader),
            commits,
            log,
        }
    }

    /// The same, seeing for ever what is published now, through so many connections: all of them see one state. It holds them
    /// until its last clone is dropped.
    ///
    /// # Errors
    /// Where no connection could be had.
    pub async fn frozen(&self, connections: usize) -> Result<Self, Error> {
        Ok(Self {
            reader: self.reader.frozen(connections).await?,
            commits: self.commits.clone(),
            log: self.log.clone(),
        })
    }

    /// The newsroom's names.
    ///
    /// # Errors
    /// Where the database can't be read.
    pub async fn newsroom(&self) -> Result<NewsroomRecord, Error> {
        names::find(&mut *self.reader.connection().await).await
    }

    /// Where the change feed stands: while it is the same, so is everything here.
    ///
    /// # Errors
    /// Where the database can't be read.
    pub async fn head(&self) -> Result<Head, Error> {
        feed::head(&mut *self.reader.connection().await).await
    }

    /// Waits for changes after `seen`, of this process and of others.
    #[must_use]
    pub fn watch(&self, seen: Head) -> Watch {
        Watch::new(self.reader.pool().clone(), self.commits.clone(), seen)
    }

    /// All things of a kind, in the order in which they were made.
    ///
    /// # Errors
    /// Where the database can't be read.
    pub async fn things(&self, kind: ThingKind) -> Result<Vec<Thing>, Error> {
        thing::all(&mut *self.reader.connection().await, kind).await
    }

    /// A thing by its id.
    ///
    /// # Errors
    /// Where the database can't be read.
    pub async fn thing(&self, kind: ThingKind, id: &str) -> Result<Option<Thing>, Error> {
        thing::find(&mut *self.reader.connection().await, kind, id).await
    }
}

#[cfg(test)]
mod tests {
    use language::{Lang, Slug};
    use newsroom::{
        arrangement::FrontId,
        id::{SectionId, StoryId},
    };

    use super::{Public, scope::Scope};

    /// A server runs every method on any of its threads. That this compiles is the test.
    #[expect(dead_code, reason = "it is compiled, never run")]
    fn every_method_can_be_awaited_on_any_thread(
        public: &Public,
        lang: &Lang,
        story: &StoryId,
        section: &SectionId,
        slug: &Slug,
    ) {
        fn any_thread(_: impl Send) {}
        let scope = Scope::Front;
        any_thread(public.newsroom());
        any_thread(public.head());
        any_thread(public.sections_with_stories(lang));
        any_thread(public.topics_with_stories(lang));
        any_thread(public.resolve(lang, section, slug));
        any_thread(public.article(story, lang));
        any_thread(public.articles(lang, &scope, 1));
        any_thread(public.cards(lang, &scope, 0, 1));
        any_thread(public.count(lang, &scope));
        let front = FrontId {
            lang: lang.clone(),
            section: None,
        };
        any_thread(async move { public.front(&front).await });
        any_thread(public.urgent_fronts());
        any_thread(public.cards_of(lang, &[]));
        any_thread(public.listed(lang, &scope, None, 1));
        any_thread(public.old_addresses(None, 1));
        any_thread(public.withdrawn(None, 1));
        any_thread(public.redirect("/"));
        any_thread(public.cards_after(lang, &scope, None, 1));
        any_thread(public.articles_after(lang, &scope, None, 1));
        any_thread(public.changes(0, 1));
        any_thread(public.placed(&[]));
    }
}
