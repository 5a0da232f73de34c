//! `numbers-differ`: a number that the source has and its translation hasn't, or the reverse.

use super::{
    amounts::{self, Amount, Amounts},
    between::Comparison,
    finding::Severity,
    notes::Notes,
    rules::{Check, Example, Rule},
    saying::Saying,
};

pub(super) const RULE: Rule = Rule {
    id: "numbers-differ",
    severity: Severity::Warning,
    looks_for: "A number in a translated unit that its source hasn't, or one of the source's that is left out.",
    limits: "Digits of any script and all separators are read alike, and so are 1.5 million, 1,5 млн and 1500000. Numbers up \
             to 12, which are as often written in words, numbers in names (G20, F-35), in addresses and in dates (see \
             `date-differs`) aren't asked for. A number the other side writes in words, as a Roman numeral, on the 12-hour \
             clock, in converted units (miles and kilometres) or as the last two digits of a year is no difference.",
    mends: None,
    examples: [
        Example::new("ar", "41 млн евро → ٤٣ مليون يورو", "41 млн евро → ٤١ مليون يورو"),
        Example::new("ru", "١٬٥٠٠ طن → 1 600 тонн", "١٬٥٠٠ طن → 1 500 тонн"),
        Example::new("en", "٢٢ شهرًا → 24 months", "٢٢ شهرًا → 22 months"),
    ],
    check: Check::Comparison(check),
};

fn check(comparison: &Comparison<'_>, notes: &mut Notes<'_>) {
    if comparison.source.is_empty() {
        return;
    }
    let there = amounts::read(&comparison.source);
    let here = amounts::read(&comparison.target);
    let left_out = not_in(&there, &here);
    let added = not_in(&here, &there);
    let (place, range) = match added.first() {
        Some(amount) => (comparison.target[amount.passage], amount.span.clone()),
        None => (comparison.first(), comparison.first().whole()),
    };
    let from = comparison.from;
    let text = match (listed(&left_out), listed(&added)) {
        (None, None) => return,
        (Some(out), None) => {
            let text = format!("“{from}” says {out}, and this doesn't: make both say the same.");
            Saying::new(text).form("left-out").with("there", out)
        }
        (None, Some(new)) => {
            let text = format!("This says {new}, and “{from}” doesn't: make both say the same.");
            Saying::new(text).form("added").with("here", new)
        }
        (Some(out), Some(new)) => {
            let text = format!("“{from}” says {out}, and this {new}: make both say the same.");
            Saying::new(text)
                .form("both")
                .with("there", out)
                .with("here", new)
        }
    };
    let text = text.with("language", from);
    notes.say_at(place, range, text);
}

/// What one side asks for and the other doesn't have.
fn not_in<'a>(one: &'a Amounts<'_>, other: &Amounts<'_>) -> Vec<&'a Amount> {
    one.all
        .iter()
        .filter(|amount| amount.is_asked_for && !other.has(amount, one))
        .collect()
}

fn listed(amounts: &[&Amount]) -> Option<String> {
    let shown: Vec<&str> = amounts.iter().map(|amount| amount.shown.as_str()).collect();
    (!shown.is_empty()).then(|| shown.join(", "))
}
