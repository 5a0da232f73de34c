//! Addresses follow editions: the slug a text asks for, made from its headline where it asks for none, claimed where
//! its readers are.

use language::{Lang, Slug};
use newsroom::{
    edition::{Edition, Public},
    id::{SectionId, StoryId},
    settings::Settings,
    text::Text,
};
use store::{
    Tx, address,
    address::{Address, Claim, Claimed},
};

use crate::{No, load};

/// The slug a text asks for: its own, or one made from its headline.
pub(crate) fn wanted(settings: &Settings, lang: &Lang, text: &Text) -> Slug {
    let made = || Slug::make(text.headline.as_str(), &settings.locale(lang));
    text.slug.clone().unwrap_or_else(made)
}

/// Claims what an edition needs in its story's section: the address of what readers get, and one kept for what they
/// will get.
pub(crate) async fn follow(tx: &mut Tx, settings: &Settings, edition: &Edition) -> Result<(), No> {
    let (story, lang) = (&edition.story, &edition.lang);
    let Some(section) = load::story(tx, story).await?.value.section else {
        return Ok(address::release(tx, story, lang).await?);
    };
    let public = match &edition.public {
        Public::Published(published) | Public::Withdrawn { last: published, .. } => Some(published.revision),
        Public::None | Public::Scheduled { .. } => None,
    };
    if let Some(number) = public {
        let text = load::revision(tx, story, lang, number).await?.text;
        claim(
            tx,
            story,
            lang,
            &section,
            wanted(settings, lang, &text),
            Claim::Current,
        )
        .await?;
    }
    let next = edition
        .public
        .revision()
        .filter(|_| public.is_none())
        .unwrap_or(edition.head);
    if public != Some(next) {
        let text = load::revision(tx, story, lang, next).await?.text;
        // Nothing is known yet of the address of an edition that waits for its headline.
        if text.slug.is_none() && text.headline.is_awaited() {
            return Ok(());
        }
        claim(
            tx,
            story,
            lang,
            &section,
            wanted(settings, lang, &text),
            Claim::Reserved,
        )
        .await?;
    }
    Ok(())
}

async fn claim(
    tx: &mut Tx,
    story: &StoryId,
    lang: &Lang,
    section: &SectionId,
    slug: Slug,
    claim: Claim,
) -> Result<(), No> {
    let mut address = Address {
        lang: lang.clone(),
        section: section.clone(),
        slug,
    };
    // Another story may have taken it since the slug was given: then the next free one is.
    while address::claim(tx, story, &address, claim).await? == Claimed::Taken {
        address.slug = address::free(tx, lang, section, &address.slug, story).await?;
    }
    Ok(())
}

/// Gives a text a slug that is free in its story's section, and tells whether it had to be another than it asked for.
pub(crate) async fn give(
    tx: &mut Tx,
    settings: &Settings,
    story: &StoryId,
    lang: &Lang,
    section: Option<&SectionId>,
    text: &mut Text,
) -> Result<Option<Slug>, No> {
    let asked = wanted(settings, lang, text);
    let given = match section {
        Some(section) => address::free(tx, lang, section, &asked, story).await?,
        None => asked.clone(),
    };
    text.slug = Some(given.clone());
    Ok((given != asked).then_some(asked))
}
