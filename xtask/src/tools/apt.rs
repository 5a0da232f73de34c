//! Installing packages on Debian and Ubuntu.

use std::process::Command;

use anyhow::{Context, Result};

use super::need::{Need, System};
use crate::command;

/// How packages may be installed here.
pub(super) struct Rights {
    system: System,
    sudo: Sudo,
}

#[derive(Clone, Copy)]
enum Sudo {
    NotNeeded,
    WithoutPassword,
}

impl Rights {
    /// The right to install packages, where this is a system we know and we may do so without asking anybody.
    pub(super) fn here() -> Option<Self> {
        let system = system_of(&std::fs::read_to_string("/etc/os-release").ok()?)?;
        command::on_path(&["apt-get"])?;
        let sudo = if is_root() {
            Sudo::NotNeeded
        } else if command::succeeds(Command::new("sudo").args(["--non-interactive", "true"])) {
            Sudo::WithoutPassword
        } else {
            return None;
        };
        Some(Self { system, sudo })
    }

    /// Installs the packages that bring these tools.
    pub(super) fn install(&self, needs: &[&Need]) -> Result<()> {
        let packages: Vec<&str> = needs
            .iter()
            .flat_map(|need| need.packages(self.system))
            .copied()
            .collect();
        eprintln!("installing what the tests need: {}", packages.join(" "));
        command::run(self.apt_get().args(["-qq", "update"]))
            .context("the package lists cannot be fetched")?;
        let install = [
            "-qq",
            "--yes",
            "--no-install-recommends",
            "-o",
            "Dpkg::Use-Pty=0",
            "install",
        ];
        command::run(self.apt_get().args(install).args(&packages))
    }

    fn apt_get(&self) -> Command {
        match self.sudo {
            Sudo::NotNeeded => {
                let mut command = Command::new("apt-get");
                command.env("DEBIAN_FRONTEND", "noninteractive");
                command
            }
            Sudo::WithoutPassword => {
                let mut command = Command::new("sudo");
                command.args(["--non-interactive", "DEBIAN_FRONTEND=noninteractive", "apt-get"]);
                command
            }
        }
    }
}

/// The system that an `os-release` file describes, where its packages are known to us.
fn system_of(os_release: &str) -> Option<System> {
    let value = |key: &str| {
        let line = os_release
            .lines()
            .find_map(|line| line.strip_prefix(key)?.strip_prefix('='));
        line.unwrap_or_default().trim_matches('"').to_owned()
    };
    let names = format!("{} {}", value("ID"), value("ID_LIKE"));
    let is = |wanted: &str| names.split_whitespace().any(|name| name == wanted);
    match (is("ubuntu"), is("debian")) {
        (true, _) => Some(System::Ubuntu),
        (false, true) => Some(System::Debian),
        (false, false) => None,
    }
}

fn is_root() -> bool {
    let output = Command::new("id").arg("-u").output();
    output.is_ok_and(|output| output.stdout.trim_ascii() == b"0")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debian_ubuntu_and_their_children_are_known_and_others_are_not() {
        assert_eq!(system_of("NAME=x\nID=debian\n"), Some(System::Debian));
        assert_eq!(system_of("ID=ubuntu\nID_LIKE=debian\n"), Some(System::Ubuntu));
        assert_eq!(
            system_of("ID=linuxmint\nID_LIKE=\"ubuntu debian\"\n"),
            Some(System::Ubuntu)
        );
        assert_eq!(system_of("ID=raspbian\nID_LIKE=debian\n"), Some(System::Debian));
        assert_eq!(system_of("ID=fedora\n"), None);
    }
}
