// Pictures: from the library, from the computer, by drop or paste, each with its progress.

import { TextSelection } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { insertBlock } from "../commands/blocks";
import { newId } from "../plugins/ids";
import { type } from "../schema/schema";
import type { Picture, Server } from "../sync/server";
import type { Words } from "../words";
import { afterTyping, labelled, openDialog } from "./dialog";
import { button, h } from "./element";

export type UploadEnd = { kind: "done"; picture: Picture } | { kind: "failed"; reason: string | null };

/** Sends a file, telling how far it is, from 0 to 1. */
export function upload(address: string, file: File, progress: (part: number) => void): Promise<UploadEnd> {
  return new Promise((resolve) => {
    // fetch tells nothing of how much is sent.
    const request = new XMLHttpRequest();
    request.open("POST", address);
    request.setRequestHeader("accept", "application/json");
    request.responseType = "json";
    request.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable) progress(event.loaded / event.total);
    });
    request.addEventListener("loadend", () => resolve(ended(request)));
    const form = new FormData();
    form.append("file", file);
    request.send(form);
  });
}

function ended(request: XMLHttpRequest): UploadEnd {
  const body = request.response as (Picture & { detail?: string; title?: string }) | null;
  if (request.status >= 200 && request.status < 300 && body?.id) return { kind: "done", picture: body };
  return { kind: "failed", reason: body?.detail ?? body?.title ?? null };
}

export class PictureDesk {
  /** Where uploads show how far they are. */
  readonly tray = h("div", { class: "uploads", "aria-live": "polite" });

  constructor(
    private readonly server: Server,
    private readonly address: string,
    private readonly words: Words,
  ) {}

  /** Uploads files and puts each in as a block where the caret is. */
  take(view: EditorView, files: File[]): boolean {
    for (const file of files) void this.takeOne(view, file);
    return true;
  }

  private async takeOne(view: EditorView, file: File): Promise<void> {
    const bar = h("progress", { max: 1, value: 0, "aria-label": this.words.say("picture-uploading", { name: file.name }) });
    const row = h("div", { class: "upload" }, h("bdi", { text: file.name }), bar);
    this.tray.append(row);
    const end = await upload(this.address, file, (part) => (bar.value = part));
    if (end.kind === "done") {
      row.remove();
      this.put(view, end.picture);
      return;
    }
    const reason = end.reason ?? this.words.say("picture-failed");
    row.replaceChildren(h("bdi", { text: file.name }), h("span", { class: "upload-failed", role: "alert", text: reason }),
      button(this.words.say("picture-again"), () => { row.remove(); void this.takeOne(view, file); }, { class: "button small" }),
      button("×", () => row.remove(), { "aria-label": this.words.say("close") }));
  }

  private put(view: EditorView, picture: Picture): void {
    view.dispatch(insertBlock(view.state, type("picture").create({ id: newId(), picture: picture.id })));
  }

  /** The library. */
  pick(view: EditorView): boolean {
    const search = h("input", { type: "search", autocomplete: "off" });
    const file = h("input", { type: "file", accept: "image/*", multiple: true });
    const found = h("ul", { class: "picked-pictures", "aria-label": this.words.say("picture-found") });
    const at = view.state.selection;
    openDialog(this.words, this.words.say("picture"), (close) => {
      const look = afterTyping(() => void this.server.pictures(search.value).then((list) => this.list(found, list, (picture) => { close(); this.put(view, picture); })));
      search.addEventListener("input", look);
      file.addEventListener("change", () => { const files = [...(file.files ?? [])]; close(); this.take(view, files); });
      look();
      return [labelled(this.words.say("picture-file"), file), h("hr"), labelled(this.words.say("picture-search"), search), found];
    }, () => {
      if (view.state.selection.eq(at)) view.dispatch(view.state.tr.setSelection(TextSelection.near(view.state.doc.resolve(at.from))));
      view.focus();
    });
    return true;
  }

  private list(into: HTMLElement, list: Picture[] | null, take: (picture: Picture) => void): void {
    if (!list || list.length === 0) {
      into.replaceChildren(h("li", { class: "muted", text: this.words.say(list ? "picture-none" : "not-reachable") }));
      return;
    }
    into.replaceChildren(...list.map((picture) => {
      const made = button("", () => take(picture));
      const name = picture.alt ?? picture.credit ?? picture.id;
      made.append(picture.thumb ? h("img", { src: picture.thumb, alt: "", loading: "lazy" }) : h("span", { class: "picture-awaited" }), h("bdi", { text: name }), h("small", { dir: "auto", text: picture.credit ?? this.words.say("picture-no-credit") }));
      return h("li", {}, made);
    }));
  }
}
