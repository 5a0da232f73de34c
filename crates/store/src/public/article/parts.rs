//! What stands in other tables than an article's own: sisters, things, pictures, linked stories. Each kind by one statement,
//! however many articles there are.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use language::Lang;
use newsroom::{
    block::BlockKind,
    edition::Origin,
    id::{PictureId, STANDING, StoryId},
    names::Names,
    picture::Picture,
    standing::{Tally, standings},
    text::Text,
    thing::{Thing, ThingKind},
};

use super::{Article, Base, Freshness, Kin, Sister, Things};
use crate::{
    address::{self, Address},
    bind::{Bind, values},
    connection::{Connection, Row},
    document::{self, PublicRow, card::CardRow},
    error::Error,
    insert, picture, thing,
};

/// A sister, with its text where the article at hand translates it.
struct Found {
    sister: Sister,
    source: Option<Text>,
}

type ThingKey = (ThingKind, String);

pub(crate) async fn complete(
    connection: &mut Connection,
    lang: &Lang,
    bases: Vec<Base>,
    kin: Kin,
) -> Result<Vec<Article>, Error> {
    let told = bases.iter().filter(|_| kin == Kin::Told);
    let mut sisters = sisters(connection, lang, told.map(|base| &base.story.id)).await?;
    let things = things(connection, &bases).await?;
    let pictures = pictures(connection, &bases).await?;
    let links = links(connection, lang, &bases).await?;
    let article = |base: Base| {
        let found = sisters.remove(&base.story.id).unwrap_or_default();
        Ok(Article {
            freshness: freshness(&base, &found),
            things: things_of(&base, &things)?,
            pictures: pictures_of(&base)
                .filter_map(|id| pictures.get(id).cloned())
                .collect::<Vec<_>>(),
            story_links: base
                .text
                .body
                .stories()
                .filter_map(|id| links.get_key_value(id))
                .map(owned)
                .collect(),
            attachments: Vec::new(),
            sisters: found.into_iter().map(|found| found.sister).collect(),
            story: base.story,
            address: base.address,
            text: base.text,
            origin: base.origin,
            at: base.at,
            updated: base.updated,
            corrections: base.corrections,
        })
    };
    bases.into_iter().map(article).collect()
}

fn owned<K: Clone, V: Clone>((key, value): (&K, &V)) -> (K, V) {
    (key.clone(), value.clone())
}

/// The published sisters of one story's edition in `lang`.
pub(crate) async fn sisters_of(
    connection: &mut Connection,
    lang: &Lang,
    story: &StoryId,
) -> Result<Vec<Sister>, Error> {
    let mut sisters = sisters(connection, lang, [story]).await?;
    let found = sisters.remove(story).unwrap_or_default();
    Ok(found.into_iter().map(|found| found.sister).collect())
}

async fn sisters<'a>(
    connection: &mut Connection,
    lang: &Lang,
    stories: impl IntoIterator<Item = &'a StoryId>,
) -> Result<HashMap<StoryId, Vec<Found>>, Error> {
    let (list, ids) = insert::list(stories.into_iter().map(Bind::bind).collect());
    let mut sisters: HashMap<StoryId, Vec<Found>> = HashMap::new();
    if ids.is_empty() {
        return Ok(sisters);
    }
    let sql = format!(
        "SELECT e.story, e.lang, e.section, e.slug, e.source_lang, e.public_at, e.public_updated, e.public_doc, r.card, \
         CASE WHEN e.lang = own.source_lang THEN r.text END AS text FROM edition own \
         JOIN edition e ON e.story = own.story AND e.lang <> own.lang AND e.public_state = 'published' \
         JOIN revision r ON r.story = e.story AND r.lang = e.lang AND r.number = e.public_revision \
         WHERE own.lang = ? AND own.story IN {list}"
    );
    let mut values = values![lang];
    values.extend(ids);
    for row in connection.rows(&sql, values).await? {
        sisters
            .entry(row.id("story", StoryId::parse)?)
            .or_default()
            .push(found(&row)?);
    }
    for found in sisters.values_mut() {
        found.sort_by(|a, b| a.sister.address.lang.cmp(&b.sister.address.lang));
    }
    Ok(sisters)
}

fn found(row: &Row) -> Result<Found, Error> {
    let card: CardRow = row.document("card")?;
    let public: PublicRow = row.document("public_doc")?;
    let sister = Sister {
        address: address::address(row)?,
        headline: card.headline,
        at: row.moment("public_at")?,
        updated: row.maybe_moment("public_updated")?,
        origin: public.origin(row.maybe_parse("source_lang", Lang::parse)?),
    };
    Ok(Found {
        sister,
        source: row.maybe_parse("text", document::text::read)?,
    })
}

/// A unit that is stale or an orphan says that the original has changed. A unit that is missing may have been left out
/// from the first; it says so only where the original got another revision since this edition did.
fn freshness(base: &Base, sisters: &[Found]) -> Freshness {
    let Origin::Translation { from, .. } = &base.origin else {
        return Freshness::Original;
    };
    let Some(source) = sisters.iter().find(|found| found.sister.address.lang == *from) else {
        return Freshness::Current;
    };
    let Some(text) = &source.source else {
        return Freshness::Current;
    };
    let tally = Tally::of(&standings(text, &base.text));
    let since = Some(base.updated.unwrap_or(base.at)) < source.sister.updated;
    if 0 < tally.stale + tally.orphan || (0 < tally.missing && since) {
        return Freshness::SourceChanged;
    }
    Freshness::Current
}

fn keys_of(base: &Base) -> impl Iterator<Item = ThingKey> {
    let story = &base.story;
    let key = |kind: ThingKind| move |id: &str| (kind, id.to_owned());
    std::iter::once(base.address.section.as_str())
        .map(key(ThingKind::Section))
        .chain(
            story
                .topics
                .iter()
                .map(|id| id.as_str())
                .map(key(ThingKind::Topic)),
        )
        .chain(
            story
                .place
                .iter()
                .map(|id| id.as_str())
                .map(key(ThingKind::Place)),
        )
        .chain(
            story
                .sources
                .iter()
                .map(|source| source.agency.as_str())
                .map(key(ThingKind::Agency)),
        )
        .chain(
            story
                .dossier
                .iter()
                .map(|id| id.as_str())
                .map(key(ThingKind::Dossier)),
        )
}

async fn things(connection: &mut Connection, bases: &[Base]) -> Result<HashMap<ThingKey, Thing>, Error> {
    let ids: BTreeSet<String> = bases.iter().flat_map(keys_of).map(|(_, id)| id).collect();
    let (list, ids) = insert::list(ids.iter().map(Bind::bind).collect());
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let sql = format!(
        "SELECT kind, id, names FROM thing \
         WHERE kind IN ('section', 'topic', 'place', 'agency', 'dossier') AND id IN {list}"
    );
    let rows = connection.rows(&sql, ids).await?;
    let things = rows.iter().map(thing::thing);
    things
        .map(|thing| thing.map(|thing| ((thing.kind(), thing.id().to_owned()), thing)))
        .collect()
}

fn things_of(base: &Base, things: &HashMap<ThingKey, Thing>) -> Result<Things, Error> {
    let mut of_kind: HashMap<ThingKind, Vec<Thing>> = HashMap::new();
    for (kind, id) in keys_of(base) {
        let thing = match things.get(&(kind, id.clone())) {
            Some(thing) => thing.clone(),
            None => nameless(kind, &id)?,
        };
        of_kind.entry(kind).or_default().push(thing);
    }
    let mut all = |kind| of_kind.remove(&kind).unwrap_or_default();
    let section = match all(ThingKind::Section).pop() {
        Some(section) => section,
        None => nameless(ThingKind::Section, base.address.section.as_str())?,
    };
    Ok(Things {
        section,
        topics: all(ThingKind::Topic),
        place: all(ThingKind::Place).pop(),
        agencies: all(ThingKind::Agency),
        dossier: all(ThingKind::Dossier).pop(),
    })
}

fn nameless(kind: ThingKind, id: &str) -> Result<Thing, Error> {
    if kind == ThingKind::Section && id == STANDING {
        return Ok(Thing::standing());
    }
    let corrupt = |error: newsroom::id::BadId| Error::Corrupt {
        place: format!("{} “{id}”", kind.as_str()),
        why: error.to_string(),
    };
    Thing::new(kind, id, Names::default()).map_err(corrupt)
}

/// The lead picture, then those of the body, each once.
fn pictures_of(base: &Base) -> impl Iterator<Item = &PictureId> {
    let body = base
        .text
        .body
        .blocks()
        .iter()
        .filter_map(|block| match &block.kind {
            BlockKind::Picture { picture, .. } => Some(picture),
            _ => None,
        });
    let ids: BTreeSet<&PictureId> = base.story.lead_picture.iter().chain(body).collect();
    ids.into_iter()
}

async fn pictures(connection: &mut Connection, bases: &[Base]) -> Result<HashMap<PictureId, Picture>, Error> {
    let ids: BTreeSet<&PictureId> = bases.iter().flat_map(pictures_of).collect();
    let pictures = picture::find_many(connection, ids).await?;
    Ok(pictures
        .into_iter()
        .map(|picture| (picture.id.clone(), picture))
        .collect())
}

async fn links(
    connection: &mut Connection,
    lang: &Lang,
    bases: &[Base],
) -> Result<BTreeMap<StoryId, Address>, Error> {
    let ids: BTreeSet<&StoryId> = bases.iter().flat_map(|base| base.text.body.stories()).collect();
    let (list, ids) = insert::list(ids.into_iter().map(Bind::bind).collect());
    if ids.is_empty() {
        return Ok(BTreeMap::new());
    }
    let sql = format!(
        "SELECT story, lang, section, slug FROM edition \
         WHERE lang = ? AND public_state = 'published' AND story IN {list}"
    );
    let mut values = values![lang];
    values.extend(ids);
    let rows = connection.rows(&sql, values).await?;
    rows.iter()
        .map(|row| Ok((row.id("story", StoryId::parse)?, address::address(row)?)))
        .collect()
}
