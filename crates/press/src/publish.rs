//! Publishing an edition's newest revision, or those of several editions together.

use language::{Lang, Moment};
use newsroom::{
    change::Event,
    copydesk::finding::Severity,
    edition::Edition,
    id::StoryId,
    refusal::Refusal,
    workflow::{self, Act, Clearance, Decision, Placed},
};
use store::{
    Tx, assignment, edition,
    version::{Update, Version},
};

use crate::{
    No, Press, address,
    check::{Newest, newest},
    load,
};

impl Press {
    /// Publishes an edition's newest revision; answers when readers get it.
    ///
    /// # Errors
    /// There is no such edition, the story has no section, or the copy desk bars it.
    pub async fn publish(&self, story: &StoryId, lang: &Lang, act: &Act) -> Result<Edition, No> {
        let mut tx = self.store.write(act).await?;
        let decide = |edition, clearance: Clearance<'_>| workflow::publish(edition, clearance, act);
        let published = self.decide(&mut tx, story, lang, decide).await?;
        tx.commit().await?;
        Ok(published)
    }

    /// Publishes in a transaction under way, as of a moment that may be past: an import's day.
    pub(crate) async fn publish_dated(
        &self,
        tx: &mut Tx,
        story: &StoryId,
        lang: &Lang,
        at: Moment,
        act: &Act,
    ) -> Result<(), No> {
        let decide = |edition, clearance: Clearance<'_>| {
            workflow::publish(edition, clearance, act)
                .map(|(edition, event)| (workflow::dated(edition, at), event))
        };
        self.decide(tx, story, lang, decide).await.map(drop)
    }

    /// Publishes the newest revisions of several editions of a story in one moment: all of them, or none where one is
    /// refused.
    ///
    /// # Errors
    /// As for [`Press::publish`].
    pub async fn publish_together(
        &self,
        story: &StoryId,
        langs: &[Lang],
        act: &Act,
    ) -> Result<Vec<Edition>, No> {
        let mut tx = self.store.write(act).await?;
        let mut published = Vec::with_capacity(langs.len());
        for lang in langs {
            let decide = |edition, clearance: Clearance<'_>| workflow::publish(edition, clearance, act);
            published.push(self.decide(&mut tx, story, lang, decide).await?);
        }
        tx.commit().await?;
        Ok(published)
    }

    pub(crate) async fn decide(
        &self,
        tx: &mut Tx,
        story: &StoryId,
        lang: &Lang,
        decide: impl FnOnce(Edition, Clearance<'_>) -> Decision,
    ) -> Result<Edition, No> {
        if !self.settings().languages.contains(lang) {
            return Err(Refusal::NotOurLanguage(lang.clone()).into());
        }
        let found = load::edition(tx, story, lang).await?;
        let newest = newest(tx, story).await?;
        let now = tx.now();
        let findings = self.findings(tx, &newest, now).await?;
        let mut errors = findings
            .iter()
            .filter(|finding| finding.severity == Severity::Error && finding.concerns(lang))
            .map(|finding| finding.rule);
        let first = errors.next();
        let mut count = errors.count() + usize::from(first.is_some());
        // A newsroom may switch the rule off; readers get nothing without a headline all the same.
        let first = first.or_else(|| awaits_headline(&newest, lang));
        count = count.max(usize::from(first.is_some()));
        let clearance = Clearance {
            story,
            placed: placed(&newest),
            embargo: newest.story.embargo,
            errors: (count, first),
        };
        let (edition, event) = decide(found.value, clearance)?;
        self.put(tx, &edition, found.version, event).await?;
        Ok(edition)
    }
}

fn awaits_headline(newest: &Newest, lang: &Lang) -> Option<&'static str> {
    let mut editions = newest.editions.iter();
    let (_, head) = editions.find(|(edition, _)| edition.lang == *lang)?;
    head.text.headline.is_awaited().then_some("headline-missing")
}

fn placed(newest: &Newest) -> Placed {
    if newest.story.section.is_some() {
        Placed::InSection
    } else {
        Placed::Nowhere
    }
}

impl Press {
    /// Stores an edition's new state, and lets its address follow what readers get.
    pub(crate) async fn put(
        &self,
        tx: &mut Tx,
        edition: &Edition,
        version: Version,
        event: Event,
    ) -> Result<(), No> {
        if edition::update(tx, edition, version, event).await? == Update::Overtaken {
            let (story, lang) = (edition.story.clone(), edition.lang.clone());
            return Err(No::Overtaken { story, lang });
        }
        // What readers have is nobody's work any more.
        if event == Event::Published {
            assignment::remove(tx, &edition.story, &edition.lang).await?;
        }
        address::follow(tx, &self.settings(), edition).await
    }
}
