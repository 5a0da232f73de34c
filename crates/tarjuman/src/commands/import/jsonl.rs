//! `import jsonl`: two passes, so that by default nothing is taken of a file that holds something bad. Memory holds a
//! batch of records and an id for each, whatever the file's size.

use std::{
    fs::File,
    io::{self, BufRead, BufReader, Read},
    path::{Component, Path, PathBuf},
};

use anyhow::{Context, Result};
use indicatif::ProgressBar;
use intake::{
    jsonl::{self, BadLine, LONGEST_LINE},
    report::{Fate, LeftOut, MOST, Report},
};
use newsroom::{id::StoryId, record::Record};
use press::{
    Press,
    judge::{Judge, key},
    take::{Done, Files, Item, Terms},
};

use super::{count, differing, keeping};
use crate::{ambient, cli::Import, compose, out};

/// How many records are taken in one transaction.
const BATCH: usize = 500;

/// How many bytes of lines a batch holds at most, so that long stories don't fill the memory.
const BATCH_BYTES: usize = 16 << 20;

/// The folder beside the file, from which pictures are read.
struct Beside(PathBuf);

impl Files for Beside {
    fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        let path = Path::new(path);
        let inside = path
            .components()
            .all(|part| matches!(part, Component::Normal(_) | Component::CurDir));
        if !inside {
            return Err(io::Error::new(
                io::ErrorKind::InvalidInput,
                "it must lie beside the file or in a folder there",
            ));
        }
        std::fs::read(self.0.join(path))
    }
}

pub(super) async fn take(press: &Press, path: &Path, asked: &Import, report: &mut Report) -> Result<()> {
    let folder = path.parent().map_or_else(PathBuf::new, Path::to_owned);
    let files = Beside(folder);
    if let Err(error) = File::open(path) {
        // As for a text: what else was named is taken, and the report tells of both.
        report.count(Fate::LeftOut(LeftOut {
            item: path.display().to_string(),
            place: "the file".to_owned(),
            reason: format!("it can't be read: {error}"),
        }));
        return Ok(());
    }
    let judged = judge(press, path, &files, report)?;
    let may_be_taken = judged.bad.is_empty() || asked.keep_going;
    if !may_be_taken {
        leave_out_whole(judged, report);
        return Ok(());
    }
    write(press, path, &files, asked, &judged.bad, report).await
}

/// What the first pass found.
struct Judged {
    good: u64,
    /// The first good records, as many as a report names, with their lines.
    first_good: Vec<(String, u64)>,
    /// The numbers of the lines that can't be taken; the report says why.
    bad: Vec<u64>,
}

fn judge(press: &Press, path: &Path, files: &Beside, report: &mut Report) -> Result<Judged> {
    let mut judged = Judged {
        good: 0,
        first_good: Vec::new(),
        bad: Vec::new(),
    };
    let mut judge = press.judge(files);
    let mut lines = Lines::open(path, "judging")?;
    while let Some((number, line)) = lines.next()? {
        match judge_line(&mut judge, line.as_deref(), number) {
            Ok(item) => {
                judged.good += 1;
                if judged.first_good.len() < MOST {
                    judged.first_good.push((item, number));
                }
            }
            Err((item, reason)) => {
                judged.bad.push(number);
                let place = format!("line {number}");
                report.count(Fate::LeftOut(LeftOut { item, place, reason }));
            }
        }
    }
    Ok(judged)
}

fn judge_line(
    judge: &mut Judge<'_>,
    line: Result<&str, &String>,
    number: u64,
) -> Result<String, (String, String)> {
    let unnamed = || format!("line {number}");
    let line = line.map_err(|why| (unnamed(), why.clone()))?;
    let read =
        jsonl::read_line(line, number, &mut ambient::Uuids).map_err(|bad| (unnamed(), reason(&bad)))?;
    let (kind, id) = key(&read.record);
    let item = format!("{kind} {id}");
    if let Err(reason) = judge.judge(&read.record) {
        return Err((item, reason));
    }
    Ok(item)
}

fn reason(bad: &BadLine) -> String {
    match &bad.place {
        Some(place) => format!("{place}: {}", bad.reason),
        None => bad.reason.clone(),
    }
}

/// Nothing of the file is taken: what is good is left out because of what is bad.
fn leave_out_whole(judged: Judged, report: &mut Report) {
    // Beyond the report's length only the number counts, so the last place named stands for the rest.
    let mut named = judged.first_good.into_iter();
    let mut last = None;
    for _ in 0..judged.good {
        last = named.next().or(last);
        let Some((item, line)) = last.clone() else { return };
        report.count(Fate::LeftOut(LeftOut {
            item,
            place: format!("line {line}"),
            reason:
                "something else in the file is bad, so nothing of it is taken: mend that, or add --keep-going"
                    .to_owned(),
        }));
    }
}

async fn write(
    press: &Press,
    path: &Path,
    files: &Beside,
    asked: &Import,
    bad: &[u64],
    report: &mut Report,
) -> Result<()> {
    let terms = Terms {
        differing: differing(asked),
        section: asked.section.clone(),
        keeping: keeping(asked),
        act: compose::act(),
    };
    let mut import = press.import(terms, files);
    let mut lines = Lines::open(path, "taking")?;
    let (mut batch, mut places, mut bytes) = (Vec::new(), Vec::new(), 0);
    loop {
        let next = lines.next()?;
        let ended = next.is_none();
        if let Some((number, Ok(line))) = next
            && bad.binary_search(&number).is_err()
        {
            bytes += line.len();
            let read = jsonl::read_line(&line, number, &mut ambient::Uuids)?;
            read.remarks.into_iter().for_each(|remark| report.remark(remark));
            let (kind, id) = key(&read.record);
            places.push((number, story_of(&read.record)));
            batch.push(Item {
                name: format!("{kind} {id}"),
                record: read.record,
                made: read.made,
            });
        }
        if !batch.is_empty() && (ended || BATCH <= batch.len() || BATCH_BYTES <= bytes) {
            let done = import.take(std::mem::take(&mut batch)).await?;
            count_all(done, &std::mem::take(&mut places), report);
            bytes = 0;
        }
        if ended {
            return Ok(import.end().await?);
        }
    }
}

fn story_of(record: &Record) -> Option<StoryId> {
    match record {
        Record::Story(story) => Some(story.story.id.clone()),
        _ => None,
    }
}

/// Counts what became of a batch, of which `places` are the lines and the stories.
fn count_all(done: Vec<Done>, places: &[(u64, Option<StoryId>)], report: &mut Report) {
    for done in done {
        let (line, story) = places.get(done.at).cloned().unwrap_or_default();
        count(report, done.outcome, story, |reason| LeftOut {
            item: done.name,
            place: format!("line {line}"),
            reason,
        });
        done.remarks.into_iter().for_each(|remark| report.remark(remark));
    }
}

/// The lines of a file with their numbers, blank ones skipped; a line that isn't text is an error of its own.
struct Lines {
    file: BufReader<File>,
    number: u64,
    progress: ProgressBar,
    path: PathBuf,
}

type Line = (u64, Result<String, String>);

impl Lines {
    fn open(path: &Path, what: &'static str) -> Result<Self> {
        let file = File::open(path).with_context(|| format!("{} can't be read", path.display()))?;
        let progress = out::progress(file.metadata()?.len(), "bytes").with_message(what);
        Ok(Self {
            file: BufReader::with_capacity(1 << 20, file),
            number: 0,
            progress,
            path: path.to_owned(),
        })
    }

    fn next(&mut self) -> Result<Option<Line>> {
        loop {
            let mut bytes = Vec::new();
            let longest = u64::try_from(LONGEST_LINE)? + 1;
            let read = self
                .file
                .by_ref()
                .take(longest)
                .read_until(b'\n', &mut bytes)
                .with_context(|| format!("{} can't be read", self.path.display()))?;
            if read == 0 {
                self.progress.finish_and_clear();
                return Ok(None);
            }
            self.number += 1;
            self.progress.inc(u64::try_from(read)?);
            // A line of just that length ends with what was read: the next one is not skipped.
            if LONGEST_LINE < bytes.strip_suffix(b"\n").unwrap_or(&bytes).len() {
                self.file.skip_until(b'\n')?;
                return Ok(Some((
                    self.number,
                    Err(format!("it is longer than {LONGEST_LINE} bytes")),
                )));
            }
            if bytes.trim_ascii().is_empty() {
                continue;
            }
            let line = String::from_utf8(bytes).map_err(|error| {
                format!(
                    "it isn't UTF-8 from byte {} on",
                    error.utf8_error().valid_up_to() + 1
                )
            });
            return Ok(Some((self.number, line)));
        }
    }
}
