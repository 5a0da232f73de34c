// The island: the editor with its bar, its desk and its line to the server.

import { type EditorState, TextSelection, type Transaction } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { type Boot, addresses } from "./boot";
import { makeState, makeView } from "./editor";
import { conflicts, placeIn } from "./plugins/conflicts";
import * as findings from "./plugins/findings";
import { slash } from "./plugins/slash";
import { source } from "./plugins/source";
import { Keeper, browserLocks } from "./sync/keeper";
import type { Kept } from "./sync/saver";
import { type Opened, Server } from "./sync/server";
import { Session } from "./session";
import { newId } from "./plugins/ids";
import { findUnit } from "./schema/schema";
import { read } from "./text/read";
import { normal } from "./text/write";
import { Translating } from "./translating";
import { Bar } from "./ui/bar";
import { drawConflict } from "./ui/conflict";
import { Desk } from "./ui/desk";
import { h } from "./ui/element";
import { openEmbed } from "./ui/embed";
import { Handle } from "./ui/handle";
import { openHelp } from "./ui/help";
import { insertEntries, slashEntries } from "./ui/inserts";
import { openLanguage } from "./ui/language";
import { openLink } from "./ui/link";
import { PictureDesk } from "./ui/picture";
import { drawRow } from "./ui/source-row";
import { type Shortcut, keymaps, shortcuts } from "./ui/shortcuts";
import { Status } from "./ui/status";
import { Toolbar } from "./ui/toolbar";
import { Pictures } from "./views/picture";
import { Words } from "./words";

/** Opens the edition and mounts the editor; what a closed page left unsaved is opened again. */
export async function open(mount: HTMLElement, boot: Boot): Promise<void> {
  const words = new Words(boot.ui);
  const server = new Server(addresses(boot));
  mount.replaceChildren(h("p", { class: "editor-opening", role: "status", text: words.say("opening") }));
  const locks = browserLocks();
  const keeper = await Keeper.open(`${boot.story}/${boot.lang}`, localStorage, sessionStorage, locks, newId);
  const left = await keeper.left(locks);
  const opened = await opening(server, mount, words);
  const [newest, ...others] = left;
  build(mount, boot, words, server, keeper, opened, newest ?? null);
  await sendLeft(server, others);
  if (left.length > 0) await keeper.sweep(locks);
}

/** Asks until the server answers. */
async function opening(server: Server, mount: HTMLElement, words: Words): Promise<Opened> {
  for (let wait = 1_000; ; wait = Math.min(15_000, wait * 2)) {
    const opened = await server.open();
    if (opened) return { ...opened, text: normal(opened.text) };
    mount.replaceChildren(h("p", { class: "editor-opening", role: "status", text: words.say("not-reachable") }));
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
}

/** What other closed pages left is saved too: the server merges it, or keeps it as a revision of its own. */
async function sendLeft(server: Server, others: Kept[]): Promise<void> {
  for (const kept of others) {
    const { base, text, inFlight } = kept;
    if (inFlight) await server.save(inFlight, "staying");
    await server.save({ base, attempt: newId(), text }, "staying");
  }
}

function build(mount: HTMLElement, boot: Boot, words: Words, server: Server, keeper: Keeper, opened: Opened, kept: Kept | null): void {
  const at = addresses(boot);
  const pictures = new Pictures((id) => server.picture(id, boot.lang));
  const pictureDesk = new PictureDesk(server, at.upload, words);
  let view: EditorView;
  let session: Session;
  let translating: Translating;
  let list: Shortcut[];

  const acts = {
    link: () => openLink(view, words, server, boot.lang),
    language: () => openLanguage(view, words, boot.ui.lang, boot.lang, boot.languages ?? []),
    help: () => openHelp(words, list, () => view.focus()),
    save: () => (void session.saver.flush(), true),
    blockMenu: () => handle.open(),
    mend: () => desk.mend(findings.atCaret(view.state)),
    finding: (way: "next" | "previous") => go(view, findings.goTo(view.state, way)),
    unit: (way: "next" | "previous") => translating.step(way),
    toDo: () => translating.toDo(),
    copySource: () => translating.copy(),
    confirm: () => translating.confirmHere(),
    settle: () => (void translating.settleHere(), true),
  };
  list = shortcuts(acts, boot.mode);
  const inserts = { picture: () => pictureDesk.pick(view), embed: () => openEmbed(view, words) };
  const drawConflictHere = conflicts(
    (conflict) => drawConflict(conflict, words, boot.ui, boot, (choice) => session.choose(conflict, choice)),
    (state, conflict) => placeIn(state, conflict.unit, session.saver.known),
  );
  const parts = {
    boot,
    words,
    pictures,
    first: [slash(slashEntries(words, inserts), words.say("insert"))],
    keymaps: keymaps(list),
    drawn: [drawConflictHere, source((row, from) => drawRow(row, from, words, translating.rowActs), boot.dir)],
    takeFiles: (on: EditorView, files: File[]) => pictureDesk.take(on, files),
    changed: (_: EditorView, docChanged: boolean, remote: boolean) => changed(docChanged, remote),
  };

  const status = new Status(words, at.signIn, () => session.saver.retry());
  const paper = h("div", { class: "paper", dir: boot.mode === "translate" ? boot.ui.dir : boot.dir });
  const start = kept ? kept.text : opened.text;
  view = makeView(paper, makeState(read(start), parts), parts);
  const desk = new Desk(view, words, boot.lang);
  const handle = new Handle(view, words);
  session = new Session(view, boot, server, keeper, status, opened, kept);
  translating = new Translating(view, boot, words, server, session);
  const toolbar = new Toolbar(view, words, { link: acts.link, language: acts.language, help: acts.help, inserts: insertEntries(view, words, inserts) });
  paper.append(handle.dom);
  mount.replaceChildren(h("div", { class: `editor is-${boot.mode}`, lang: boot.ui.lang, dir: boot.ui.dir },
    h("div", { class: "editor-bar" }, toolbar.dom, status.dom), pictureDesk.tray,
    h("div", { class: "editor-main" }, paper, h("aside", { class: "editor-side", "aria-label": words.say("side") }, translating.progress.dom, desk.dom))));

  function changed(docChanged: boolean, remote: boolean): void {
    if (!session) return;
    session.changed(docChanged, remote);
    toolbar.update(view.state);
    desk.update();
    translating.progress.update();
    handle.update();
  }

  session.begin();
  translating.begin(opened);
  changed(false, false);
  window.addEventListener("resize", () => handle.update());
  const bar = new Bar(document.querySelector(".edition-bar"), location.pathname);
  session.saved = () => bar.saved(session.saver.known.headline);
  session.stateChanged = () => void bar.renew();
  session.picturesChanged = () => pictures.renew();
  window.addEventListener("focus", () => session.lookAgain());
  if (!start.headline && boot.rights.save) go(view, intoHeadline(view.state));
}

/** The caret where a text that has no headline yet begins. */
function intoHeadline(state: EditorState): Transaction | null {
  const headline = findUnit(state.doc, "@headline");
  return headline && state.tr.setSelection(TextSelection.create(state.doc, headline.pos + 1));
}

function go(view: EditorView, tr: ReturnType<typeof findings.goTo>): boolean {
  if (!tr) return false;
  view.dispatch(tr);
  view.focus();
  return true;
}
