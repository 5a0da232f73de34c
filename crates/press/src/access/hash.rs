//! Passwords as they are kept: Argon2id, off the threads that answer requests, and few at a time.

use std::sync::LazyLock;

use argon2::{
    Argon2,
    password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash},
};
use newsroom::password::Password;
use tokio::sync::Semaphore;

use super::Chance;

/// Each takes 19 MiB and a core for some hundredths of a second; whoever comes in a crowd waits.
static AT_ONCE: Semaphore = Semaphore::const_new(2);

/// The hash of no password, so that a name nobody has takes as long as one that somebody has.
static OF_NOBODY: LazyLock<String> = LazyLock::new(|| hash(b"nobody", [0; 16]));

fn hash(password: &[u8], salt: [u8; 16]) -> String {
    // It fails only for salts of another length.
    let hashed = Argon2::default().hash_password_with_salt(password, &salt);
    hashed.map(|hash| hash.to_string()).unwrap_or_default()
}

/// The hash of a password, as a PHC string.
pub(super) async fn of(password: Password, chance: Chance) -> String {
    let mut salt = [0; 16];
    (chance.fill)(&mut salt);
    off_the_road(move || hash(password.as_bytes(), salt)).await
}

/// Whether a password is the one of a hash; without a hash it never is, and that takes as long.
pub(super) async fn is_of(password: String, kept: Option<String>) -> bool {
    off_the_road(move || {
        let hash = kept.as_deref().unwrap_or(&OF_NOBODY);
        let Ok(hash) = PasswordHash::new(hash) else {
            return false;
        };
        let verified = Argon2::default().verify_password(password.as_bytes(), &hash);
        verified.is_ok() && kept.is_some()
    })
    .await
}

async fn off_the_road<T: Default + Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> T {
    let permit = AT_ONCE.acquire().await;
    let done = tokio::task::spawn_blocking(work).await;
    drop(permit);
    done.unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_password_is_known_by_its_hash() {
        let fill = |bytes: &mut [u8]| bytes.fill(7);
        let chance = Chance {
            id: String::new,
            fill,
        };
        let password = Password::parse("بطة زرقاء تقرأ الجريدة", []).unwrap();
        let kept = of(password, chance).await;
        assert!(kept.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{kept}");
        let is = async |text: &str, kept: Option<String>| is_of(text.to_owned(), kept).await;
        assert!(is("بطة زرقاء تقرأ الجريدة", Some(kept.clone())).await);
        assert!(!is("بطة زرقاء تقرأ الجريده", Some(kept)).await);
        assert!(!is("nobody", None).await);
        assert!(!is("x", Some("not a hash".to_owned())).await);
    }
}
