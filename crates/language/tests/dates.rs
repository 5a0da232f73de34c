//! Dates in texts: the cases of a linguist.

use language::date_reading::{self, FoundDate};

#[test]
fn dates_are_found_as_the_cases_say() {
    for line in include_str!("cases/dates.txt")
        .lines()
        .filter(|line| !line.starts_with('#'))
    {
        let fields: Vec<&str> = line.split('|').map(str::trim).collect();
        let [text, expected, whole] = fields[..] else {
            panic!("three fields: {line}")
        };
        let found = date_reading::find(text);
        let dates: Vec<String> = found.iter().map(|found| shown(found.date)).collect();
        assert_eq!(dates.join(" "), expected, "{line}");
        let is_line = date_reading::is_date_line(text).is_some();
        assert_eq!(is_line, whole == "line", "{line}");
    }
}

#[test]
fn a_span_counts_characters_of_the_text_as_it_stands() {
    let text = "قُتِلَ في ٠١ أُكتوبر ٢٠٢٠ م رجل";
    let [found] = &date_reading::find(text)[..] else {
        panic!("one date")
    };
    let span: String = text
        .chars()
        .skip(found.span.start)
        .take(found.span.len())
        .collect();
    assert_eq!(span, "٠١ أُكتوبر ٢٠٢٠ م");
}

fn shown(date: FoundDate) -> String {
    let year = date.year.map_or("----".to_owned(), |year| year.to_string());
    format!("{year}-{:02}-{:02}", date.month, date.day)
}
