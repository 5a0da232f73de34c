//! What the commands print: one clear line for an error, text for people, JSON for programs.

use std::{
    io::{self, IsTerminal, Write},
    process::ExitCode,
};

use anyhow::Result;
use indicatif::{ProgressBar, ProgressStyle};
use serde::Serialize;

/// For whom a command prints.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Audience {
    /// A person reads it.
    Person,
    /// A program reads it: JSON on standard output and nothing else there.
    Program,
}

/// Prints an error as one line on standard error; the exit status is 1.
pub(crate) fn fail(error: &anyhow::Error) -> ExitCode {
    let line = format!("{error:#}")
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    eprintln!("tarjuman: {line}");
    ExitCode::FAILURE
}

/// Prints as one line on standard error which flag doesn't belong there, and why; the exit status is 2, as for any wrong
/// usage.
pub(crate) fn misused(flag: &str) -> ExitCode {
    eprintln!("tarjuman: {flag}, so leave it out");
    ExitCode::from(2)
}

/// Prints one JSON document, or one line of JSON Lines.
pub(crate) fn json(value: &impl Serialize) -> Result<()> {
    let mut line = serde_json::to_string(value)?;
    line.push('\n');
    write(&line)
}

/// Prints a line for a person.
pub(crate) fn line(text: &str) -> Result<()> {
    write(&format!("{text}\n"))
}

/// A number with what it counts: `1 story`, `0 stories`.
pub(crate) fn counted(number: u64, one: &str, many: &str) -> String {
    match number {
        1 => format!("1 {one}"),
        _ => format!("{number} {many}"),
    }
}

fn write(text: &str) -> Result<()> {
    match io::stdout().lock().write_all(text.as_bytes()) {
        // Whoever reads has seen enough (`tarjuman story list | head`).
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => std::process::exit(0),
        other => Ok(other?),
    }
}

/// A progress bar on standard error where that is a terminal; a silent one elsewhere.
pub(crate) fn progress(total: u64, unit: &str) -> ProgressBar {
    if !io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let template = format!("{{msg:12}} {{wide_bar}} {{human_pos}}/{{human_len}} {unit} {{eta}}");
    let style = ProgressStyle::with_template(&template).unwrap_or_else(|_| ProgressStyle::default_bar());
    ProgressBar::new(total).with_style(style)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_is_one_and_the_rest_are_many() {
        assert_eq!(counted(1, "story", "stories"), "1 story");
        assert_eq!(counted(0, "story", "stories"), "0 stories");
    }
}
