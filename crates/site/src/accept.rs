//! What a program would rather have (RFC 9110 §12.5.1): a page, or the same as JSON.

/// A form in which an edition is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// A page.
    Html,
    /// ninjs.
    Json,
}

/// The form that an `Accept` header asks for. A page, where both are as welcome, or neither is.
pub(crate) fn form(accept: Option<&str>) -> Form {
    let Some(accept) = accept else {
        return Form::Html;
    };
    let ranges: Vec<(&str, u16)> = accept.split(',').filter_map(range).collect();
    let json = quality(&ranges, "application", "json");
    if quality(&ranges, "text", "html") < json {
        Form::Json
    } else {
        Form::Html
    }
}

/// How welcome a media type is, in thousandths: by the range that names it most exactly.
fn quality(ranges: &[(&str, u16)], kind: &str, subtype: &str) -> u16 {
    let exactness = |range: &str| {
        let (range_kind, range_subtype) = range.split_once('/')?;
        match (range_kind, range_subtype) {
            ("*", "*") => Some(0),
            (named, "*") if named.eq_ignore_ascii_case(kind) => Some(1),
            (named, exact) if named.eq_ignore_ascii_case(kind) && exact.eq_ignore_ascii_case(subtype) => {
                Some(2)
            }
            _ => None,
        }
    };
    let named = ranges
        .iter()
        .filter_map(|(range, quality)| Some((exactness(range)?, *quality)));
    named.max().map_or(0, |(_, quality)| quality)
}

/// A range with its quality; one that can't be read isn't there. A range with other parameters asks for a form of its own,
/// which isn't ours.
fn range(part: &str) -> Option<(&str, u16)> {
    let mut pieces = part.split(';').map(str::trim);
    let range = pieces.next().filter(|range| range.contains('/'))?;
    let mut quality = 1000;
    for piece in pieces {
        let (name, value) = piece.split_once('=')?;
        if name.eq_ignore_ascii_case("q") {
            quality = thousandths(value)?;
        } else if !name.eq_ignore_ascii_case("charset") {
            return None;
        }
    }
    Some((range, quality))
}

fn thousandths(text: &str) -> Option<u16> {
    let quality: f32 = text.parse().ok()?;
    (0.0..=1.0)
        .contains(&quality)
        .then_some((quality * 1000.0) as u16)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn json_is_given_to_whoever_would_rather_have_it() {
        for accept in [
            "application/json",
            "APPLICATION/JSON",
            "application/json, text/html;q=0.9",
            "text/html;q=0.5,application/json;q=0.6",
            "application/*",
            "application/json;charset=utf-8",
            "*/*;q=0.1, application/json",
            "text/html;q=0, */*",
        ] {
            assert_eq!(form(Some(accept)), Form::Json, "{accept}");
        }
    }

    #[test]
    fn everybody_else_gets_the_page() {
        for accept in [
            "",
            "*/*",
            "text/html",
            "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
            "text/html, application/json",
            "application/json;q=0",
            "application/json;q=0.4, text/html;q=0.5",
            "application/json;q=7",
            "application/json;profile=\"x\"",
            "application/ld+json",
            "json",
            ";;,,q=1",
            "image/avif",
        ] {
            assert_eq!(form(Some(accept)), Form::Html, "{accept}");
        }
        assert_eq!(form(None), Form::Html);
    }
}
