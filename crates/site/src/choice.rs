//! Which language a reader gets who names none: by their saved choice, then by their browser's, then the first.

use language::Lang;

/// The cookie of a saved choice. It is set by `/?lang=TAG` alone: following a link to a language saves nothing.
pub const COOKIE: &str = "lang";

/// Chooses among `languages` (the newsroom's, in its order) by a saved tag and an `Accept-Language` header (RFC 9110
/// §12.5.4); `None` only where there are no languages.
#[must_use]
pub fn choose<'a>(languages: &'a [Lang], saved: Option<&str>, accepted: Option<&str>) -> Option<&'a Lang> {
    saved
        .and_then(|tag| exact(languages, tag))
        .or_else(|| by_header(languages, accepted?))
        .or_else(|| languages.first())
}

/// The language of a tag, written in any case.
#[must_use]
pub fn exact<'a>(languages: &'a [Lang], tag: &str) -> Option<&'a Lang> {
    let lang = Lang::parse(tag).ok()?;
    languages.iter().find(|one| **one == lang)
}

fn by_header<'a>(languages: &'a [Lang], header: &str) -> Option<&'a Lang> {
    let mut wishes: Vec<(u16, &str)> = header.split(',').filter_map(wish).collect();
    // Stable: of equal wishes the earlier one wins.
    wishes.sort_by_key(|(quality, _)| std::cmp::Reverse(*quality));
    let refused = |lang: &Lang| {
        wishes
            .iter()
            .any(|(quality, range)| *quality == 0 && range.eq_ignore_ascii_case(lang.as_str()))
    };
    let wanted = wishes.iter().take_while(|(quality, _)| 0 < *quality);
    wanted
        .filter_map(|(_, range)| by_range(languages, range, &refused))
        .next()
}

/// The language of one range: its tag, then a longer tag of the same language, then a shorter one (RFC 4647 §3.4).
fn by_range<'a>(languages: &'a [Lang], range: &str, refused: &dyn Fn(&Lang) -> bool) -> Option<&'a Lang> {
    let open = || languages.iter().filter(|lang| !refused(lang));
    if range == "*" {
        return open().next();
    }
    let lang = Lang::parse(range).ok()?;
    open()
        .find(|one| **one == lang)
        .or_else(|| open().find(|one| one.primary() == lang.primary()))
}

/// A range with its quality in thousandths. A quality that can't be read is none at all.
fn wish(part: &str) -> Option<(u16, &str)> {
    let mut pieces = part.split(';').map(str::trim);
    let range = pieces.next().filter(|range| !range.is_empty())?;
    let quality = pieces.find_map(|piece| piece.strip_prefix("q=").or_else(|| piece.strip_prefix("Q=")));
    let quality: f32 = quality.map_or(Some(1.0), |text| text.parse().ok())?;
    (0.0..=1.0)
        .contains(&quality)
        .then_some(((quality * 1000.0) as u16, range))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen(saved: Option<&str>, accepted: Option<&str>) -> String {
        let languages = ["ar", "ru", "en", "pt-BR"].map(|tag| Lang::parse(tag).unwrap());
        choose(&languages, saved, accepted).unwrap().to_string()
    }

    #[test]
    fn a_saved_choice_wins_over_the_browser() {
        assert_eq!(chosen(Some("ru"), Some("en")), "ru");
        assert_eq!(chosen(Some("RU"), None), "ru");
        assert_eq!(
            chosen(Some("fr"), Some("en")),
            "en",
            "a language that isn't there"
        );
    }

    #[test]
    fn the_browser_is_asked_by_quality() {
        for (header, lang) in [
            ("ru;q=0.5, en;q=0.9", "en"),
            ("fr, ru-RU;q=0.8, en;q=0.7", "ru"),
            ("EN-us", "en"),
            ("pt", "pt-BR"),
            ("en;q=0, *;q=0.1", "ar"),
            ("ar;q=0, *", "ru"),
            ("*", "ar"),
            ("fr", "ar"),
            ("", "ar"),
            (";;q=,,,x=1;q=nan", "ar"),
            ("en;q=7, ru;q=0.1", "ru"),
        ] {
            assert_eq!(chosen(None, Some(header)), lang, "{header}");
        }
    }
}
