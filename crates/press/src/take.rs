//! Taking records of the interchange: what isn't there is made, what is there already is left alone, what differs is
//! left out unless an update is asked for. At most 500 stories in a transaction.

mod desk;
mod editions;
mod existing;
mod pictures;
mod stories;
mod things;

use std::io;

use newsroom::{
    id::SectionId,
    record::{Made, NewsroomRecord, Record, RedirectRecord, RedirectTarget},
    remark::Remark,
    workflow::Act,
};
use store::{Tx, address, newsroom as names, redirect};

pub(crate) use self::stories::slug_taken;
use self::{stories::Coming, things::Things};
use crate::{Keeping, No, Press};

/// What an import does with what differs from what is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Differing {
    /// Leaves it out.
    LeftOut,
    /// Takes it, texts as new revisions.
    Taken,
}

/// On what terms records are taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Terms {
    /// What becomes of what differs.
    pub differing: Differing,
    /// The section of stories that name none.
    pub section: Option<SectionId>,
    /// Whether what is taken is kept.
    pub keeping: Keeping,
    /// Who takes them, and when.
    pub act: Act,
}

/// A record to take.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// What it is called in the report.
    pub name: String,
    /// The record.
    pub record: Record,
    /// What was made for it.
    pub made: Made,
}

/// What became of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// It was taken.
    Taken,
    /// It became part of something that was there.
    Merged,
    /// It was there as it is.
    Already,
    /// It was left out, and why.
    LeftOut(String),
}

/// What became of an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Done {
    /// Which of the items that were given together, from 0.
    pub at: usize,
    /// The item's name.
    pub name: String,
    /// Its outcome.
    pub outcome: Outcome,
    /// What was odd.
    pub remarks: Vec<Remark>,
}

/// Where the files of pictures are read from.
pub trait Files: Sync {
    /// The bytes of a file by the path that a record names.
    ///
    /// # Errors
    /// It can't be read.
    fn read(&self, path: &str) -> io::Result<Vec<u8>>;
}

/// An import under way: it remembers which things it has found or made.
pub struct Import<'a> {
    press: &'a Press,
    files: &'a dyn Files,
    terms: Terms,
    things: Things,
    /// The one transaction of a trial, in which later records see what earlier ones did; it is never committed.
    trial: Option<Tx>,
}

impl Press {
    /// Begins an import.
    #[must_use]
    pub fn import<'a>(&'a self, terms: Terms, files: &'a dyn Files) -> Import<'a> {
        Import {
            press: self,
            files,
            terms,
            things: Things::default(),
            trial: None,
        }
    }
}

impl Import<'_> {
    /// Takes some records in one transaction, at most [`store::take::BATCH`] stories among them. On trial nothing is
    /// committed, and other writers wait until the import ends.
    ///
    /// # Errors
    /// The database or the pictures' folder fails: nothing of these records is taken then.
    pub async fn take(&mut self, items: Vec<Item>) -> Result<Vec<Done>, No> {
        let mut tx = match self.trial.take() {
            Some(tx) => tx,
            None => self.press.store.write(self.terms.act.at).await?,
        };
        let done = self.take_in(&mut tx, items).await?;
        match self.terms.keeping {
            Keeping::ForGood => drop(tx.commit().await?),
            Keeping::OnTrial => self.trial = Some(tx),
        }
        Ok(done)
    }

    /// Ends the import. Of a trial nothing is left behind.
    ///
    /// # Errors
    /// Where the connection broke; of a trial nothing is left behind then either.
    pub async fn end(self) -> Result<(), No> {
        match self.trial {
            Some(tx) => Ok(tx.rollback().await?),
            None => Ok(()),
        }
    }

    async fn take_in(&mut self, tx: &mut Tx, items: Vec<Item>) -> Result<Vec<Done>, No> {
        let mut done = Vec::with_capacity(items.len());
        let mut stories = Vec::new();
        for (at, item) in items.into_iter().enumerate() {
            for thing in &item.made.things {
                self.things.make_sure(tx, thing).await?;
            }
            match item.record {
                Record::Story(record) => stories.push(Coming {
                    at,
                    name: item.name,
                    record: *record,
                    made: item.made.blocks,
                    remarks: Vec::new(),
                }),
                // What stands before a story may be named by it, what stands after may name it: order is kept.
                other => {
                    done.extend(self.stories(tx, std::mem::take(&mut stories)).await?);
                    done.push(self.other(tx, at, item.name, other).await?);
                }
            }
        }
        done.extend(self.stories(tx, stories).await?);
        Ok(done)
    }

    async fn other(&mut self, tx: &mut Tx, at: usize, name: String, record: Record) -> Result<Done, No> {
        let outcome = match record {
            Record::Newsroom(newsroom) => self.newsroom(tx, newsroom).await?,
            Record::Thing(thing) => self.thing(tx, thing).await?,
            Record::Picture(picture) => self.picture(tx, picture).await?,
            Record::Document(document) => self.document(tx, document).await?,
            Record::Front(front, arranged) => self.front(tx, front, arranged).await?,
            Record::Redirect(redirect) => self.redirect(tx, redirect).await?,
            Record::Story(_) => Outcome::LeftOut("a story is taken with its batch".to_owned()),
        };
        Ok(Done {
            at,
            name,
            outcome,
            remarks: Vec::new(),
        })
    }

    async fn newsroom(&self, tx: &mut Tx, newsroom: NewsroomRecord) -> Result<Outcome, No> {
        let there = names::find(tx).await?;
        if there == newsroom {
            return Ok(Outcome::Already);
        }
        let empty = there == NewsroomRecord::default();
        if !empty && self.terms.differing == Differing::LeftOut {
            return Ok(differs("the newsroom's names"));
        }
        names::put(tx, &newsroom, newsroom::change::Event::Taken).await?;
        Ok(Outcome::Taken)
    }

    async fn redirect(&self, tx: &mut Tx, redirect: RedirectRecord) -> Result<Outcome, No> {
        if let RedirectTarget::Edition(story, lang) = &redirect.to
            && let Some(old) = store::address::Address::parse(&redirect.from).filter(|old| old.lang == *lang)
            && store::edition::find(tx, story, lang).await?.is_some()
        {
            return Ok(match address::remember(tx, story, &old).await? {
                address::Remembered::Now => Outcome::Taken,
                address::Remembered::Already => Outcome::Already,
                address::Remembered::Elsewhere => {
                    Outcome::LeftOut(format!("the address {} belongs to another story", redirect.from))
                }
            });
        }
        let there = redirect::find(tx, &redirect.from).await?;
        match there {
            Some(there) if there == redirect => return Ok(Outcome::Already),
            Some(_) if self.terms.differing == Differing::LeftOut => {
                return Ok(differs(&format!("the redirect from {}", redirect.from)));
            }
            _ => {}
        }
        redirect::put(tx, &redirect, newsroom::change::Event::Taken).await?;
        Ok(Outcome::Taken)
    }
}

/// What is said of something that is there and differs.
fn differs(what: &str) -> Outcome {
    Outcome::LeftOut(format!("{what} is there and differs: take it with --update"))
}
