//! The words of a refusal, in the language of whoever was refused.

use language::{Args, own_name};
use newsroom::{
    copydesk::{finding::Finding, saying::Named},
    refusal::Refusal,
};
use site::languages::Language;

/// What a refusal says to somebody who reads the interface in a language.
pub(crate) fn words(language: &Language, refusal: &Refusal) -> String {
    language.words.text(refusal.key(), &arguments(language, refusal))
}

/// A language's name, as the interface calls it.
pub(crate) fn name_of(language: &Language, lang: &language::Lang) -> String {
    let args = Args::none()
        .with("lang", lang.primary().to_owned())
        .with("name", own_name(lang));
    language.words.text("language-name", &args)
}

/// A rule of the copy desk, as lists call it.
pub(crate) fn rule(language: &Language, id: &str) -> String {
    let key = format!("rule-{id}");
    if language.words.has(&key) {
        language.word(&key)
    } else {
        id.to_owned()
    }
}

/// What the copy desk found, as it is said to somebody who reads the interface in a language; in English where that language
/// has no words for it.
pub(crate) fn finding(language: &Language, finding: &Finding) -> String {
    let key = match finding.form {
        "" => format!("finding-{}", finding.rule),
        form => format!("finding-{}-{form}", finding.rule),
    };
    let args = finding
        .named
        .iter()
        .fold(Args::none(), |args, (name, named)| match named {
            Named::Text(text) => args.with(*name, text.clone()),
            Named::Number(number) => args.with(*name, *number),
            Named::Language(lang) => args.with(*name, name_of(language, lang)),
            Named::Date(day) => args.with(*name, language.date(*day).text),
        });
    let said = language.words.isolated(&key, &args);
    said.unwrap_or_else(|_| finding.text.clone())
}

fn arguments(language: &Language, refusal: &Refusal) -> Args<'static> {
    let none = Args::none();
    let name = |lang| name_of(language, lang);
    let when = |moment| language.day_and_hour(moment).text;
    match refusal {
        Refusal::NoSuchStory(story) | Refusal::NoSection(story) => none.with("story", story.to_string()),
        Refusal::NoSuchEdition { lang, .. }
        | Refusal::EditionThere { lang, .. }
        | Refusal::OwnSource { lang, .. }
        | Refusal::NotATranslation { lang, .. }
        | Refusal::NotOurLanguage(lang)
        | Refusal::AlreadyOut(lang)
        | Refusal::NeedsSection(lang)
        | Refusal::WasPublished(lang)
        | Refusal::StillScheduled(lang) => none.with("language", name(lang)),
        Refusal::NoSuchRevision(number) => none.with("number", *number),
        Refusal::NoSuchUnit(unit) => none.with("unit", unit.to_string()),
        Refusal::NoSuchSection(section) => none.with("section", section.to_string()),
        Refusal::CopyDesk { count, first } => none.with("count", *count).with("rule", rule(language, first)),
        Refusal::WrongState { is, verb } => none.with("state", *is).with("verb", verb.replace(' ', "-")),
        Refusal::NotPublished(verb) => none.with("verb", *verb),
        Refusal::NoSuchPicture(picture)
        | Refusal::PictureHasFile(picture)
        | Refusal::PictureChanged(picture)
        | Refusal::PictureInUse(picture) => none.with("picture", picture.to_string()),
        Refusal::NoSuchThing { kind, id } => none.with("kind", kind.as_str()).with("id", id.clone()),
        Refusal::Embargo(until) => none.with("time", when(*until)),
        Refusal::ScheduledBefore { lang, at } => none.with("language", name(lang)).with("time", when(*at)),
        Refusal::HasTranslation { lang, by } => none.with("language", name(lang)).with("by", name(by)),
        Refusal::NotAssigned { lang, .. } => none.with("language", name(lang)),
        Refusal::NoSuchTask(number) | Refusal::TaskClosed(number) => none.with("number", *number),
        Refusal::NotTheirWork(name) => none.with("name", name.clone()),
        Refusal::NobodyNamed(name) | Refusal::StillHere(name) => none.with("name", name.clone()),
        _ => none,
    }
}

#[cfg(test)]
mod tests {
    use fixture::{
        ids::{lang, moment, story_id},
        standing,
    };
    use newsroom::{copydesk::rules, id::SectionId, thing::ThingKind};
    use site::languages::Languages;

    use super::*;
    use crate::desk::interface_tags;

    #[test]
    fn a_refusal_says_in_every_language_what_stands_in_the_way() {
        let languages = Languages::among(&standing::settings(), interface_tags()).unwrap();
        let (ar, at) = (lang("ar"), moment("2026-11-24T18:00:00Z"));
        let wrong = |is, verb| Refusal::WrongState { is, verb };
        let refusals = [
            Refusal::NoSuchStory(story_id("s")),
            Refusal::NoSuchSection(SectionId::parse("x").unwrap()),
            Refusal::CopyDesk {
                count: 2,
                first: "quote-unbalanced".to_owned(),
            },
            wrong("in_review", "handed over"),
            wrong("published", "scheduled"),
            Refusal::NotPublished("withdraw"),
            Refusal::Embargo(at),
            Refusal::ScheduledBefore { lang: ar.clone(), at },
            Refusal::HasTranslation {
                lang: ar,
                by: lang("ru"),
            },
            Refusal::NoSuchThing {
                kind: ThingKind::Agency,
                id: "tass".to_owned(),
            },
            Refusal::NoSuchRevision(3),
            Refusal::NobodyNamed("ليلى".to_owned()),
            Refusal::Past,
            Refusal::DuePast,
            Refusal::NotAssigned {
                story: story_id("s"),
                lang: lang("ru"),
            },
            Refusal::NotTheirWork("ليلى".to_owned()),
            Refusal::NoSuchTask(3),
            Refusal::TaskClosed(3),
            Refusal::ReadersHaveIt,
        ];
        for language in languages.iter() {
            for refusal in &refusals {
                let said = words(language, refusal);
                assert!(
                    !said.contains(['⟦', '{']),
                    "{}: {refusal:?}: {said}",
                    language.lang
                );
            }
            for id in rules::rule_ids() {
                assert_ne!(rule(language, id), id, "{}", language.lang);
            }
        }
    }
}
