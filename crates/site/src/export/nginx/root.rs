//! How nginx answers `/`: by the reader's saved choice, then by their browser's languages, then in the first language.

use std::fmt::Write as _;

use language::Lang;

use crate::choice::COOKIE;

/// The place `/`. `/?lang=TAG` keeps a choice, as the server does.
pub(super) fn rule(languages: &[Lang]) -> String {
    let mut rule = String::from(
        "location = / {\n    add_header Vary \"Accept-Language, Cookie\";\n    add_header Cache-Control \"no-cache\";\n",
    );
    // Writing to a string can't fail.
    for lang in languages {
        let cookie = format!("{COOKIE}={lang}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly");
        let _ = writeln!(
            rule,
            "    if ($arg_lang = \"{lang}\") {{ add_header Set-Cookie \"{cookie}\"; return 302 /{lang}/; }}"
        );
    }
    for lang in languages {
        let _ = writeln!(
            rule,
            "    if ($cookie_{COOKIE} = \"{lang}\") {{ return 302 /{lang}/; }}"
        );
    }
    let ours = any_of(languages.iter().map(Lang::primary));
    let mut primaries: Vec<&str> = Vec::new();
    for lang in languages {
        if primaries.contains(&lang.primary()) {
            continue;
        }
        primaries.push(lang.primary());
        let pattern = first_wish(&ours, lang.primary());
        let _ = writeln!(
            rule,
            "    if ($http_accept_language ~* \"{pattern}\") {{ return 302 /{lang}/; }}"
        );
    }
    if let Some(first) = languages.first() {
        let _ = writeln!(rule, "    return 302 /{first}/;");
    }
    rule.push_str("}\n");
    rule
}

/// Browsers write the language they like best first: of ours it is the first one named.
fn first_wish(ours: &str, primary: &str) -> String {
    format!("^(?:\\s*(?!{ours}(?:[-;,\\s]|$))[^,]*,)*\\s*{primary}(?:[-;,\\s]|$)")
}

fn any_of<'a>(tags: impl Iterator<Item = &'a str>) -> String {
    format!("(?:{})", tags.collect::<Vec<_>>().join("|"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_saved_choice_goes_before_the_browsers_and_the_first_language_is_last() {
        let languages = ["ar", "ru", "pt-BR"].map(|tag| Lang::parse(tag).unwrap());
        let rule = rule(&languages);
        let at = |text: &str| {
            rule.find(text)
                .unwrap_or_else(|| panic!("{text} isn't in {rule}"))
        };
        let kept = at("if ($arg_lang = \"ru\") { add_header Set-Cookie \"lang=ru;");
        let saved = at("if ($cookie_lang = \"pt-BR\") { return 302 /pt-BR/; }");
        let browser = at("\\s*pt(?:[-;,\\s]|$)\") { return 302 /pt-BR/; }");
        let last = at("\n    return 302 /ar/;\n}");
        assert!(kept < saved && saved < browser && browser < last);
    }
}
