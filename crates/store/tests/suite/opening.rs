//! Making and opening a newsroom.

use store::{Error, Store, feed};

use crate::desk::{self, Counted, Desk, now};

pub(crate) async fn a_newsroom_is_made_once(desk: &Desk) {
    let again = Store::create(&desk.database, now(), &mut Counted).await;
    assert!(matches!(again, Err(Error::AlreadyThere { .. })));
    let open = Store::open(&desk.database, now()).await.unwrap();
    assert_eq!(open.verify().await.unwrap(), []);
    open.close().await.unwrap();
}

pub(crate) async fn of_many_that_make_it_at_once_one_does(desk: &Desk) {
    let dir = tempfile::tempdir().unwrap();
    let Some((database, _scratch)) = desk::empty(desk.engine, dir.path()) else {
        return;
    };
    let makers: Vec<_> = (0..6)
        .map(|_| {
            let database = database.clone();
            tokio::spawn(async move { Store::create(&database, now(), &mut Counted).await })
        })
        .collect();
    let mut made = Vec::new();
    for maker in makers {
        match maker.await.unwrap() {
            Ok(store) => made.push(store),
            Err(Error::AlreadyThere { .. }) => {}
            Err(other) => panic!("{other}"),
        }
    }
    assert_eq!(made.len(), 1);
    let epoch = feed::head(&mut made[0].read().await.unwrap()).await.unwrap();
    let other = Store::open(&database, now()).await.unwrap();
    assert_eq!(feed::head(&mut other.read().await.unwrap()).await.unwrap(), epoch);
    for store in made.into_iter().chain([other]) {
        store.close().await.unwrap();
    }
}
