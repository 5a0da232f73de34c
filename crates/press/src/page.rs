//! Taking a page of text: as a new story, or as another edition of one. What it names is kept as data: its agency as
//! a source, its photo credit on a picture that is awaited, its date as the story's.

mod added;
mod again;
mod facts;

use language::{Date, Lang};
use newsroom::{
    change::Event,
    edition::{Edition, Fate, Origin, Public, Working},
    id::{Ids, SectionId, StoryId},
    refusal::Refusal,
    remark::Remark,
    story::Story,
    text::Text,
    workflow::{self, Act},
};
use store::{Tx, edition, revision, revision::NewRevision, story};

use crate::{
    Keeping, No, Press,
    address::{follow, give},
    load,
    take::{Differing, Outcome, slug_taken},
};

/// A page of text, read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// Its language.
    pub lang: Lang,
    /// What it says.
    pub text: Text,
    /// The day in its date line, where that has a year.
    pub date: Option<Date>,
    /// Whom it credits for its picture.
    pub photo_credit: Option<String>,
    /// The agency it names as its source.
    pub source: Option<String>,
}

/// What becomes of a page's story.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageTerms {
    /// What becomes of a page that is there and differs.
    pub differing: Differing,
    /// The section of the story.
    pub section: Option<SectionId>,
    /// Whether readers get it at once.
    pub publishing: Publishing,
    /// The story it adds an edition to, and the language of the edition it translates.
    pub translation: Option<(StoryId, Lang)>,
    /// Whether it is kept.
    pub keeping: Keeping,
    /// Who takes it, and when.
    pub act: Act,
}

/// Whether readers get it at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Publishing {
    /// They do, unless the copy desk bars it.
    AtOnce,
    /// They don't.
    NotYet,
}

/// What became of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageDone {
    /// The story.
    pub story: StoryId,
    /// The outcome.
    pub outcome: Outcome,
    /// What was odd.
    pub remarks: Vec<Remark>,
}

impl Press {
    /// Takes a page of text.
    ///
    /// # Errors
    /// The story or the edition it translates isn't there, the language isn't the newsroom's, or the database fails:
    /// then nothing of it is taken.
    pub async fn take_page(
        &self,
        page: Page,
        terms: &PageTerms,
        ids: &mut (dyn Ids + Send),
    ) -> Result<PageDone, No> {
        if !self.settings().languages.contains(&page.lang) {
            return Err(Refusal::NotOurLanguage(page.lang).into());
        }
        let mut tx = self.store.write(&terms.act).await?;
        let mut done = match &terms.translation {
            Some((story, source)) => self.add_page(&mut tx, page, story, source, terms, ids).await?,
            None => self.new_page(&mut tx, page, terms, ids).await?,
        };
        self.place_again(&mut tx, &mut done.0, terms.section.as_ref())
            .await?;
        if matches!(done.0.outcome, Outcome::Taken | Outcome::Merged)
            && terms.publishing == Publishing::AtOnce
        {
            let remark = self
                .publish_page(&mut tx, &done.0.story, &done.1, done.2, &terms.act)
                .await?;
            done.0.remarks.extend(remark);
        }
        if done.0.outcome == Outcome::Already && terms.publishing == Publishing::AtOnce {
            let remark = again::unpublished(&mut tx, &done.0.story, &done.1).await?;
            done.0.remarks.extend(remark);
        }
        match terms.keeping {
            Keeping::ForGood => {
                let _ = tx.commit().await?;
            }
            Keeping::OnTrial => tx.rollback().await?,
        }
        Ok(done.0)
    }

    async fn new_page(
        &self,
        tx: &mut Tx,
        page: Page,
        terms: &PageTerms,
        ids: &mut (dyn Ids + Send),
    ) -> Result<Placed, No> {
        let (lang, date) = (page.lang.clone(), page.date);
        if let Some(there) = same_page(tx, &page).await? {
            let outcome = self.page_again(tx, &there, page, terms).await?;
            return Ok((
                PageDone {
                    story: there,
                    outcome,
                    remarks: Vec::new(),
                },
                lang,
                date,
            ));
        }
        let mut remarks = Vec::new();
        let id = new_story_id(ids);
        let mut facts = Story {
            date,
            ..Story::new(id.clone())
        };
        self.place(tx, &mut facts, terms.section.as_ref(), &mut remarks)
            .await?;
        self.credit(tx, &mut facts, &page, ids, &mut remarks).await?;
        self.source(tx, &mut facts, &page, &mut remarks).await?;
        let _ = story::insert(tx, &facts, Event::Taken).await?;
        let taken = self
            .insert_page(tx, &facts, page.lang, Origin::Original, page.text, &terms.act)
            .await?;
        remarks.extend(taken);
        Ok((
            PageDone {
                story: id,
                outcome: Outcome::Taken,
                remarks,
            },
            lang,
            date,
        ))
    }

    async fn insert_page(
        &self,
        tx: &mut Tx,
        facts: &Story,
        lang: Lang,
        origin: Origin,
        mut text: Text,
        act: &Act,
    ) -> Result<Option<Remark>, No> {
        let asked = give(
            tx,
            &self.settings(),
            &facts.id,
            &lang,
            facts.section.as_ref(),
            &mut text,
        )
        .await?;
        let taken = asked
            .zip(text.slug.as_ref())
            .map(|(asked, given)| slug_taken(&facts.id, &lang, &asked, given));
        let edition = Edition {
            story: facts.id.clone(),
            lang,
            origin,
            head: 1,
            working: Working {
                by: act.by.clone(),
                at: Some(act.at),
                ..Working::default()
            },
            public: Public::None,
            corrections: Vec::new(),
        };
        let _ = edition::insert(tx, &edition, Event::Taken).await?;
        let first = NewRevision {
            base: None,
            at: act.at,
            by: act.by.clone(),
            fate: Fate::Head,
            text,
        };
        revision::insert(tx, &facts.id, &edition.lang, &first).await?;
        follow(tx, &self.settings(), &edition).await?;
        Ok(taken)
    }

    /// Publishes a page that was taken, at the start of its day; where that is refused it stays ready, with a remark.
    async fn publish_page(
        &self,
        tx: &mut Tx,
        id: &StoryId,
        lang: &Lang,
        date: Option<Date>,
        act: &Act,
    ) -> Result<Option<Remark>, No> {
        let at = date.map_or(act.at, |date| date.start(&self.settings().zone));
        match self.publish_dated(tx, id, lang, at, act).await {
            Ok(()) => Ok(None),
            Err(No::Refused(why)) => {
                let kept = load::edition(tx, id, lang).await?;
                let ready = workflow::ready(kept.value, act);
                self.put(tx, &ready, kept.version, Event::Approved).await?;
                let text = format!("the {lang} edition stays ready: {why}");
                Ok(Some(Remark::new(id.as_str(), "stays-ready", text)))
            }
            Err(error) => Err(error),
        }
    }
}

/// A page that was placed, with its language and date.
type Placed = (PageDone, Lang, Option<Date>);

/// The story whose edition has this page's language, headline and date.
async fn same_page(tx: &mut Tx, page: &Page) -> Result<Option<StoryId>, No> {
    let found = edition::with_headline(tx, &page.lang, page.text.headline.as_str(), page.date).await?;
    Ok(found.into_iter().next())
}

fn new_story_id(ids: &mut (dyn Ids + Send)) -> StoryId {
    StoryId::parse(ids.next()).unwrap_or_else(|_| unreachable!("a new id is an id"))
}
