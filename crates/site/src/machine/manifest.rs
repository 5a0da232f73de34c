//! The manifest with which a reader puts the site on a phone's home screen (W3C Web Application Manifest).

use http::StatusCode;
use serde_json::json;

use super::icon::Icon;
use crate::{
    answer::Answer,
    here::Here,
    route::{Place, Route},
};

/// The longest short name, in characters: more doesn't stand under an icon.
const SHORT: usize = 12;

/// The manifest of a language.
pub(crate) fn answer(here: &Here<'_>) -> Answer {
    let name = here.newsroom_name().name;
    let front = Route::In(here.lang().clone(), Place::Front).path();
    let icon = |icon: Icon, purpose: &str| {
        let size = icon.size();
        json!({"src": icon.path(), "sizes": format!("{size}x{size}"), "type": "image/png", "purpose": purpose})
    };
    let palette = &here.inner.theme.palette;
    let document = json!({
        "id": front,
        "name": name,
        "short_name": crate::shown::text::cut(&name, SHORT),
        "description": here.around.record.about.get(here.lang()),
        "lang": here.lang(),
        "dir": here.lang().direction().as_str(),
        "start_url": front,
        "scope": "/",
        "display": "browser",
        "background_color": hex(palette.paper()),
        "theme_color": hex(palette.paper()),
        "icons": [
            icon(Icon::Small, "any"),
            icon(Icon::Large, "any"),
            icon(Icon::Maskable, "maskable"),
        ],
    });
    Answer::new(
        StatusCode::OK,
        "application/manifest+json",
        format!("{document}\n"),
    )
    .in_language(here.lang())
}

fn hex([red, green, blue]: [u8; 3]) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}
