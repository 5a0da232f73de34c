//! Sentences: Unicode's breaks (UAX #29), mended where an abbreviation, an initial or a quotation would be
//! cut in two.

mod abbreviations;

use icu::segmenter::{
    SentenceSegmenter,
    options::{SentenceBreakInvariantOptions, SentenceBreakOptions},
};

use crate::Lang;
use abbreviations::Ending;

/// The sentences of a text, in order, each with the spaces after it: joined, they are the text again.
///
/// A sentence goes on after «им.», `т. е.`, `Mr.`, «د.»; after an initial (`А. С. Пушкин`, `J. R. R.
/// Tolkien`); where the next piece begins with a small letter (`“Stop!” he said.`), and, in scripts without
/// small letters, after a quotation that ends in a question or exclamation mark; and a number alone with its
/// full stop begins what follows (`1. …`). Long quotations are parted at their own sentences.
#[must_use]
pub fn split<'a>(text: &'a str, lang: &Lang) -> Vec<&'a str> {
    let mut sentences = Vec::new();
    let mut start = 0;
    for end in breaks(text, lang) {
        if start < end && (end == text.len() || is_end(&text[start..end], &text[end..], lang)) {
            sentences.push(&text[start..end]);
            start = end;
        }
    }
    sentences
}

/// Unicode's sentence breaks, the text's end among them.
fn breaks(text: &str, lang: &Lang) -> Vec<usize> {
    let locale = lang.identifier();
    let mut options = SentenceBreakOptions::default();
    options.content_locale = Some(&locale);
    match SentenceSegmenter::try_new(options) {
        Ok(segmenter) => segmenter.as_borrowed().segment_str(text).collect(),
        Err(_) => SentenceSegmenter::new(SentenceBreakInvariantOptions::default())
            .segment_str(text)
            .collect(),
    }
}

/// Whether a sentence really ends between what was read of it and what follows.
fn is_end(sentence: &str, rest: &str, lang: &Lang) -> bool {
    if sentence.ends_with(['\n', '\r', '\u{2029}']) {
        return true;
    }
    let said = sentence.trim_end();
    let next = rest.split_whitespace().next().unwrap_or_default();
    let first = rest.chars().find(|c| c.is_alphanumeric());
    // A piece without letters or digits, such as a lone closing mark, belongs to the sentence before it.
    if !next.contains(char::is_alphanumeric) && !said.is_empty() && first.is_none_or(|_| is_closing(next)) {
        return false;
    }
    if !said.contains(char::is_alphabetic) || first.is_some_and(char::is_lowercase) {
        return false;
    }
    if is_question_in_quotes(said) && first.is_some_and(|c| !c.is_uppercase() && c.is_alphabetic()) {
        return false;
    }
    match abbreviations::ending(said, lang) {
        Ending::Open => false,
        Ending::Either => abbreviations::starts(next, lang),
        Ending::None => true,
    }
}

fn is_closing(piece: &str) -> bool {
    piece.chars().all(|c| {
        matches!(
            c,
            '»' | '”' | '“' | '"' | ')' | ']' | '’' | '.' | '!' | '?' | '؟' | '…'
        )
    })
}

/// «…؟» · `…!"`: the mark belongs to the quotation, and who said it often follows.
fn is_question_in_quotes(said: &str) -> bool {
    let inner = said.trim_end_matches(['»', '”', '"', '“']);
    inner.len() < said.len() && inner.ends_with(['!', '?', '؟'])
}
