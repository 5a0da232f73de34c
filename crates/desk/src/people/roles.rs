//! Roles as a page shows them, and as its form sends them.

use std::collections::BTreeSet;

use language::Lang;
use newsroom::rights::{Grant, Grants, Reach, Role};
use serde::Serialize;
use site::languages::Language;

/// A role that somebody holds.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Held {
    /// The key of its name.
    key: &'static str,
    /// The names of its languages, in the interface's; none where it is for all.
    languages: Vec<String>,
}

/// A role in the form.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Choice {
    role: &'static str,
    key: &'static str,
    /// `none`, `all` or `some`.
    reach: &'static str,
    languages: Vec<LanguageChoice>,
}

/// A language in the form.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct LanguageChoice {
    lang: String,
    name: String,
    chosen: bool,
}

/// What somebody holds.
pub(crate) fn held(language: &Language, grants: &Grants) -> Vec<Held> {
    let names = |reach: &Reach| match reach {
        Reach::All => Vec::new(),
        Reach::Languages(languages) => languages.iter().map(|lang| language.name_of(lang)).collect(),
    };
    let held = |grant: &Grant| Held {
        key: grant.role.key(),
        languages: names(&grant.reach),
    };
    grants.iter().map(held).collect()
}

/// The form's choices, as they stand for somebody.
pub(super) fn choices(language: &Language, languages: &[Lang], grants: &Grants) -> Vec<Choice> {
    let choice = |role: Role| {
        let reach = grants.reach_of(role);
        let is_chosen =
            |lang: &Lang| matches!(reach, Some(Reach::Languages(chosen)) if chosen.contains(lang));
        let languages = languages.iter().map(|lang| LanguageChoice {
            lang: lang.as_str().to_owned(),
            name: language.name_of(lang),
            chosen: is_chosen(lang),
        });
        Choice {
            role: role.as_str(),
            key: role.key(),
            reach: match reach {
                None => "none",
                Some(Reach::All) => "all",
                Some(Reach::Languages(_)) => "some",
            },
            languages: languages.collect(),
        }
    };
    Role::ALL.into_iter().map(choice).collect()
}

/// What a form sent: `role-editor=some`, `lang-editor=ar`, `lang-editor=ru`. Roles and languages that aren't known here are
/// refused by name.
pub(super) fn sent(fields: &[(String, String)], languages: &[Lang]) -> Result<Grants, String> {
    let mut grants = Vec::new();
    for (field, value) in fields {
        let Some(word) = field.strip_prefix("role-") else {
            continue;
        };
        let role = Role::parse(word).ok_or_else(|| field.clone())?;
        let reach = match value.as_str() {
            "none" => continue,
            "all" => Reach::All,
            "some" => Reach::Languages(chosen(fields, word, languages)?),
            other => return Err(format!("{field}={other}")),
        };
        grants.push(Grant { role, reach });
    }
    Ok(grants.into())
}

fn chosen(fields: &[(String, String)], role: &str, languages: &[Lang]) -> Result<BTreeSet<Lang>, String> {
    let name = format!("lang-{role}");
    let tags = fields.iter().filter(|(field, _)| *field == name);
    tags.map(|(_, tag)| {
        let ours = languages.iter().find(|lang| lang.as_str() == tag);
        ours.cloned().ok_or_else(|| format!("{name}={tag}"))
    })
    .collect()
}

/// A field by its name; empty where it wasn't sent.
pub(super) fn field<'a>(fields: &'a [(String, String)], name: &str) -> &'a str {
    let found = fields.iter().find(|(field, _)| field == name);
    found.map_or("", |(_, value)| value)
}

#[cfg(test)]
pub(crate) fn sample() -> Vec<Held> {
    vec![
        Held {
            key: Role::Editor.key(),
            languages: vec!["العربية".to_owned(), "الروسية".to_owned()],
        },
        Held {
            key: Role::Administrator.key(),
            languages: Vec::new(),
        },
    ]
}

#[cfg(test)]
pub(super) fn sample_choices() -> Vec<Choice> {
    vec![Choice {
        role: "editor",
        key: Role::Editor.key(),
        reach: "some",
        languages: vec![LanguageChoice {
            lang: "ar".to_owned(),
            name: "العربية".to_owned(),
            chosen: true,
        }],
    }]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
        pairs
            .iter()
            .map(|(field, value)| ((*field).to_owned(), (*value).to_owned()))
            .collect()
    }

    #[test]
    fn a_form_says_roles_and_their_languages() {
        let ours = ["ar", "ru"].map(|tag| Lang::parse(tag).unwrap());
        let read = |pairs: &[(&str, &str)]| sent(&fields(pairs), &ours).map(|grants| grants.to_string());
        let form = [
            ("role-reporter", "none"),
            ("role-editor", "some"),
            ("lang-editor", "ar"),
            ("lang-editor", "ru"),
            ("role-chief", "all"),
            ("lang-chief", "ar"),
            ("role-translator", "some"),
        ];
        assert_eq!(read(&form).unwrap(), "editor ar,ru; chief");
        assert_eq!(read(&[("role-root", "all")]).unwrap_err(), "role-root");
        assert_eq!(
            read(&[("role-editor", "some"), ("lang-editor", "fa")]).unwrap_err(),
            "lang-editor=fa"
        );
        assert_eq!(read(&[("role-editor", "x")]).unwrap_err(), "role-editor=x");
    }
}
