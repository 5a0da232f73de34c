//! `headline-too-long`: more than lists, cards and search results show.

use super::{
    context::is_arabic_mark,
    finding::{Place, Severity},
    notes::Notes,
    proof::{Proof, Spot},
    rules::{Check, Example, Rule},
    saying::Saying,
};

pub(super) const RULE: Rule = Rule {
    id: "headline-too-long",
    severity: Severity::Warning,
    looks_for: "A headline that lists, cards and search results would cut.",
    limits: "More than 100 characters in Arabic (vowel signs not counted), 110 in Russian and all other alphabets, 100 in \
             English, 40 in Chinese, Japanese and Korean.",
    mends: None,
    examples: [
        Example::new(
            "ar",
            "عنوان من أكثر من مئة حرف",
            "ثلاث مدن على المضيق تعيد خط العبّارات",
        ),
        Example::new(
            "ru",
            "Заголовок длиннее 110 знаков",
            "Три города пролива возвращают паром",
        ),
        Example::new(
            "en",
            "A headline of more than 100 characters",
            "Three strait cities bring back the ferry",
        ),
    ],
    check: Check::Edition(check),
};

fn check(proof: &Proof<'_>, notes: &mut Notes<'_>) {
    let lang = proof.lang();
    let limit = match lang.primary() {
        "ar" | "en" => 100,
        "zh" | "ja" | "ko" => 40,
        _ => 110,
    };
    for headline in proof
        .passages
        .iter()
        .filter(|passage| passage.spot == Spot::Headline)
    {
        let length = headline.chars.iter().filter(|c| !is_arabic_mark(**c)).count();
        if limit < length {
            let text =
                format!("The headline has {length} characters, and lists cut it behind {limit}: shorten it.");
            let text = Saying::new(text).with("length", length).with("limit", limit);
            notes.say(lang, Place::Field("headline"), text);
        }
    }
}
