//! `quote-style`: quotation marks of another language's typography.

use super::{
    finding::Severity,
    notes::Notes,
    proof::{Passage, Proof, Spot},
    quotations::{self, Quotation},
    rules::{Check, Example, Rule},
};

pub(super) const RULE: Rule = Rule {
    id: "quote-style",
    severity: Severity::Hint,
    looks_for: "A quotation in marks that aren't the language's own, such as \"straight\" ones.",
    limits: "Own marks are «…» and “…” in Arabic and Persian; «…», within them „…“, in Russian, Ukrainian and \
             Belarusian; “…” and ‘…’ in English; « … » and “…” in French; „…“ ‚…‘ »…« in German; «…» “…” in \
             Spanish, Italian and Portuguese. Quiet for other languages, and for straight single marks.",
    mends: Some("sets the language's own marks, where every mark of the block has its partner"),
    examples: [
        Example::new("ar", "قال: \"الطريق مفتوح\".", "قال: «الطريق مفتوح»."),
        Example::new(
            "ru",
            "Он сказал: \"Дорога открыта\".",
            "Он сказал: «Дорога открыта».",
        ),
        Example::new(
            "en",
            "He said: «The road is open.»",
            "He said: “The road is open.”",
        ),
    ],
    check: Check::Edition(check),
};

/// The marks of a language.
struct Habit {
    /// Those that are its own.
    own: &'static [(char, char)],
    /// Those a mend sets.
    outer: (char, char),
    /// Those a mend sets within others.
    inner: (char, char),
    /// What stands between a mark and the words.
    gap: &'static str,
}

fn check(proof: &Proof<'_>, notes: &mut Notes<'_>) {
    for passage in &proof.passages {
        let found = quotations::read(&passage.chars);
        let is_balanced = found.loose.is_empty();
        for pair in &found.pairs {
            let lang = passage.foreign(pair.open).unwrap_or(passage.lang);
            let Some(habit) = habit(lang.primary()) else {
                continue;
            };
            let marks = (passage.chars[pair.open], passage.chars[pair.close]);
            let straight_single = marks.0 == '\'' || marks.1 == '\'';
            if straight_single || habit.own.contains(&marks) || passage.is_technical(pair.open) {
                continue;
            }
            let is_inner = found.pairs.iter().any(|other| pair.within(other));
            let (open, close) = if is_inner { habit.inner } else { habit.outer };
            let text = format!(
                "{}…{} are not the quotation marks of “{lang}”: write {open}…{close}.",
                marks.0, marks.1
            );
            let range = pair.open..pair.close + 1;
            if is_balanced && passage.spot != Spot::Byline {
                notes.mend_at(passage, range, mended(passage, pair, &habit, (open, close)), text);
            } else {
                notes.say_at(passage, range, text);
            }
        }
    }
}

fn mended(passage: &Passage<'_>, pair: &Quotation, habit: &Habit, (open, close): (char, char)) -> String {
    let inside: String = passage.chars[pair.open + 1..pair.close].iter().collect();
    // Only guillemets stand apart from the words.
    let gap = if open == '«' { habit.gap } else { "" };
    let inside = if gap.is_empty() {
        inside.as_str()
    } else {
        inside.trim()
    };
    format!("{open}{gap}{inside}{gap}{close}")
}

fn habit(primary: &str) -> Option<Habit> {
    const GUILLEMETS: (char, char) = ('«', '»');
    const HIGH: (char, char) = ('“', '”');
    const LOW: (char, char) = ('„', '“');
    const SINGLE: (char, char) = ('‘', '’');
    let habit = |own, outer, inner| Habit {
        own,
        outer,
        inner,
        gap: "",
    };
    Some(match primary {
        "ar" | "fa" => habit(
            &[GUILLEMETS, HIGH, ('”', '“'), SINGLE, ('‹', '›')],
            GUILLEMETS,
            HIGH,
        ),
        "ru" | "uk" | "be" => habit(&[GUILLEMETS, LOW], GUILLEMETS, LOW),
        "en" => habit(&[HIGH, SINGLE], HIGH, SINGLE),
        "fr" => Habit {
            gap: "\u{202f}",
            ..habit(&[GUILLEMETS, HIGH, SINGLE], GUILLEMETS, HIGH)
        },
        "de" => habit(&[LOW, ('‚', '‘'), ('»', '«'), ('›', '‹')], LOW, ('‚', '‘')),
        "es" | "it" | "pt" => habit(&[GUILLEMETS, HIGH, SINGLE], GUILLEMETS, HIGH),
        _ => return None,
    })
}
