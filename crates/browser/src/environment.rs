//! Where the tools are that a test needs, and what happens where one is absent.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

/// Something a test needs that may be absent.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Tool {
    /// The browser.
    Chromium,
    /// What drives the browser.
    ChromeDriver,
    /// What the Nu HTML checker runs on.
    Java,
    /// axe-core's script.
    Axe,
    /// The Nu HTML checker.
    Vnu,
    /// The program under test, built beforehand.
    Tarjuman,
}

impl Tool {
    /// The variable that says where it is; `cargo xtask test` sets each.
    #[must_use]
    pub fn variable(self) -> &'static str {
        match self {
            Self::Chromium => "TARJUMAN_CHROMIUM",
            Self::ChromeDriver => "TARJUMAN_CHROMEDRIVER",
            Self::Java => "TARJUMAN_JAVA",
            Self::Axe => "TARJUMAN_AXE",
            Self::Vnu => "TARJUMAN_VNU",
            Self::Tarjuman => "TARJUMAN_BIN",
        }
    }

    /// Where it is: where its variable says, else on the path or in the target folder.
    ///
    /// `None` where it is absent, after saying so on stderr.
    ///
    /// # Errors
    /// Where it is absent and the environment says that no test may be left out.
    pub fn find(self) -> Result<Option<PathBuf>> {
        let said = std::env::var_os(self.variable())
            .filter(|said| !said.is_empty())
            .map(PathBuf::from);
        match said.or_else(|| self.look()).filter(|path| path.exists()) {
            Some(path) => Ok(Some(path)),
            None if nothing_may_be_left_out() => bail!("{self:?} is absent; {}", self.advice()),
            None => {
                eprintln!("skipped: {self:?} is absent; {}", self.advice());
                Ok(None)
            }
        }
    }

    fn look(self) -> Option<PathBuf> {
        match self {
            Self::Chromium => on_path("chromium").or_else(|| on_path("chromium-browser")),
            Self::ChromeDriver => on_path("chromedriver"),
            Self::Java => on_path("java"),
            Self::Axe => in_target("xtask/checks/node_modules/axe-core/axe.min.js"),
            Self::Vnu => in_target("xtask/checks/node_modules/vnu-jar/build/dist/vnu.jar"),
            Self::Tarjuman => in_target("debug/tarjuman"),
        }
    }

    fn advice(self) -> &'static str {
        match self {
            Self::Tarjuman => "build it with `cargo build --package tarjuman`",
            _ => "`cargo xtask test` installs it",
        }
    }
}

pub(crate) fn nothing_may_be_left_out() -> bool {
    let is = |variable: &str, value: &str| std::env::var_os(variable) == Some(OsString::from(value));
    is("TARJUMAN_REQUIRE", "1") || is("CI", "true")
}

fn on_path(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path)
        .map(|folder| folder.join(program))
        .find(|file| file.is_file())
}

/// A file of the folder that cargo builds into: the test programs lie in its `debug/deps`.
fn in_target(file: &str) -> Option<PathBuf> {
    let program = std::env::current_exe().ok()?;
    program
        .ancestors()
        .nth(3)
        .map(Path::to_path_buf)
        .map(|target| target.join(file))
}
