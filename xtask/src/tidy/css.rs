//! Styles say start and end, never left and right, so that one sheet serves both directions.

use anyhow::Result;

use super::Finding;
use crate::workspace::Workspace;

const SIDES: [&str; 2] = ["left", "right"];

/// Properties whose value, not whose name, may hold a side.
const SIDED_VALUES: [&str; 4] = ["text-align", "float", "clear", "caption-side"];

/// Shorthands of four values, of which the second is the right side and the fourth the left one.
const FOUR_SIDED: [&str; 6] = [
    "margin",
    "padding",
    "inset",
    "border-width",
    "border-style",
    "border-color",
];

/// Every declaration of every committed style sheet of ours is the same in both directions.
pub(super) fn check(workspace: &Workspace) -> Result<Vec<Finding>> {
    let mut findings = Vec::new();
    let ours = |file: &&String| {
        ["themes/", "web/", "crates/desk/"]
            .iter()
            .any(|place| file.starts_with(place))
    };
    for file in workspace
        .files()?
        .iter()
        .filter(ours)
        .filter(|file| file.ends_with(".css"))
    {
        let text = workspace.text(file)?.unwrap_or_default();
        findings.extend(physical(&text).into_iter().map(|(line, declaration)| {
            Finding::new(
                format!("{file}:{line}"),
                format!("`{declaration}`: use the logical property"),
            )
        }));
    }
    Ok(findings)
}

/// The declarations that name a side, with their lines.
fn physical(sheet: &str) -> Vec<(usize, String)> {
    let sheet = without_comments(sheet);
    let mut found = Vec::new();
    let mut at = 0;
    for piece in sheet.split_inclusive(['{', '}', ';']) {
        let line = sheet[..at].matches('\n').count() + 1;
        at += piece.len();
        // What ends in an opening brace is a selector or a condition.
        if piece.ends_with('{') {
            continue;
        }
        let declaration = piece.trim_end_matches(['}', ';']).trim();
        let blank_lines = piece.len() - piece.trim_start().len();
        let line = line + piece[..blank_lines].matches('\n').count();
        let Some((property, value)) = declaration.split_once(':') else {
            continue;
        };
        if is_physical(property.trim(), value.trim()) {
            found.push((line, declaration.to_owned()));
        }
    }
    found
}

fn is_physical(property: &str, value: &str) -> bool {
    if property.starts_with("--") {
        return false;
    }
    let words = || value.split_whitespace();
    let named = property.split('-').any(|part| SIDES.contains(&part));
    let sided = SIDED_VALUES.contains(&property) && words().any(|word| SIDES.contains(&word));
    let four: Vec<&str> = if FOUR_SIDED.contains(&property) {
        words().collect()
    } else {
        Vec::new()
    };
    let uneven = matches!(four[..], [_, right, _, left, ..] if right != left);
    named || sided || uneven
}

/// The sheet with its comments blanked, line breaks kept.
fn without_comments(sheet: &str) -> String {
    let mut plain = String::with_capacity(sheet.len());
    let mut rest = sheet;
    while let Some(begin) = rest.find("/*") {
        plain.push_str(&rest[..begin]);
        let end = rest[begin..].find("*/").map_or(rest.len(), |end| begin + end + 2);
        plain.extend(rest[begin..end].chars().filter(|character| *character == '\n'));
        rest = &rest[end..];
    }
    plain.push_str(rest);
    plain
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tidy::assert_kept;

    #[test]
    fn our_styles_are_the_same_in_both_directions() {
        assert_kept(check);
    }

    #[test]
    fn sides_are_found_in_names_in_values_and_in_uneven_shorthands() {
        let sheet = "a { margin-left: 1px; /* right: 0 */\n  text-align: right }\n@media (width > 1px) {\n  b {\n    \
                     padding: 0 1px 0 2px;\n  }\n}";
        let lines: Vec<usize> = physical(sheet).into_iter().map(|(line, _)| line).collect();
        assert_eq!(lines, [1, 2, 5]);
    }

    #[test]
    fn logical_properties_even_shorthands_and_our_own_names_are_kept() {
        let sheet = ":root { --left: 1px } a:hover { margin-inline-start: 1px; text-align: start; margin: 0 1px 2px 1px; \
                     background: url(data:image/svg+xml,left) }";
        assert_eq!(physical(sheet), []);
    }
}
