//! A program run beside a test: started, listened to until it says where it serves, ended with the test.

use std::io::{BufRead, BufReader};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

/// A running program; it ends when this is dropped.
pub struct Server {
    child: Child,
}

impl Server {
    /// Starts the program and reads its standard output until `found` makes something of a line.
    ///
    /// # Errors
    /// Where the program cannot be started, ends, or says nothing of the kind for `patience`; the error quotes what
    /// it said.
    pub fn start<T>(
        command: &mut Command,
        patience: Duration,
        found: impl Fn(&str) -> Option<T>,
    ) -> Result<(Self, T)> {
        let name = command.get_program().display().to_string();
        let child = command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn();
        let mut server = Self {
            child: child.with_context(|| format!("cannot start {name}"))?,
        };
        let output = server
            .child
            .stdout
            .take()
            .context("the program has no standard output")?;
        let wanted =
            listen(output, patience, found).with_context(|| format!("{name} did not start to serve"))?;
        Ok((server, wanted))
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended by itself, and then there is nothing to end.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Reads lines until one is the wanted one; later lines are read and dropped, so that the program never blocks.
fn listen<T>(output: ChildStdout, patience: Duration, found: impl Fn(&str) -> Option<T>) -> Result<T> {
    let (sender, lines) = mpsc::channel();
    thread::spawn(move || {
        for line in BufReader::new(output).lines().map_while(Result::ok) {
            // Nobody listens any more once the wanted line is there.
            let _ = sender.send(line);
        }
    });
    let deadline = Instant::now() + patience;
    let mut said = String::new();
    loop {
        match lines.recv_timeout(deadline.saturating_duration_since(Instant::now())) {
            Ok(line) => {
                if let Some(wanted) = found(&line) {
                    return Ok(wanted);
                }
                said.push_str(&line);
                said.push('\n');
            }
            Err(RecvTimeoutError::Timeout) => bail!("after {patience:?} it had said:\n{said}"),
            Err(RecvTimeoutError::Disconnected) => bail!("it ended, having said:\n{said}"),
        }
    }
}
