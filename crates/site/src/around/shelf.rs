//! What was made lately and is asked for again: a few things, each made once, however many ask at the same time.

use std::{
    collections::VecDeque,
    sync::{Arc, Mutex, PoisonError},
};

use tokio::sync::OnceCell;

use crate::error::SiteError;

/// At most so many things by their keys; the oldest goes first.
pub(crate) struct Shelf<K, V> {
    most: usize,
    things: Mutex<VecDeque<Thing<K, V>>>,
}

type Thing<K, V> = (K, Arc<OnceCell<Arc<V>>>);

impl<K: PartialEq + Clone, V> Shelf<K, V> {
    pub(crate) fn of(most: usize) -> Self {
        Self {
            most,
            things: Mutex::default(),
        }
    }

    /// The thing of a key, made by `make` where it isn't there.
    pub(crate) async fn get(
        &self,
        key: &K,
        make: impl AsyncFnOnce() -> Result<V, SiteError>,
    ) -> Result<Arc<V>, SiteError> {
        let cell = self.cell(key);
        let made = cell.get_or_try_init(async || make().await.map(Arc::new)).await?;
        Ok(Arc::clone(made))
    }

    fn cell(&self, key: &K) -> Arc<OnceCell<Arc<V>>> {
        let mut things = self.things.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, cell)) = things.iter().find(|(of, _)| of == key) {
            return Arc::clone(cell);
        }
        if things.len() == self.most {
            things.pop_front();
        }
        let cell = Arc::new(OnceCell::new());
        things.push_back((key.clone(), Arc::clone(&cell)));
        cell
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_thing_is_made_once_and_the_oldest_goes_first() {
        let shelf: Shelf<i32, i32> = Shelf::of(2);
        let mut made = Vec::new();
        for key in [1, 1, 2, 3, 2, 1] {
            let thing = shelf.get(&key, async || {
                made.push(key);
                Ok(key * 10)
            });
            assert_eq!(*thing.await.unwrap(), key * 10);
        }
        assert_eq!(made, [1, 2, 3, 1]);
    }

    #[tokio::test]
    async fn what_failed_is_tried_again() {
        let shelf: Shelf<i32, i32> = Shelf::of(2);
        assert!(shelf.get(&1, async || Err(SiteError::NoLanguage)).await.is_err());
        assert_eq!(*shelf.get(&1, async || Ok(1)).await.unwrap(), 1);
    }
}
