//! `llms.txt` (<https://llmstxt.org/>): what the site is and where its texts are, for language models' programs.

use std::fmt::Write as _;

use http::StatusCode;

use crate::{
    answer::Answer,
    here::Here,
    route::{List, Place, Route},
    shown::name,
    view::page::FeedFormat,
};

/// The newsroom's name and line, then each language with its sections, in the newsroom's order. `each` are the places of all
/// languages; the first one's names head the whole.
pub(crate) fn answer(each: &[Here<'_>]) -> Answer {
    let mut text = String::new();
    if let Some(first) = each.first() {
        let _ = writeln!(text, "# {}\n", line(&first.newsroom_name().name));
        if let Some(about) = first.around.record.about.get(first.lang()) {
            let _ = writeln!(text, "> {}\n", line(about));
        }
        let _ = write!(
            text,
            "News in {} languages. An edition is one story in one language; `hreflang` links on its page lead to its sister \
             editions. Every edition is also JSON (ninjs 3.1): ask for its address with `Accept: application/json`.\n\n",
            each.len()
        );
        let _ = writeln!(text, "- [Sitemap]({})", first.absolute(&Route::Sitemaps.path()));
    }
    for here in each {
        language(&mut text, here);
    }
    Answer::new(StatusCode::OK, "text/plain; charset=utf-8", text)
}

fn language(text: &mut String, here: &Here<'_>) {
    let link = |place| here.absolute(&Route::In(here.lang().clone(), place).path());
    let _ = writeln!(text, "\n## {} ({})\n", here.language.name, here.lang());
    let front = here.language.word("front-page");
    let _ = writeln!(text, "- [{}]({})", line(&front), link(Place::Front));
    let feed = link(Place::Feed(List::All, FeedFormat::Json));
    let _ = writeln!(text, "- [JSON Feed]({feed})");
    for section in here.around.sections_of(here.lang()) {
        if let Some(list) = name::list_of(section) {
            let named = line(&name::of_thing(section, here.lang()).name);
            let _ = writeln!(text, "- [{named}]({})", link(Place::List(list, 1)));
        }
    }
    let archive = here.language.word("archive");
    let _ = writeln!(text, "- [{}]({})", line(&archive), link(Place::Archive));
}

/// A text that can't become markup of the list: on one line, without brackets.
fn line(text: &str) -> String {
    let plain: String = text
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .filter(|c| !matches!(c, '[' | ']' | '<' | '>'))
        .collect();
    plain.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_cant_break_out_of_its_link() {
        assert_eq!(
            line("a](https://evil.example)\n# b <c>"),
            "a(https://evil.example) # b c"
        );
    }
}
