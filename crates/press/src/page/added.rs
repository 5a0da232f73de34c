//! A page as another edition of a story that is there.

use language::Lang;
use newsroom::{
    change::Event,
    edition::Origin,
    id::{Ids, StoryId},
    pairing::{self, Unpaired},
    refusal::Refusal,
    remark::Remark,
    story::Story,
};
use store::{Tx, edition, story, version::Kept};

use super::{Page, PageDone, PageTerms, Placed};
use crate::{No, Press, load, take::Outcome};

impl Press {
    /// Adds a page to its story as a translation of the edition in `source`.
    pub(super) async fn add_page(
        &self,
        tx: &mut Tx,
        page: Page,
        id: &StoryId,
        source: &Lang,
        terms: &PageTerms,
        ids: &mut (dyn Ids + Send),
    ) -> Result<Placed, No> {
        let (lang, date) = (page.lang.clone(), page.date);
        if lang == *source {
            return Err(Refusal::OwnSource {
                story: id.clone(),
                lang,
            }
            .into());
        }
        let kept = load::story(tx, id).await?;
        let original = load::edition(tx, id, source).await?;
        if edition::find(tx, id, &lang).await?.is_some() {
            let outcome = self.page_again(tx, id, page, terms).await?;
            return Ok((
                PageDone {
                    story: id.clone(),
                    outcome,
                    remarks: Vec::new(),
                },
                lang,
                date,
            ));
        }
        let (facts, mut remarks) = self.grow(tx, kept, &page, terms, ids).await?;
        let said = load::revision(tx, id, source, original.value.head).await?.text;
        let (text, unpaired) =
            pairing::pair(&said, page.text).unwrap_or_else(|_| unreachable!("pairing keeps ids"));
        remarks.extend(unpaired.iter().map(|unpaired| named(id, source, &lang, unpaired)));
        let origin = Origin::Translation {
            from: source.clone(),
            translator: None,
        };
        remarks.extend(
            self.insert_page(tx, &facts, lang.clone(), origin, text, &terms.act)
                .await?,
        );
        Ok((
            PageDone {
                story: id.clone(),
                outcome: Outcome::Merged,
                remarks,
            },
            lang,
            date,
        ))
    }

    /// Adds what a page says of its story to what is known: section, credit, agency, date.
    async fn grow(
        &self,
        tx: &mut Tx,
        kept: Kept<Story>,
        page: &Page,
        terms: &PageTerms,
        ids: &mut (dyn Ids + Send),
    ) -> Result<(Story, Vec<Remark>), No> {
        let mut remarks = Vec::new();
        let mut facts = kept.value.clone();
        self.place(
            tx,
            &mut facts,
            terms.section.as_ref().filter(|_| kept.value.section.is_none()),
            &mut remarks,
        )
        .await?;
        self.credit(tx, &mut facts, page, ids, &mut remarks).await?;
        self.source(tx, &mut facts, page, &mut remarks).await?;
        remarks.extend(dated_otherwise(&facts, page));
        facts.date = facts.date.or(page.date);
        if facts != kept.value {
            let _ = story::update(tx, &facts, kept.version, Event::Saved).await?;
        }
        Ok((facts, remarks))
    }
}

fn dated_otherwise(facts: &Story, page: &Page) -> Option<Remark> {
    let (own, other) = (facts.date?, page.date?);
    let text = format!(
        "the {} text is dated {other}, the story {own}: the story keeps its date",
        page.lang
    );
    (own != other).then(|| Remark::new(facts.id.as_str(), "date-differs", text))
}

fn named(id: &StoryId, source: &Lang, lang: &Lang, unpaired: &Unpaired) -> Remark {
    let (whose, excerpt, what) = match unpaired {
        Unpaired::Source(excerpt) => (source, excerpt, "has no translation"),
        Unpaired::Target(excerpt) => (lang, excerpt, "translates nothing"),
    };
    let text = format!(
        "{} {} of the {whose} edition {what}: “{}”",
        excerpt.kind, excerpt.number, excerpt.text
    );
    Remark::new(id.as_str(), "unpaired", text)
}
