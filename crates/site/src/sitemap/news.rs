//! The news sitemap: what was published in the last two days.

use http::StatusCode;
use language::Moment;
use store::public::{card::Card, scope::Scope};

use super::{MEDIA_TYPE, SITEMAP};
use crate::{answer::Answer, error::SiteError, here::Here, inputs::Key, route::Route, xml::Xml};

const TWO_DAYS: i64 = 2 * 24 * 60 * 60;
/// The protocol's limit.
const MOST: u32 = 1_000;

/// The stories of the two days before `now`, at most a thousand, newest first.
pub(crate) async fn news(here: &Here<'_>, now: Moment) -> Result<Answer, SiteError> {
    let scope = Scope::Between {
        from: now.plus_seconds(-TWO_DAYS),
        to: now.plus_seconds(1),
    };
    let cards = here.public().cards(here.lang(), &scope, 0, MOST).await?;
    let root = [
        SITEMAP,
        ("xmlns:news", "http://www.google.com/schemas/sitemap-news/0.9"),
    ];
    here.shows(Key::Publication);
    for card in &cards {
        here.shows(Key::Story(card.story.clone()));
    }
    if let Some(oldest) = cards.last() {
        here.until(oldest.at.plus_seconds(TWO_DAYS + 1));
    }
    let name = here.newsroom_name().name;
    let bytes = Xml::document("urlset", &root, |xml| {
        cards.iter().try_for_each(|card| write(here, xml, &name, card))
    })?;
    Ok(Answer::new(StatusCode::OK, MEDIA_TYPE, bytes))
}

fn write(here: &Here<'_>, xml: &mut Xml, name: &str, card: &Card) -> std::io::Result<()> {
    xml.element("url", &[], |xml| {
        xml.text(
            "loc",
            &[],
            &here.absolute(&Route::of_edition(&card.address).path()),
        )?;
        xml.element("news:news", &[], |xml| {
            xml.element("news:publication", &[], |xml| {
                xml.text("news:name", &[], name)?;
                xml.text("news:language", &[], &tag(here))
            })?;
            xml.text("news:publication_date", &[], &card.at.in_zone(here.zone()))?;
            xml.text("news:title", &[], card.headline.as_str())
        })
    })
}

/// The protocol wants an ISO 639 code, and for Chinese the script's country with it.
fn tag(here: &Here<'_>) -> String {
    match here.lang().script() {
        "Hans" => "zh-cn".to_owned(),
        "Hant" => "zh-tw".to_owned(),
        _ => here.lang().primary().to_owned(),
    }
}
