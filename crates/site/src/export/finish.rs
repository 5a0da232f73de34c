//! The end of an export: what was erased is said, and what is gone is removed.

use std::{
    collections::{BTreeSet, HashSet},
    sync::PoisonError,
};

use super::{
    ExportError, follow,
    job::{Shared, file_of_gone, path_of},
    ledger::{Line, Of},
    state::{self, State},
};
use crate::route::{Place, Route};

/// Goes on with an export that was cut short: what it wrote stands, but for what has changed since.
pub(super) async fn resume(shared: &Shared, state: &State) -> Result<(), ExportError> {
    let Some(since) = state.since(&shared.folder, state::BEGUN)? else {
        return shared.ledger.settle();
    };
    let Some((keys, _)) = follow::touched(shared, since).await? else {
        return shared.ledger.settle();
    };
    let words: HashSet<String> = keys.iter().map(ToString::to_string).collect();
    let now = shared.now.micros();
    shared.ledger.each(Of::Begun, |line| {
        if let Line::Page(record) = line
            && !record.keys.is_empty()
            && !follow::concerns(&words, &record, now)
        {
            shared.stand(&record.file);
            record.shows.iter().for_each(|file| shared.stand(file));
        }
        Ok(())
    })
}

/// The files of earlier exports that don't stand any more.
pub(super) fn gone(shared: &Shared) -> Result<BTreeSet<String>, ExportError> {
    let mut gone = BTreeSet::new();
    for of in [Of::Before, Of::Begun] {
        shared.ledger.each(of, |line| {
            let (file, shows) = match line {
                Line::Page(record) => (record.file, record.shows),
                Line::Named(file) | Line::Gone(file) => (file, Vec::new()),
            };
            gone.extend(
                shows
                    .into_iter()
                    .chain([file])
                    .filter(|file| !shared.stands(file)),
            );
            Ok(())
        })?;
    }
    Ok(gone)
}

/// Of pages that an export held and that were erased, the store keeps a mark and no address: what is said in their place is made
/// for those that the folder knows.
pub(super) async fn erased(shared: &Shared, gone: &mut BTreeSet<String>) -> Result<(), ExportError> {
    let languages = shared.site.inner().languages.tags();
    let mut said = Vec::new();
    for file in gone.iter() {
        let path = path_of(file);
        let is_article = matches!(
            Route::read(&path, languages),
            Some(Route::In(_, Place::Article(..)))
        );
        if is_article && !shared.stands(&file_of_gone(&path)) {
            said.extend(shared.make(&path).await?);
        }
    }
    for file in said {
        gone.remove(&file);
    }
    Ok(())
}

/// Removes files.
pub(super) fn remove(shared: &Shared, files: BTreeSet<String>) -> Result<(), ExportError> {
    files.iter().try_for_each(|file| shared.folder.remove(file))?;
    let mut standing = shared.standing.lock().unwrap_or_else(PoisonError::into_inner);
    standing.clear();
    Ok(())
}
