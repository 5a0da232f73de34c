//! No committed text names a place that exists on one machine alone.

use anyhow::Result;

use super::Finding;
use crate::workspace::Workspace;

/// The folders of people's machines; written in two halves, so that this file doesn't find itself.
const FOLDERS: [(&str, &str); 5] = [
    ("/ho", "me/"),
    ("/ro", "ot/"),
    ("/wo", "rk/"),
    ("/Us", "ers/"),
    ("C:\\Us", "ers\\"),
];

/// No line of a committed text file holds an absolute path into somebody's folders.
pub(super) fn check(workspace: &Workspace) -> Result<Vec<Finding>> {
    let mut findings = Vec::new();
    for file in workspace.files()? {
        let Some(text) = workspace.text(&file)? else {
            continue;
        };
        let named = text.lines().enumerate().filter(|(_, line)| names_a_machine(line));
        findings.extend(named.map(|(number, line)| {
            Finding::new(
                format!("{file}:{}", number + 1),
                format!("names one machine's folder: {}", line.trim()),
            )
        }));
    }
    Ok(findings)
}

fn names_a_machine(line: &str) -> bool {
    FOLDERS.iter().any(|(first, second)| {
        let folder = format!("{first}{second}");
        line.match_indices(&folder)
            .any(|(at, _)| !line[..at].ends_with(is_of_an_address))
    })
}

/// Within an address or a relative path such a folder's name is only a name.
fn is_of_an_address(before: char) -> bool {
    before.is_alphanumeric() || ".}_-".contains(before)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tidy::assert_kept;

    #[test]
    fn no_path_of_one_machine_is_committed() {
        assert_kept(check);
    }

    #[test]
    fn a_path_is_found_and_an_address_with_the_same_words_is_not() {
        let home = ["/ho", "me/"].concat();
        assert!(names_a_machine(&format!("see {home}somebody/x")));
        assert!(names_a_machine(&format!("\"{home}x\"")));
        assert!(!names_a_machine(&format!("https://example.org{home}x")));
        assert!(!names_a_machine(&format!("..{home}x")));
    }
}
