//! What a list is asked for: the fields of its form, and the form as it is shown again.

use language::{Date, Lang, Moment, Zone};
use newsroom::{
    coverage::PublicState,
    edition::WorkingState,
    id::{SectionId, StoryId},
};
use serde::{Deserialize, Serialize};
use store::coverage::list::{Filter, Key, Lack};

use super::{line::Words, names::Names};
use crate::{desk::Desk, error::DeskError, who::Who};
use site::languages::Language;

/// The fields, as they are sent. An empty one asks for nothing.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    lang: String,
    lack: String,
    state: String,
    section: String,
    age: String,
    mine: String,
    q: String,
    after: String,
}

/// How old a story may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Age {
    Within(i64),
    Beyond(i64),
}

/// The ages that are offered, by their words, in days.
const AGES: [(&str, Age); 5] = [
    ("week", Age::Within(7)),
    ("month", Age::Within(30)),
    ("older-week", Age::Beyond(7)),
    ("older-month", Age::Beyond(30)),
    ("older-year", Age::Beyond(365)),
];

/// The states that are offered.
const STATES: [&str; 7] = [
    "draft",
    "in_review",
    "ready",
    "none",
    "scheduled",
    "published",
    "withdrawn",
];

impl Asked {
    /// The same as the store understands it.
    ///
    /// # Errors
    /// [`DeskError::Bad`] names the field that can't be read.
    pub(crate) fn filter(&self, desk: &Desk, who: &Who) -> Result<Filter, DeskError> {
        let settings = desk.press.settings();
        let (working, public) = self.states()?;
        let (from, until) = self.days(desk.now(), &settings.zone)?;
        Ok(Filter {
            lang: given(&self.lang, "lang", |tag| {
                Lang::parse(tag)
                    .ok()
                    .filter(|lang| settings.languages.contains(lang))
            })?,
            lack: given(&self.lack, "lack", Lack::parse)?,
            working,
            public,
            mine: (!self.mine.is_empty()).then(|| who.user.id.clone()),
            section: given(&self.section, "section", |id| SectionId::parse(id).ok())?,
            from,
            until,
            words: Some(self.q.trim().to_owned()).filter(|words| !words.is_empty()),
        })
    }

    fn states(&self) -> Result<(Option<WorkingState>, Option<PublicState>), DeskError> {
        if let Some(working) = WorkingState::parse(&self.state) {
            return Ok((Some(working), None));
        }
        Ok((None, given(&self.state, "state", PublicState::parse)?))
    }

    fn days(&self, now: Moment, zone: &Zone) -> Result<(Option<Date>, Option<Date>), DeskError> {
        let of_word = |word: &str| AGES.iter().find(|(own, _)| *own == word).map(|(_, age)| *age);
        let before = |days: i64| Some(now.plus_seconds(-86_400 * days).date(zone));
        Ok(match given(&self.age, "age", of_word)? {
            None => (None, None),
            Some(Age::Within(days)) => (before(days), None),
            Some(Age::Beyond(days)) => (None, before(days)),
        })
    }

    /// Where the page begins.
    ///
    /// # Errors
    /// [`DeskError::Bad`].
    pub(crate) fn after(&self) -> Result<Option<Key>, DeskError> {
        given(&self.after, "after", |text| {
            let (day, story) = text.split_once('~')?;
            Some(Key {
                day: Date::parse(day).ok()?.to_string(),
                story: StoryId::parse(story).ok()?,
            })
        })
    }

    /// The address of another page of the same list.
    pub(crate) fn page(&self, path: &str, after: &Key) -> String {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        for (name, value) in self.fields().into_iter().filter(|(_, value)| !value.is_empty()) {
            query.append_pair(name, value);
        }
        query.append_pair("after", &format!("{}~{}", after.day, after.story));
        format!("{path}?{}", query.finish())
    }

    fn fields(&self) -> [(&'static str, &str); 7] {
        [
            ("lang", &self.lang),
            ("lack", &self.lack),
            ("state", &self.state),
            ("section", &self.section),
            ("age", &self.age),
            ("mine", &self.mine),
            ("q", &self.q),
        ]
    }

    /// The form as it is shown.
    pub(crate) fn form(&self, language: &Language, languages: &[Lang], names: &Names) -> Form {
        let key = |word: &str, prefix: &str, chosen: &str| Choice {
            value: word.to_owned(),
            key: Some(format!("{prefix}-{}", word.replace('_', "-"))),
            name: None,
            chosen: word == chosen,
        };
        let named = |value: String, name: Words, chosen: &str| Choice {
            chosen: value == chosen,
            value,
            key: None,
            name: Some(name),
        };
        let langs = languages.iter().map(|lang| {
            let name = Words::of(&language.name_of(lang), None);
            named(lang.as_str().to_owned(), name, &self.lang)
        });
        let sections = names.sections(&language.lang).into_iter();
        Form {
            langs: langs.collect(),
            lacks: Lack::ALL
                .iter()
                .map(|lack| key(lack.as_str(), "translating-lack", &self.lack))
                .collect(),
            states: STATES
                .iter()
                .map(|state| key(state, "translating-state", &self.state))
                .collect(),
            sections: sections
                .map(|(id, name)| named(id, name, &self.section))
                .collect(),
            ages: AGES
                .iter()
                .map(|(age, _)| key(age, "translating-age", &self.age))
                .collect(),
            mine: !self.mine.is_empty(),
            words: self.q.clone(),
            asked: self.fields().iter().any(|(_, value)| !value.is_empty()),
            later: !self.after.is_empty(),
        }
    }
}

/// What a field holds; nothing where it is empty.
fn given<T>(text: &str, field: &str, read: impl FnOnce(&str) -> Option<T>) -> Result<Option<T>, DeskError> {
    if text.is_empty() {
        return Ok(None);
    }
    let bad = || DeskError::Bad(format!("{field}: {text}"));
    read(text).map(Some).ok_or_else(bad)
}

/// The form of a list.
#[derive(Debug, Serialize)]
pub(crate) struct Form {
    langs: Vec<Choice>,
    lacks: Vec<Choice>,
    states: Vec<Choice>,
    sections: Vec<Choice>,
    ages: Vec<Choice>,
    mine: bool,
    words: String,
    /// Whether anything is asked.
    asked: bool,
    /// Whether this is a later page.
    later: bool,
}

/// One of several to choose from.
#[derive(Debug, Serialize)]
struct Choice {
    value: String,
    /// The key of its name, or else
    key: Option<String>,
    /// its name.
    name: Option<Words>,
    chosen: bool,
}

#[cfg(test)]
pub(crate) mod sample {
    use super::*;

    /// A form in which everything is asked.
    pub(crate) fn form() -> Form {
        let key = |word: &str, prefix: &str| Choice {
            value: word.to_owned(),
            key: Some(format!("{prefix}-{}", word.replace('_', "-"))),
            name: None,
            chosen: true,
        };
        let named = |name: &str| Choice {
            value: name.to_owned(),
            key: None,
            name: Some(Words::of(name, None)),
            chosen: false,
        };
        Form {
            langs: vec![named("العربية")],
            lacks: Lack::ALL
                .iter()
                .map(|one| key(one.as_str(), "translating-lack"))
                .collect(),
            states: STATES.iter().map(|one| key(one, "translating-state")).collect(),
            sections: vec![named("سياسة")],
            ages: AGES.iter().map(|(one, _)| key(one, "translating-age")).collect(),
            mine: true,
            words: "قمة".to_owned(),
            asked: true,
            later: true,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_page_asks_for_the_same() {
        let asked = Asked {
            lang: "ar".to_owned(),
            q: "قمة & بيان".to_owned(),
            ..Asked::default()
        };
        let key = Key {
            day: "2026-11-24".to_owned(),
            story: StoryId::parse("خبر ١").unwrap(),
        };
        let address = asked.page("/desk/coverage/", &key);
        assert!(address.starts_with("/desk/coverage/?lang=ar&q="), "{address}");
        let query = address.split_once('?').unwrap().1;
        let after = url::form_urlencoded::parse(query.as_bytes())
            .last()
            .unwrap()
            .1
            .into_owned();
        let again = Asked { after, ..asked };
        assert_eq!(again.after().unwrap(), Some(key));
        let bad = Asked {
            after: "yesterday".to_owned(),
            ..Asked::default()
        };
        assert!(bad.after().is_err());
    }
}
