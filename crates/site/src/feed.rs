//! Feeds with the whole text of the newest stories: RSS 2.0, Atom and JSON Feed 1.1, of a language, section or topic.

mod atom;
mod item;
mod json;
mod rss;
pub(crate) mod stamp;

use std::sync::Arc;

use http::{HeaderValue, StatusCode, header};
use language::{Args, Moment};
use newsroom::thing::Thing;
use store::public::article::Article;

use crate::{
    answer::Answer,
    error::SiteError,
    here::Here,
    route::{List, Place, Route},
    shown::name,
    view::page::FeedFormat,
};
pub(crate) use item::Item;

/// How many stories a feed holds; a topic's fewer, for there are many of them and few stories come to each.
pub(crate) const STORIES: u32 = 20;
const STORIES_OF_TOPIC: u32 = 10;

/// A feed, whatever its format.
struct Feed {
    title: String,
    description: String,
    language: String,
    /// The absolute address of the page that it follows.
    page: String,
    /// Its own absolute address.
    own: String,
    /// The hub that tells readers' programs of news (WebSub), where there is one.
    hub: Option<String>,
    /// The newsroom's name.
    newsroom: String,
    /// When anything in it was last published or changed; none where it is empty.
    changed: Option<Moment>,
    items: Arc<Vec<Item>>,
}

/// The feed of a list; `None` where there is no such list.
pub(crate) async fn answer(
    here: &Here<'_>,
    list: &List,
    format: FeedFormat,
) -> Result<Option<Answer>, SiteError> {
    let Some(title) = title(here, list).await? else {
        return Ok(None);
    };
    let read = async || Ok(items(here, &articles(here, list).await?));
    let key = (here.lang().clone(), list.clone());
    let items = here.around.feeds.get(&key, read).await?;
    written(here, list, format, title, items).map(Some)
}

/// Where the feed's hub is, for who looks at headers alone (WebSub §4).
fn links(feed: &Feed) -> Option<HeaderValue> {
    let hub = feed.hub.as_ref()?;
    HeaderValue::from_str(&format!("<{hub}>; rel=\"hub\", <{}>; rel=\"self\"", feed.own)).ok()
}

/// The articles of a list's feed.
pub(crate) async fn articles(here: &Here<'_>, list: &List) -> Result<Vec<Article>, SiteError> {
    let most = match list {
        List::Topic(_) => STORIES_OF_TOPIC,
        _ => STORIES,
    };
    Ok(here.public().texts(here.lang(), &list.scope(), most).await?)
}

/// The same as its items.
pub(crate) fn items(here: &Here<'_>, articles: &[Article]) -> Vec<Item> {
    articles.iter().map(|article| item::of(here, article)).collect()
}

/// A feed in a format.
pub(crate) fn written(
    here: &Here<'_>,
    list: &List,
    format: FeedFormat,
    title: String,
    items: Arc<Vec<Item>>,
) -> Result<Answer, SiteError> {
    list.keys(here.lang(), here.inner.languages.tags())
        .chain(items.iter().flat_map(|item| item.keys.iter().cloned()))
        .for_each(|key| here.shows(key));
    let feed = feed(here, list, format, title, items);
    let (media_type, bytes) = match format {
        FeedFormat::Rss => ("application/rss+xml; charset=utf-8", rss::write(here, &feed)?),
        FeedFormat::Atom => ("application/atom+xml; charset=utf-8", atom::write(here, &feed)?),
        FeedFormat::Json => ("application/feed+json; charset=utf-8", json::write(here, &feed)),
    };
    let answer = Answer::new(StatusCode::OK, media_type, bytes).in_language(here.lang());
    Ok(match links(&feed) {
        Some(links) => answer.with(header::LINK, links),
        None => answer,
    })
}

/// `Newsroom`, or `Newsroom: Politics`. A topic has a feed where it has stories, as it has a page.
pub(crate) async fn title(here: &Here<'_>, list: &List) -> Result<Option<String>, SiteError> {
    let site = here.newsroom_name().name;
    let (things, id): (&[Thing], &str) = match list {
        List::All => return Ok(Some(site)),
        List::Section(id) => (&here.around.sections, id.as_str()),
        List::Topic(id) => (
            here.around.topics_of(here.public(), here.lang()).await?,
            id.as_str(),
        ),
    };
    let thing = things.iter().find(|thing| thing.id() == id);
    Ok(thing.map(|thing| {
        let part = name::of_thing(thing, here.lang()).name;
        let named = Args::none().with("site", site).with("part", part);
        here.language.words.text("feed-title", &named)
    }))
}

fn feed(here: &Here<'_>, list: &List, format: FeedFormat, title: String, items: Arc<Vec<Item>>) -> Feed {
    let newsroom = here.newsroom_name().name;
    let about = here.around.record.about.get(here.lang()).map(str::to_owned);
    let path = |place| here.absolute(&Route::In(here.lang().clone(), place).path());
    Feed {
        title,
        description: about.unwrap_or_else(|| {
            let site = Args::none().with("site", &newsroom);
            here.language.words.text("feed-description", &site)
        }),
        language: here.lang().to_string(),
        page: path(Place::List(list.clone(), 1)),
        own: path(Place::Feed(list.clone(), format)),
        hub: here.settings().site.hub.clone(),
        newsroom,
        changed: items.iter().map(|item| item.changed).max(),
        items,
    }
}
