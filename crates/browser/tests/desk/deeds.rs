//! What the newsroom has done before anybody looks at its pages: something of everything that a page may show.

use anyhow::{Context, Result, ensure};
use serde_json::json;

use crate::office::Office;

/// Addresses that are known once the newsroom has worked.
#[derive(Debug)]
pub(crate) struct Made {
    /// A person's page.
    pub(crate) person: String,
    /// A webhook's page.
    pub(crate) webhook: String,
    /// A link with which somebody who was invited sets a password.
    pub(crate) invitation: String,
    /// A link to a preview.
    pub(crate) preview: String,
}

/// Changes a paragraph of a Russian original, so that its translations wait, and so that the copy desk has something to say.
const CHANGE: &str = r#"
    const [path, done] = arguments;
    (async () => {
        const opened = await (await fetch(path, { headers: { accept: 'application/json' } })).json();
        const block = opened.text.blocks.find(it => it.kind === 'paragraph');
        block.text = block.text + ' «Мы  не опоздаем, - сказал капитан.';
        delete block.runs;
        const saved = await fetch(path, {
            method: 'PUT',
            headers: { 'content-type': 'application/json', accept: 'application/json' },
            body: JSON.stringify({ base: opened.base, text: opened.text }),
        });
        done(saved.ok ? 'saved' : await saved.text());
    })().catch(error => done(String(error)));"#;

/// Attaches a statement to a story.
const ATTACH: &str = r"
    const [path, done] = arguments;
    const form = new FormData();
    form.append('title.ar', 'نص الاتفاق');
    form.append('title.ru', 'Текст соглашения');
    const pdf = '%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF\n';
    form.append('file', new Blob([pdf], { type: 'application/pdf' }), 'a.pdf');
    fetch(path, { method: 'POST', body: form }).then(async it => done(it.ok ? 'saved' : await it.text()));";

/// Works for a day, signed in as chief and administrator.
pub(crate) async fn work(office: &Office) -> Result<Made> {
    edit(office).await?;
    translate(office).await?;
    set_up(office).await?;
    let person = first(office, "/desk/people/", "main a[href^=\"/desk/people/01\"]").await?;
    let webhook = first(office, "/desk/webhooks/", "main a[href^=\"/desk/webhooks/\"]").await?;
    let invited = [
        ("login", "tamara"),
        ("name", "Тамара Ковальская"),
        ("role-translator", "some"),
        ("lang-translator", "ru"),
    ];
    let given = office.send("/desk/people/", &invited).await?;
    let invitation = between(&given.text, "/desk/link/", "<").context("no invitation")?;
    let shared = office
        .send("/desk/stories/ferry-agreement/ar/preview?revision=1", &[])
        .await?;
    let preview = between(&shared.text, "/preview/", "\"").context("no link to a preview")?;
    Ok(Made {
        person,
        webhook,
        invitation,
        preview,
    })
}

async fn edit(office: &Office) -> Result<()> {
    office.goto("/desk/").await?;
    for (script, path) in [
        (CHANGE, "/desk/stories/first-sailing/ru/text"),
        (ATTACH, "/desk/stories/ferry-agreement/documents/"),
    ] {
        let said = office.run(script, vec![json!(path)]).await?;
        ensure!(said == "saved", "{path}: {said}");
    }
    let deeds: [(&str, &[(&str, &str)]); 7] = [
        (
            "/desk/stories/spring-regatta/ru/notes",
            &[("text", "Уточните время старта второй гонки.")],
        ),
        (
            "/desk/stories/spring-regatta/embargo",
            &[("until", "2027-01-10T09:00")],
        ),
        (
            "/desk/stories/new",
            &[
                ("lang", "ar"),
                (
                    "headline",
                    "رصيف جديد في ميناء مرسانة يستقبل أولى السفن بعد أعمال استمرت عامين",
                ),
                ("section", "economy"),
                ("date", "2026-11-24"),
                ("place", "مرسانة"),
                ("source_agency", "تاس"),
            ],
        ),
        (
            "/desk/stories/ferry-agreement/ar/correct",
            &[(
                "note",
                "ورد في نسخة سابقة أن الرحلة الأولى في أكتوبر، والصحيح في نوفمبر.",
            )],
        ),
        ("/desk/front/ar/", &[("act", "pin"), ("story", "ferry-agreement")]),
        ("/desk/front/ar/", &[("act", "lead"), ("story", "first-sailing")]),
        (
            "/desk/front/ar/",
            &[("act", "urge"), ("story", "solar-water"), ("minutes", "60")],
        ),
    ];
    for (path, fields) in deeds {
        office.send(path, fields).await?;
    }
    Ok(())
}

async fn translate(office: &Office) -> Result<()> {
    let assign = "/desk/stories/night-market/ru/assign";
    office.goto(assign).await?;
    let person: String = office
        .browser
        .ask("return document.querySelectorAll('#to option')[1].value")
        .await?;
    let tomorrow: String = office
        .browser
        .ask("return new Date(Date.now() + 864e5).toISOString().slice(0, 16)")
        .await?;
    let work = [
        ("to", person.as_str()),
        ("due", tomorrow.as_str()),
        ("note", "Названия лавок — по словарю рынка."),
    ];
    office.send(assign, &work).await?;
    Ok(())
}

async fn set_up(office: &Office) -> Result<()> {
    let deeds: [(&str, &[(&str, &str)]); 6] = [
        ("/desk/pages/new", &[("headline", "من نحن"), ("language", "ar")]),
        (
            "/desk/webhooks/",
            &[
                ("name", "تطبيق الهاتف"),
                ("target", "https://app.example.org/hooks/newsroom"),
                ("events", "edition.*"),
            ],
        ),
        (
            "/desk/account/tokens/",
            &[("name", "Табло"), ("scope", "read"), ("days", "90")],
        ),
        ("/desk/settings/spelling/ru/", &[("list", "Марсания = Марсана\n")]),
        ("/desk/settings/rules/", &[("tatweel", "off")]),
        ("/desk/account/second-step/begin", &[]),
    ];
    for (path, fields) in deeds {
        office.send(path, fields).await.with_context(|| path.to_owned())?;
    }
    Ok(())
}

/// Where the first link of a page leads that a selector finds.
async fn first(office: &Office, path: &str, selector: &str) -> Result<String> {
    office.goto(path).await?;
    let script = format!(
        "const link = [...document.querySelectorAll({})].find(a => a.pathname !== location.pathname);\
         return link ? link.pathname : ''",
        json!(selector)
    );
    let found: String = office.browser.ask(&script).await?;
    ensure!(!found.is_empty(), "{path} has no {selector}");
    Ok(found)
}

/// The path in a text that begins so, up to what ends it.
fn between(text: &str, begin: &str, end: &str) -> Option<String> {
    let at = text.find(begin)?;
    let rest = &text[at..];
    Some(rest[..rest.find(end)?].to_owned())
}
