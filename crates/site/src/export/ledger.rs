//! What exports wrote into a folder, so that only that is ever removed, and what each page was made from: a file of lines on
//! disk, read through and never held. A file is named before it is written, so an export that is cut short leaves nothing that
//! the next one wouldn't know.
//!
//! Three files stand beside each other: what the last whole export wrote, what those that followed it wrote since, and what the
//! export under way has written so far. Of a file that is named twice the last line counts.

use std::{
    collections::HashMap,
    fs::{self, File, OpenOptions},
    io::{self, BufRead, BufReader, BufWriter, Write as _},
    path::{Path, PathBuf},
    sync::{Mutex, PoisonError},
};

use super::ExportError;

/// What the last whole export wrote.
const WHOLE: &str = ".tarjuman-export.files";
/// What was written since.
const LATER: &str = ".tarjuman-export.later";
/// What is being written.
const BEGUN: &str = ".tarjuman-export.begun";

/// A page: its file, and what it was made from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Record {
    /// Relative to the folder.
    pub(super) file: String,
    /// From when on it is another without any change, in microseconds.
    pub(super) until: Option<i64>,
    /// Its inputs, with a space between them.
    pub(super) keys: String,
    /// The files that it shows: pictures, documents, its share card.
    pub(super) shows: Vec<String>,
}

/// A line.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Line {
    /// A file that may have been written.
    Named(String),
    /// A page that was written.
    Page(Record),
    /// A file that is no more.
    Gone(String),
}

/// Which lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Of {
    /// Those of earlier exports.
    Before,
    /// Those of the export under way.
    Begun,
    /// All.
    All,
}

/// The files of lines.
pub(super) struct Ledger {
    root: PathBuf,
    begun: Mutex<Option<File>>,
}

impl Ledger {
    pub(super) fn at(root: &Path) -> Self {
        Self {
            root: root.to_owned(),
            begun: Mutex::new(None),
        }
    }

    /// Takes what an export that was cut short has written for written earlier, and what it was about to remove for still there.
    pub(super) fn settle(&self) -> Result<(), ExportError> {
        let mut later = self.append(LATER)?;
        self.each_line(BEGUN, |text| {
            let line = match read(text) {
                Some(Line::Gone(file)) => Line::Named(file),
                Some(line) => line,
                None => return Ok(()),
            };
            write(&mut later, &line).map_err(failed(&self.root, LATER))
        })?;
        later.flush().map_err(failed(&self.root, LATER))?;
        self.drop_file(BEGUN)
    }

    /// Adds lines to those of the export under way.
    pub(super) fn add(&self, lines: &[Line]) -> Result<(), ExportError> {
        let mut text = Vec::new();
        for line in lines {
            write(&mut text, line).map_err(failed(&self.root, BEGUN))?;
        }
        let mut begun = self.begun.lock().unwrap_or_else(PoisonError::into_inner);
        if begun.is_none() {
            let open = OpenOptions::new()
                .create(true)
                .append(true)
                .open(self.root.join(BEGUN));
            let mut file = open.map_err(failed(&self.root, BEGUN))?;
            // An export that was cut short may have left half a line.
            file.write_all(b"\n").map_err(failed(&self.root, BEGUN))?;
            *begun = Some(file);
        }
        let file = begun.as_mut().map_or(Ok(()), |file| file.write_all(&text));
        file.map_err(failed(&self.root, BEGUN))
    }

    /// What the export under way wrote is all there is.
    pub(super) fn replace(&self) -> Result<(), ExportError> {
        self.add(&[])?;
        fs::rename(self.root.join(BEGUN), self.root.join(WHOLE)).map_err(failed(&self.root, WHOLE))?;
        self.drop_file(LATER)
    }

    /// What the export under way wrote comes to the rest, and all of it is written anew where that has grown much.
    pub(super) fn follow(&self) -> Result<(), ExportError> {
        let mut later = self.append(LATER)?;
        self.each_line(BEGUN, |text| match read(text) {
            // An export that came to its end wrote all it named.
            Some(Line::Named(_)) | None => Ok(()),
            Some(line) => write(&mut later, &line).map_err(failed(&self.root, LATER)),
        })?;
        later.flush().map_err(failed(&self.root, LATER))?;
        self.drop_file(BEGUN)?;
        let size = |name| fs::metadata(self.root.join(name)).map_or(0, |facts| facts.len());
        if size(WHOLE) / 4 + (1 << 20) < size(LATER) {
            let beside = format!("{WHOLE}.new");
            let mut whole =
                BufWriter::new(File::create(self.root.join(&beside)).map_err(failed(&self.root, &beside))?);
            self.each(Of::Before, |line| {
                write(&mut whole, &line).map_err(failed(&self.root, &beside))
            })?;
            whole.flush().map_err(failed(&self.root, &beside))?;
            fs::rename(self.root.join(&beside), self.root.join(WHOLE)).map_err(failed(&self.root, WHOLE))?;
            self.drop_file(LATER)?;
        }
        Ok(())
    }

    /// Tells each file's last line; files that are gone aren't told.
    pub(super) fn each(
        &self,
        of: Of,
        tell: impl FnMut(Line) -> Result<(), ExportError>,
    ) -> Result<(), ExportError> {
        self.each_of(of, |_| true, tell)
    }

    /// The same of those lines whose text may be wanted: most aren't, and are passed over without being taken apart.
    pub(super) fn each_of(
        &self,
        of: Of,
        wanted: impl Fn(&str) -> bool,
        mut tell: impl FnMut(Line) -> Result<(), ExportError>,
    ) -> Result<(), ExportError> {
        let newer: &[&str] = match of {
            Of::Before => &[LATER],
            Of::Begun => &[],
            Of::All => &[LATER, BEGUN],
        };
        let mut last: HashMap<String, Line> = HashMap::new();
        for name in newer {
            self.each_line(name, |text| {
                let Some(line) = read(text) else { return Ok(()) };
                let known = last.get(line.file());
                // A page that is about to be written again is still the page.
                if !matches!((known, &line), (Some(Line::Page(_)), Line::Named(_))) {
                    last.insert(line.file().to_owned(), line);
                }
                Ok(())
            })?;
        }
        let base = if of == Of::Begun { BEGUN } else { WHOLE };
        self.each_line(base, |text| {
            let known = text.split('\t').nth(1).and_then(|file| last.get(file));
            let is_told_later = known.is_some_and(|line| !matches!(line, Line::Named(_)));
            if is_told_later || !wanted(text) {
                return Ok(());
            }
            match read(text) {
                // An export that came to its end wrote all it named.
                Some(Line::Named(_)) if base == WHOLE => Ok(()),
                Some(Line::Gone(_)) | None => Ok(()),
                Some(line) => {
                    last.remove(line.file());
                    tell(line)
                }
            }
        })?;
        for line in last.into_values() {
            if !matches!(line, Line::Gone(_)) {
                tell(line)?;
            }
        }
        Ok(())
    }

    fn each_line(
        &self,
        name: &str,
        mut tell: impl FnMut(&str) -> Result<(), ExportError>,
    ) -> Result<(), ExportError> {
        let file = match File::open(self.root.join(name)) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
            file => file.map_err(failed(&self.root, name))?,
        };
        let mut reader = BufReader::with_capacity(1 << 18, file);
        let mut line = String::new();
        loop {
            line.clear();
            if reader.read_line(&mut line).map_err(failed(&self.root, name))? == 0 {
                return Ok(());
            }
            tell(line.trim_end_matches('\n'))?;
        }
    }

    fn append(&self, name: &str) -> Result<BufWriter<File>, ExportError> {
        let file = OpenOptions::new()
            .create(true)
            .append(true)
            .open(self.root.join(name));
        let mut file = file.map_err(failed(&self.root, name))?;
        file.write_all(b"\n").map_err(failed(&self.root, name))?;
        Ok(BufWriter::new(file))
    }

    fn drop_file(&self, name: &str) -> Result<(), ExportError> {
        match fs::remove_file(self.root.join(name)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(failed(&self.root, name)(error)),
            _ => Ok(()),
        }
    }
}

impl Line {
    pub(super) fn file(&self) -> &str {
        match self {
            Self::Named(file) | Self::Gone(file) => file,
            Self::Page(record) => &record.file,
        }
    }
}

/// A line of a file; `None` for one that was cut off, or says nothing.
fn read(line: &str) -> Option<Line> {
    let mut fields = line.split('\t');
    let (kind, file) = (fields.next()?, fields.next()?.to_owned());
    match kind {
        "+" => Some(Line::Named(file)),
        "-" => Some(Line::Gone(file)),
        "p" => {
            let until = fields.next()?.parse().ok();
            let keys = fields.next()?.to_owned();
            let mut shows: Vec<String> = fields.map(str::to_owned).collect();
            // A whole line ends with a dot.
            (shows.pop()? == ".").then_some(Line::Page(Record {
                file,
                until,
                keys,
                shows,
            }))
        }
        _ => None,
    }
}

fn write(to: &mut impl io::Write, line: &Line) -> io::Result<()> {
    match line {
        Line::Named(file) => writeln!(to, "+\t{file}"),
        Line::Gone(file) => writeln!(to, "-\t{file}"),
        Line::Page(record) => {
            let until = record
                .until
                .map_or_else(|| "-".to_owned(), |until| until.to_string());
            write!(to, "p\t{}\t{until}\t{}", record.file, record.keys)?;
            record.shows.iter().try_for_each(|file| write!(to, "\t{file}"))?;
            to.write_all(b"\t.\n")
        }
    }
}

fn failed<'a>(root: &'a Path, name: &'a str) -> impl FnOnce(io::Error) -> ExportError + Copy + 'a {
    move |error| ExportError::File {
        path: root.join(name),
        error,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_reads_as_it_was_written_and_a_cut_off_one_not_at_all() {
        let page = Line::Page(Record {
            file: "ar/سياسة/index.html".to_owned(),
            until: Some(7),
            keys: "s-1 lang-ar".to_owned(),
            shows: vec!["media/a.jpg".to_owned()],
        });
        let mut text = Vec::new();
        write(&mut text, &page).unwrap();
        let text = String::from_utf8(text).unwrap();
        assert_eq!(read(text.trim_end()), Some(page));
        assert_eq!(read(&text[..text.len() - 2]), None);
        assert_eq!(read("-\tx"), Some(Line::Gone("x".to_owned())));
    }

    #[test]
    fn the_last_line_of_a_file_counts() {
        let folder = tempfile::tempdir().unwrap();
        let ledger = Ledger::at(folder.path());
        let page = |file: &str, keys: &str| {
            Line::Page(Record {
                file: file.to_owned(),
                keys: keys.to_owned(),
                ..Record::default()
            })
        };
        ledger
            .add(&[page("a", "1"), page("b", "1"), page("c", "1")])
            .unwrap();
        ledger.replace().unwrap();
        let ledger = Ledger::at(folder.path());
        ledger
            .add(&[
                page("a", "2"),
                Line::Gone("b".to_owned()),
                Line::Named("c".to_owned()),
            ])
            .unwrap();
        let mut all = Vec::new();
        ledger
            .each(Of::All, |line| {
                all.push(line);
                Ok(())
            })
            .unwrap();
        all.sort_by(|a, b| a.file().cmp(b.file()));
        assert_eq!(all, [page("a", "2"), page("c", "1")]);
        ledger.settle().unwrap();
        let mut files = Vec::new();
        ledger
            .each(Of::Before, |line| {
                files.push(line.file().to_owned());
                Ok(())
            })
            .unwrap();
        files.sort();
        assert_eq!(
            files,
            ["a", "b", "c"],
            "what was about to be removed may still be there"
        );
    }
}
