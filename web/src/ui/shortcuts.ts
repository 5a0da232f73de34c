// Every key of the editor, once: the keymap and the help dialog are both made from this list.

import { baseKeymap, chainCommands, deleteSelection, joinTextblockBackward, joinTextblockForward, selectNodeBackward, selectNodeForward } from "prosemirror-commands";
import { redo, undo } from "prosemirror-history";
import { keymap } from "prosemirror-keymap";
import type { Command, EditorState, Plugin, Transaction } from "prosemirror-state";
import { move, removeBlocks, setKind, setList } from "../commands/blocks";
import { backspace, enter, forwardDelete } from "../commands/enter";
import { toggleEmphasis, toggleStrong } from "../commands/marks";
import { goCell } from "../commands/table";
import { selectZone } from "../plugins/zones";

export type Group = "text" | "blocks" | "desk" | "translate";

export interface Shortcut {
  keys: string[];
  /** The message that says what it does: `key-…`. */
  says: string;
  group: Group;
  run: Command;
}

/** What the keys do that the editor's own parts do. */
export interface Acts {
  link: () => boolean;
  language: () => boolean;
  help: () => boolean;
  save: () => boolean;
  blockMenu: () => boolean;
  mend: () => boolean;
  finding: (way: "next" | "previous") => boolean;
  unit: (way: "next" | "previous") => boolean;
  toDo: () => boolean;
  copySource: () => boolean;
  confirm: () => boolean;
  settle: () => boolean;
}

const act = (run: () => boolean): Command => (_state, dispatch) => (dispatch ? run() : true);

export function shortcuts(acts: Acts, mode: "edit" | "translate"): Shortcut[] {
  const list: Shortcut[] = [
    { keys: ["Mod-b"], says: "strong", group: "text", run: toggleStrong },
    { keys: ["Mod-i"], says: "emphasis", group: "text", run: toggleEmphasis },
    { keys: ["Mod-k"], says: "link", group: "text", run: act(acts.link) },
    { keys: ["Mod-Shift-l"], says: "language", group: "text", run: act(acts.language) },
    { keys: ["Mod-z"], says: "undo", group: "text", run: undo },
    { keys: ["Mod-Shift-z", "Mod-y"], says: "redo", group: "text", run: redo },
    { keys: ["Mod-s"], says: "save", group: "text", run: act(acts.save) },
    { keys: ["Alt-1"], says: "paragraph", group: "blocks", run: setKind("paragraph") },
    { keys: ["Alt-2"], says: "crosshead", group: "blocks", run: setKind("crosshead") },
    { keys: ["Alt-3"], says: "quote", group: "blocks", run: setKind("quote") },
    { keys: ["Alt-4"], says: "bulleted", group: "blocks", run: setList("bulleted") },
    { keys: ["Alt-5"], says: "numbered", group: "blocks", run: setList("numbered") },
    { keys: ["Alt-Shift-ArrowUp"], says: "move-up", group: "blocks", run: move("up") },
    { keys: ["Alt-Shift-ArrowDown"], says: "move-down", group: "blocks", run: move("down") },
    { keys: ["Mod-Shift-Backspace"], says: "remove-block", group: "blocks", run: removeBlocks },
    { keys: ["Alt-Enter"], says: "block-menu", group: "blocks", run: act(acts.blockMenu) },
    { keys: ["Alt-m"], says: "mend", group: "desk", run: act(acts.mend) },
    { keys: ["F8"], says: "next-finding", group: "desk", run: act(() => acts.finding("next")) },
    { keys: ["Shift-F8"], says: "previous-finding", group: "desk", run: act(() => acts.finding("previous")) },
    { keys: ["Alt-/", "Mod-/"], says: "help", group: "desk", run: act(acts.help) },
  ];
  if (mode === "edit") return list;
  return [
    ...list,
    { keys: ["Alt-ArrowDown"], says: "next-unit", group: "translate", run: act(() => acts.unit("next")) },
    { keys: ["Alt-ArrowUp"], says: "previous-unit", group: "translate", run: act(() => acts.unit("previous")) },
    { keys: ["Alt-n"], says: "next-to-do", group: "translate", run: act(acts.toDo) },
    { keys: ["Alt-c"], says: "copy-source", group: "translate", run: act(acts.copySource) },
    { keys: ["Mod-Enter"], says: "confirm", group: "translate", run: act(acts.confirm) },
    { keys: ["Alt-x"], says: "settle", group: "translate", run: act(acts.settle) },
  ];
}

/** The keys' plugins: ours first, then the usual ones of an editor. */
export function keymaps(list: Shortcut[]): Plugin[] {
  const own: Record<string, Command> = {};
  for (const { keys, run } of list) for (const key of keys) own[key] = swallow(run);
  const structure: Record<string, Command> = {
    Enter: enter,
    "Shift-Enter": enter,
    Tab: goCell("next"),
    "Shift-Tab": goCell("previous"),
    "Mod-a": selectZone,
    Backspace: chainCommands(deleteSelection, backspace, joinTextblockBackward, selectNodeBackward),
    "Mod-Backspace": chainCommands(deleteSelection, backspace, joinTextblockBackward, selectNodeBackward),
    Delete: chainCommands(deleteSelection, forwardDelete, joinTextblockForward, selectNodeForward),
    "Mod-Delete": chainCommands(deleteSelection, forwardDelete, joinTextblockForward, selectNodeForward),
  };
  const { "Mod-Enter": _exit, ...usual } = baseKeymap;
  return [keymap(own), keymap(structure), keymap(usual)];
}

/** A key of ours that can do nothing here does nothing, rather than what the browser would. */
function swallow(run: Command): Command {
  return (state: EditorState, dispatch?: (tr: Transaction) => void, view?) => {
    run(state, dispatch, view);
    return true;
  };
}

const isMac = () => /Mac|iPhone|iPad/.test(navigator.platform);

/** A key as its keyboard shows it. */
export function shown(key: string): string {
  const mac = isMac();
  const names: Record<string, string> = mac
    ? { Mod: "⌘", Alt: "⌥", Shift: "⇧", ArrowUp: "↑", ArrowDown: "↓", Enter: "↵", Backspace: "⌫" }
    : { Mod: "Ctrl", ArrowUp: "↑", ArrowDown: "↓", Enter: "Enter" };
  const parts = key.split(/-(?!$)/).map((part) => names[part] ?? (part.length === 1 ? part.toUpperCase() : part));
  return parts.join(mac ? "" : "+");
}
