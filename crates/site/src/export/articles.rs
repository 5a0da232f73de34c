//! The pages of all published editions: section by section, newest first, some at a time.

use std::sync::Arc;

use language::Lang;
use newsroom::id::SectionId;
use store::public::{
    card::Card,
    scope::{Scope, Spot},
};

use super::{
    ExportError,
    job::{Job, Shared, file_of},
};
use crate::{
    page::article::{RELATED, answered, laid_out},
    route::Route,
};

/// How many editions are read at a time.
const BATCH: usize = 32;

/// Editions of a section that follow each other.
struct Batch {
    lang: Lang,
    scope: Scope,
    after: Option<Spot>,
    count: usize,
    /// Their cards, with those of some after them.
    run: Vec<Card>,
}

/// Writes them all.
pub(super) async fn write(job: &mut Job<'_>) -> Result<(), ExportError> {
    for lang in job.shared.languages() {
        for section in job.shared.public().sections_of_addresses(&lang).await? {
            of_section(job, &lang, section).await?;
        }
    }
    Ok(())
}

/// However many editions a section has: two lists and what belongs to them are read for each batch.
async fn of_section(job: &mut Job<'_>, lang: &Lang, section: SectionId) -> Result<(), ExportError> {
    let scope = Scope::Section(section);
    let mut after = None;
    loop {
        let shared = Arc::clone(&job.shared);
        let run = shared
            .public()
            .cards_after(lang, &scope, after.as_ref(), most(BATCH + RELATED))
            .await?;
        let count = run.len().min(BATCH);
        let Some(last) = count.checked_sub(1) else {
            return Ok(());
        };
        let from = after.replace(run[last].spot());
        (0..count).for_each(|_| (job.progress)());
        let file = |card: &Card| file_of(&Route::of_edition(&card.address).path());
        if run[..count].iter().all(|card| shared.stands(&file(card))) {
            continue;
        }
        let batch = Batch {
            lang: lang.clone(),
            scope: scope.clone(),
            after: from,
            count,
            run,
        };
        job.crew
            .give(async move { lay_out(&shared, &batch).await })
            .await?;
    }
}

fn most(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

async fn lay_out(shared: &Shared, batch: &Batch) -> Result<(), ExportError> {
    let public = shared.public();
    let articles = public
        .articles_after(&batch.lang, &batch.scope, batch.after.as_ref(), most(batch.count))
        .await?;
    let organisations = shared.around.organisations(public).await?;
    for (at, article) in articles.iter().enumerate() {
        let file = file_of(&Route::of_edition(&article.address).path());
        if shared.stands(&file) {
            continue;
        }
        let here = shared.here(&batch.lang);
        let earlier = batch.run.get(at + 1..).unwrap_or_default();
        let html = laid_out(
            &here,
            article,
            organisations,
            &earlier[..earlier.len().min(RELATED)],
        )?;
        let mut answer = answered(&here, article, html);
        answer.inputs = here.made();
        shared.put(file, answer).await?;
    }
    Ok(())
}
