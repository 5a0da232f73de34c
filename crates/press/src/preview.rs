//! Previews: a link that shows one revision, to whoever has it, until it expires.

use language::{Lang, Moment};
use newsroom::{
    edition::{Public, RevisionNumber},
    id::{SectionId, StoryId},
    refusal::Refusal,
    workflow::Act,
};
use store::{
    address::Address,
    preview::{self, Preview},
    public::article::{self, Article, Unpublished},
};

use crate::{No, Press, address, load};

/// For how long a link leads to its preview: a week.
const LASTS: i64 = 7 * 24 * 60 * 60;

impl Press {
    /// Keeps a link to a revision under the hash of its token. Answers until when it is good.
    ///
    /// # Errors
    /// There is no such revision.
    pub async fn make_preview(
        &self,
        story: &StoryId,
        lang: &Lang,
        revision: RevisionNumber,
        token_hash: &str,
        act: &Act,
    ) -> Result<Moment, No> {
        let mut tx = self.store.write(act).await?;
        load::edition(&mut tx, story, lang).await?;
        load::revision(&mut tx, story, lang, revision).await?;
        let until = act.at.plus_seconds(LASTS);
        let link = Preview {
            story: story.clone(),
            lang: lang.clone(),
            revision,
            by: act.by.clone(),
            until,
        };
        preview::insert(&mut tx, token_hash, &link).await?;
        tx.commit().await?;
        Ok(until)
    }

    /// A revision as an article, as readers would get it now. Where its story has no section yet, it stands in none that there
    /// is.
    ///
    /// # Errors
    /// There is no such revision.
    pub async fn preview_article(
        &self,
        story: &StoryId,
        lang: &Lang,
        revision: RevisionNumber,
        now: Moment,
    ) -> Result<Article, No> {
        let mut snapshot = self.store.read().await?;
        let facts = load::story(&mut snapshot, story).await?.value;
        let edition = load::edition(&mut snapshot, story, lang).await?.value;
        let text = load::revision(&mut snapshot, story, lang, revision).await?.text;
        let nowhere = || SectionId::parse("draft").ok();
        let no_section = || Refusal::NoSection(story.clone());
        let at = match &edition.public {
            Public::Published(published) | Public::Withdrawn { last: published, .. } => published.at,
            Public::Scheduled { at, .. } => *at,
            Public::None => now,
        };
        let unpublished = Unpublished {
            address: Address {
                lang: lang.clone(),
                section: facts.section.clone().or_else(nowhere).ok_or_else(no_section)?,
                slug: address::wanted(&self.settings(), lang, &text),
            },
            story: facts,
            text,
            origin: edition.origin,
            at,
            corrections: edition.corrections,
        };
        let article = article::unpublished(&mut snapshot, unpublished).await?;
        Ok(article.ok_or(Refusal::NoSuchRevision(revision))?)
    }

    /// What a link shows now; `None` where it leads nowhere.
    ///
    /// # Errors
    /// The database fails.
    pub async fn preview(&self, token_hash: &str, now: Moment) -> Result<Option<Preview>, No> {
        Ok(preview::find(&mut *self.store.read().await?, token_hash, now).await?)
    }
}
