//! One program's run: how long it took, and how much memory it held at most.

use std::process::{Command, Output, Stdio};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};

/// How often the kernel's record of the peak is read; it only grows, so only the last moments can be missed.
const LOOK: Duration = Duration::from_millis(10);

/// What a run cost and said.
pub(super) struct Measured {
    /// From start to end, in seconds.
    pub(super) seconds: f64,
    /// The most memory it held at once, in MiB; `None` where the system doesn't tell.
    pub(super) peak_mib: Option<f64>,
    /// Its standard output.
    pub(super) output: String,
}

/// Runs the program to its end.
///
/// # Errors
/// Where it cannot be started or fails; the error quotes what it said.
pub(super) fn run(command: &mut Command) -> Result<Measured> {
    let name = command.get_program().display().to_string();
    let begun = Instant::now();
    let child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn();
    let child = child.with_context(|| format!("cannot start {name}"))?;
    let (ended, end) = mpsc::channel::<()>();
    let pid = child.id();
    let watcher = thread::spawn(move || {
        let mut peak = None;
        while let Err(RecvTimeoutError::Timeout) = end.recv_timeout(LOOK) {
            peak = peak_of(pid).or(peak);
        }
        peak
    });
    let output = child
        .wait_with_output()
        .with_context(|| format!("{name} was lost"))?;
    let seconds = begun.elapsed().as_secs_f64();
    drop(ended);
    let peak = watcher.join().ok().flatten();
    succeeded(&name, &output)?;
    let output = String::from_utf8_lossy(&output.stdout).into_owned();
    Ok(Measured {
        seconds,
        peak_mib: peak.map(|kib| f64::from(kib) / 1024.0),
        output,
    })
}

fn succeeded(name: &str, output: &Output) -> Result<()> {
    let said = String::from_utf8_lossy(&output.stderr);
    ensure!(
        output.status.success(),
        "{name} ended with {}: {}",
        output.status,
        said.trim()
    );
    Ok(())
}

/// The most memory the process has held so far, in KiB.
fn peak_of(pid: u32) -> Option<u32> {
    let status = std::fs::read_to_string(format!("/proc/{pid}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().strip_suffix(" kB")?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_run_tells_its_time_its_peak_and_its_words() {
        let script = "sleep 0.2; echo done";
        let measured = run(Command::new("sh").args(["-c", script])).unwrap();
        assert!(measured.seconds >= 0.2);
        assert!(measured.peak_mib.is_none_or(|mib| mib > 0.1));
        assert_eq!(measured.output, "done\n");
    }

    #[test]
    fn a_failed_run_is_an_error_with_its_words() {
        let error = run(Command::new("sh").args(["-c", "echo why >&2; exit 3"]))
            .err()
            .unwrap();
        assert!(error.to_string().contains("why"), "{error}");
    }
}
