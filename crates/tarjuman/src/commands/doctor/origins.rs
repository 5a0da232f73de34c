//! Every setting in force, and where it comes from: set in the desk, written in the settings file, or the program's own.

use anyhow::Result;
use newsroom::{copydesk::rules::RULES, record::NewsroomRecord, settings::Settings};
use serde::Serialize;
use serde_json::{Map, Value, json};

/// A setting in force.
#[derive(Debug, PartialEq, Serialize)]
pub(super) struct InForce {
    /// Its name, as the handbook writes it: `site.page_size`.
    pub(super) setting: String,
    pub(super) value: Value,
    pub(super) from: From,
}

/// Where a setting comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum From {
    Desk,
    File,
    Default,
}

impl From {
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::Desk => "desk",
            Self::File => "file",
            Self::Default => "default",
        }
    }
}

/// All settings, by name. `file` is the settings file's text.
pub(super) fn of(settings: &Settings, set: &NewsroomRecord, file: &str) -> Result<Vec<InForce>> {
    let desk = flat(&in_the_desk(set)?);
    let file = flat(&serde_json::to_value(toml::from_str::<toml::Table>(file)?)?);
    let all = flat(&whole(settings)?);
    let from = |name: &str| {
        if desk.contains_key(name) {
            From::Desk
        } else if file.contains_key(name) {
            From::File
        } else {
            From::Default
        }
    };
    Ok(all
        .into_iter()
        .map(|(setting, value)| InForce {
            from: from(&setting),
            setting,
            value,
        })
        .collect())
}

/// The settings with what is the program's own written out: how each language is written, what each rule weighs.
fn whole(settings: &Settings) -> Result<Value> {
    let mut all = serde_json::to_value(settings)?;
    for lang in &settings.languages {
        let locale = settings.locale(lang);
        all["language"][lang.as_str()] = json!({
            "digits": locale.digits,
            "day": locale.day,
            "months": locale.months,
            "hijri": locale.hijri,
            "slug": locale.slug,
        });
    }
    for rule in RULES {
        let rules = &mut all["rules"];
        if rules.get(rule.id).is_none() {
            rules[rule.id] = json!(rule.severity);
        }
    }
    Ok(all)
}

/// What editors have set, by the settings' names.
fn in_the_desk(set: &NewsroomRecord) -> Result<Value> {
    let mut house = serde_json::to_value(&set.house)?;
    house["name"] = serde_json::to_value(&set.names)?;
    Ok(house)
}

/// Every leaf by its path; a list is a leaf.
fn flat(value: &Value) -> Map<String, Value> {
    fn walk(path: &str, value: &Value, leaves: &mut Map<String, Value>) {
        let Value::Object(fields) = value else {
            leaves.insert(path.to_owned(), value.clone());
            return;
        };
        for (name, value) in fields {
            let path = if path.is_empty() {
                name.clone()
            } else {
                format!("{path}.{name}")
            };
            walk(&path, value, leaves);
        }
    }
    let mut leaves = Map::new();
    walk("", value, &mut leaves);
    leaves
}

#[cfg(test)]
mod tests {
    use language::Lang;

    use super::*;

    #[test]
    fn each_setting_says_where_it_comes_from() {
        let file = "languages = [\"ar\"]\n[site]\npage_size = 30\n[rules]\ntatweel = \"off\"\n";
        let settings: Settings = toml::from_str(file).unwrap();
        let mut set = NewsroomRecord::default();
        set.names.set(Lang::parse("ar").unwrap(), "ترجمان");
        set.house.site.page_size = Some(7);
        let all = of(&settings.in_force(&set), &set, file).unwrap();
        let found = |name: &str| {
            let one = all.iter().find(|one| one.setting == name).unwrap();
            (one.value.clone(), one.from)
        };
        assert_eq!(found("site.page_size"), (json!(7), From::Desk));
        assert_eq!(found("name.ar"), (json!("ترجمان"), From::Desk));
        assert_eq!(found("rules.tatweel"), (json!("off"), From::File));
        assert_eq!(found("rules.double-space").1, From::Default);
        assert_eq!(found("language.ar.digits"), (json!("arab"), From::Default));
        assert_eq!(found("languages"), (json!(["ar"]), From::File));
    }
}
