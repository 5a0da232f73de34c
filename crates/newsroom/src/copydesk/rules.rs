//! The copy desk's rules: the index of all of them, and which are in force in a newsroom.

use std::collections::BTreeMap;

use language::Lang;

use super::{StoryOnDesk, between::Comparison, finding::Severity, notes::Notes, proof::Proof};
use super::{
    blank_paragraph, blocks_missing, credit_missing, date_differs, date_without_year, digits_mixed,
    double_space, headline_missing, headline_too_long, house_spelling, latin_punctuation_in_arabic,
    licence_expired, licence_expires, link_broken_inside, numbers_differ, picture_missing, quote_style,
    quote_unbalanced, quotes_differ, source_missing, space_before_punctuation, tatweel, translation_blank,
    wrong_language,
};
use crate::settings::{RuleSetting, Settings, Spellings};

/// One rule of the copy desk.
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    /// Its stable id.
    pub id: &'static str,
    /// How much its findings weigh, where the newsroom doesn't say otherwise.
    pub severity: Severity,
    /// What it looks for, in one sentence.
    pub looks_for: &'static str,
    /// When it keeps quiet, and by what limits it judges.
    pub limits: &'static str,
    /// What its mend does; `None` where it offers none.
    pub mends: Option<&'static str>,
    /// One example in each of Arabic, Russian and English.
    pub examples: [Example; 3],
    pub(crate) check: Check,
}

/// Something a rule finds, and how it should be.
#[derive(Debug, Clone, Copy)]
pub struct Example {
    /// The language's tag.
    pub lang: &'static str,
    /// What it finds. Between editions, the source stands before `→`.
    pub bad: &'static str,
    /// In which it finds nothing.
    pub good: &'static str,
}

impl Example {
    pub(crate) const fn new(lang: &'static str, bad: &'static str, good: &'static str) -> Self {
        Self { lang, bad, good }
    }
}

/// What a rule reads.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Check {
    /// One edition alone.
    Edition(fn(&Proof<'_>, &mut Notes<'_>)),
    /// Units of two editions that say the same.
    Comparison(fn(&Comparison<'_>, &mut Notes<'_>)),
    /// One edition alone, by the house's own lists.
    House(fn(&Proof<'_>, &SpellingLists, &mut Notes<'_>)),
    /// The story, its pictures and all its editions.
    Story(fn(&StoryOnDesk<'_>, &[Proof<'_>], &mut Notes<'_>)),
}

/// All rules: first those about one edition, then those about the story, then those between editions.
pub const RULES: &[Rule] = &[
    quote_unbalanced::RULE,
    quote_style::RULE,
    blank_paragraph::RULE,
    space_before_punctuation::RULE,
    double_space::RULE,
    digits_mixed::RULE,
    latin_punctuation_in_arabic::RULE,
    tatweel::RULE,
    house_spelling::RULE,
    wrong_language::RULE,
    headline_missing::RULE,
    headline_too_long::RULE,
    date_without_year::RULE,
    source_missing::RULE,
    picture_missing::RULE,
    credit_missing::RULE,
    licence_expired::RULE,
    licence_expires::RULE,
    link_broken_inside::RULE,
    numbers_differ::RULE,
    quotes_differ::RULE,
    blocks_missing::RULE,
    translation_blank::RULE,
    date_differs::RULE,
];

/// The ids of all rules, which is what [`Settings::check`] takes.
#[must_use]
pub fn rule_ids() -> Vec<&'static str> {
    RULES.iter().map(|rule| rule.id).collect()
}

/// The rules in force in a newsroom, each with its severity there.
#[derive(Debug, Clone)]
pub struct Rules {
    in_force: Vec<(&'static Rule, Severity)>,
    spellings: SpellingLists,
}

/// The spellings that the house doesn't want, by language.
pub(crate) type SpellingLists = BTreeMap<Lang, Spellings>;

impl Default for Rules {
    /// All of them, as they weigh by themselves.
    fn default() -> Self {
        Self {
            in_force: RULES.iter().map(|rule| (rule, rule.severity)).collect(),
            spellings: SpellingLists::default(),
        }
    }
}

impl From<&Settings> for Rules {
    fn from(settings: &Settings) -> Self {
        let weighed = |rule: &'static Rule| {
            let severity = match settings.rules.get(rule.id) {
                None => rule.severity,
                Some(RuleSetting::Off) => return None,
                Some(RuleSetting::Hint) => Severity::Hint,
                Some(RuleSetting::Warning) => Severity::Warning,
                Some(RuleSetting::Error) => Severity::Error,
            };
            Some((rule, severity))
        };
        Self {
            in_force: RULES.iter().filter_map(weighed).collect(),
            spellings: settings.spelling.clone(),
        }
    }
}

impl Rules {
    /// The rules in force with their severities, in the order of [`RULES`].
    pub fn in_force(&self) -> impl Iterator<Item = (&'static Rule, Severity)> {
        self.in_force.iter().copied()
    }

    pub(crate) fn spellings(&self) -> &SpellingLists {
        &self.spellings
    }
}

#[cfg(test)]
mod tests {
    use language::Lang;

    use super::*;

    #[test]
    fn a_newsroom_switches_rules_off_and_changes_their_weight() {
        let mut settings = Settings::new(vec![Lang::parse("ar").unwrap()]);
        settings.rules.insert("tatweel".to_owned(), RuleSetting::Off);
        settings
            .rules
            .insert("double-space".to_owned(), RuleSetting::Error);
        let rules = Rules::from(&settings);
        assert_eq!(rules.in_force().count(), RULES.len() - 1);
        assert!(rules.in_force().all(|(rule, _)| rule.id != "tatweel"));
        let found = rules.in_force().find(|(rule, _)| rule.id == "double-space");
        assert_eq!(found.map(|(_, severity)| severity), Some(Severity::Error));
        settings.check(&rule_ids()).unwrap();
    }

    #[test]
    fn only_what_must_not_be_published_is_an_error() {
        let errors: Vec<_> = RULES
            .iter()
            .filter(|rule| rule.severity == Severity::Error)
            .map(|rule| rule.id)
            .collect();
        assert_eq!(
            errors,
            [
                "wrong-language",
                "headline-missing",
                "credit-missing",
                "licence-expired",
                "link-broken-inside",
                "translation-blank"
            ]
        );
    }

    #[test]
    fn every_rule_has_an_id_of_its_own_and_examples_in_three_languages() {
        let mut ids = rule_ids();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), RULES.len());
        for rule in RULES {
            assert_eq!(
                rule.examples.map(|example| example.lang),
                ["ar", "ru", "en"],
                "{}",
                rule.id
            );
        }
    }
}
