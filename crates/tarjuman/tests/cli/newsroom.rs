//! A newsroom in a temporary folder, and the binary that works on it.

use std::{
    path::{Path, PathBuf},
    process::{Command, Output},
};

use serde_json::Value;
use tempfile::TempDir;

/// A newsroom of one test.
pub(crate) struct Newsroom {
    folder: TempDir,
}

/// What a command answered.
pub(crate) struct Said {
    pub(crate) status: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Said {
    /// Standard output as one JSON document.
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}: {} {}", self.out, self.err))
    }

    /// Standard output as JSON Lines.
    pub(crate) fn json_lines(&self) -> Vec<Value> {
        self.out
            .lines()
            .map(|line| serde_json::from_str(line).unwrap())
            .collect()
    }

    /// The same, where the command was to succeed.
    pub(crate) fn well(self) -> Self {
        assert_eq!(self.status, 0, "{}{}", self.out, self.err);
        self
    }
}

impl From<Output> for Said {
    fn from(output: Output) -> Self {
        Self {
            status: output.status.code().unwrap_or(-1),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }
}

/// The binary with these arguments.
pub(crate) fn tarjuman(args: &[&str]) -> Said {
    Command::new(env!("CARGO_BIN_EXE_tarjuman"))
        .args(args)
        .output()
        .unwrap()
        .into()
}

impl Newsroom {
    /// An empty newsroom in Arabic, Russian and English.
    pub(crate) fn new() -> Self {
        let newsroom = Self {
            folder: tempfile::tempdir().unwrap(),
        };
        newsroom.run(&["init", "--languages", "ar,ru,en"]).well();
        newsroom
    }

    /// A newsroom with the demonstration's stories.
    pub(crate) fn demo() -> Self {
        let newsroom = Self::new();
        newsroom
            .run(&["import", "jsonl", demo().to_str().unwrap()])
            .well();
        newsroom
    }

    /// Where it is.
    pub(crate) fn dir(&self) -> PathBuf {
        self.folder.path().join("newsroom")
    }

    /// A place beside it for a test's own files.
    pub(crate) fn beside(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// A command on it.
    pub(crate) fn run(&self, args: &[&str]) -> Said {
        self.command(args).output().unwrap().into()
    }

    /// A command on it, not started yet.
    pub(crate) fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_tarjuman"));
        command.arg("--dir").arg(self.dir()).args(args);
        command
    }

    /// Everything in it as JSON Lines.
    pub(crate) fn export(&self, name: &str) -> String {
        let path = self.beside(name).join("all.jsonl");
        self.run(&["export", "jsonl", path.to_str().unwrap()]).well();
        std::fs::read_to_string(path).unwrap()
    }

    /// A file of lines beside it.
    pub(crate) fn file(&self, name: &str, content: &str) -> String {
        let path = self.beside(name);
        std::fs::write(&path, content).unwrap();
        path.to_str().unwrap().to_owned()
    }
}

/// The demonstration's records.
pub(crate) fn demo() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("demo/demo.jsonl")
}
