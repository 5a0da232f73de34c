// One row of the source: what it says, how the translation stands to it, and what can be done.

import type { Row } from "../plugins/source";
import type { Change, Source } from "../sync/server";
import { renderBlock, renderDiff } from "../translate/render";
import type { Stand } from "../translate/standing";
import { FIELDS, parts } from "../text/text";
import type { Words } from "../words";
import { button, h } from "./element";
import { shown } from "./shortcuts";

/** What a person can do with a row. */
export interface RowActs {
  confirm(units: string[]): void;
  settle(units: string[]): void;
  copy(units: string[]): void;
  take(unit: string): void;
  decline(unit: string): void;
  remove(units: string[]): void;
  mayConfirm: boolean;
}

export function drawRow(row: Row, source: Source, words: Words, acts: RowActs): HTMLElement {
  const alone = row.units === null;
  const stand = row.units ? worst(row.units) : "missing";
  const cell = h("div", { class: `source-cell${alone ? " is-missing" : ""}${stand ? ` is-${stand}` : ""}` });
  const changes = new Map(source.changes.map((change) => [change.unit, change]));
  const said = h("div", { class: "source-words", lang: source.lang, dir: source.dir });
  for (const unit of row.shown) said.append(row.again ? h("p", { class: "source-again", text: "↑" }) : reading(unit, source, stand === "stale" ? changes : new Map<string, Change>()));
  cell.append(...(row.shown.length > 0 ? [said] : []));
  const foot = h("div", { class: "source-foot" });
  if (stand && stand !== "current") foot.append(h("span", { class: `badge is-${stand}`, text: words.say(`stand-${stand}`) }));
  foot.append(...buttons(row, stand, words, acts));
  if (foot.childNodes.length > 0) cell.append(foot);
  return cell;
}

function worst(units: Map<string, Stand>): Stand | null {
  const all = [...units.values()];
  for (const stand of ["orphan", "stale", "blank", "current"] as const) if (all.includes(stand)) return stand;
  return null;
}

function reading(unit: string, source: Source, changes: ReadonlyMap<string, Change>): HTMLElement {
  const field = FIELDS.find((name) => `@${name}` === unit);
  if (field) {
    const change = changes.get(unit);
    return h("p", { class: `source-${field.replace("_", "-")}` }, ...(change ? renderDiff(change.diff) : [source.text[field] ?? ""]));
  }
  const block = source.text.blocks.find((one) => one.id === unit || parts(one).some((part) => part.id === unit));
  return block ? renderBlock(block, changes) : h("p");
}

function buttons(row: Row, stand: Stand | "missing" | null, words: Words, acts: RowActs): HTMLElement[] {
  const of = (...wanted: Stand[]) => [...(row.units ?? [])].filter(([, how]) => wanted.includes(how)).map(([unit]) => unit);
  const small = (key: string, run: () => void, hint?: string) => button(words.say(key), run, { class: "button small", title: hint ?? null });
  switch (stand) {
    case "missing":
      return [small("offer-take", () => acts.take(row.shown[0] ?? "")), small("offer-decline", () => acts.decline(row.shown[0] ?? ""))];
    case "orphan":
      return [small("orphan-remove", () => acts.remove(of("orphan"))), small("orphan-keep", () => acts.settle(of("orphan")))];
    case "stale":
      return acts.mayConfirm ? [small("confirm", () => acts.confirm(of("stale")), shown("Mod-Enter")), small("settle", () => acts.settle(of("stale")), shown("Alt-x"))] : [];
    case "blank":
      return [small("copy-source", () => acts.copy(of("blank")), shown("Alt-c"))];
    default:
      return [];
  }
}
