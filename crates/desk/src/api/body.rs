//! Bodies in JSON: what can't be read is refused with the place where it stands.

use axum::{
    extract::{FromRequest, Request},
    response::IntoResponse,
};
use bytes::Bytes;
use http::{HeaderMap, StatusCode, header};
use serde::de::DeserializeOwned;
use serde_json::{Value, error::Category};

use super::problem::ApiError;

/// A body in JSON.
pub(crate) struct Body<T>(pub(crate) T);

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for Body<T> {
    type Rejection = ApiError;

    async fn from_request(request: Request, state: &S) -> Result<Self, ApiError> {
        if !is_json(request.headers()) {
            return Err(ApiError::of_status(StatusCode::UNSUPPORTED_MEDIA_TYPE).at("Content-Type"));
        }
        let bytes = Bytes::from_request(request, state).await;
        let bytes = bytes.map_err(|rejection| ApiError::of_status(rejection.into_response().status()))?;
        read(&bytes).map(Self)
    }
}

fn is_json(headers: &HeaderMap) -> bool {
    let said = headers
        .get(header::CONTENT_TYPE)
        .and_then(|said| said.to_str().ok());
    let essence = said
        .unwrap_or_default()
        .split(';')
        .next()
        .unwrap_or_default()
        .trim();
    essence.eq_ignore_ascii_case("application/json")
        || essence.eq_ignore_ascii_case("application/merge-patch+json")
}

/// Reads JSON; what is no JSON at all is 400, what isn't the JSON that is wanted is 422.
///
/// # Errors
/// With the place: a path into the document, or a line and a column.
pub(crate) fn read<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, ApiError> {
    let mut json = serde_json::Deserializer::from_slice(bytes);
    let value = serde_path_to_error::deserialize(&mut json).map_err(|error| {
        let path = error.path().to_string();
        of_json(error.inner(), Some(path))
    })?;
    json.end().map_err(|error| of_json(&error, None))?;
    refuse_nothing(bytes)?;
    Ok(value)
}

/// A text that holds U+0000 can't be kept by every database: it is refused here, with its place.
fn refuse_nothing(bytes: &[u8]) -> Result<(), ApiError> {
    if !bytes.windows(6).any(|part| part == b"\\u0000") {
        return Ok(());
    }
    match serde_json::from_slice::<Value>(bytes)
        .ok()
        .and_then(|sent| place_of_nothing(&sent))
    {
        Some(place) => Err(ApiError::unfit(place, "a text holds no character U+0000")),
        None => Ok(()),
    }
}

fn place_of_nothing(sent: &Value) -> Option<String> {
    let under = |name: String, value: &Value| {
        let place = place_of_nothing(value)?;
        let dot = if place.is_empty() || place.starts_with('[') {
            ""
        } else {
            "."
        };
        Some(format!("{name}{dot}{place}"))
    };
    match sent {
        Value::String(text) => text.contains('\0').then(String::new),
        Value::Array(all) => (0..)
            .zip(all)
            .find_map(|(at, one): (usize, _)| under(format!("[{at}]"), one)),
        Value::Object(fields) => fields.iter().find_map(|(name, value)| {
            let bad = name.contains('\0').then(|| name.replace('\0', "␀"));
            bad.or_else(|| under(name.clone(), value))
        }),
        _ => None,
    }
}

fn of_json(error: &serde_json::Error, path: Option<String>) -> ApiError {
    let position = format!("line {} column {}", error.line(), error.column());
    match error.classify() {
        Category::Data => {
            let said = error.to_string();
            let said = said.split(" at line ").next().unwrap_or_default().to_owned();
            let place = path.filter(|path| path != "." && path != "?").unwrap_or(position);
            ApiError::unfit(place, said)
        }
        _ => ApiError::new(
            StatusCode::BAD_REQUEST,
            "bad-json",
            format!("the body is no JSON: {error}"),
        )
        .at(position),
    }
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use super::*;

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Sent {
        #[allow(dead_code, reason = "only its being read counts")]
        names: Vec<u8>,
    }

    fn refused(text: &str) -> (u16, String) {
        let error = read::<Sent>(text.as_bytes()).unwrap_err();
        let said = format!("{error:?}");
        (error.status().as_u16(), said)
    }

    #[test]
    fn what_is_no_json_is_told_from_what_is_not_wanted() {
        assert_eq!(refused("{").0, 400);
        assert_eq!(refused("").0, 400);
        assert_eq!(refused("{\"names\":[]} x").0, 400);
        let (status, said) = refused("{\"names\":[1,\"ب\"]}");
        assert_eq!(status, 422);
        assert!(said.contains("names[1]"), "{said}");
        let nothing = read::<Value>(br#"{"blocks":[{"text":"\\u0000"},{"text":"\u0000"}]}"#).unwrap_err();
        assert!(format!("{nothing:?}").contains("blocks[1].text"), "{nothing:?}");
        let (status, said) = refused("{\"names\":[],\"اسم\":1}");
        assert_eq!(status, 422);
        assert!(said.contains("unknown field `اسم`"), "{said}");
    }
}
