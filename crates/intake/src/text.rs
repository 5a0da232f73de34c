//! A page copied from a news site, as plain text: headline, date line, paragraphs, crossheads, and at the foot the
//! organisation, the photo's credit and the agency. What was recognised and what was dropped is remarked, line by line.

mod chrome;
mod date_line;
mod decode;
mod foot;
mod labels;
mod layout;
mod top;

use language::{
    Lang,
    clean::{Change, Cleaned, clean},
    date_reading::FoundDate,
    script,
};
use newsroom::{
    block::{Block, BlockKind},
    body::Body,
    id::{BlockId, Ids},
    line::{Byline, Headline},
    remark::Remark,
    runs::Runs,
    text::Text,
};

use self::layout::{Layout, Role};

/// The longest text that is read, in bytes.
pub const LONGEST: usize = 8 << 20;

/// A page, read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// Its language.
    pub lang: Lang,
    /// Headline, byline, paragraphs and crossheads.
    pub text: Text,
    /// The day in its date line, perhaps without a year.
    pub date: Option<FoundDate>,
    /// Whom it credits for its picture.
    pub photo_credit: Option<String>,
    /// The agency it names as its source.
    pub source: Option<String>,
}

/// Why a file isn't read as a page of text.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadText {
    /// Nothing in it that can be seen.
    #[error("there is no text in it")]
    Empty,
    /// Over [`LONGEST`].
    #[error("it is longer than {LONGEST} bytes: split it")]
    TooLong,
    /// A picture, an archive, a document of a word processor.
    #[error("it is {0}, not text: copy the page's text and save that as a text file")]
    NotText(&'static str),
    /// A web page's source.
    #[error("it is a web page's source: copy the page's text from the browser and save that as a text file")]
    Html,
    /// Bytes that no encoding we know makes text of.
    #[error("its encoding can't be told: save it as UTF-8")]
    Encoding,
    /// No language of the newsroom fits.
    #[error("its language can't be told with certainty among {0}: give it with --language")]
    Language(String),
    /// The language isn't the newsroom's.
    #[error("{0} is not a language of this newsroom: add it to `languages` in newsroom.toml")]
    NotOurs(Lang),
}

/// Reads a page. `among` are the newsroom's languages, `given` the one that is known; `item` names the page in remarks.
///
/// The rules of its remarks: `language-known`, `encoding`, `blank-paragraph`, `cleaned`, `headline`, `headline-alone`,
/// `date-line`, `date-without-year`, `crosshead`, `byline`, `photo-credit`, `source`, `dropped`.
///
/// # Errors
/// See [`BadText`].
pub fn read(
    bytes: &[u8],
    given: Option<&Lang>,
    among: &[Lang],
    item: &str,
    ids: &mut dyn Ids,
) -> Result<(Draft, Vec<Remark>), BadText> {
    let mut remarks = Remarks {
        item,
        list: Vec::new(),
    };
    let text = decode::decode(bytes, &mut remarks)?;
    let lines = lines(&text, &mut remarks);
    if lines.is_empty() {
        return Err(BadText::Empty);
    }
    let lang = lang(&lines, given, among, &mut remarks)?;
    let layout = layout::lay_out(lines, &lang, &mut remarks);
    let draft = draft(layout, lang, ids)?;
    if draft.text.body.blocks().is_empty() {
        remarks.add(
            "headline-alone",
            "there is a headline and no text under it".to_owned(),
        );
    }
    Ok((draft, remarks.list))
}

/// Remarks on one page.
struct Remarks<'a> {
    item: &'a str,
    list: Vec<Remark>,
}

impl Remarks<'_> {
    fn add(&mut self, rule: &'static str, text: String) {
        self.list.push(Remark::new(self.item, rule, text));
    }
}

/// The lines that show something, cleaned.
fn lines(text: &str, remarks: &mut Remarks<'_>) -> Vec<String> {
    let (shown, hollow): (Vec<&str>, Vec<&str>) = text
        .split(is_line_end)
        .filter(|line| !line.is_empty())
        .partition(|line| line.chars().any(newsroom::line::is_visible));
    if !hollow.is_empty() {
        remarks.add(
            "blank-paragraph",
            format!(
                "dropped blank paragraphs, which held nothing but spaces: {}",
                hollow.len()
            ),
        );
    }
    let odd_ends = text.matches(is_line_end).filter(|end| *end != "\n").count();
    if 0 < odd_ends {
        remarks.add(
            "cleaned",
            format!("cleaned: {}, {odd_ends} times", Change::LineEnd.as_str()),
        );
    }
    let (cleaned, changes) = clean(&shown.join("\n"));
    for Cleaned { change, count } in changes {
        remarks.add("cleaned", format!("cleaned: {}, {count} times", change.as_str()));
    }
    let lines = cleaned.split('\n').map(|line| line.trim().to_owned());
    lines
        .filter(|line| line.chars().any(newsroom::line::is_visible))
        .collect()
}

/// Every line end that `clean` knows, so that a line here is a line there.
fn is_line_end(c: char) -> bool {
    matches!(
        c,
        '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}'
    )
}

fn lang(
    lines: &[String],
    given: Option<&Lang>,
    among: &[Lang],
    remarks: &mut Remarks<'_>,
) -> Result<Lang, BadText> {
    let detected = script::detect(&lines.join("\n"), among);
    let Some(given) = given else {
        let names: Vec<&str> = among.iter().map(Lang::as_str).collect();
        let lang = detected.ok_or_else(|| BadText::Language(names.join(", ")))?;
        remarks.add("language-known", format!("the language was detected: {lang}"));
        return Ok(lang);
    };
    if !among.contains(given) {
        return Err(BadText::NotOurs(given.clone()));
    }
    let said = match detected.filter(|other| other != given) {
        Some(other) => format!("the language was given as {given}, but the text reads like {other}"),
        None => format!("the language was given: {given}"),
    };
    remarks.add("language-known", said);
    Ok(given.clone())
}

fn draft(layout: Layout, lang: Lang, ids: &mut dyn Ids) -> Result<Draft, BadText> {
    let headline = Headline::parse(&layout.headline).map_err(|_| BadText::Empty)?;
    let mut text = Text::new(headline);
    text.byline = layout.byline.and_then(|byline| Byline::parse(&byline).ok());
    let blocks = layout.body.into_iter().map(|(role, line)| {
        let runs = Runs::plain(line);
        let kind = if role == Role::Crosshead {
            BlockKind::Crosshead(runs)
        } else {
            BlockKind::Paragraph(runs)
        };
        let id = BlockId::parse(ids.next()).unwrap_or_else(|_| unreachable!("a new id is an id"));
        Block {
            id,
            kind,
            translates: Vec::new(),
        }
    });
    text.body = Body::new(blocks.collect()).unwrap_or_else(|_| unreachable!("new ids differ"));
    Ok(Draft {
        lang,
        text,
        date: layout.date,
        photo_credit: layout.photo_credit,
        source: layout.source,
    })
}
