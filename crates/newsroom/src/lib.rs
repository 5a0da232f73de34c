//! The newsroom's own knowledge: stories and their editions, what a block says, how a translation stands to its
//! source, the copy desk's rules, and who may do what in which state.
//!
//! Everything is a plain value or a pure decision: (state, verb, now) → (state, event) or a refusal. No clock, no
//! chance, no files, no database, no network.

mod alignment;
pub mod arrangement;
pub mod assignment;
pub mod attachment;
pub mod audit;
pub mod block;
pub mod body;
pub mod change;
pub mod compare;
pub mod content;
pub mod copydesk;
pub mod counterparts;
pub mod coverage;
pub mod denied;
pub mod discard;
pub mod edition;
pub mod embargo;
pub mod erasure;
pub mod facts;
pub mod house;
pub mod id;
pub mod invitation;
pub mod line;
pub mod merge;
pub mod names;
pub mod note;
pub mod offers;
pub mod pairing;
pub mod password;
pub mod picture;
pub mod record;
pub mod refusal;
pub mod remark;
pub mod restore;
pub mod rights;
pub mod runs;
pub mod session;
pub mod settings;
pub mod standing;
pub mod story;
pub mod succession;
pub mod task;
pub mod text;
pub mod thing;
pub mod throttle;
pub mod token;
pub mod translation;
pub mod user;
pub mod webhook;
pub mod wording;
pub mod workflow;
