//! Taking whole stories at once, for imports: few statements, many rows each.

use language::Lang;
use newsroom::{
    change::{Aggregate, Event},
    coverage::States,
    edition::{Edition, Public, Revision},
    story::Story,
};
use sea_orm::Value;

use crate::{
    address::{self, Address, Role},
    bind::values,
    coverage::{
        self, keep,
        reckon::{Before, Facts, Newest, Seen, Trust, reckon},
    },
    edition,
    error::Error,
    insert, listing, picture_use, revision, story,
    transaction::Tx,
};

/// The most stories of one transaction (DESIGN §3).
pub const BATCH: usize = 500;

/// A whole story.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TakenStory {
    /// The facts.
    pub story: Story,
    /// The editions, none twice in a language.
    pub editions: Vec<TakenEdition>,
}

/// A whole edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TakenEdition {
    /// Its facts and states.
    pub edition: Edition,
    /// Its revisions, among them the head and the public one.
    pub revisions: Vec<Revision>,
    /// Its addresses, all of its language, none held by another story: at most one reserved, at most one current, and one
    /// current where it is public.
    pub addresses: Vec<(Address, Role)>,
}

/// Takes stories that aren't there yet, at most [`BATCH`] of them in a transaction.
///
/// # Errors
/// Where the database can't be written: also where a story is there, or an address is another story's.
pub async fn take(tx: &mut Tx, stories: &[TakenStory]) -> Result<(), Error> {
    let editions = || stories.iter().flat_map(|taken| taken.editions.iter());
    insert::many(
        tx,
        story::INTO,
        stories.iter().map(|taken| story::row_of(&taken.story)).collect(),
        "",
    )
    .await?;
    insert::many(tx, edition::INTO, editions().map(edition_row).collect(), "").await?;
    insert::many(
        tx,
        revision::INTO,
        editions().flat_map(revision_rows).collect(),
        "",
    )
    .await?;
    insert::many(
        tx,
        picture_use::INTO,
        editions().flat_map(use_rows).collect(),
        picture_use::THEN,
    )
    .await?;
    insert::many(tx, address::INTO, editions().flat_map(address_rows).collect(), "").await?;
    insert::many(
        tx,
        listing::INTO,
        stories.iter().flat_map(topic_rows).collect(),
        "",
    )
    .await?;
    cover(tx, stories).await?;
    for taken in stories {
        tx.changed(Aggregate::Story(taken.story.id.clone()), Event::Taken);
        for TakenEdition { edition, .. } in &taken.editions {
            tx.changed(
                Aggregate::Edition(edition.story.clone(), edition.lang.clone()),
                Event::Taken,
            );
        }
        tx.covered(&taken.story.id);
    }
    Ok(())
}

/// Counts what is taken by the texts at hand.
async fn cover(tx: &mut Tx, stories: &[TakenStory]) -> Result<(), Error> {
    let languages = coverage::languages(tx).await?;
    let now = tx.now();
    let covered = stories.iter().map(|taken| {
        let newest = |lang: &Lang| {
            taken
                .editions
                .iter()
                .find(|one| one.edition.lang == *lang)?
                .newest()
        };
        let unknown = Before {
            covered: None,
            trust: Trust::Nothing,
        };
        let covered = reckon(&taken.facts(), &languages, unknown, now, newest);
        (&taken.story.id, covered)
    });
    let covered: Vec<_> = covered.collect();
    keep::add(tx, &covered).await
}

impl TakenStory {
    fn facts(&self) -> Facts {
        let revisions = || self.editions.iter().flat_map(|taken| &taken.revisions);
        let mut editions: Vec<Seen> = self.editions.iter().filter_map(TakenEdition::seen).collect();
        editions.sort_by(|a, b| a.lang.cmp(&b.lang));
        Facts {
            date: self.story.date,
            section: self.story.section.clone(),
            first: revisions().map(|revision| revision.at).min(),
            editions,
        }
    }
}

impl TakenEdition {
    fn head(&self) -> Option<&Revision> {
        let head = self.edition.head;
        self.revisions.iter().find(|revision| revision.number == head)
    }

    fn newest(&self) -> Option<Newest<'_>> {
        self.head().map(|head| Newest {
            text: &head.text,
            at: head.at,
        })
    }

    fn seen(&self) -> Option<Seen> {
        let Edition {
            lang, origin, head, ..
        } = &self.edition;
        self.head().map(|newest| Seen {
            lang: lang.clone(),
            source: origin.translated_from().cloned(),
            head: *head,
            states: States::of(&self.edition),
            headline: newest.text.headline.clone(),
            by: self.edition.working.by.clone(),
        })
    }
}

fn edition_row(taken: &TakenEdition) -> Vec<Value> {
    let current = taken
        .addresses
        .iter()
        .find(|(_, role)| *role == Role::Current)
        .map(|(address, _)| address);
    let mut row = edition::row_of(&taken.edition);
    row.extend(values![
        current.map(|address| &address.section),
        current.map(|address| &address.slug)
    ]);
    row
}

fn revision_rows(taken: &TakenEdition) -> impl Iterator<Item = Vec<Value>> {
    let Edition { story, lang, .. } = &taken.edition;
    taken
        .revisions
        .iter()
        .map(move |revision| revision::row_of(story, lang, revision))
}

fn use_rows(taken: &TakenEdition) -> impl Iterator<Item = Vec<Value>> {
    let Edition { story, lang, .. } = &taken.edition;
    taken
        .revisions
        .iter()
        .flat_map(move |revision| picture_use::rows_of(story, lang, revision.number, &revision.text))
}

fn address_rows(taken: &TakenEdition) -> impl Iterator<Item = Vec<Value>> {
    let story = &taken.edition.story;
    let row = move |(address, role): &(Address, Role)| {
        values![address.lang, address.section, address.slug, story, role.as_str()]
    };
    taken.addresses.iter().map(row)
}

fn topic_rows(taken: &TakenStory) -> impl Iterator<Item = Vec<Value>> {
    let listed = taken.editions.iter().filter(|_| !taken.story.is_standing_page());
    listed.flat_map(|TakenEdition { edition, .. }| match &edition.public {
        Public::Published(published) => {
            listing::rows_of(&taken.story.id, &edition.lang, &taken.story.topics, published.at)
        }
        _ => Vec::new(),
    })
}
