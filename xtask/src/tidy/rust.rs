//! What every Rust file of ours owes: a doc that says what it holds, a size one can read, reasons for exceptions.

use anyhow::Result;

use super::Finding;
use crate::workspace::Workspace;

const LONGEST: usize = 500;

/// Every file begins with a `//!` doc.
pub(super) fn check_docs(workspace: &Workspace) -> Result<Vec<Finding>> {
    each(workspace, |file, text| {
        let begins = text.lines().find(|line| !line.trim().is_empty());
        let documented = begins.is_some_and(|line| line.trim_start_matches("//!").trim() != line.trim());
        (!documented).then(|| Finding::new(file, "does not begin with a //! doc saying what it holds"))
    })
}

/// No file is too long to read in one go.
pub(super) fn check_length(workspace: &Workspace) -> Result<Vec<Finding>> {
    each(workspace, |file, text| {
        let lines = text.lines().count();
        (lines > LONGEST).then(|| Finding::new(file, format!("has {lines} lines: one thing, one file")))
    })
}

/// Where a lint is allowed or expected, the attribute says why.
pub(super) fn check_allowed(workspace: &Workspace) -> Result<Vec<Finding>> {
    each(workspace, |file, text| {
        let attribute = unexplained(text)?;
        let line = text[..attribute].lines().count() + 1;
        Some(Finding::new(
            format!("{file}:{line}"),
            "allows a lint without `reason = \"…\"`",
        ))
    })
}

/// Where the first attribute begins that silences a lint without a reason, in bytes.
fn unexplained(text: &str) -> Option<usize> {
    let silencing = ["#[allow(", "#![allow(", "#[expect(", "#![expect("];
    let mut begins: Vec<usize> = silencing
        .iter()
        .flat_map(|opening| text.match_indices(opening))
        .map(|(at, _)| at)
        .collect();
    begins.sort_unstable();
    begins.into_iter().find(|at| {
        let line_start = text[..*at].rfind('\n').map_or(0, |end| end + 1);
        let stands_alone = text[line_start..*at].trim().is_empty();
        let attribute = text[*at..].split(")]").next().unwrap_or_default();
        stands_alone && !attribute.contains("reason")
    })
}

fn each(workspace: &Workspace, judge: impl Fn(&str, &str) -> Option<Finding>) -> Result<Vec<Finding>> {
    let mut findings = Vec::new();
    for file in workspace.files()?.iter().filter(|file| file.ends_with(".rs")) {
        match workspace.text(file)? {
            Some(text) => findings.extend(judge(file, &text)),
            None => findings.push(Finding::new(file, "is not UTF-8")),
        }
    }
    Ok(findings)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tidy::assert_kept;

    #[test]
    fn every_rust_file_begins_with_its_doc() {
        assert_kept(check_docs);
    }

    #[test]
    fn no_rust_file_is_too_long() {
        assert_kept(check_length);
    }

    #[test]
    fn every_allowed_lint_has_a_reason() {
        assert_kept(check_allowed);
    }

    #[test]
    fn a_reason_may_stand_on_another_line_of_the_attribute() {
        assert_eq!(
            unexplained("#[allow(dead_code, reason = \"x\")]\nfn a() {}"),
            None
        );
        assert_eq!(
            unexplained("#[expect(\n    dead_code,\n    reason = \"x\"\n)]\nfn a() {}"),
            None
        );
        assert_eq!(unexplained("//! x\n\n#[allow(dead_code)]\nfn a() {}"), Some(7));
    }
}
