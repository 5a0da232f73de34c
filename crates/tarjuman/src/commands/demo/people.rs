//! The demonstration's people: one of each role, with one password for all, made by chance at every start.

use anyhow::Result;
use language::Lang;
use newsroom::{
    line::ShownName,
    rights::{Grant, Grants, Reach, Role},
    user::Login,
};
use press::{Press, access::people::Person};

use crate::{ambient, compose};

/// Sign-in name, name, roles, and the languages they are for; none is all.
pub(super) const PEOPLE: [(&str, &str, &[Role], &[&str]); 7] = [
    ("layla", "ليلى منصور", &[Role::Chief, Role::Administrator], &[]),
    ("omar", "عمر القاضي", &[Role::Editor], &["ar"]),
    ("salma", "سلمى حداد", &[Role::Translator], &["ar"]),
    ("anna", "Анна Ветрова", &[Role::Reporter], &["ru"]),
    (
        "pavel",
        "Павел Лемешев",
        &[Role::CopyEditor, Role::Editor],
        &["ru"],
    ),
    ("grace", "Grace Okoro", &[Role::Translator, Role::Editor], &["en"]),
    ("admin", "Administrator", &[Role::Administrator], &[]),
];

/// Words that are easy to read out and to type.
const WORDS: [&str; 32] = [
    "amber", "anchor", "basil", "bridge", "candle", "cedar", "copper", "coral", "dune", "ember", "falcon",
    "garnet", "harbour", "indigo", "jasmine", "kettle", "lantern", "linen", "maple", "meadow", "nutmeg",
    "olive", "orchid", "pebble", "quartz", "raven", "saffron", "silver", "thistle", "velvet", "walnut",
    "willow",
];

/// Makes the people, or gives those who are there a new password; answers with it.
pub(super) async fn make(press: &Press) -> Result<String> {
    let password = password();
    for (login, name, roles, tags) in PEOPLE {
        let languages = tags
            .iter()
            .map(|tag| Lang::parse(tag))
            .collect::<Result<_, _>>()?;
        let reach = if tags.is_empty() {
            Reach::All
        } else {
            Reach::Languages(languages)
        };
        let grant = |role: &Role| Grant {
            role: *role,
            reach: reach.clone(),
        };
        let person = Person {
            login: Login::parse(login)?,
            name: ShownName::parse(name)?,
            grants: Grants::from(roles.iter().map(grant).collect::<Vec<_>>()),
        };
        press
            .add_with_password(person, &password, &compose::act(), ambient::CHANCE.into())
            .await?;
    }
    Ok(password)
}

/// Four words and two digits: `maple-dune-silver-anchor-42`.
fn password() -> String {
    let mut bytes = [0; 5];
    (ambient::CHANCE.fill)(&mut bytes);
    let [number, words @ ..] = bytes;
    let words = words.map(|byte| WORDS[usize::from(byte) % WORDS.len()]);
    format!("{}-{}", words.join("-"), 10 + number % 90)
}
