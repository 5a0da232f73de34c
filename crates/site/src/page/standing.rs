//! A standing page, and where the site shows them.

use newsroom::{
    id::{SectionId, StoryId},
    record::NewsroomRecord,
};
use store::public::{article::Article, scope::Scope};

use super::{
    article::{counterparts, summary, translation},
    layout::{self, Head},
};
use crate::{
    here::Here,
    open_graph,
    route::Route,
    shown::{body::Shown, document::documents, picture},
    structured,
    view::{card::Link, standing::Standing},
};

/// How many standing pages a foot shows.
const MOST: u32 = 40;

/// The context of a standing page.
pub(super) fn of(here: &Here<'_>, article: &Article) -> Standing {
    let shown = Shown {
        lang: here.lang(),
        links: &article.story_links,
        pictures: &article.pictures,
    };
    let lead = article.story.lead_picture.as_ref().and_then(|id| shown.known(id));
    let trail = vec![layout::home(here)];
    Standing {
        page: layout::page(here, head(here, article, &trail)),
        headline: article.text.headline.to_string(),
        standfirst: article.text.standfirst.as_ref().map(ToString::to_string),
        changed: here.language.day(article.updated.unwrap_or(article.at)),
        lead_picture: lead.map(|lead| picture::picture(lead, here.lang())),
        body: shown.body(&article.text.body),
        documents: documents(here, &article.attachments),
        translation: translation(here, article),
        breadcrumbs: trail,
    }
}

fn head<'a>(here: &Here<'_>, article: &Article, trail: &[Link]) -> Head<'a> {
    let counterparts = counterparts(here, article);
    let title = article.text.headline.to_string();
    Head {
        path: Some(Route::of_edition(&article.address).path()),
        og: Some(open_graph::standing(here, article, &counterparts)),
        json_ld: Some(structured::breadcrumbs::of(here, trail, &title)),
        description: summary(&article.text),
        title: Some(title),
        counterparts,
        ..Head::default()
    }
}

/// The standing pages of a language for the foot of every page: in the house's order, then as they came.
pub(crate) async fn links(
    public: &store::Public,
    record: &NewsroomRecord,
    lang: &language::Lang,
) -> Result<Vec<Link>, store::Error> {
    let scope = Scope::Section(SectionId::standing());
    let mut cards = public.cards(lang, &scope, 0, MOST).await?;
    cards.reverse();
    let order = &record.house.pages;
    let place = |story: &StoryId| order.iter().position(|own| own == story).unwrap_or(order.len());
    cards.sort_by_key(|card| place(&card.story));
    Ok(cards
        .into_iter()
        .map(|card| Link {
            name: card.headline.to_string(),
            tongue: None,
            url: Route::of_edition(&card.address).path(),
        })
        .collect())
}
