//! Takes the editor's bundle into the program where it has been built; without it the editor's page says how to build it.
//! This never runs npm: `cargo xtask` does.

use std::{
    env, fs, io,
    path::{Path, PathBuf},
};

const FILES: [&str; 2] = ["editor.js", "editor.css"];

fn main() -> io::Result<()> {
    let web = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../web");
    let dist = web.join("dist");
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    let built = FILES.iter().all(|file| dist.join(file).is_file());
    let mut table = String::from("&[\n");
    for file in FILES.iter().filter(|_| built) {
        println!("cargo:rerun-if-changed={}", dist.join(file).display());
        // A copy, so that a bundle that is built anew meanwhile is taken whole or not at all.
        let copy = out.join(file);
        fs::copy(dist.join(file), &copy)?;
        table.push_str(&format!(
            "    ({file:?}, include_bytes!({:?})),\n",
            copy.display().to_string()
        ));
    }
    if !built {
        println!("cargo:rerun-if-changed={}", web.display());
    }
    println!("cargo:rerun-if-changed=build.rs");
    table.push(']');
    fs::write(out.join("editor_bundle.rs"), table)
}
