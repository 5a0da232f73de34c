//! The demonstration newsroom, carried in the binary: its records and the pictures made for it.

use std::io;

use press::take::Files;
use rust_embed::RustEmbed;

#[derive(RustEmbed)]
#[folder = "demo"]
#[include = "demo.jsonl"]
#[include = "media/*"]
struct Carried;

/// The files of the demonstration.
pub(crate) struct Demo;

impl Demo {
    /// Its records, one JSON record a line.
    pub(crate) fn records(&self) -> io::Result<String> {
        String::from_utf8(self.read("demo.jsonl")?).map_err(io::Error::other)
    }
}

impl Files for Demo {
    fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        let file = Carried::get(path).ok_or(io::ErrorKind::NotFound)?;
        Ok(file.data.into_owned())
    }
}
