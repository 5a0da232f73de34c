//! The readers' side: pages, feeds, sitemaps, and the same as static files.
//!
//! [`Site::answer`] is the heart: what a reader asks for, and what they get. The [`router`] and the [`export`] both call
//! it, so a file of the export holds the bytes that the server sends. A page is made in three steps: its address is read
//! ([`route`]), its loader in [`page`] reads what is published and fills a context of [`view`], and the [`theme`] lays it
//! out. The only way to the store is [`store::Public`]: nothing unpublished can be reached from here.

mod accept;
pub mod answer;
pub mod choice;
pub mod error;
pub mod export;
pub mod languages;
pub mod route;
pub mod router;
pub mod share_card;
pub mod site;
pub mod syndication;
pub mod theme;
pub mod view;

mod alternates;
mod around;
mod feed;
mod here;
mod html;
mod machine;

mod open_graph;
mod page;
mod robots;
mod shown;
mod sitemap;
mod structured;
mod xml;

pub use answer::{Answer, Ask};
pub use error::SiteError;
pub use router::{Pictures, router};
pub use site::Site;
