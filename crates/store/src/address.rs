//! Addresses: what a reader's browser asks for, and to which edition each belongs.
//!
//! An address is *reserved* while it isn't public yet, then *current*; when the edition moves to another slug or
//! section it becomes *old* and leads to the current one for ever. A slug is unique within its language and section,
//! never across languages.

mod free_slug;

use language::{Lang, Slug};
use newsroom::{
    change::{Aggregate, Event},
    id::{SectionId, StoryId},
};

use crate::{
    bind::values,
    connection::{Connection, Row},
    error::Error,
    transaction::Tx,
};

pub use free_slug::{Wish, free, free_many};

/// The address of an edition.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Address {
    /// Its language.
    pub lang: Lang,
    /// Its section.
    pub section: SectionId,
    /// Its slug.
    pub slug: Slug,
}

impl Address {
    /// The path from the root, not percent-encoded: `/ar/سياسة/بوتين-وماكرون/`.
    #[must_use]
    pub fn path(&self) -> String {
        format!("/{}/{}/{}/", self.lang, self.section, self.slug)
    }

    /// The address of a path as [`Address::path`] writes it; `None` for any other text.
    #[must_use]
    pub fn parse(path: &str) -> Option<Self> {
        let mut parts = path.strip_prefix('/')?.strip_suffix('/')?.split('/');
        let (lang, section, slug) = (parts.next()?, parts.next()?, parts.next()?);
        let address = Self {
            lang: Lang::parse(lang).ok()?,
            section: SectionId::parse(section).ok()?,
            slug: Slug::parse(slug).ok()?,
        };
        (address.path() == path).then_some(address)
    }
}

/// What became of an old address that was to be remembered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Remembered {
    /// It leads to the edition from now on.
    Now,
    /// It did already.
    Already,
    /// It belongs to another story: nothing was written.
    Elsewhere,
}

/// What an address is to its edition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Role {
    /// Kept for it, not public yet.
    Reserved,
    /// Where readers find it, or the notice in its place.
    Current,
    /// Where it was once.
    Old,
}

impl Role {
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Reserved => "reserved",
            Self::Current => "current",
            Self::Old => "old",
        }
    }

    pub(crate) fn parse(word: &str) -> Result<Self, String> {
        let roles = [Self::Reserved, Self::Current, Self::Old];
        roles
            .into_iter()
            .find(|role| role.as_str() == word)
            .ok_or_else(|| format!("“{word}” is no role"))
    }
}

/// What an edition wants its address to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Claim {
    /// Kept for the edition until it is published.
    Reserved,
    /// Public from now on; the current one becomes old.
    Current,
}

/// What became of a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[must_use]
pub enum Claimed {
    /// The address is the edition's.
    Yes,
    /// It belongs to another story: nothing was written.
    Taken,
}

/// An address and the edition it belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holding {
    /// The address.
    pub address: Address,
    /// The edition's story; its language is the address's.
    pub story: StoryId,
    /// What the address is to it.
    pub role: Role,
}

pub(crate) const INTO: &str = "INSERT INTO address (lang, section, slug, story, role)";

/// Whose an address is.
///
/// # Errors
/// Where the database can't be read.
pub async fn find(connection: &mut Connection, address: &Address) -> Result<Option<Holding>, Error> {
    let sql =
        "SELECT lang, section, slug, story, role FROM address WHERE lang = ? AND section = ? AND slug = ?";
    let row = connection
        .row(sql, values![address.lang, address.section, address.slug])
        .await?;
    row.as_ref().map(holding).transpose()
}

/// All addresses of an edition, old ones too.
///
/// # Errors
/// Where the database can't be read.
pub async fn of_edition(
    connection: &mut Connection,
    story: &StoryId,
    lang: &Lang,
) -> Result<Vec<Holding>, Error> {
    let sql = "SELECT lang, section, slug, story, role FROM address WHERE story = ? AND lang = ? ORDER BY section, slug";
    connection
        .rows(sql, values![story, lang])
        .await?
        .iter()
        .map(holding)
        .collect()
}

/// Makes an address the edition's. One reserved before is given up; one that was public stays and leads on. An old address
/// of the edition may become current again; to reserve one that is public already changes nothing but that.
///
/// # Errors
/// Where the database can't be written, or there is no such edition.
pub async fn claim(tx: &mut Tx, story: &StoryId, address: &Address, claim: Claim) -> Result<Claimed, Error> {
    let Address { lang, section, slug } = address;
    // Taken as an old one first: of those an edition may have any number.
    let sql = format!("{INTO} VALUES (?, ?, ?, ?, 'old') ON CONFLICT DO NOTHING");
    let made = tx.run(&sql, values![lang, section, slug, story]).await?;
    let held = if made == 0 { find(tx, address).await? } else { None };
    if held.as_ref().is_some_and(|held| held.story != *story) {
        return Ok(Claimed::Taken);
    }
    let was_public = held.is_some_and(|held| held.role != Role::Reserved);
    match claim {
        Claim::Current => {
            let sql = "UPDATE address SET role = 'old' WHERE story = ? AND lang = ? AND role = 'current'";
            tx.run(sql, values![story, lang]).await?;
            become_role(tx, address, Role::Current).await?;
            let sql = "UPDATE edition SET section = ?, slug = ? WHERE story = ? AND lang = ?";
            tx.run(sql, values![section, slug, story, lang]).await?;
            tx.touched(Aggregate::Edition(story.clone(), lang.clone()), Event::Saved);
        }
        Claim::Reserved if was_public => {}
        Claim::Reserved => {
            release_beside(tx, story, address).await?;
            become_role(tx, address, Role::Reserved).await?;
        }
    }
    release_beside(tx, story, address).await?;
    Ok(Claimed::Yes)
}

/// Lets an old address lead to an edition that is there, as it did in another newsroom.
///
/// # Errors
/// Where the database can't be written, or there is no such edition.
pub async fn remember(tx: &mut Tx, story: &StoryId, old: &Address) -> Result<Remembered, Error> {
    let sql = format!("{INTO} VALUES (?, ?, ?, ?, 'old') ON CONFLICT DO NOTHING");
    if tx
        .run(&sql, values![old.lang, old.section, old.slug, story])
        .await?
        != 0
    {
        tx.changed(Aggregate::Redirect(old.path()), Event::Taken);
        return Ok(Remembered::Now);
    }
    let held = find(tx, old).await?;
    Ok(if held.is_some_and(|held| held.story == *story) {
        Remembered::Already
    } else {
        Remembered::Elsewhere
    })
}

/// Old addresses in the order of language, section and slug, after one of them, at most `limit`.
///
/// # Errors
/// Where the database can't be read.
pub async fn old(
    connection: &mut Connection,
    after: Option<&Address>,
    limit: u32,
) -> Result<Vec<Holding>, Error> {
    let (lang, section, slug) = after.map_or(("", "", ""), |after| {
        (after.lang.as_str(), after.section.as_str(), after.slug.as_str())
    });
    let sql = "SELECT lang, section, slug, story, role FROM address \
               WHERE role = 'old' AND (lang, section, slug) > (?, ?, ?) ORDER BY lang, section, slug LIMIT ?";
    connection
        .rows(sql, values![lang, section, slug, limit])
        .await?
        .iter()
        .map(holding)
        .collect()
}

/// Gives up the address that is reserved for an edition: the story lost its section, say.
///
/// # Errors
/// Where the database can't be written.
pub async fn release(tx: &mut Tx, story: &StoryId, lang: &Lang) -> Result<(), Error> {
    let sql = "DELETE FROM address WHERE story = ? AND lang = ? AND role = 'reserved'";
    tx.run(sql, values![story, lang]).await?;
    Ok(())
}

async fn release_beside(tx: &mut Tx, story: &StoryId, kept: &Address) -> Result<(), Error> {
    let sql = "DELETE FROM address WHERE story = ? AND lang = ? AND role = 'reserved' AND NOT (section = ? AND slug = ?)";
    tx.run(sql, values![story, kept.lang, kept.section, kept.slug])
        .await?;
    Ok(())
}

async fn become_role(tx: &mut Tx, address: &Address, role: Role) -> Result<(), Error> {
    let sql = "UPDATE address SET role = ? WHERE lang = ? AND section = ? AND slug = ?";
    tx.run(
        sql,
        values![role.as_str(), address.lang, address.section, address.slug],
    )
    .await?;
    Ok(())
}

fn holding(row: &Row) -> Result<Holding, Error> {
    Ok(Holding {
        address: address(row)?,
        story: row.id("story", StoryId::parse)?,
        role: row.parse("role", Role::parse)?,
    })
}

/// The address in a row's `lang`, `section` and `slug`.
pub(crate) fn address(row: &Row) -> Result<Address, Error> {
    Ok(Address {
        lang: row.lang("lang")?,
        section: row.id("section", SectionId::parse)?,
        slug: row.parse("slug", Slug::parse)?,
    })
}
