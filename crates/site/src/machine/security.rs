//! `security.txt` (RFC 9116): whom to tell of a weakness. There is one where the settings name somebody.

use http::StatusCode;
use language::{Moment, Zone};
use newsroom::settings::Settings;

use crate::answer::Answer;

/// Its path.
pub(crate) const PATH: &str = "/.well-known/security.txt";

/// For how many days it may be relied upon; the RFC wants less than a year.
const GOOD_FOR: i32 = 180;

/// Whom to tell, and until when that is good: counted from the day of asking, so that it never runs out while the site runs.
pub(crate) fn answer(settings: &Settings, now: Moment) -> Option<Answer> {
    let contacts = &settings.site.security_contact;
    if contacts.is_empty() {
        return None;
    }
    let mut text = String::new();
    for contact in contacts {
        text.push_str(&format!("Contact: {contact}\n"));
    }
    let expires = now.date(&Zone::utc()).plus_days(GOOD_FOR);
    let languages: Vec<&str> = settings.languages.iter().map(language::Lang::as_str).collect();
    text.push_str(&format!("Expires: {expires}T00:00:00Z\n"));
    text.push_str(&format!("Preferred-Languages: {}\n", languages.join(", ")));
    text.push_str(&format!("Canonical: {}{PATH}\n", settings.address));
    Some(Answer::new(StatusCode::OK, "text/plain; charset=utf-8", text))
}
