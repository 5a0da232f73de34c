//! Lists, page by page: a cursor that says where the next page begins, in the body and as a link.

use axum::{
    Json,
    response::{IntoResponse, Response},
};
use data_encoding::BASE64URL_NOPAD;
use http::{HeaderValue, StatusCode, Uri, header};
use serde::{Deserialize, Deserializer, Serialize, de::DeserializeOwned};
use utoipa::{IntoParams, ToSchema};

use super::{BASE, problem::ApiError, shape::Cursor};

/// How many a page holds where nothing else is asked.
const USUAL: u32 = 50;

/// The most that a page holds.
const MOST: u32 = 200;

/// How many are asked for: 1 to 200, 50 where nothing is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Limit(pub(crate) u32);

impl Default for Limit {
    fn default() -> Self {
        Self(USUAL)
    }
}

impl<'de> Deserialize<'de> for Limit {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let limit = u32::deserialize(deserializer)?;
        if (1..=MOST).contains(&limit) {
            return Ok(Self(limit));
        }
        Err(serde::de::Error::custom(format!(
            "limit is {limit}: it must be 1 to {MOST}"
        )))
    }
}

/// A page of a list.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Listed<T> {
    /// What is on this page.
    items: Vec<T>,
    /// What to send as `cursor` for the next page; `null` on the last one.
    next: Option<String>,
}

/// What is asked of a list of which nothing else can be asked.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub(crate) struct Asked {
    /// How many a page holds.
    #[param(value_type = Option<u32>, minimum = 1, maximum = 200)]
    limit: Option<Limit>,
    /// Where the page begins: what the page before said as `next`.
    #[param(value_type = Option<Cursor>)]
    cursor: Option<String>,
}

impl Asked {
    /// A page of what is read whole because it is little: the page, and where the next one begins.
    ///
    /// # Errors
    /// The cursor isn't one of ours.
    pub(crate) fn page_of<'a, T>(&self, all: &'a [T]) -> Result<(&'a [T], Option<String>), ApiError> {
        let limit = usize::try_from(self.limit.unwrap_or_default().0).unwrap_or(usize::MAX);
        let from: usize = begins(self.cursor.as_deref())?.unwrap_or_default();
        let rest = all.get(from..).unwrap_or_default();
        let page = &rest[..limit.min(rest.len())];
        let is_more = page.len() < rest.len();
        Ok((page, is_more.then(|| cursor(&(from + page.len())))))
    }
}

/// A cursor: where the next page begins, in a form that programs don't read.
#[must_use]
pub(crate) fn cursor<T: Serialize>(place: &T) -> String {
    let json = serde_json::to_vec(place).unwrap_or_default();
    BASE64URL_NOPAD.encode(&json)
}

/// Where a page begins.
///
/// # Errors
/// The cursor is none of ours.
pub(crate) fn begins<T: DeserializeOwned>(cursor: Option<&str>) -> Result<Option<T>, ApiError> {
    let Some(cursor) = cursor else { return Ok(None) };
    let place = BASE64URL_NOPAD.decode(cursor.as_bytes()).ok();
    let place = place.and_then(|json| serde_json::from_slice(&json).ok());
    let bad = || {
        ApiError::new(
            StatusCode::UNPROCESSABLE_ENTITY,
            "bad-cursor",
            "the cursor is none that this list gave",
        )
    };
    place.map(Some).ok_or_else(|| bad().at("cursor"))
}

/// Cuts off what was read beyond a page, to know whether there is another, and answers with the last item's place.
pub(crate) fn cut<T, P: Serialize>(
    items: &mut Vec<T>,
    limit: Limit,
    place: impl Fn(&T) -> P,
) -> Option<String> {
    let most = usize::try_from(limit.0).unwrap_or(usize::MAX);
    if items.len() <= most {
        return None;
    }
    items.truncate(most);
    items.last().map(|last| cursor(&place(last)))
}

/// The answer of a list; the address is the one within the API.
pub(crate) fn answer<T: Serialize>(uri: &Uri, items: Vec<T>, next: Option<String>) -> Response {
    let link = next.as_deref().map(|next| link(uri, next));
    let mut response = Json(Listed { items, next }).into_response();
    if let Some(link) = link.and_then(|link| HeaderValue::from_str(&link).ok()) {
        response.headers_mut().insert(header::LINK, link);
    }
    response
}

fn link(uri: &Uri, next: &str) -> String {
    let query = uri.query().unwrap_or_default();
    let mut pairs = url::form_urlencoded::Serializer::new(String::new());
    pairs.extend_pairs(url::form_urlencoded::parse(query.as_bytes()).filter(|(name, _)| name != "cursor"));
    pairs.append_pair("cursor", next);
    format!("<{BASE}{}?{}>; rel=\"next\"", uri.path(), pairs.finish())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_page_keeps_what_was_asked() {
        let uri = "/stories?language=ar&cursor=old&limit=2".parse().unwrap();
        assert_eq!(
            link(&uri, "new"),
            "</api/v1/stories?language=ar&limit=2&cursor=new>; rel=\"next\""
        );
    }

    #[test]
    fn a_cursor_comes_back_and_another_is_refused() {
        let place = (7_i64, "س-١".to_owned());
        assert_eq!(begins(Some(&cursor(&place))).unwrap(), Some(place));
        assert!(begins::<(i64, String)>(Some("x")).is_err());
        assert_eq!(begins::<i64>(None).unwrap(), None);
    }

    #[test]
    fn a_page_knows_whether_another_follows() {
        let mut items = vec![1, 2, 3];
        assert!(cut(&mut items, Limit(2), |last| *last).is_some());
        assert_eq!(items, [1, 2]);
        assert_eq!(cut(&mut items, Limit(2), |last| *last), None);
    }
}
