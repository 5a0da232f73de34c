//! What is asked for of the log: the form's fields, and the filter they make.

use language::{Date, Moment};
use newsroom::{audit::Deed, id::UserId};
use serde::{Deserialize, Serialize};
use store::audit::{Filter, Saves};

use crate::error::DeskError;

/// The form's fields; an empty one asks for nothing.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Asked {
    pub(super) user: String,
    pub(super) deed: String,
    pub(super) kind: String,
    pub(super) id: String,
    pub(super) from: String,
    pub(super) until: String,
    /// `shown` asks for saves too.
    pub(super) saves: String,
    /// Older than this number: the next page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) before: Option<i64>,
}

impl Asked {
    /// The filter; days are those of UTC, the last one included.
    pub(super) fn filter(&self) -> Result<Filter, DeskError> {
        let bad = |what: &str| DeskError::Bad(what.to_owned());
        let text = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        let day = |text: &str| match text {
            "" => Ok(None),
            day => midnight(day).map(Some).ok_or_else(|| bad(day)),
        };
        Ok(Filter {
            user: text(&self.user)
                .map(UserId::parse)
                .transpose()
                .map_err(|_| bad(&self.user))?,
            deed: match self.deed.as_str() {
                "" => None,
                word => Some(Deed::parse(word).ok_or_else(|| bad(word))?),
            },
            kind: text(&self.kind),
            id: text(&self.id),
            from: day(&self.from)?,
            until: day(&self.until)?.map(|start| start.plus_seconds(24 * 60 * 60)),
            saves: if self.saves == "shown" || self.deed == "saved" {
                Saves::Shown
            } else {
                Saves::Left
            },
        })
    }

    /// The same as a query, for the next page and for an export.
    pub(super) fn query(&self, before: Option<i64>) -> String {
        let mut pairs = url::form_urlencoded::Serializer::new(String::new());
        let fields = [
            ("user", &self.user),
            ("deed", &self.deed),
            ("kind", &self.kind),
            ("id", &self.id),
            ("from", &self.from),
            ("until", &self.until),
            ("saves", &self.saves),
        ];
        for (name, value) in fields.into_iter().filter(|(_, value)| !value.is_empty()) {
            pairs.append_pair(name, value);
        }
        if let Some(before) = before {
            pairs.append_pair("before", &before.to_string());
        }
        pairs.finish()
    }
}

fn midnight(day: &str) -> Option<Moment> {
    let date = Date::parse(day).ok()?;
    Moment::parse(&format!("{date}T00:00:00Z")).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_asked_for_is_refused_by_name() {
        let deed = Asked {
            deed: String::from("نشر"),
            ..Asked::default()
        };
        assert!(matches!(deed.filter(), Err(DeskError::Bad(what)) if what == "نشر"));
        let day = Asked {
            from: String::from("2026-02-30"),
            ..Asked::default()
        };
        assert!(day.filter().is_err());
    }

    #[test]
    fn a_query_comes_back() {
        let asked = Asked {
            deed: String::from("published"),
            id: String::from("قمة & «х»"),
            until: String::from("2026-11-24"),
            ..Asked::default()
        };
        assert_eq!(
            asked.query(Some(7)),
            "deed=published&id=%D9%82%D9%85%D8%A9+%26+%C2%AB%D1%85%C2%BB&until=2026-11-24&before=7"
        );
        let until = asked.filter().unwrap().until.unwrap();
        assert_eq!(until.to_string(), "2026-11-25T00:00:00Z");
    }
}
