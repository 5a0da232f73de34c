//! Text inside a block: runs of characters with marks.

use std::fmt;

use language::Lang;
use url::Url;

use crate::id::{BadId, StoryId};

/// A stretch of text with the same marks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// The characters; never none.
    pub text: String,
    /// How they are marked.
    pub marks: Marks,
}

/// The marks of a run.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Marks {
    /// Of strong importance.
    pub strong: Option<Strong>,
    /// Stressed.
    pub emphasis: Option<Emphasis>,
    /// Leads somewhere.
    pub link: Option<Link>,
    /// In another language than its block.
    pub lang: Option<Lang>,
}

/// The mark of strong importance.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Strong;

/// The mark of stress.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Emphasis;

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Link {
    /// To a story of ours, in the reader's language.
    Story(StoryId),
    /// To an address elsewhere.
    Web(WebAddress),
}

/// An address that a reader's browser may be sent to: `http`, `https`, `mailto` or `tel`, as it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WebAddress(String);

/// The text is no link.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadLink {
    /// Not an absolute address, or of a scheme that could run a script.
    #[error("“{0}” is not a web address (http, https, mailto or tel) nor story:ID")]
    Address(String),
    /// `story:` with something that can't be a story's id.
    #[error("a link to a story: {0}")]
    Story(#[from] BadId),
}

impl WebAddress {
    /// Takes an absolute address of a harmless scheme.
    ///
    /// # Errors
    /// [`BadLink::Address`] for everything else.
    pub fn parse(text: &str) -> Result<Self, BadLink> {
        let bad = || BadLink::Address(text.to_owned());
        let url = Url::parse(text).map_err(|_| bad())?;
        let harmless = matches!(url.scheme(), "http" | "https" | "mailto" | "tel");
        let hidden = text.chars().any(|c| c.is_control() || c.is_whitespace());
        if !harmless || hidden {
            return Err(bad());
        }
        Ok(Self(text.to_owned()))
    }

    /// The address as it was written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The host, where the address has one.
    #[must_use]
    pub fn host(&self) -> Option<String> {
        Url::parse(&self.0).ok()?.host_str().map(str::to_owned)
    }
}

impl Link {
    /// Reads `story:ID` or a web address.
    ///
    /// # Errors
    /// See [`BadLink`].
    pub fn parse(text: &str) -> Result<Self, BadLink> {
        match text.strip_prefix("story:") {
            Some(id) => Ok(Self::Story(StoryId::parse(id)?)),
            None => WebAddress::parse(text).map(Self::Web),
        }
    }
}

impl fmt::Display for Link {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Story(id) => write!(f, "story:{id}"),
            Self::Web(address) => f.write_str(address.as_str()),
        }
    }
}

/// The text of a block: runs in order, none empty, no two neighbours with the same marks.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Runs(Vec<Run>);

impl Runs {
    /// Joins neighbours of the same marks and leaves out what is empty.
    #[must_use]
    pub fn new(runs: impl IntoIterator<Item = Run>) -> Self {
        let mut joined: Vec<Run> = Vec::new();
        for run in runs {
            if run.text.is_empty() {
                continue;
            }
            match joined.last_mut() {
                Some(last) if last.marks == run.marks => last.text.push_str(&run.text),
                _ => joined.push(run),
            }
        }
        Self(joined)
    }

    /// Text without marks.
    #[must_use]
    pub fn plain(text: impl Into<String>) -> Self {
        Self::new([Run {
            text: text.into(),
            marks: Marks::default(),
        }])
    }

    /// The runs.
    #[must_use]
    pub fn as_slice(&self) -> &[Run] {
        &self.0
    }

    /// The characters alone.
    #[must_use]
    pub fn text(&self) -> String {
        self.0.iter().map(|run| run.text.as_str()).collect()
    }

    /// Where its links lead, in order.
    pub fn links(&self) -> impl Iterator<Item = &Link> {
        self.0.iter().filter_map(|run| run.marks.link.as_ref())
    }

    /// Whether no character in it can be seen.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        !self
            .0
            .iter()
            .any(|run| run.text.chars().any(crate::line::is_visible))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbours_of_the_same_marks_are_one_run() {
        let strong = Marks {
            strong: Some(Strong),
            ..Marks::default()
        };
        let run = |text: &str, marks: &Marks| Run {
            text: text.to_owned(),
            marks: marks.clone(),
        };
        let runs = Runs::new([
            run("قال ", &Marks::default()),
            run("", &strong),
            run("الوزير", &Marks::default()),
            run(" اليوم", &strong),
        ]);
        assert_eq!(runs.as_slice().len(), 2);
        assert_eq!(runs.text(), "قال الوزير اليوم");
    }

    #[test]
    fn a_link_never_runs_a_script() {
        for bad in [
            "javascript:alert(1)",
            "data:text/html,x",
            "//example.org",
            "/ar/",
            "java\nscript:x",
            "story:",
        ] {
            assert!(Link::parse(bad).is_err(), "{bad:?}");
        }
        for good in [
            "https://example.org/а?b=c",
            "mailto:desk@example.org",
            "story:s-1",
        ] {
            assert_eq!(Link::parse(good).unwrap().to_string(), good);
        }
    }
}
