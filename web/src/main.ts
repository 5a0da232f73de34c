// Where the page begins.

import { open } from "./app";
import { readBoot } from "./boot";
import "./editor.css";

const mount = document.getElementById("editor");
if (mount) void open(mount, readBoot(document)).then(() => mount.removeAttribute("aria-busy"));
