//! What an editor waits for, measured on a newsroom of a given size: `desk_speed CORPUS DATABASE`, the corpus a JSON Lines
//! file, the database `sqlite` or `postgres` (the tests' own server, which doesn't wait for its disk). Every act is a request
//! of somebody who is signed in, answered by the desk's router in this process: session, rights, reads or writes, template
//! or JSON. One JSON object a line is printed: an act with its 50th and 99th percentile in microseconds.
#![expect(clippy::unwrap_used, reason = "a measurement that can't go on ends")]
#![expect(clippy::print_stdout, reason = "its figures are its output")]

mod browser;
mod editing;
mod lists;
mod newsroom;
mod timing;

use std::path::Path;

use self::newsroom::Newsroom;

#[tokio::main]
async fn main() {
    let mut args = std::env::args().skip(1);
    let (corpus, engine) = (args.next().unwrap(), args.next().unwrap());
    let newsroom = Newsroom::open(&engine).await;
    newsroom.import(Path::new(&corpus)).await;
    let browser = newsroom.browser().await;
    let stories = newsroom.stories().await;
    lists::measure(&browser).await;
    editing::measure(&browser, &stories).await;
    newsroom.close().await;
}
