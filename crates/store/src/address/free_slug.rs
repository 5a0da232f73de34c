//! Slugs that are free.

use std::collections::{HashMap, HashSet};

use language::{Lang, Slug};
use newsroom::id::{SectionId, StoryId};
use sea_orm::Value;

use crate::{
    address::{Address, holding},
    bind::{Bind, values},
    connection::Connection,
    error::Error,
    insert,
};

/// The slug itself, or the first of `slug-2`, `slug-3` … that no other story holds in this language and section.
///
/// # Errors
/// Where the database can't be read.
pub async fn free(
    connection: &mut Connection,
    lang: &Lang,
    section: &SectionId,
    slug: &Slug,
    story: &StoryId,
) -> Result<Slug, Error> {
    free_beside(connection, lang, section, slug, story, &HashSet::new()).await
}

/// A wish for a slug, of one edition among many.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wish {
    /// The edition's story.
    pub story: StoryId,
    /// What it would like.
    pub address: Address,
}

/// For each wish a slug that no other story holds, nor an earlier one of these wishes: see [`free`].
///
/// # Errors
/// Where the database can't be read.
pub async fn free_many(connection: &mut Connection, wishes: &[Wish]) -> Result<Vec<Slug>, Error> {
    let taken = holders(connection, wishes).await?;
    let mut given: HashMap<(&Lang, &SectionId), HashSet<Slug>> = HashMap::new();
    let mut slugs = Vec::with_capacity(wishes.len());
    for wish in wishes {
        let Address { lang, section, slug } = &wish.address;
        let beside = given.entry((lang, section)).or_default();
        let others = taken
            .get(&wish.address)
            .is_some_and(|holder| *holder != wish.story);
        let slug = if others || beside.contains(slug) {
            free_beside(connection, lang, section, slug, &wish.story, beside).await?
        } else {
            slug.clone()
        };
        beside.insert(slug.clone());
        slugs.push(slug);
    }
    Ok(slugs)
}

async fn holders(connection: &mut Connection, wishes: &[Wish]) -> Result<HashMap<Address, StoryId>, Error> {
    let mut by_place: HashMap<(&Lang, &SectionId), Vec<Value>> = HashMap::new();
    for wish in wishes {
        let place = (&wish.address.lang, &wish.address.section);
        by_place.entry(place).or_default().push(wish.address.slug.bind());
    }
    let mut holders = HashMap::new();
    for ((lang, section), slugs) in by_place {
        for some in slugs.chunks(1024) {
            let (list, rest) = insert::list(some.to_vec());
            let sql = format!(
                "SELECT lang, section, slug, story, role FROM address WHERE lang = ? AND section = ? AND slug IN {list}"
            );
            let mut values = values![lang, section];
            values.extend(rest);
            for row in connection.rows(&sql, values).await? {
                let holding = holding(&row)?;
                holders.insert(holding.address, holding.story);
            }
        }
    }
    Ok(holders)
}

async fn free_beside(
    connection: &mut Connection,
    lang: &Lang,
    section: &SectionId,
    slug: &Slug,
    story: &StoryId,
    beside: &HashSet<Slug>,
) -> Result<Slug, Error> {
    let mut candidates = vec![slug.clone()];
    let mut next = 2;
    loop {
        let (list, rest) = insert::list(candidates.iter().map(Bind::bind).collect());
        let sql = format!(
            "SELECT slug FROM address WHERE lang = ? AND section = ? AND story <> ? AND slug IN {list}"
        );
        let mut values = values![lang, section, story];
        values.extend(rest);
        let rows = connection.rows(&sql, values).await?;
        let taken: HashSet<Slug> = rows
            .iter()
            .map(|row| row.parse("slug", Slug::parse))
            .collect::<Result<_, _>>()?;
        if let Some(free) = candidates
            .iter()
            .find(|slug| !taken.contains(slug) && !beside.contains(slug))
        {
            return Ok(free.clone());
        }
        // Twice as many each time, so that a headline of every day is not asked for day by day.
        let count = (candidates.len() as u32 * 2).clamp(8, 1024);
        candidates = (next..next + count)
            .map(|number| slug.with_number(number))
            .collect();
        next += count;
    }
}
