//! How long something takes, over many times.

use std::time::{Duration, Instant};

/// How often each act is done before its time counts.
pub(crate) const WARM: usize = 20;

/// Does something with each of some things and prints the 50th and the 99th percentile of the time it took; the first ones
/// only warm up.
pub(crate) async fn measured<T>(act: &str, things: &[T], mut once: impl AsyncFnMut(&T)) {
    let mut times: Vec<Duration> = Vec::with_capacity(things.len());
    for thing in things {
        let begun = Instant::now();
        once(thing).await;
        times.push(begun.elapsed());
    }
    let mut times = times.split_off(WARM);
    times.sort();
    let at = |share: usize| times[(times.len() - 1) * share / 100].as_micros();
    println!(r#"{{"act":"{act}","p50":{},"p99":{}}}"#, at(50), at(99));
}
