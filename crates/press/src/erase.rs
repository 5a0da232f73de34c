//! Erasing on a lawful order: a text, or a person's name. It can't be undone; backups made before still hold it.

use language::Lang;
use newsroom::{
    audit::{Deed, Note, Subject},
    change::{Aggregate, Event},
    erasure::{self, Extent, Order},
    id::StoryId,
    refusal::Refusal,
    workflow::Act,
};
use store::{Tx, discard, edition, erasure as erased, user, version::Update};

use crate::{No, Press, facts::editions, load};

/// What went for good.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Gone {
    /// The editions, by their languages.
    pub editions: Vec<Lang>,
    /// How many revisions.
    pub revisions: u64,
}

impl Press {
    /// Carries out an order on a story: its texts go for good, and readers get 410 where they had it.
    ///
    /// # Errors
    /// There is no such story or edition.
    pub async fn erase(&self, story: &StoryId, order: &Order, act: &Act) -> Result<Gone, No> {
        let mut tx = self.store.write(act).await?;
        load::story(&mut tx, story).await?;
        let mut gone = match &order.extent {
            Extent::Past(lang) => past(&mut tx, story, lang).await?,
            Extent::Edition(lang) => {
                load::edition(&mut tx, story, lang).await?;
                self.editions_gone(&mut tx, story, order, |own| own == lang)
                    .await?
            }
            Extent::Story => self.editions_gone(&mut tx, story, order, |_| true).await?,
        };
        if let Extent::Past(lang) = &order.extent {
            gone.editions = vec![lang.clone()];
        }
        for lang in &gone.editions {
            tx.note(told(story, lang, order, gone.revisions));
        }
        tx.commit().await?;
        self.scour().await;
        Ok(gone)
    }

    async fn editions_gone(
        &self,
        tx: &mut Tx,
        story: &StoryId,
        order: &Order,
        goes: impl Fn(&Lang) -> bool,
    ) -> Result<Gone, No> {
        let (going, staying): (Vec<_>, Vec<_>) = editions(tx, story)
            .await?
            .into_iter()
            .partition(|edition| goes(&edition.lang));
        let mut gone = Gone::default();
        for edition in &going {
            let lang = &edition.lang;
            gone.revisions += store::revision::list(tx, story, lang).await?.len() as u64;
            erased::mark_addresses(tx, story, lang, order.notice.as_ref()).await?;
            discard::edition(tx, story, lang, Event::Erased).await?;
            gone.editions.push(lang.clone());
        }
        if staying.is_empty() {
            discard::story(tx, story, Event::Erased).await?;
        }
        for sister in staying {
            for lang in &gone.editions {
                self.stand_alone(tx, story, &sister.lang, lang).await?;
            }
        }
        Ok(gone)
    }

    /// Lets a translation of what was erased stand for itself.
    async fn stand_alone(&self, tx: &mut Tx, story: &StoryId, sister: &Lang, gone: &Lang) -> Result<(), No> {
        let found = load::edition(tx, story, sister).await?;
        let Some(alone) = erasure::orphaned(found.value, gone) else {
            return Ok(());
        };
        match edition::update(tx, &alone, found.version, Event::Saved).await? {
            Update::Written(_) => Ok(()),
            Update::Overtaken => Err(No::Overtaken {
                story: story.clone(),
                lang: sister.clone(),
            }),
        }
    }

    /// Puts nobody in the place of a person's name wherever it stands beside a text, and forgets how they came in. Answers
    /// how many places named them.
    ///
    /// # Errors
    /// Nothing names them, or they still come in.
    pub async fn erase_name(&self, name: &str, reference: &str, act: &Act) -> Result<u64, No> {
        let mut tx = self.store.write(act).await?;
        let mut named = 0;
        for user in user::all(&mut tx).await? {
            if user.name.as_str() != name {
                continue;
            }
            if !user.is_blocked() {
                return Err(Refusal::StillHere(name.to_owned()).into());
            }
            erased::person(&mut tx, &user.id).await?;
            named += 1;
            let subject = Subject::new("user", user.id.as_str());
            tx.note(Note {
                detail: Some(reference.to_owned()),
                ..Note::new(Deed::Change(Event::Erased), subject)
            });
        }
        named += erased::name(&mut tx, name).await?;
        if named == 0 {
            return Err(Refusal::NobodyNamed(name.to_owned()).into());
        }
        tx.commit().await?;
        self.scour().await;
        Ok(named)
    }

    /// What was erased is in no table any more; that the files hold nothing of it either is tried at once, and comes by
    /// itself where it fails now.
    async fn scour(&self) {
        if let Err(error) = self.store.scour().await {
            tracing::warn!(%error, "what was erased may be in the database's files for a while");
        }
    }
}

async fn past(tx: &mut Tx, story: &StoryId, lang: &Lang) -> Result<Gone, No> {
    let found = load::edition(tx, story, lang).await?.value;
    let revisions = erased::past(tx, story, lang, found.head, found.public.revision()).await?;
    Ok(Gone {
        editions: Vec::new(),
        revisions,
    })
}

/// What the audit log keeps: what went and on whose order, never a word of it.
fn told(story: &StoryId, lang: &Lang, order: &Order, revisions: u64) -> Note {
    let subject = Subject::of(&Aggregate::Edition(story.clone(), lang.clone()));
    let (extent, reference) = (order.extent.as_str(), &order.reference);
    Note {
        detail: Some(format!("{extent}; {revisions} revisions; {reference}")),
        ..Note::new(Deed::Change(Event::Erased), subject)
    }
}
