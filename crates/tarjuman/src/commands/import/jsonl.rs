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
    report::{Fate, LeftOut, Report},
};
use newsroom::{id::StoryId, record::Record};
use press::{
    Press,
    judge::{Judge, key},
    take::{Done, Files, Item, Terms},
};

use super::{count, differing};
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
    let whole = judged.bad.is_empty();
    if asked.dry_run || !(whole || asked.keep_going) {
        return tell(judged, whole && asked.dry_run, report);
    }
    write(press, path, &files, asked, &judged.bad, report).await
}

/// What the first pass found.
struct Judged {
    records: u64,
    stories: Vec<StoryId>,
    /// The numbers of the lines that can't be taken; the report says why.
    bad: Vec<u64>,
}

fn judge(press: &Press, path: &Path, files: &Beside, report: &mut Report) -> Result<Judged> {
    let mut judged = Judged {
        records: 0,
        stories: Vec::new(),
        bad: Vec::new(),
    };
    let mut judge = press.judge(files);
    let mut lines = Lines::open(path, "judging")?;
    while let Some((number, line)) = lines.next()? {
        judged.records += 1;
        if let Err((item, reason)) = judge_line(&mut judge, line.as_deref(), number, &mut judged.stories) {
            judged.bad.push(number);
            report.count(Fate::LeftOut(LeftOut {
                item,
                place: format!("line {number}"),
                reason,
            }));
        }
    }
    Ok(judged)
}

fn judge_line(
    judge: &mut Judge<'_>,
    line: Result<&str, &String>,
    number: u64,
    stories: &mut Vec<StoryId>,
) -> Result<(), (String, String)> {
    let unnamed = || format!("line {number}");
    let line = line.map_err(|why| (unnamed(), why.clone()))?;
    let read =
        jsonl::read_line(line, number, &mut ambient::Uuids).map_err(|bad| (unnamed(), reason(&bad)))?;
    let (kind, id) = key(&read.record);
    judge
        .judge(&read.record)
        .map_err(|reason| (format!("{kind} {id}"), reason))?;
    if stories.len() < intake::report::MOST {
        stories.extend(story_of(&read.record));
    }
    Ok(())
}

fn reason(bad: &BadLine) -> String {
    match &bad.place {
        Some(place) => format!("{place}: {}", bad.reason),
        None => bad.reason.clone(),
    }
}

/// Nothing is written: the report says what is bad, or what would be taken.
fn tell(judged: Judged, would_be_taken: bool, report: &mut Report) -> Result<()> {
    let bad = u64::try_from(judged.bad.len())?;
    if would_be_taken {
        for _ in 0..judged.records {
            report.count(Fate::Taken);
        }
        judged.stories.into_iter().for_each(|story| report.story(story));
        return Ok(());
    }
    let good = judged.records - bad;
    if 0 < good {
        let reason =
            "something else in the file is bad, so nothing of it is taken: mend that, or add --keep-going";
        for _ in 0..good {
            let left = LeftOut {
                item: "a good record".to_owned(),
                place: "the file".to_owned(),
                reason: reason.to_owned(),
            };
            report.count(Fate::LeftOut(left));
        }
    }
    Ok(())
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
            return Ok(());
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
