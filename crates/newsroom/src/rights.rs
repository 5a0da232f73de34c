//! Who may do what: roles, each granted for all languages or for some, and a table of acts.

pub mod action;

use std::{collections::BTreeSet, fmt};

use language::Lang;
use serde::{Deserialize, Serialize};

pub use action::{Action, Scope};

use crate::user::User;

/// What somebody is at the desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Writes.
    Reporter,
    /// Translates.
    Translator,
    /// Reads what others wrote, and mends it.
    CopyEditor,
    /// Publishes.
    Editor,
    /// Answers for the newsroom: its sections, rules and fronts.
    Chief,
    /// Looks after people, access and the machine.
    Administrator,
}

impl Role {
    /// All roles.
    pub const ALL: [Self; 6] = [
        Self::Reporter,
        Self::Translator,
        Self::CopyEditor,
        Self::Editor,
        Self::Chief,
        Self::Administrator,
    ];

    /// The role's word: `copy_editor`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Reporter => "reporter",
            Self::Translator => "translator",
            Self::CopyEditor => "copy_editor",
            Self::Editor => "editor",
            Self::Chief => "chief",
            Self::Administrator => "administrator",
        }
    }

    /// The role by its word; a hyphen stands for the underscore too.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        let word = word.replace('-', "_");
        Self::ALL.into_iter().find(|role| role.as_str() == word)
    }

    /// The key of its name in the interface's catalogues.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Reporter => "access-role-reporter",
            Self::Translator => "access-role-translator",
            Self::CopyEditor => "access-role-copy-editor",
            Self::Editor => "access-role-editor",
            Self::Chief => "access-role-chief",
            Self::Administrator => "access-role-administrator",
        }
    }
}

/// For which languages a role is granted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reach {
    /// For all, those to come too: for the newsroom as a whole.
    All,
    /// For these.
    Languages(BTreeSet<Lang>),
}

impl Reach {
    /// Whether it reaches a language.
    #[must_use]
    pub fn reaches(&self, lang: &Lang) -> bool {
        match self {
            Self::All => true,
            Self::Languages(languages) => languages.contains(lang),
        }
    }
}

/// A role, granted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Grant {
    /// The role.
    pub role: Role,
    /// For which languages.
    pub reach: Reach,
}

/// Somebody's roles, each once, in the order of [`Role::ALL`].
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Vec<Grant>", into = "Vec<Grant>")]
pub struct Grants(Vec<Grant>);

impl From<Vec<Grant>> for Grants {
    /// Of two grants of a role the wider one counts; a grant for no language is none.
    fn from(given: Vec<Grant>) -> Self {
        let of_role = |role| {
            let reaches = given.iter().filter(|grant| grant.role == role);
            let mut languages = BTreeSet::new();
            for grant in reaches {
                match &grant.reach {
                    Reach::All => return Some(Reach::All),
                    Reach::Languages(more) => languages.extend(more.iter().cloned()),
                }
            }
            (!languages.is_empty()).then_some(Reach::Languages(languages))
        };
        let grants = Role::ALL.into_iter();
        Self(
            grants
                .filter_map(|role| of_role(role).map(|reach| Grant { role, reach }))
                .collect(),
        )
    }
}

impl From<Grants> for Vec<Grant> {
    fn from(grants: Grants) -> Self {
        grants.0
    }
}

impl Grants {
    /// Roles granted for all languages.
    #[must_use]
    pub fn everywhere(roles: &[Role]) -> Self {
        let grant = |role: &Role| Grant {
            role: *role,
            reach: Reach::All,
        };
        roles.iter().map(grant).collect::<Vec<_>>().into()
    }

    /// One role for some languages.
    #[must_use]
    pub fn in_languages(role: Role, languages: &[Lang]) -> Self {
        let reach = Reach::Languages(languages.iter().cloned().collect());
        vec![Grant { role, reach }].into()
    }

    /// The grants.
    pub fn iter(&self) -> impl Iterator<Item = &Grant> {
        self.0.iter()
    }

    /// For which languages they hold a role; `None` where they don't.
    #[must_use]
    pub fn reach_of(&self, role: Role) -> Option<&Reach> {
        self.0
            .iter()
            .find(|grant| grant.role == role)
            .map(|grant| &grant.reach)
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl fmt::Display for Grants {
    /// `editor ar,ru; administrator`: good for a log and a terminal.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, grant) in self.0.iter().enumerate() {
            if at != 0 {
                f.write_str("; ")?;
            }
            f.write_str(grant.role.as_str())?;
            if let Reach::Languages(languages) = &grant.reach {
                let tags: Vec<&str> = languages.iter().map(Lang::as_str).collect();
                write!(f, " {}", tags.join(","))?;
            }
        }
        Ok(())
    }
}

/// Somebody may not do this.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{} may be done by {} only", action.as_str(), said(action.roles(), lang.as_ref()))]
pub struct Forbidden {
    /// What they may not do.
    pub action: Action,
    /// In which language.
    pub lang: Option<Lang>,
}

impl Forbidden {
    /// The roles that may.
    #[must_use]
    pub fn roles(&self) -> &'static [Role] {
        self.action.roles()
    }
}

fn said(roles: &[Role], lang: Option<&Lang>) -> String {
    let roles: Vec<&str> = roles.iter().map(|role| role.as_str()).collect();
    let roles = roles.join(", ");
    lang.map_or(roles.clone(), |lang| format!("{roles} for {lang}"))
}

/// Decides whether somebody may do something; `user` is `None` for whoever isn't signed in, and they may nothing.
///
/// # Errors
/// [`Forbidden`], which names the roles that may.
pub fn may(user: Option<&User>, action: Action, lang: Option<&Lang>) -> Result<(), Forbidden> {
    let forbidden = || Forbidden {
        action,
        lang: lang.cloned(),
    };
    let user = user.filter(|user| !user.is_blocked()).ok_or_else(forbidden)?;
    let reaches = |reach: &Reach| match (action.scope(), lang) {
        (Scope::Newsroom, _) => *reach == Reach::All,
        (Scope::Language, Some(lang)) => reach.reaches(lang),
        (Scope::Language, None) | (Scope::Anywhere, _) => true,
    };
    let granted = |role: &Role| user.grants.reach_of(*role).is_some_and(reaches);
    if action.roles().iter().any(granted) {
        Ok(())
    } else {
        Err(forbidden())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tag(tag: &str) -> Lang {
        Lang::parse(tag).unwrap()
    }

    #[test]
    fn of_two_grants_of_a_role_the_wider_counts() {
        let grant = |role, reach| Grant { role, reach };
        let some = |tags: &[&str]| Reach::Languages(tags.iter().map(|one| tag(one)).collect());
        let grants: Grants = vec![
            grant(Role::Editor, some(&["ar"])),
            grant(Role::Reporter, some(&[])),
            grant(Role::Editor, some(&["ru"])),
            grant(Role::Chief, some(&["ar"])),
            grant(Role::Chief, Reach::All),
        ]
        .into();
        assert_eq!(grants.to_string(), "editor ar,ru; chief");
    }

    #[test]
    fn grants_come_back_from_their_document() {
        let grants = Grants::in_languages(Role::CopyEditor, &[tag("ar"), tag("fa")]);
        let text = serde_json::to_string(&grants).unwrap();
        assert_eq!(
            text,
            r#"[{"role":"copy_editor","reach":{"languages":["ar","fa"]}}]"#
        );
        assert_eq!(serde_json::from_str::<Grants>(&text).unwrap(), grants);
        serde_json::from_str::<Grants>(r#"[{"role":"copy_editor","reach":"all","x":1}]"#).unwrap_err();
    }

    #[test]
    fn a_role_is_found_by_its_word() {
        for role in Role::ALL {
            assert_eq!(Role::parse(role.as_str()), Some(role));
        }
        assert_eq!(Role::parse("copy-editor"), Some(Role::CopyEditor));
        assert_eq!(Role::parse("root"), None);
    }
}
