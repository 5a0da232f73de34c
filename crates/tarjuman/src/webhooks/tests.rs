//! Targets that answer, fail, redirect and vanish; programs that end in the middle; several programs on one database.

use std::{collections::HashMap, time::Duration};

use fixture::{Counter, ids::moment, postgres::Postgres, standing};
use language::Moment;
use media::Media;
use newsroom::{
    audit::Origin,
    id::{DeliveryId, WebhookId},
    token::Name,
    webhook::{
        State, Target,
        delivery::{self, TRIES},
        events::Events,
        guard::Reach,
        signature::Secret,
    },
    workflow::Act,
};
use press::{
    Keeping, Press,
    take::{Differing, Files, Item, Terms},
    webhook::NewWebhook,
};
use store::{
    Database, Store, webhook,
    webhook::{attempt, delivery as deliveries},
};
use tempfile::TempDir;
use tokio::task::JoinSet;
use wiremock::{Mock, MockServer, Request, ResponseTemplate, matchers::method};

use super::{
    empty, pulse,
    send::{Patience, Sender},
};

fn at(seconds: i64) -> Moment {
    moment("2026-11-24T08:00:00Z").plus_seconds(seconds)
}

fn act(seconds: i64) -> Act {
    Act::of_nobody(at(seconds), Origin::CommandLine)
}

fn id() -> WebhookId {
    WebhookId::parse("w").unwrap()
}

struct NoFiles;

impl Files for NoFiles {
    fn read(&self, _: &str) -> std::io::Result<Vec<u8>> {
        Err(std::io::ErrorKind::NotFound.into())
    }
}

async fn press(database: &Database, folder: &TempDir) -> Press {
    let store = Store::create(database, at(0), &mut Counter::default())
        .await
        .unwrap();
    Press::new(
        store,
        Media::new(folder.path().join("media")),
        standing::settings(),
    )
}

async fn newsroom(folder: &TempDir) -> Press {
    press(&Database::file(folder.path().join("newsroom.db")), folder).await
}

/// Makes a webhook that is told of everything, and takes stories in, so that there is something to tell.
async fn told(press: &Press, target: &str) {
    let new = NewWebhook {
        id: id(),
        name: Name::parse("بوابة الوزارة").unwrap(),
        target: Target::parse(target, Reach::Anywhere).unwrap(),
        events: Events::parse(["section.*"]).unwrap(),
        secret: Secret::of(&[5; 32]),
    };
    press.make_webhook(new, &act(1)).await.unwrap();
    let terms = Terms {
        differing: Differing::LeftOut,
        section: None,
        keeping: Keeping::ForGood,
        act: act(2),
    };
    let item = |thing| Item {
        name: "a thing".to_owned(),
        record: newsroom::record::Record::Thing(thing),
        made: newsroom::record::Made::default(),
    };
    let items = standing::things().into_iter().map(item).collect();
    press.import(terms, &NoFiles).take(items).await.unwrap();
    assert!(press.tell_webhooks(at(3), &mut Counter::default()).await.unwrap() > 1);
    assert_eq!(
        press.tell_webhooks(at(3), &mut Counter::default()).await.unwrap(),
        0
    );
}

async fn target(template: ResponseTemplate) -> MockServer {
    let server = MockServer::start().await;
    Mock::given(method("POST"))
        .respond_with(template)
        .mount(&server)
        .await;
    server
}

fn sender() -> Sender {
    Sender::new(Reach::Anywhere).unwrap()
}

fn header(request: &Request, name: &str) -> String {
    request.headers.get(name).unwrap().to_str().unwrap().to_owned()
}

/// Takes up the next delivery, sends it, and notes it.
async fn once(press: &Press, now: Moment) -> Option<DeliveryId> {
    let taken = press
        .take_up(&id(), format!("claim-{}", now.micros()), now)
        .await
        .unwrap()?;
    let delivery = taken.delivery.id.clone();
    let outcome = sender().send(&taken, now).await;
    press.note_sent(taken, &outcome, now, 500).await.unwrap();
    Some(delivery)
}

async fn state_of(press: &Press, one: &DeliveryId) -> delivery::State {
    let mut read = press.store.read().await.unwrap();
    deliveries::find(&mut read, one).await.unwrap().unwrap().state
}

#[tokio::test(flavor = "multi_thread")]
async fn deliveries_are_signed_and_come_in_order() {
    let folder = tempfile::tempdir().unwrap();
    let press = newsroom(&folder).await;
    let server = target(ResponseTemplate::new(204)).await;
    told(&press, &server.uri()).await;
    empty(&press, &sender(), &id()).await.unwrap();
    let requests = server.received_requests().await.unwrap();
    let mut numbers = Vec::new();
    for request in &requests {
        let body = String::from_utf8(request.body.clone()).unwrap();
        let sent: i64 = header(request, "webhook-timestamp").parse().unwrap();
        let sent = Moment::from_micros(sent * 1_000_000).unwrap();
        let expected = Secret::of(&[5; 32]).sign(&header(request, "webhook-id"), sent, &body);
        assert_eq!(header(request, "webhook-signature"), expected);
        let body: serde_json::Value = serde_json::from_str(&body).unwrap();
        assert_eq!(body["type"], "section.taken");
        numbers.push(body["data"]["seq"].as_i64().unwrap());
    }
    assert!(1 < numbers.len() && numbers.is_sorted(), "{numbers:?}");
    assert_eq!(empty(&press, &sender(), &id()).await.map_err(drop), Ok(()));
    assert_eq!(server.received_requests().await.unwrap().len(), numbers.len());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_delivery_that_fails_is_tried_again_later_and_holds_up_those_behind_it() {
    let folder = tempfile::tempdir().unwrap();
    let press = newsroom(&folder).await;
    let server = MockServer::start().await;
    let failing =
        Mock::given(method("POST")).respond_with(ResponseTemplate::new(500).set_body_string("حاول لاحقا"));
    failing.up_to_n_times(2).mount(&server).await;
    Mock::given(method("POST"))
        .respond_with(ResponseTemplate::new(200))
        .mount(&server)
        .await;
    told(&press, &server.uri()).await;
    let first = once(&press, at(10)).await.unwrap();
    assert_eq!(once(&press, at(11)).await, None, "it waits five seconds");
    assert_eq!(once(&press, at(15)).await, Some(first.clone()));
    assert_eq!(once(&press, at(20)).await, None, "it waits twenty seconds");
    assert_eq!(once(&press, at(35)).await, Some(first.clone()));
    assert_eq!(state_of(&press, &first).await, delivery::State::Taken);
    assert_ne!(
        once(&press, at(36)).await,
        Some(first.clone()),
        "the next one follows"
    );
    let mut read = press.store.read().await.unwrap();
    let tries = attempt::list(&mut read, &first).await.unwrap();
    let told: Vec<_> = tries.iter().map(|one| one.outcome.as_ref().unwrap()).collect();
    assert_eq!(
        told.iter().map(|one| one.status).collect::<Vec<_>>(),
        [Some(500), Some(500), Some(200)]
    );
    assert_eq!(told[0].note, "حاول لاحقا");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_sent_but_not_noted_is_sent_again_under_the_same_id() {
    let folder = tempfile::tempdir().unwrap();
    let press = newsroom(&folder).await;
    let server = target(ResponseTemplate::new(200)).await;
    told(&press, &server.uri()).await;
    let lost = press
        .take_up(&id(), "lost".to_owned(), at(10))
        .await
        .unwrap()
        .unwrap();
    sender().send(&lost, at(10)).await;
    // The program ends here, and for as long as its claim holds nobody takes its place.
    assert_eq!(once(&press, at(60)).await, None);
    assert_eq!(once(&press, at(71)).await.as_ref(), Some(&lost.delivery.id));
    let requests = server.received_requests().await.unwrap();
    assert_eq!(
        header(&requests[0], "webhook-id"),
        header(&requests[1], "webhook-id")
    );
    let mut read = press.store.read().await.unwrap();
    let tries = attempt::list(&mut read, &lost.delivery.id).await.unwrap();
    assert!(tries[0].outcome.is_none() && tries[1].outcome.is_some());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_delivery_dies_after_its_last_try_and_can_be_sent_again() {
    let folder = tempfile::tempdir().unwrap();
    let press = newsroom(&folder).await;
    let server = MockServer::start().await;
    let failing = Mock::given(method("POST")).respond_with(ResponseTemplate::new(503));
    failing.up_to_n_times(u64::from(TRIES)).mount(&server).await;
    Mock::given(method("POST"))
        .respond_with(ResponseTemplate::new(200))
        .mount(&server)
        .await;
    told(&press, &server.uri()).await;
    let mut now = 10;
    let mut first = None;
    for _ in 0..TRIES {
        let tried = once(&press, at(now)).await;
        assert_eq!(*first.get_or_insert(tried.clone()), tried);
        now += 30_000;
    }
    let dead = first.flatten().unwrap();
    assert_eq!(state_of(&press, &dead).await, delivery::State::Dead);
    press.send_again(&id(), &dead, &act(now)).await.unwrap();
    assert_eq!(once(&press, at(now)).await.as_ref(), Some(&dead));
    assert_eq!(state_of(&press, &dead).await, delivery::State::Taken);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_target_that_is_gone_stops_its_webhook_but_can_still_be_tried() {
    let folder = tempfile::tempdir().unwrap();
    let press = newsroom(&folder).await;
    let server = target(ResponseTemplate::new(410)).await;
    told(&press, &server.uri()).await;
    once(&press, at(10)).await.unwrap();
    let stopped = webhook::find(&mut press.store.read().await.unwrap(), &id())
        .await
        .unwrap()
        .unwrap();
    assert_eq!(stopped.state, State::Stopped);
    assert_eq!(once(&press, at(11)).await, None);
    let ping = DeliveryId::parse("ping-1").unwrap();
    press.ping_webhook(&id(), ping.clone(), &act(12)).await.unwrap();
    assert_eq!(once(&press, at(13)).await, Some(ping.clone()));
    assert_eq!(state_of(&press, &ping).await, delivery::State::Dead);
}

/// What was noted of a delivery's tries.
async fn noted(press: &Press, one: &DeliveryId) -> Vec<(Option<u16>, String)> {
    let mut read = press.store.read().await.unwrap();
    let tries = attempt::list(&mut read, one).await.unwrap();
    let outcome = |one: &delivery::Attempt| {
        let outcome = one.outcome.as_ref().unwrap();
        (outcome.status, outcome.note.clone())
    };
    tries.iter().map(outcome).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_target_that_is_down_is_noted_and_tried_again_until_it_is_up() {
    let folder = tempfile::tempdir().unwrap();
    let press = newsroom(&folder).await;
    // Nobody listens there any more.
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    drop(listener);
    told(&press, &format!("http://{address}/")).await;
    let first = once(&press, at(10)).await.unwrap();
    assert_eq!(state_of(&press, &first).await, delivery::State::Waiting);
    assert_eq!(once(&press, at(14)).await, None, "it waits five seconds");
    let tries = noted(&press, &first).await;
    assert_eq!((tries.len(), tries[0].0), (1, None));
    assert!(tries[0].1.to_lowercase().contains("refused"), "{tries:?}");
    let server = MockServer::builder()
        .listener(std::net::TcpListener::bind(address).unwrap())
        .start()
        .await;
    Mock::given(method("POST"))
        .respond_with(ResponseTemplate::new(200))
        .mount(&server)
        .await;
    assert_eq!(once(&press, at(15)).await, Some(first.clone()));
    assert_eq!(state_of(&press, &first).await, delivery::State::Taken);
    assert_eq!(noted(&press, &first).await[1].0, Some(200));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_target_that_takes_too_long_is_given_up_and_tried_again() {
    let folder = tempfile::tempdir().unwrap();
    let press = newsroom(&folder).await;
    let server = target(ResponseTemplate::new(200).set_delay(Duration::from_secs(30))).await;
    told(&press, &server.uri()).await;
    let patience = Patience {
        connecting: Duration::from_secs(5),
        answering: Duration::from_millis(200),
    };
    let taken = press
        .take_up(&id(), "claim".to_owned(), at(10))
        .await
        .unwrap()
        .unwrap();
    let delivery = taken.delivery.id.clone();
    let outcome = Sender::with(Reach::Anywhere, patience)
        .unwrap()
        .send(&taken, at(10))
        .await;
    assert!(outcome.status.is_none() && 200 <= outcome.millis, "{outcome:?}");
    press.note_sent(taken, &outcome, at(11), 500).await.unwrap();
    assert_eq!(state_of(&press, &delivery).await, delivery::State::Waiting);
    assert!(
        noted(&press, &delivery).await[0]
            .1
            .contains("no answer within 200ms")
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn redirects_are_not_followed_and_private_networks_not_reached() {
    let folder = tempfile::tempdir().unwrap();
    let press = newsroom(&folder).await;
    let server = target(ResponseTemplate::new(302).insert_header("location", "http://127.0.0.1:1/")).await;
    told(&press, &server.uri()).await;
    let taken = press
        .take_up(&id(), "c".to_owned(), at(10))
        .await
        .unwrap()
        .unwrap();
    assert_eq!(sender().send(&taken, at(10)).await.status, Some(302));
    let careful = Sender::new(Reach::Public).unwrap();
    for target in [
        server.uri(),
        server.uri().replace("127.0.0.1", "localhost"),
        "http://[::ffff:7f00:1]/".to_owned(),
    ] {
        let mut aimed = taken.clone();
        aimed.webhook.target = Target::kept(&target).unwrap();
        let outcome = careful.send(&aimed, at(10)).await;
        assert_eq!(outcome.status, None, "{target}");
        assert!(
            outcome.note.contains("private network"),
            "{target}: {}",
            outcome.note
        );
    }
    assert_eq!(server.received_requests().await.unwrap().len(), 1);
}

/// Several programs on one database: every delivery is sent once, in order.
async fn shared(database: Database) {
    let folder = tempfile::tempdir().unwrap();
    let first = press(&database, &folder).await;
    let server = target(ResponseTemplate::new(200)).await;
    told(&first, &server.uri()).await;
    let mut nodes = Vec::new();
    for _ in 0..4 {
        let store = Store::open(&database, at(5)).await.unwrap();
        nodes.push(Press::new(
            store,
            Media::new(folder.path().join("media")),
            standing::settings(),
        ));
    }
    let mut running = JoinSet::new();
    for node in &nodes {
        let node = node.clone();
        running.spawn(async move {
            for _ in 0..8 {
                let mut sending = JoinSet::new();
                pulse(&node, &sender(), &mut sending).await.unwrap();
                sending.join_all().await;
            }
        });
    }
    running.join_all().await;
    let mut times: HashMap<String, usize> = HashMap::new();
    let mut numbers = Vec::new();
    for request in server.received_requests().await.unwrap() {
        *times.entry(header(&request, "webhook-id")).or_default() += 1;
        let body: serde_json::Value = serde_json::from_slice(&request.body).unwrap();
        numbers.push(body["data"]["seq"].as_i64().unwrap());
    }
    assert!(
        1 < times.len() && times.values().all(|count| *count == 1),
        "{times:?}"
    );
    assert!(numbers.is_sorted(), "{numbers:?}");
    assert_eq!(
        deliveries::waiting(&mut first.store.read().await.unwrap(), &id())
            .await
            .unwrap(),
        0
    );
    for node in nodes.into_iter().chain([first]) {
        node.store.close().await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn several_programs_on_one_sqlite_file_deliver_once() {
    let folder = tempfile::tempdir().unwrap();
    shared(Database::file(folder.path().join("newsroom.db"))).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn several_programs_on_one_postgres_deliver_once() {
    let Some(server) = Postgres::shared() else { return };
    let folder = tempfile::tempdir().unwrap();
    let scratch = server.scratch();
    shared(Database::parse(&scratch.url(), folder.path()).unwrap()).await;
}
