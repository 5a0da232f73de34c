//! Giving a card: the kept one, else one drawn now, off the threads that answer requests, few at a time, each once.

use std::{
    path::PathBuf,
    sync::{
        Arc, OnceLock,
        atomic::{AtomicUsize, Ordering},
    },
};

use bytes::Bytes;
use http::{HeaderValue, StatusCode, header};
use newsroom::id::StoryId;
use tokio::sync::Semaphore;

use super::{
    Face, draw, face,
    keep::{Kept, Owner},
    path,
};
use crate::{answer::Answer, around::shelf::Shelf, error::SiteError, here::Here};

/// How many bytes of cards are kept in the folder.
const KEPT: u64 = 256 << 20;
/// How many cards are kept in memory, for a link that is shared right now.
const LATELY: usize = 64;
/// How many cards are drawn at a time; more would take the processors from readers.
const AT_ONCE: usize = 2;
/// How many may wait to be drawn. Whoever comes then is asked to come again.
const WAITING: usize = 64;

/// The cards of a site.
pub(crate) struct Cards {
    kept: OnceLock<Arc<Kept>>,
    lately: Shelf<String, Bytes>,
    drawing: Semaphore,
    waiting: AtomicUsize,
}

impl Cards {
    pub(crate) fn new() -> Self {
        Self {
            kept: OnceLock::new(),
            lately: Shelf::of(LATELY),
            drawing: Semaphore::new(AT_ONCE),
            waiting: AtomicUsize::new(0),
        }
    }

    /// Keeps cards in a folder from now on; the first folder named is it.
    pub(crate) fn keep_in(&self, folder: PathBuf) {
        let _ = self.kept.set(Arc::new(Kept::at(folder, KEPT)));
    }

    /// What stands at a card's address; the address of the card of now where it is another's; `None` where the edition isn't
    /// published.
    pub(crate) async fn answer(
        &self,
        here: &Here<'_>,
        story: &StoryId,
        hash: &str,
    ) -> Result<Option<Answer>, SiteError> {
        let owner = Owner::of(here.lang(), story);
        let article = here.public().article(story, here.lang()).await?;
        let Some(face) = article.and_then(|article| face(here, &article)) else {
            self.forget(owner).await?;
            return Ok(None);
        };
        let own = face.hash();
        let address = path(here.lang(), story, &own);
        if own != hash {
            // Whoever kept the page of before still gets a card, and one that is true.
            return Ok(Some(Answer::redirect(StatusCode::FOUND, &address)));
        }
        let made = self
            .lately
            .get(&address, async || self.made(here, face, owner).await)
            .await;
        match made {
            Ok(card) => Ok(Some(Answer::immutable("image/png", Bytes::clone(&card)))),
            Err(SiteError::Busy) => Ok(Some(busy())),
            Err(error) => Err(error),
        }
    }

    async fn made(&self, here: &Here<'_>, face: Face, owner: Owner) -> Result<Bytes, SiteError> {
        let _place = Place::in_line(&self.waiting)?;
        let _turn = self.drawing.acquire().await.map_err(|_| SiteError::Busy)?;
        let (fonts, kept) = (here.inner.theme.fonts.clone(), self.kept.get().cloned());
        let job = move || {
            let hash = face.hash();
            if let Some(card) = kept.as_ref().and_then(|kept| kept.read(&owner, &hash)) {
                return Ok(card);
            }
            let card = draw(&face, &fonts)?;
            // A card that can't be kept is drawn again the next time: no reason not to give it.
            if let Some(Err(error)) = kept.map(|kept| kept.write(&owner, &hash, &card)) {
                tracing::warn!(%error, "a share card couldn't be kept");
            }
            Ok(card)
        };
        blocking(job).await.map(Bytes::from)
    }

    async fn forget(&self, owner: Owner) -> Result<(), SiteError> {
        let Some(kept) = self.kept.get().cloned() else {
            return Ok(());
        };
        blocking(move || {
            kept.forget(&owner);
            Ok(())
        })
        .await
    }
}

async fn blocking<T: Send + 'static>(
    job: impl FnOnce() -> std::io::Result<T> + Send + 'static,
) -> Result<T, SiteError> {
    let done = tokio::task::spawn_blocking(job).await;
    done.unwrap_or_else(|error| Err(std::io::Error::other(error)))
        .map_err(SiteError::Card)
}

/// A place among those who wait.
struct Place<'a>(&'a AtomicUsize);

impl<'a> Place<'a> {
    fn in_line(waiting: &'a AtomicUsize) -> Result<Self, SiteError> {
        let place = Self(waiting);
        if waiting.fetch_add(1, Ordering::Relaxed) < WAITING {
            Ok(place)
        } else {
            Err(SiteError::Busy)
        }
    }
}

impl Drop for Place<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

fn busy() -> Answer {
    let answer = Answer::new(
        StatusCode::SERVICE_UNAVAILABLE,
        "text/plain; charset=utf-8",
        "many cards are being drawn: ask again in a few seconds\n",
    );
    answer
        .with(header::RETRY_AFTER, HeaderValue::from_static("5"))
        .with(header::CACHE_CONTROL, HeaderValue::from_static("no-store"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_so_many_wait_and_a_place_is_given_back() {
        let waiting = AtomicUsize::new(0);
        let places: Vec<_> = (0..WAITING).map(|_| Place::in_line(&waiting).unwrap()).collect();
        assert!(matches!(Place::in_line(&waiting), Err(SiteError::Busy)));
        drop(places);
        assert_eq!(waiting.load(Ordering::Relaxed), 0);
    }
}
