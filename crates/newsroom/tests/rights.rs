//! The matrix of rights: every act × every role × (its own language, another one, the whole newsroom), and nobody at all.
//!
//! What each role may is written down here a second time, by hand: a slip in the table of acts shows as a difference.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use std::collections::BTreeMap;

use language::{Lang, Moment};
use newsroom::{
    id::UserId,
    line::ShownName,
    rights::{self, Action, Grants, Role, Scope},
    user::{Login, Standing, User},
};

fn lang(tag: &str) -> Lang {
    Lang::parse(tag).unwrap()
}

fn user(grants: Grants) -> User {
    User {
        id: UserId::parse("سلمى").unwrap(),
        login: Login::parse("salma").unwrap(),
        name: ShownName::parse("سلمى").unwrap(),
        interface: None,
        grants,
        standing: Standing::Active,
    }
}

/// A letter a role, in the order of [`Role::ALL`]: Reporter, Translator, Copy editor, Editor, cHief, Administrator.
fn expected() -> BTreeMap<String, (String, String)> {
    let lines = include_str!("rights.txt")
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines
        .map(|line| {
            let mut words = line.split_whitespace().map(str::to_owned);
            let mut next = || words.next().unwrap();
            (next(), (next(), next()))
        })
        .collect()
}

#[test]
fn every_act_is_in_the_matrix_and_nothing_else() {
    let acts: Vec<String> = Action::ALL
        .iter()
        .map(|action| action.as_str().to_owned())
        .collect();
    let mut sorted = acts.clone();
    sorted.sort();
    let listed: Vec<String> = expected().into_keys().collect();
    assert_eq!(
        listed, sorted,
        "tests/rights.txt lists every act once: add a line for a new one"
    );
}

#[test]
fn every_role_may_what_the_matrix_says_in_its_language_and_in_no_other() {
    let (own, other) = (lang("ar"), lang("ru"));
    for (word, (scope, letters)) in expected() {
        let action = Action::parse(&word).unwrap();
        for (role, letter) in Role::ALL.into_iter().zip("RTCEHA".chars()) {
            let may = letters.contains(letter);
            let everywhere = user(Grants::everywhere(&[role]));
            let in_arabic = user(Grants::in_languages(role, std::slice::from_ref(&own)));
            let place = format!("{word}, {}", role.as_str());
            for lang in [None, Some(&own), Some(&other)] {
                assert_eq!(everywhere.may(action, lang).is_ok(), may, "{place}, everywhere");
            }
            let reach = |lang: Option<&Lang>| match scope.as_str() {
                "newsroom" => false,
                "anywhere" => may,
                _ => may && lang != Some(&other),
            };
            for lang in [None, Some(&own), Some(&other)] {
                assert_eq!(
                    in_arabic.may(action, lang).is_ok(),
                    reach(lang),
                    "{place} for Arabic, asked for {lang:?}"
                );
            }
        }
        let scopes = [
            (Scope::Language, "language"),
            (Scope::Anywhere, "anywhere"),
            (Scope::Newsroom, "newsroom"),
        ];
        let named = scopes.iter().find(|(one, _)| *one == action.scope()).unwrap().1;
        assert_eq!(named, scope, "{word}");
    }
}

#[test]
fn whoever_is_signed_out_blocked_or_without_a_role_may_nothing() {
    let own = lang("ar");
    let blocked = User {
        standing: Standing::Blocked(Moment::from_micros(0).unwrap()),
        ..user(Grants::everywhere(&Role::ALL))
    };
    let nobody = user(Grants::default());
    for action in Action::ALL {
        for lang in [None, Some(&own)] {
            for who in [None, Some(&blocked), Some(&nobody)] {
                let forbidden = rights::may(who, *action, lang).unwrap_err();
                assert!(!forbidden.roles().is_empty(), "{}", action.as_str());
            }
        }
    }
}

#[test]
fn a_refusal_names_who_may() {
    let translator = user(Grants::in_languages(Role::Translator, &[lang("ar")]));
    let refused = translator.may(Action::Publish, Some(&lang("ru"))).unwrap_err();
    assert_eq!(
        refused.to_string(),
        "publish may be done by editor, chief for ru only"
    );
    let refused = translator.may(Action::InvitePeople, None).unwrap_err();
    assert_eq!(
        refused.to_string(),
        "invite-people may be done by administrator only"
    );
}
