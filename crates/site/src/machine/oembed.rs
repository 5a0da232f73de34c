//! oEmbed 1.0 (<https://oembed.com/>): what another site shows where somebody puts a link to an edition.

use http::StatusCode;
use serde_json::{Value, json};
use store::public::article::Article;

use crate::{
    answer::Answer, here::Here, html::Html, page::article::summary, route::Route, share_card, xml::Xml,
};

/// Where it is asked for.
pub(crate) const PATH: &str = "/api/v1/public/oembed";

/// How wide the shown link is where nobody says how wide it may be, in pixels.
const WIDTH: u32 = 600;
/// For how many seconds it may be kept.
const KEEP: u32 = 86_400;

/// What is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Asked {
    /// The page.
    pub(crate) url: String,
    /// How wide it may be.
    pub(crate) width: Option<u32>,
    /// How it is written.
    pub(crate) format: Format,
}

/// How the answer is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Format {
    /// JSON.
    Json,
    /// XML.
    Xml,
}

/// The address of a page's oEmbed, for the page's head.
pub(crate) fn discovery(here: &Here<'_>, url: &str) -> String {
    let url = percent_encoding::utf8_percent_encode(url, percent_encoding::NON_ALPHANUMERIC);
    here.absolute(&format!("{PATH}?url={url}"))
}

/// Reads a query; `Err` says what is wrong with it.
pub(crate) fn read(query: &str) -> Result<Asked, (StatusCode, &'static str)> {
    let bad = |why| (StatusCode::BAD_REQUEST, why);
    let mut asked = Asked {
        url: String::new(),
        width: None,
        format: Format::Json,
    };
    for pair in query.split('&') {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        let value = percent_encoding::percent_decode_str(value).decode_utf8();
        let value = value.map_err(|_| bad("the query isn't UTF-8"))?;
        match name {
            "url" => asked.url = value.into_owned(),
            "maxwidth" | "maxheight" => {
                let size: u32 = value
                    .parse()
                    .map_err(|_| bad("maxwidth and maxheight are whole numbers"))?;
                if name == "maxwidth" {
                    asked.width = Some(size);
                }
            }
            "format" if value == "json" => asked.format = Format::Json,
            "format" if value == "xml" => asked.format = Format::Xml,
            "format" => return Err((StatusCode::NOT_IMPLEMENTED, "format is json or xml")),
            _ => {}
        }
    }
    if asked.url.is_empty() {
        return Err(bad("name a page of this site: ?url=…"));
    }
    Ok(asked)
}

/// The answer for an edition.
pub(crate) fn answer(here: &Here<'_>, article: &Article, asked: &Asked) -> std::io::Result<Answer> {
    let fields = fields(here, article, asked.width.unwrap_or(WIDTH).min(WIDTH));
    let (media_type, bytes) = match asked.format {
        Format::Json => (
            "application/json",
            format!("{}\n", Value::Object(fields)).into_bytes(),
        ),
        Format::Xml => ("text/xml; charset=utf-8", xml(&fields)?),
    };
    Ok(Answer::new(StatusCode::OK, media_type, bytes).in_language(here.lang()))
}

fn fields(here: &Here<'_>, article: &Article, width: u32) -> serde_json::Map<String, Value> {
    let url = here.absolute(&Route::of_edition(&article.address).path());
    let mut fields = serde_json::Map::new();
    let mut put = |name: &str, value: Value| {
        fields.insert(name.to_owned(), value);
    };
    put("version", "1.0".into());
    put("type", "rich".into());
    put("title", article.text.headline.as_str().into());
    if let Some(byline) = &article.text.byline {
        put("author_name", byline.as_str().into());
    }
    put("provider_name", here.newsroom_name().name.into());
    put("provider_url", here.absolute("/").into());
    put("cache_age", KEEP.into());
    put("html", html(here, article, &url).into());
    put("width", width.into());
    // It is as high as its text, which depends on the fonts of the site it stands on.
    put("height", Value::Null);
    if let Some(face) = share_card::face(here, article) {
        let card = share_card::path(here.lang(), &article.story.id, &face.hash());
        put("thumbnail_url", here.absolute(&card).into());
        put("thumbnail_width", json!(share_card::WIDTH));
        put("thumbnail_height", json!(share_card::HEIGHT));
    }
    fields
}

/// A quotation in its own language and direction, which leads to the page: no script, no frame.
fn html(here: &Here<'_>, article: &Article, url: &str) -> String {
    let mut html = Html::new(&here.settings().address);
    let lang = here.lang();
    let attributes = [
        ("class", "tarjuman-embed"),
        ("lang", lang.as_str()),
        ("dir", lang.direction().as_str()),
        ("cite", url),
    ];
    html.element_with("blockquote", &attributes, |html| {
        html.element("p", |html| html.link(url, article.text.headline.as_str()));
        if let Some(summary) = summary(&article.text) {
            html.paragraph(&summary);
        }
        let day = here.language.day(article.at).text;
        html.paragraph(&format!("{} — {day}", here.newsroom_name().name));
    });
    html.finish()
}

fn xml(fields: &serde_json::Map<String, Value>) -> std::io::Result<Vec<u8>> {
    Xml::document("oembed", &[], |xml| {
        fields.iter().try_for_each(|(name, value)| match value {
            Value::Null => xml.empty(name, &[]),
            Value::String(text) => xml.text(name, &[], text),
            other => xml.text(name, &[], &other.to_string()),
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_is_read() {
        let asked =
            read("url=https%3A%2F%2Fa.example%2Far%2F&maxwidth=400&maxheight=1&format=xml&x=y").unwrap();
        assert_eq!(asked.url, "https://a.example/ar/");
        assert_eq!((asked.width, asked.format), (Some(400), Format::Xml));
    }

    #[test]
    fn a_bad_query_is_told_apart() {
        for (query, status) in [
            ("", 400),
            ("url=", 400),
            ("url=%FF", 400),
            ("url=x&maxwidth=wide", 400),
            ("url=x&format=yaml", 501),
        ] {
            assert_eq!(read(query).unwrap_err().0.as_u16(), status, "{query}");
        }
    }
}
