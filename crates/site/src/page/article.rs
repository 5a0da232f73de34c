//! An edition of a story.

mod view;

use std::collections::HashSet;

use http::{HeaderValue, StatusCode, header};
use language::Slug;
use newsroom::id::SectionId;
use store::public::{article::Article, card::Card as Listed, resolve::Resolution, scope::Scope};

use super::{gone, standing};
use crate::{
    accept::Form,
    answer::Answer,
    error::SiteError,
    here::Here,
    inputs::Key,
    route::Route,
    share_card,
    shown::{card::cards, picture},
    syndication,
};

pub(crate) use view::{Author, summary};
pub(super) use view::{counterparts, translation};

/// How many other stories of the section stand beneath: those before it, which stay the same whatever is published after.
pub(crate) const RELATED: usize = 4;

/// What stands at an edition's address: the edition, the way to where it is now, its notice, or nothing.
pub(crate) async fn answer(
    here: &Here<'_>,
    section: &SectionId,
    slug: &Slug,
    form: Form,
) -> Result<Option<Answer>, SiteError> {
    match here.public().resolve(here.lang(), section, slug).await? {
        Resolution::Article(article) => {
            let answer = match form {
                Form::Html => page(here, &article).await?,
                Form::Json => syndication::of(here, &article),
            };
            Ok(Some(
                answer.with(header::VARY, HeaderValue::from_static("Accept")),
            ))
        }
        Resolution::Moved(address) => Ok(Some(Answer::moved(&Route::of_edition(&address).path()))),
        Resolution::Gone(notice) => gone::answer(here, &notice).await.map(Some),
        Resolution::Nothing => Ok(None),
    }
}

async fn page(here: &Here<'_>, article: &Article) -> Result<Answer, SiteError> {
    let html = html(here, article).await?;
    Ok(answered(here, article, html))
}

/// A laid-out page as an answer.
pub(crate) fn answered(here: &Here<'_>, article: &Article, html: String) -> Answer {
    let mut answer = Answer::page(StatusCode::OK, here.lang(), html);
    answer.pictures = files(article);
    let card = share_card::face(here, article);
    answer.card = card.map(|face| share_card::path(here.lang(), &article.story.id, &face.hash()));
    answer
}

/// The names of the pictures and documents that an article shows.
pub(crate) fn files(article: &Article) -> Vec<String> {
    let documents = article.attachments.iter().map(|one| one.file.name());
    let pictures = article.pictures.iter().flat_map(picture::names);
    pictures.chain(documents).collect()
}

/// The page of an article, given as a value: published, or shown by an editor before it is.
pub(crate) async fn html(here: &Here<'_>, article: &Article) -> Result<String, SiteError> {
    let related = if article.address.section.is_standing() {
        Vec::new()
    } else {
        related(here, article).await?
    };
    let known = here.around.organisations(here.public()).await?;
    laid_out(here, article, known, &related)
}

/// The same with what else stands on the page: the other stories, and the names of all organisations.
pub(crate) fn laid_out(
    here: &Here<'_>,
    article: &Article,
    organisations: &HashSet<String>,
    related: &[Listed],
) -> Result<String, SiteError> {
    keys(article).for_each(|key| here.shows(key));
    if article.address.section.is_standing() {
        return here.render(&standing::of(here, article));
    }
    let byline = article.text.byline.as_ref();
    let author = match byline.filter(|byline| organisations.contains(byline.as_str())) {
        Some(_) => Author::Organisation,
        None => Author::Person,
    };
    let section = article.address.section.clone();
    here.shows(Key::Order(here.lang().clone(), section));
    here.render(&view::of(here, article, author, cards(here, related)))
}

/// What an article is made from: itself and its sisters, the stories that its text links to, and its pictures.
pub(crate) fn keys(article: &Article) -> impl Iterator<Item = Key> {
    let linked = article.text.body.stories().cloned();
    let stories = std::iter::once(article.story.id.clone()).chain(linked);
    let pictures = article.pictures.iter().map(|picture| picture.id.clone());
    stories.map(Key::Story).chain(pictures.map(Key::Picture))
}

/// Those of the same section that readers got before this one.
async fn related(here: &Here<'_>, article: &Article) -> Result<Vec<Listed>, SiteError> {
    let scope = Scope::Section(article.address.section.clone());
    let most = u32::try_from(RELATED).unwrap_or(u32::MAX);
    let spot = article.spot();
    Ok(here
        .public()
        .cards_after(here.lang(), &scope, Some(&spot), most)
        .await?)
}
