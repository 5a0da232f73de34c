//! An edition of a story.

mod view;

use http::{HeaderValue, StatusCode, header};
use language::Slug;
use newsroom::id::SectionId;
use store::public::{article::Article, resolve::Resolution, scope::Scope};

use super::{gone, standing};
use crate::{
    accept::Form,
    answer::Answer,
    error::SiteError,
    here::Here,
    route::Route,
    share_card,
    shown::{card::card, picture},
    syndication,
    view::card::Card,
};

pub(crate) use view::{Author, summary};
pub(super) use view::{counterparts, translation};

/// How many other stories of the section stand beneath.
const RELATED: usize = 4;

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
    let mut answer = Answer::page(StatusCode::OK, here.lang(), html);
    let documents = article.attachments.iter().map(|one| one.file.name());
    let pictures = article.pictures.iter().flat_map(picture::names);
    answer.pictures = pictures.chain(documents).collect();
    let card = share_card::face(here, article);
    answer.card = card.map(|face| share_card::path(here.lang(), &article.story.id, &face.hash()));
    Ok(answer)
}

/// The page of an article, given as a value: published, or shown by an editor before it is.
pub(crate) async fn html(here: &Here<'_>, article: &Article) -> Result<String, SiteError> {
    if article.address.section.is_standing() {
        return here.render(&standing::of(here, article));
    }
    let related = related(here, article).await?;
    let is_organisation = match &article.text.byline {
        Some(byline) => {
            here.around
                .is_organisation(here.public(), byline.as_str())
                .await?
        }
        None => false,
    };
    let author = if is_organisation {
        Author::Organisation
    } else {
        Author::Person
    };
    here.render(&view::of(here, article, author, related))
}

/// The newest of the same section but this one.
async fn related(here: &Here<'_>, article: &Article) -> Result<Vec<Card>, SiteError> {
    let key = (here.lang().clone(), article.address.section.clone());
    let most = u32::try_from(RELATED).unwrap_or(u32::MAX) + 1;
    let read = async || {
        let scope = Scope::Section(key.1.clone());
        Ok(here.public().cards(here.lang(), &scope, 0, most).await?)
    };
    let newest = here.around.sections_newest.get(&key, read).await?;
    let others = newest.iter().filter(|one| one.story != article.story.id);
    Ok(others.take(RELATED).map(|one| card(here, one)).collect())
}
