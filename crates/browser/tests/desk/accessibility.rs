//! Every page of the desk at work, in each language of the interface.

use anyhow::Result;
use browser::{
    devtools::{Scheme, Screen},
    nu,
};

use crate::{
    deeds::{self, Made},
    judge::{Judge, Sight},
    office::Office,
    pages::of_the_signed_in,
    strangers,
};

const fn sight(screen: Screen, scheme: Scheme) -> Sight {
    Sight { screen, scheme }
}

#[tokio::test]
async fn nothing_is_found_on_any_page_in_arabic() -> Result<()> {
    let sights = [
        sight(Screen::Desk, Scheme::Light),
        sight(Screen::Desk, Scheme::Dark),
        sight(Screen::Phone, Scheme::Light),
    ];
    nothing_is_found("ar", &sights).await
}

#[tokio::test]
async fn nothing_is_found_on_any_page_in_russian() -> Result<()> {
    let sights = [
        sight(Screen::Desk, Scheme::Light),
        sight(Screen::Phone, Scheme::Dark),
    ];
    nothing_is_found("ru", &sights).await
}

#[tokio::test]
async fn nothing_is_found_on_any_page_in_english() -> Result<()> {
    let sights = [
        sight(Screen::Desk, Scheme::Dark),
        sight(Screen::Phone, Scheme::Light),
    ];
    nothing_is_found("en", &sights).await
}

async fn nothing_is_found(lang: &'static str, sights: &[Sight]) -> Result<()> {
    let Some(mut judge) = Judge::new(sights.to_vec())? else {
        return Ok(());
    };
    let Some(office) = Office::open(lang).await? else {
        return Ok(());
    };
    office.sign_in("layla").await?;
    let made = deeds::work(&office).await?;
    // What was refused on the way is in the console; nobody looks at a page there.
    office.browser.console_errors().await?;
    for page in of_the_signed_in() {
        let path = page
            .path
            .replace("{person}", &made.person)
            .replace("{webhook}", &made.webhook);
        office.goto(&path).await?;
        // What holds of the markup in one language holds in all.
        if lang == "ar" {
            judge.keep_markup(&office, page.name).await?;
        }
        judge.judge(&office, page.name).await?;
    }
    answers(&office, &mut judge, &made).await?;
    strangers::walk(&office, &mut judge, &made).await?;
    if !judge.markup.is_empty() {
        let errors = nu::errors(&judge.markup)?.unwrap_or_default();
        judge.findings.extend(errors);
    }
    assert!(
        judge.findings.is_empty(),
        "{} findings:\n{}",
        judge.findings.len(),
        judge.findings.join("\n")
    );
    Ok(())
}

/// Where a form is sent, a name for what comes back, and its fields.
type Form<'a> = (&'a str, &'a str, &'a [(&'a str, &'a str)]);

/// Pages that answer a form: what is wrong with it, what somebody else did first, and links that are shown once.
async fn answers(office: &Office, judge: &mut Judge, made: &Made) -> Result<()> {
    let forms: [Form<'_>; 8] = [
        (
            "/desk/stories/new",
            "story-new-wrong",
            &[("lang", "ar"), ("headline", " ")],
        ),
        (
            "/desk/stories/new/text",
            "story-recognised",
            &[
                ("lang", ""),
                ("section", "politics"),
                (
                    "text",
                    "انتهت المحادثات\n\n١ أكتوبر ٢٠٢٦\n\nقال الوزير إن الاتفاق جاهز.\n\nالمصدر: تاس",
                ),
            ],
        ),
        (
            "/desk/stories/ferry-agreement/facts",
            "facts-saved",
            &[("version", "1"), ("date", "2026-11-06"), ("section", "politics")],
        ),
        ("/desk/stories/ferry-agreement/ar/approve", "refused", &[]),
        (
            "/desk/stories/ferry-agreement/ar/withdraw",
            "withdraw-wrong",
            &[("notice", " ")],
        ),
        (
            "/desk/people/",
            "invite-wrong",
            &[("login", "layla"), ("name", "ليلى")],
        ),
        (
            "/desk/webhooks/",
            "webhook-wrong",
            &[("name", "x"), ("target", "http://"), ("events", "edition.*")],
        ),
        (
            "/desk/account/tokens/",
            "token-made",
            &[("name", "Лента"), ("scope", "read"), ("days", "30")],
        ),
    ];
    for (path, name, fields) in forms {
        office.goto("/desk/account/").await?;
        office.submit(path, fields).await?;
        judge.judge(office, name).await?;
    }
    office.submit(&format!("{}link", made.person), &[]).await?;
    judge.judge(office, "one-time-link").await?;
    office.goto(&made.preview).await?;
    Ok(())
}
