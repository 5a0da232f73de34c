//! The log as a file: CSV for a spreadsheet, JSON Lines for a program. Oldest first, all that the filter lets through.

use axum::{
    body::Body,
    extract::{Query, State},
    response::{IntoResponse, Response},
};
use bytes::Bytes;
use futures::stream;
use http::header;
use newsroom::{
    audit::{Deed, Entry, Note, Subject},
    rights::Action,
};
use serde_json::json;
use store::audit::{self, Filter};

use super::filter::Asked;
use crate::{desk::Desk, error::DeskError, who::Who};

/// How many rows are read at a time.
const BATCH: u32 = 500;

const COLUMNS: &str = "seq,at,user,name,origin,address,token,deed,kind,id,language,detail\r\n";

pub(super) async fn csv(
    State(desk): State<Desk>,
    who: Who,
    Query(asked): Query<Asked>,
) -> Result<Response, DeskError> {
    // The mark tells spreadsheets that this is UTF-8.
    let head = format!("\u{feff}{COLUMNS}");
    file(
        desk,
        who,
        &asked,
        "audit.csv",
        "text/csv; charset=utf-8",
        head,
        csv_line,
    )
    .await
}

pub(super) async fn jsonl(
    State(desk): State<Desk>,
    who: Who,
    Query(asked): Query<Asked>,
) -> Result<Response, DeskError> {
    let kind = "application/x-ndjson";
    file(desk, who, &asked, "audit.jsonl", kind, String::new(), json_line).await
}

async fn file(
    desk: Desk,
    who: Who,
    asked: &Asked,
    name: &str,
    kind: &'static str,
    head: String,
    line: fn(&Entry) -> String,
) -> Result<Response, DeskError> {
    who.may(Action::ExportAudit, None)?;
    let filter = asked.filter()?;
    // Whoever takes the log away stands in it.
    let mut tx = desk.press.store.write(&who.act(&desk)).await?;
    let note = Note::new(Deed::Act(Action::ExportAudit), Subject::new("audit", name));
    tx.note(note.saying(asked.query(None)));
    tx.commit().await?;
    let rows = stream::try_unfold((desk, filter, 0_i64), move |(desk, filter, after)| async move {
        let entries = batch(&desk, &filter, after).await?;
        let Some(last) = entries.last().map(|entry| entry.seq) else {
            return Ok::<_, DeskError>(None);
        };
        let lines: String = entries.iter().map(line).collect();
        Ok(Some((Bytes::from(lines), (desk, filter, last))))
    });
    let head = stream::iter([Ok::<_, DeskError>(Bytes::from(head))]);
    let headers = [
        (header::CONTENT_TYPE, kind.to_owned()),
        (
            header::CONTENT_DISPOSITION,
            format!("attachment; filename=\"{name}\""),
        ),
    ];
    let body = Body::from_stream(futures::StreamExt::chain(head, rows));
    Ok((headers, body).into_response())
}

async fn batch(desk: &Desk, filter: &Filter, after: i64) -> Result<Vec<Entry>, DeskError> {
    let mut read = desk.press.store.read().await?;
    Ok(audit::since(&mut read, filter, after, BATCH).await?)
}

fn json_line(entry: &Entry) -> String {
    let (origin, subject) = (&entry.origin, &entry.note.subject);
    let line = json!({
        "seq": entry.seq,
        "at": entry.at,
        "user": entry.user,
        "name": entry.by,
        "origin": origin.kind(),
        "address": origin.address(),
        "token": origin.token(),
        "deed": entry.note.deed.as_str(),
        "kind": subject.kind,
        "id": subject.id,
        "language": subject.lang,
        "detail": entry.note.detail,
    });
    format!("{line}\n")
}

fn csv_line(entry: &Entry) -> String {
    let (origin, subject) = (&entry.origin, &entry.note.subject);
    let (seq, at) = (entry.seq.to_string(), entry.at.to_string());
    let fields = [
        seq.as_str(),
        at.as_str(),
        entry.user.as_ref().map_or("", |user| user.as_str()),
        entry.by.as_deref().unwrap_or_default(),
        origin.kind(),
        origin.address().unwrap_or_default(),
        origin.token().unwrap_or_default(),
        entry.note.deed.as_str(),
        subject.kind.as_str(),
        subject.id.as_str(),
        subject.lang.as_ref().map_or("", |lang| lang.as_str()),
        entry.note.detail.as_deref().unwrap_or_default(),
    ];
    let quoted: Vec<String> = fields.iter().map(|field| quoted(field)).collect();
    format!("{}\r\n", quoted.join(","))
}

/// A field as RFC 4180 wants it. One that a spreadsheet would take for a formula gets an apostrophe in front, which it shows.
fn quoted(field: &str) -> String {
    let guard = if field.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        "'"
    } else {
        ""
    };
    if guard.is_empty() && !field.contains([',', '"', '\n', '\r']) {
        return field.to_owned();
    }
    format!("\"{guard}{}\"", field.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use language::Moment;
    use newsroom::{audit::Origin, change::Event};

    use super::*;

    #[test]
    fn a_row_is_written_so_that_it_can_be_read_back() {
        let subject = Subject::new("edition", "قمة").in_lang(&language::Lang::parse("ar").unwrap());
        let entry = Entry {
            seq: 7,
            at: Moment::parse("2026-11-24T08:00:00Z").unwrap(),
            user: None,
            by: Some("=2+3, «Соня»".to_owned()),
            origin: Origin::CommandLine,
            note: Note::new(Deed::Change(Event::Published), subject).saying("a \"b\"\nc"),
        };
        assert_eq!(
            csv_line(&entry),
            "7,2026-11-24T08:00:00Z,,\"'=2+3, «Соня»\",command-line,,,published,edition,قمة,ar,\"a \"\"b\"\"\nc\"\r\n"
        );
        let line: serde_json::Value = serde_json::from_str(&json_line(&entry)).unwrap();
        assert_eq!(line["name"], "=2+3, «Соня»");
        assert_eq!(line["at"], "2026-11-24T08:00:00Z");
    }
}
