//! Plain text cut to a length.

/// The text within `most` characters, cut at a word, with an ellipsis where it was cut.
pub(crate) fn cut(text: &str, most: usize) -> String {
    let text = text.trim();
    let Some((end, _)) = text.char_indices().nth(most) else {
        return text.to_owned();
    };
    let whole = &text[..end];
    let at = whole.rfind(char::is_whitespace).unwrap_or(end);
    let kept = whole[..at].trim_end_matches(|c: char| c.is_whitespace() || "،,;:؛—–-".contains(c));
    format!("{kept}…")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_at_a_word() {
        assert_eq!(cut("ناقش الرئيسان، الوضع", 15), "ناقش الرئيسان…");
        assert_eq!(cut(" short ", 15), "short");
        assert_eq!(cut("безпробела", 4), "безп…");
    }
}
