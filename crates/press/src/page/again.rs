//! A page that is there already: the same, left out, or a new revision; a section its story lacked is taken from it.

use language::Lang;
use newsroom::{
    change::Event,
    edition::{Fate, Public, Revision},
    id::{SectionId, StoryId},
    line::Byline,
    pairing,
    remark::Remark,
    succession,
    text::Text,
    workflow,
};
use store::{Tx, edition, revision, revision::NewRevision, story};

use super::{Page, PageDone, PageTerms};
use crate::{
    No, Press,
    address::follow,
    load,
    take::{Differing, Outcome},
};

impl Press {
    /// A page that is there, and whose story has no section, brings the story into the one that is named now.
    pub(super) async fn place_again(
        &self,
        tx: &mut Tx,
        done: &mut PageDone,
        section: Option<&SectionId>,
    ) -> Result<(), No> {
        let there = matches!(done.outcome, Outcome::Already | Outcome::Taken);
        if section.is_none() || !there {
            return Ok(());
        }
        let kept = load::story(tx, &done.story).await?;
        if kept.value.section.is_some() {
            return Ok(());
        }
        let mut facts = kept.value;
        self.place(tx, &mut facts, section, &mut done.remarks).await?;
        let _ = story::update(tx, &facts, kept.version, Event::Saved).await?;
        for edition in edition::of_story(tx, &done.story).await? {
            follow(tx, &self.settings(), &edition.value).await?;
        }
        if done.outcome == Outcome::Already {
            done.outcome = Outcome::Merged;
        }
        Ok(())
    }

    /// A page whose language, headline and date are there: the same, left out, or a new revision.
    pub(super) async fn page_again(
        &self,
        tx: &mut Tx,
        id: &StoryId,
        page: Page,
        terms: &PageTerms,
    ) -> Result<Outcome, No> {
        let kept = load::edition(tx, id, &page.lang).await?;
        let head = load::revision(tx, id, &page.lang, kept.value.head).await?;
        if says_the_same(&head, &page.text) {
            return Ok(Outcome::Already);
        }
        if terms.differing == Differing::LeftOut {
            let lang = &page.lang;
            return Ok(Outcome::LeftOut(format!(
                "the {lang} edition of “{id}” is there and its text differs: take it with --update"
            )));
        }
        let mut text = page.text;
        if let Some(from) = kept.value.origin.translated_from() {
            let source = load::edition(tx, id, from).await?;
            let said = load::revision(tx, id, from, source.value.head).await?.text;
            text = pairing::pair(&said, text)
                .unwrap_or_else(|_| unreachable!("pairing keeps ids"))
                .0;
        }
        // Last, so that what still says the same keeps its memory: it may be stale, and this page doesn't mend it.
        let text =
            succession::succeed(&head.text, text).unwrap_or_else(|_| unreachable!("an id is inherited once"));
        let base = Some(head.number);
        let next = NewRevision {
            base,
            at: terms.act.at,
            by: terms.act.by.clone(),
            fate: Fate::Head,
            text,
        };
        let number = revision::insert(tx, id, &page.lang, &next).await?;
        let saved = workflow::saved(kept.value, number, &terms.act);
        self.put(tx, &saved, kept.version, Event::Saved).await?;
        Ok(Outcome::Taken)
    }
}

/// Said where a page was to be published and is there already without ever having been.
pub(super) async fn unpublished(tx: &mut Tx, id: &StoryId, lang: &Lang) -> Result<Option<Remark>, No> {
    let kept = load::edition(tx, id, lang).await?;
    let text = format!(
        "the {lang} edition was there already and isn't published: use `tarjuman publish {id} {lang}`"
    );
    Ok((kept.value.public == Public::None).then(|| Remark::new(id.as_str(), "not-published", text)))
}

/// Whether a revision says what a page says, ids aside.
fn says_the_same(head: &Revision, page: &Text) -> bool {
    let said = |text: &Text| -> (String, Option<String>, Vec<_>) {
        let blocks = text
            .body
            .blocks()
            .iter()
            .map(|block| (block.kind_word(), block.runs().map(|runs| runs.text())));
        (
            text.headline.to_string(),
            text.byline.as_ref().map(Byline::to_string),
            blocks.collect(),
        )
    };
    let standfirst = page.standfirst.as_ref();
    said(&head.text) == said(page) && standfirst.is_none_or(|own| head.text.standfirst.as_ref() == Some(own))
}
