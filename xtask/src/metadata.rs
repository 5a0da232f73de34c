//! What `cargo metadata` tells: the packages of the build and who depends on whom.

use std::collections::{BTreeSet, HashMap};

use anyhow::{Context, Result, ensure};
use serde::Deserialize;

use crate::command;
use crate::workspace::Workspace;

/// Rules are judged for this platform, so that the answer is the same on every machine.
const PLATFORM: &str = "x86_64-unknown-linux-gnu";

/// The packages that the workspace builds from, resolved for one platform.
#[derive(Deserialize)]
pub(crate) struct Metadata {
    packages: Vec<Package>,
    workspace_members: Vec<String>,
    resolve: Resolve,
}

/// One package of the build.
#[derive(Deserialize)]
pub(crate) struct Package {
    id: String,
    /// Its name as cargo knows it.
    pub(crate) name: String,
    /// Its version.
    pub(crate) version: String,
    /// Its licence as an SPDX expression, where it gives one.
    pub(crate) license: Option<String>,
    /// The registry it comes from; `None` for a crate of ours.
    pub(crate) source: Option<String>,
    dependencies: Vec<Declared>,
}

#[derive(Deserialize)]
struct Declared {
    name: String,
    kind: Option<String>,
}

#[derive(Deserialize)]
struct Resolve {
    nodes: Vec<Node>,
}

#[derive(Deserialize)]
struct Node {
    id: String,
    deps: Vec<NodeDependency>,
}

#[derive(Deserialize)]
struct NodeDependency {
    pkg: String,
    dep_kinds: Vec<DependencyKind>,
}

#[derive(Deserialize)]
struct DependencyKind {
    kind: Option<String>,
}

/// What a dependency is for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// Part of the product: normal and build dependencies.
    Product,
    /// Used by tests, examples and benchmarks alone.
    Test,
}

impl Metadata {
    /// Asks cargo about the workspace.
    ///
    /// # Errors
    /// Where cargo fails, for example because `Cargo.lock` is behind `Cargo.toml`.
    pub(crate) fn of(workspace: &Workspace) -> Result<Self> {
        let output = command::cargo()
            .args([
                "metadata",
                "--format-version",
                "1",
                "--locked",
                "--filter-platform",
                PLATFORM,
            ])
            .current_dir(workspace.root())
            .output()
            .context("cannot run cargo metadata")?;
        ensure!(
            output.status.success(),
            "cargo metadata: {}",
            String::from_utf8_lossy(&output.stderr).trim()
        );
        serde_json::from_slice(&output.stdout).context("cargo metadata answered in an unknown shape")
    }

    /// The crates of this workspace.
    pub(crate) fn ours(&self) -> impl Iterator<Item = &Package> {
        self.packages
            .iter()
            .filter(|package| self.workspace_members.contains(&package.id))
    }

    /// The packages that come from elsewhere.
    pub(crate) fn others(&self) -> impl Iterator<Item = &Package> {
        self.packages
            .iter()
            .filter(|package| !self.workspace_members.contains(&package.id))
    }

    /// The names of all packages that become part of `package` when it is built for use, itself not among them.
    pub(crate) fn closure(&self, package: &Package) -> BTreeSet<&str> {
        let nodes: HashMap<&str, &Node> = self
            .resolve
            .nodes
            .iter()
            .map(|node| (node.id.as_str(), node))
            .collect();
        let names: HashMap<&str, &str> = self
            .packages
            .iter()
            .map(|package| (package.id.as_str(), package.name.as_str()))
            .collect();
        let mut seen = BTreeSet::new();
        let mut open = vec![package.id.as_str()];
        while let Some(id) = open.pop() {
            let Some(node) = nodes.get(id) else { continue };
            let product = node.deps.iter().filter(|dependency| dependency.is_product());
            open.extend(
                product
                    .map(|dependency| dependency.pkg.as_str())
                    .filter(|id| seen.insert(*id)),
            );
        }
        seen.into_iter().filter_map(|id| names.get(id).copied()).collect()
    }
}

impl Package {
    /// The names of what it depends on directly, for that purpose.
    pub(crate) fn depends_on(&self, purpose: Purpose) -> BTreeSet<&str> {
        let wanted = self
            .dependencies
            .iter()
            .filter(|declared| declared.purpose() == purpose);
        wanted.map(|declared| declared.name.as_str()).collect()
    }
}

impl Declared {
    fn purpose(&self) -> Purpose {
        match self.kind.as_deref() {
            Some("dev") => Purpose::Test,
            _ => Purpose::Product,
        }
    }
}

impl NodeDependency {
    fn is_product(&self) -> bool {
        self.dep_kinds
            .iter()
            .any(|dependency| dependency.kind.as_deref() != Some("dev"))
    }
}
