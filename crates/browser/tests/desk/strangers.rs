//! The pages of whoever isn't signed in yet, and those of a second step.

use anyhow::{Context, Result, ensure};
use serde_json::json;

use crate::{deeds::Made, judge::Judge, office::Office};

/// The code that an app shows for a secret now.
const CODE: &str = r"
    const [secret, done] = arguments;
    (async () => {
        const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
        const bits = [...secret].map(c => alphabet.indexOf(c).toString(2).padStart(5, '0')).join('');
        const bytes = new Uint8Array(bits.match(/.{8}/g).map(it => parseInt(it, 2)));
        const counter = new DataView(new ArrayBuffer(8));
        counter.setUint32(4, Math.floor(Date.now() / 30000));
        const key = await crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-1' }, false, ['sign']);
        const sum = new DataView(await crypto.subtle.sign('HMAC', key, counter.buffer));
        const at = sum.getUint8(19) & 15;
        done(String((sum.getUint32(at) & 0x7fffffff) % 1000000).padStart(6, '0'));
    })().catch(error => done(String(error)));";

/// Judges what is seen on the way in: everything that may be met there, right and wrong.
pub(crate) async fn walk(office: &Office, judge: &mut Judge, made: &Made) -> Result<()> {
    second_step(office, judge).await?;
    office.submit("/desk/sign-out", &[]).await?;
    judge.judge(office, "sign-in").await?;
    let wrong = [("login", "layla"), ("password", "not hers"), ("then", "")];
    office.submit("/desk/sign-in", &wrong).await?;
    judge.judge(office, "sign-in-wrong").await?;
    office.goto("/desk/link/nothing").await?;
    judge.judge(office, "link-gone").await?;
    office
        .goto(&format!("{}?lang={}", made.invitation, office.lang))
        .await?;
    judge.judge(office, "invitation").await?;
    let right = [("login", "omar"), ("password", office.password()), ("then", "")];
    office
        .goto(&format!("/desk/sign-in?lang={}", office.lang))
        .await?;
    office.submit("/desk/sign-in", &right).await?;
    judge.judge(office, "sign-in-code").await?;
    Ok(())
}

/// What an editor of one language may not do, and a second step set up and confirmed.
async fn second_step(office: &Office, judge: &mut Judge) -> Result<()> {
    // The page before may be one of the readers' site, which sends no forms.
    office.goto("/desk/").await?;
    office.submit("/desk/sign-out", &[]).await?;
    office.sign_in("omar").await?;
    office.goto("/desk/audit/").await?;
    judge.judge(office, "forbidden").await?;
    office.goto("/desk/").await?;
    judge.judge(office, "day-of-an-editor").await?;
    office.submit("/desk/account/second-step/begin", &[]).await?;
    office
        .submit("/desk/account/second-step", &[("code", "000000")])
        .await?;
    judge.judge(office, "second-step-wrong").await?;
    let secret: String = office
        .browser
        .ask("return document.querySelector('main code, main .code').textContent.replace(/[^A-Z2-7]/g, '')")
        .await?;
    ensure!(16 <= secret.len(), "“{secret}” is no secret");
    let code = office.run(CODE, vec![json!(secret)]).await?;
    let code = code.as_str().context("no code")?;
    office
        .submit("/desk/account/second-step", &[("code", code)])
        .await?;
    judge.judge(office, "recovery-codes").await?;
    office.goto("/desk/account/").await?;
    judge.judge(office, "account-with-second-step").await?;
    Ok(())
}
