//! People, sessions, attempts, links, and the audit log that only grows.

use language::Moment;
use newsroom::{
    audit::{Access, Deed, Note, Origin, Subject},
    change::Event,
    id::UserId,
    invitation::{Link, Purpose},
    line::ShownName,
    rights::{Action, Grants, Role},
    session::{ABSOLUTE, Proof, Session},
    story::Story,
    throttle,
    user::{Login, Standing, User},
    workflow::Act,
};
use store::{
    Store, attempt, audit,
    audit::{Filter, Saves},
    ceremony, credential, link, passkey, session, story, user,
    version::Insert,
};

use crate::desk::{Desk, now};

fn salma() -> User {
    User {
        id: UserId::parse("سلمى").unwrap(),
        login: Login::parse("سلمى").unwrap(),
        name: ShownName::parse("سلمى حداد").unwrap(),
        interface: None,
        grants: Grants::everywhere(&[Role::Editor]),
        standing: Standing::Active,
    }
}

fn act() -> Act {
    Act::of(&salma(), now(), Origin::Desk("192.0.2.7".to_owned()))
}

async fn with_salma(store: &Store) {
    let mut tx = store.write(now()).await.unwrap();
    assert_eq!(user::insert(&mut tx, &salma()).await.unwrap(), Insert::Written);
    tx.commit().await.unwrap();
}

pub(crate) async fn a_person_comes_back_and_nobody_passes_for_them(desk: &Desk) {
    with_salma(&desk.store).await;
    let mut tx = desk.store.write(now()).await.unwrap();
    let twin = User {
        id: UserId::parse("twin").unwrap(),
        login: Login::parse("سلمي").unwrap(),
        ..salma()
    };
    assert_eq!(
        user::insert(&mut tx, &twin).await.unwrap(),
        Insert::AlreadyThere,
        "ى and ي read the same"
    );
    let blocked = User {
        interface: Some(language::Lang::parse("ar").unwrap()),
        standing: Standing::Blocked(now()),
        grants: Grants::in_languages(Role::Translator, &[language::Lang::parse("fa").unwrap()]),
        ..salma()
    };
    user::update(&mut tx, &blocked).await.unwrap();
    tx.commit().await.unwrap();
    let mut read = desk.store.read().await.unwrap();
    let found = user::find_by_login(&mut read, &twin.login).await.unwrap();
    assert_eq!(found, Some(blocked.clone()));
    assert_eq!(user::all(&mut read).await.unwrap(), [blocked]);
}

pub(crate) async fn a_session_is_found_by_its_hash_until_it_is_ended(desk: &Desk) {
    with_salma(&desk.store).await;
    let session = |id: &str| Session {
        id: id.to_owned(),
        user: salma().id,
        made_at: now(),
        seen_at: now(),
        address: "192.0.2.7".to_owned(),
        agent: "متصفح".to_owned(),
        proof: Proof::PasswordAndCode,
    };
    let mut tx = desk.store.write(now()).await.unwrap();
    for id in ["one", "two", "three"] {
        session::insert(&mut tx, &session(id), &format!("hash of {id}"))
            .await
            .unwrap();
    }
    tx.commit().await.unwrap();
    let mut read = desk.store.read().await.unwrap();
    let found = session::find(&mut read, "hash of one").await.unwrap();
    assert_eq!(found, Some((session("one"), salma())));
    assert_eq!(session::find(&mut read, "hash of none").await.unwrap(), None);
    drop(read);
    let later = now().plus_seconds(60);
    let mut tx = desk.store.write(later).await.unwrap();
    session::seen(&mut tx, "two", "::1").await.unwrap();
    let stranger = UserId::parse("stranger").unwrap();
    assert!(!session::end(&mut tx, &stranger, "one").await.unwrap());
    assert!(session::end(&mut tx, &salma().id, "one").await.unwrap());
    assert_eq!(
        session::end_all(&mut tx, &salma().id, Some("two")).await.unwrap(),
        1
    );
    tx.commit().await.unwrap();
    let left = session::of_user(&mut desk.store.read().await.unwrap(), &salma().id)
        .await
        .unwrap();
    assert_eq!(left.len(), 1);
    assert_eq!((left[0].seen_at, left[0].address.as_str()), (later, "::1"));
    let over = now().plus_seconds(ABSOLUTE);
    let mut tx = desk.store.write(over).await.unwrap();
    assert_eq!(session::sweep(&mut tx, over).await.unwrap(), 1);
    tx.commit().await.unwrap();
}

pub(crate) async fn of_many_attempts_at_once_each_counts(desk: &Desk) {
    let mut tries = Vec::new();
    for _ in 0..12 {
        let store = desk.store.clone();
        tries.push(tokio::spawn(async move {
            let mut tx = store.write(now()).await.unwrap();
            let held = attempt::hold(&mut tx, "account salma").await.unwrap();
            attempt::put(&mut tx, "account salma", throttle::tried(held, now()))
                .await
                .unwrap();
            tx.commit().await.unwrap();
        }));
    }
    for one in tries {
        one.await.unwrap();
    }
    let mut tx = desk.store.write(now()).await.unwrap();
    let held = attempt::hold(&mut tx, "account salma").await.unwrap().unwrap();
    assert_eq!(held.count, 12);
    attempt::take_back(&mut tx, "account salma").await.unwrap();
    let held = attempt::hold(&mut tx, "account salma").await.unwrap().unwrap();
    assert_eq!(held.count, 11);
    attempt::forget(&mut tx, "account salma").await.unwrap();
    assert_eq!(attempt::hold(&mut tx, "account salma").await.unwrap(), None);
    tx.commit().await.unwrap();
}

pub(crate) async fn what_is_good_once_is_good_once(desk: &Desk) {
    with_salma(&desk.store).await;
    let id = salma().id;
    let link = Link {
        purpose: Purpose::Invitation,
        user: id.clone(),
        made_by: None,
        until: now().plus_seconds(9),
    };
    let mut tx = desk.store.write(now()).await.unwrap();
    link::replace(&mut tx, &link, "old").await.unwrap();
    link::replace(&mut tx, &link, "new").await.unwrap();
    assert_eq!(link::find(&mut tx, "old").await.unwrap(), None);
    assert_eq!(link::open(&mut tx, now()).await.unwrap().len(), 1);
    assert_eq!(link::take(&mut tx, "new").await.unwrap(), Some(link));
    assert_eq!(link::take(&mut tx, "new").await.unwrap(), None);
    credential::set_recovery_codes(&mut tx, &id, &["a".to_owned(), "b".to_owned()])
        .await
        .unwrap();
    assert!(credential::use_recovery_code(&mut tx, &id, "a").await.unwrap());
    assert!(!credential::use_recovery_code(&mut tx, &id, "a").await.unwrap());
    assert_eq!(credential::recovery_codes_left(&mut tx, &id).await.unwrap(), 1);
    let totp = credential::Totp {
        secret: "sealed:1:x".to_owned(),
        since: Some(now()),
        last_step: Some(7),
    };
    credential::set_totp(&mut tx, &id, Some(&totp)).await.unwrap();
    let [(owner, kept)] = credential::second_steps(&mut tx)
        .await
        .unwrap()
        .try_into()
        .unwrap_or_else(|_| panic!());
    assert_eq!(
        (owner, kept.secret, kept.since, kept.last_step),
        (id.clone(), totp.secret, totp.since, totp.last_step)
    );
    let under_way = |seconds| ceremony::Ceremony {
        kind: "second-step",
        user: Some(id.clone()),
        state: String::new(),
        until: now().plus_seconds(seconds),
    };
    ceremony::insert(&mut tx, &under_way(9), "c").await.unwrap();
    ceremony::insert(&mut tx, &under_way(0), "late").await.unwrap();
    assert!(ceremony::take(&mut tx, "passkey", "c").await.unwrap().is_none());
    assert!(
        ceremony::take(&mut tx, "second-step", "c")
            .await
            .unwrap()
            .is_some()
    );
    assert!(
        ceremony::take(&mut tx, "second-step", "c")
            .await
            .unwrap()
            .is_none()
    );
    assert!(
        ceremony::take(&mut tx, "second-step", "late")
            .await
            .unwrap()
            .is_none()
    );
    let key = passkey::Passkey {
        id: "key".to_owned(),
        user: id.clone(),
        name: "هاتف".to_owned(),
        credential: "{}".to_owned(),
        made_at: now(),
        used_at: None,
    };
    assert_eq!(passkey::insert(&mut tx, &key).await.unwrap(), Insert::Written);
    assert_eq!(
        passkey::insert(&mut tx, &key).await.unwrap(),
        Insert::AlreadyThere
    );
    let stranger = UserId::parse("stranger").unwrap();
    assert_eq!(passkey::remove(&mut tx, &stranger, "key").await.unwrap(), None);
    assert_eq!(
        passkey::remove(&mut tx, &id, "key").await.unwrap(),
        Some("هاتف".to_owned())
    );
    tx.commit().await.unwrap();
}

pub(crate) async fn what_is_done_on_behalf_of_an_act_stands_in_the_log(desk: &Desk) {
    let id = fixture::ids::story_id("قمة");
    let mut tx = desk.store.write(&act()).await.unwrap();
    let inserted = story::insert(&mut tx, &Story::new(id.clone()), Event::Saved).await;
    assert_eq!(inserted.unwrap(), Insert::Written);
    tx.note(
        Note::new(
            Deed::Act(Action::InvitePeople),
            Subject::new("user", salma().id.as_str()),
        )
        .saying("editor"),
    );
    tx.commit().await.unwrap();
    // What isn't done on behalf of an act, and what is rolled back, stands nowhere.
    let mut tx = desk.store.write(now()).await.unwrap();
    tx.note(Note::new(
        Deed::Access(Access::SignedIn),
        Subject::new("user", "x"),
    ));
    tx.commit().await.unwrap();
    let mut tx = desk.store.write(&act()).await.unwrap();
    tx.note(Note::new(
        Deed::Access(Access::SignedIn),
        Subject::new("user", "x"),
    ));
    tx.rollback().await.unwrap();
    let mut read = desk.store.read().await.unwrap();
    let log = audit::newest(&mut read, &Filter::default(), None, 9)
        .await
        .unwrap();
    assert_eq!(log.len(), 2);
    assert_eq!((log[0].seq, log[1].seq), (2, 1));
    assert_eq!(log[1].note.subject, Subject::new("story", id.as_str()));
    assert_eq!(log[0].by.as_deref(), Some("سلمى حداد"));
    assert_eq!(log[0].origin, Origin::Desk("192.0.2.7".to_owned()));
    let of = async |filter: Filter| {
        let mut read = desk.store.read().await.unwrap();
        let found = audit::since(&mut read, &filter, 0, 9).await.unwrap();
        found.into_iter().map(|entry| entry.seq).collect::<Vec<_>>()
    };
    let deed = Some(Deed::Act(Action::InvitePeople));
    assert_eq!(
        of(Filter {
            deed,
            ..Filter::default()
        })
        .await,
        [2]
    );
    let user = Some(UserId::parse("x").unwrap());
    assert_eq!(
        of(Filter {
            user,
            ..Filter::default()
        })
        .await,
        [] as [i64; 0]
    );
    let until = Some(now());
    assert_eq!(
        of(Filter {
            until,
            ..Filter::default()
        })
        .await,
        [] as [i64; 0]
    );
    let (from, saves) = (Moment::parse("2026-01-01T00:00:00Z").ok(), Saves::Left);
    let kind = Some("story".to_owned());
    assert_eq!(
        of(Filter {
            from,
            saves,
            kind,
            ..Filter::default()
        })
        .await,
        [1]
    );
}

pub(crate) async fn writers_at_once_leave_no_gap_in_the_log(desk: &Desk) {
    let mut writers = Vec::new();
    for _ in 0..8 {
        let store = desk.store.clone();
        writers.push(tokio::spawn(async move {
            for _ in 0..5 {
                let mut tx = store.write(&act()).await.unwrap();
                let deed = Deed::Access(Access::SignedIn);
                tx.note(Note::new(deed, Subject::new("user", "x")));
                tx.commit().await.unwrap();
            }
        }));
    }
    for writer in writers {
        writer.await.unwrap();
    }
    let mut read = desk.store.read().await.unwrap();
    let log = audit::since(&mut read, &Filter::default(), 0, 99).await.unwrap();
    let numbers: Vec<i64> = log.into_iter().map(|entry| entry.seq).collect();
    assert_eq!(numbers, (1..=40).collect::<Vec<_>>());
}
