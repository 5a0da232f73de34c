//! The table of tools: what each is for, where it may lie, and the packages that bring it.

use std::path::{Path, PathBuf};

use crate::command::on_path;

/// One tool that tests need from the system.
pub(super) struct Need {
    /// What it is, for people.
    pub(super) what: &'static str,
    /// What needs it.
    pub(super) reason: &'static str,
    /// The variable that tells the tests where it is; set beforehand, it is taken as it is.
    pub(super) variable: &'static str,
    /// Debian's packages that bring it; Ubuntu's where they differ.
    packages: &'static [&'static str],
    ubuntu: Option<&'static [&'static str]>,
    look: fn() -> Option<PathBuf>,
}

/// Every tool that tests need from the system.
pub(super) const NEEDS: [Need; 7] = [
    Need {
        what: "PostgreSQL's server programs",
        reason: "the store's tests start their own PostgreSQL 15 or newer",
        variable: "TARJUMAN_PG_BIN",
        packages: &["postgresql"],
        ubuntu: None,
        look: postgres,
    },
    Need {
        what: "Chromium",
        reason: "the browser tests walk the demonstration newsroom",
        variable: "TARJUMAN_CHROMIUM",
        packages: &["chromium"],
        ubuntu: Some(&["chromium-browser"]),
        look: || on_path(&["chromium", "chromium-browser", "google-chrome"]),
    },
    Need {
        what: "ChromeDriver",
        reason: "the browser tests drive Chromium by it",
        variable: "TARJUMAN_CHROMEDRIVER",
        packages: &["chromium-driver"],
        ubuntu: Some(&["chromium-chromedriver"]),
        look: || on_path(&["chromedriver", "chromium.chromedriver"]),
    },
    Need {
        what: "Java",
        reason: "the Nu HTML checker runs on it",
        variable: "TARJUMAN_JAVA",
        packages: &["default-jre-headless"],
        ubuntu: None,
        look: || on_path(&["java"]),
    },
    Need {
        what: "npm",
        reason: "the editor is built with it (Node 20.19 or newer), and axe and the Nu HTML checker are its packages",
        variable: "TARJUMAN_NPM",
        packages: &["nodejs", "npm"],
        ubuntu: None,
        look: || on_path(&["npm"]),
    },
    Need {
        what: "xmllint",
        reason: "NewsML-G2 for partners is judged by the IPTC's own schema",
        variable: "TARJUMAN_XMLLINT",
        packages: &["libxml2-utils"],
        ubuntu: None,
        look: || on_path(&["xmllint"]),
    },
    Need {
        what: "nginx",
        reason: "the include of an export is tried with it",
        variable: "TARJUMAN_NGINX",
        packages: &["nginx-light"],
        ubuntu: None,
        look: || on_path(&["nginx"]),
    },
];

impl Need {
    /// Where the tool is: where its variable says, else where the system keeps such.
    pub(super) fn find(&self) -> Option<PathBuf> {
        let said = std::env::var_os(self.variable).filter(|said| !said.is_empty());
        match said {
            Some(said) => Some(PathBuf::from(said)).filter(|path| path.exists()),
            None => (self.look)(),
        }
    }

    /// The packages of this system that bring the tool.
    pub(super) fn packages(&self, system: System) -> &'static [&'static str] {
        match (system, self.ubuntu) {
            (System::Ubuntu, Some(packages)) => packages,
            _ => self.packages,
        }
    }

    /// One line for a person who has to install it by hand.
    pub(super) fn line(&self) -> String {
        let packages = self.packages.join(" ");
        format!(
            "  {} (Debian: {packages}), because {}; or set {}\n",
            self.what, self.reason, self.variable
        )
    }
}

/// The systems whose packages we know.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum System {
    Debian,
    Ubuntu,
}

/// The newest of Debian's versioned folders, else the folder of the `initdb` on the path.
fn postgres() -> Option<PathBuf> {
    let versions = std::fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .flatten();
    let versioned = versions.filter_map(|version| {
        let number: u32 = version.file_name().to_str()?.parse().ok()?;
        let folder = version.path().join("bin");
        (number >= 15 && is_server(&folder)).then_some((number, folder))
    });
    let newest = versioned.max().map(|(_, folder)| folder);
    newest.or_else(|| Some(on_path(&["initdb"])?.parent()?.to_path_buf()).filter(|folder| is_server(folder)))
}

fn is_server(folder: &Path) -> bool {
    ["initdb", "pg_ctl", "postgres"]
        .iter()
        .all(|program| folder.join(program).is_file())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tool_that_is_missing_is_asked_for_with_its_package_its_reason_and_its_variable() {
        let line = NEEDS[2].line();
        assert!(line.contains("chromium-driver"), "{line}");
        assert!(line.contains("drive Chromium"), "{line}");
        assert!(line.contains("TARJUMAN_CHROMEDRIVER"), "{line}");
    }

    #[test]
    fn ubuntu_has_its_own_names_for_chromium_and_debians_for_the_rest() {
        assert_eq!(NEEDS[1].packages(System::Ubuntu), ["chromium-browser"]);
        assert_eq!(NEEDS[0].packages(System::Ubuntu), ["postgresql"]);
    }
}
