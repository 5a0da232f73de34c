//! Beginning: a new story with its first edition, and a further original of a story that is there.

use language::Lang;
use newsroom::{
    change::Event,
    edition::{Edition, Fate, Origin, Public, Working},
    id::{Ids, StoryId},
    line::Headline,
    refusal::Refusal,
    story::Story,
    text::Text,
    workflow::Act,
};
use store::{Tx, edition, revision, revision::NewRevision, story, version::Insert};

use crate::{
    No, Press,
    address::{follow, give},
    facts::named,
    load,
};

impl Press {
    /// Begins a story: what is known of it, and its first edition, an original of a headline alone. `facts` may leave its
    /// id to be made.
    ///
    /// # Errors
    /// What the facts name isn't there, or the language isn't the newsroom's.
    pub async fn begin_story(
        &self,
        mut facts: Story,
        lang: &Lang,
        headline: Headline,
        act: &Act,
        ids: &mut (dyn Ids + Send),
    ) -> Result<StoryId, No> {
        self.ours(lang)?;
        facts.id = StoryId::parse(ids.next()).unwrap_or_else(|_| unreachable!("a new id is an id"));
        let mut tx = self.store.write(act).await?;
        named(&mut tx, &facts).await?;
        // The id is new, so nothing is there already.
        let _ = story::insert(&mut tx, &facts, Event::Saved).await?;
        self.begin_in(&mut tx, &facts, lang, headline, act).await?;
        tx.commit().await?;
        Ok(facts.id)
    }

    /// Begins an original edition of a story that is there, of a headline alone.
    ///
    /// # Errors
    /// There is no such story, it has an edition in that language, or the language isn't the newsroom's.
    pub async fn begin_edition(
        &self,
        story: &StoryId,
        lang: &Lang,
        headline: Headline,
        act: &Act,
    ) -> Result<(), No> {
        self.ours(lang)?;
        let mut tx = self.store.write(act).await?;
        let facts = load::story(&mut tx, story).await?.value;
        self.begin_in(&mut tx, &facts, lang, headline, act).await?;
        tx.commit().await?;
        Ok(())
    }

    fn ours(&self, lang: &Lang) -> Result<(), No> {
        if self.settings().languages.contains(lang) {
            return Ok(());
        }
        Err(Refusal::NotOurLanguage(lang.clone()).into())
    }

    async fn begin_in(
        &self,
        tx: &mut Tx,
        facts: &Story,
        lang: &Lang,
        headline: Headline,
        act: &Act,
    ) -> Result<(), No> {
        let mut text = Text::new(headline);
        let section = facts.section.as_ref();
        give(tx, &self.settings(), &facts.id, lang, section, &mut text).await?;
        let edition = Edition {
            story: facts.id.clone(),
            lang: lang.clone(),
            origin: Origin::Original,
            head: 1,
            working: Working {
                by: act.by.clone(),
                at: Some(act.at),
                ..Working::default()
            },
            public: Public::None,
            corrections: Vec::new(),
        };
        if edition::insert(tx, &edition, Event::Saved).await? == Insert::AlreadyThere {
            let (story, lang) = (facts.id.clone(), lang.clone());
            return Err(Refusal::EditionThere { story, lang }.into());
        }
        let first = NewRevision {
            base: None,
            at: act.at,
            by: act.by.clone(),
            fate: Fate::Head,
            text,
        };
        revision::insert(tx, &facts.id, lang, &first).await?;
        follow(tx, &self.settings(), &edition).await
    }
}
