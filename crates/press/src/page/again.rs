//! A page that is there already, by its language, headline and date: the same, different, or a new revision.

use newsroom::{
    change::Event,
    edition::{Fate, Revision},
    id::StoryId,
    line::Byline,
    pairing, succession,
    text::Text,
    workflow,
};
use store::{Tx, revision, revision::NewRevision};

use super::{Page, PageTerms};
use crate::{
    No, Press, load,
    take::{Differing, Outcome},
};

impl Press {
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
