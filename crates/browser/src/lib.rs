//! Tests alone: the program seen from outside, by a reader with a browser and by the machines that read its pages.
//!
//! A [`demo::Demo`] is the built program serving the demonstration newsroom; a [`session::Browser`] is headless
//! Chromium driven by ChromeDriver; [`axe`] and [`nu`] judge what a page holds. Where a tool is absent, whatever needs
//! it answers `None` and prints a line that begins with `skipped:`; with `TARJUMAN_REQUIRE=1` or `CI=true` it fails
//! instead. `cargo xtask test` provides every tool.

pub mod axe;
pub mod demo;
pub mod devtools;
pub mod environment;
pub mod http;
pub mod installation;
pub mod newsroom;
pub mod nu;
pub mod server;
pub mod session;
