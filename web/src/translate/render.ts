// The source as one reads it beside the translation.

import { directionOf } from "../direction";
import type { Change, DiffPart } from "../sync/server";
import { type Block, type RunMark, type Said, plain } from "../text/text";
import { h } from "../ui/element";

/** What a unit says, with its marks. */
function words(unit: Said): Node[] {
  if (!unit.runs) return [document.createTextNode(unit.text ?? "")];
  return unit.runs.map((run) => (run.marks ?? []).reduceRight<Node>((inner, mark) => marked(mark, inner), document.createTextNode(run.text)));
}

function marked(mark: RunMark, inner: Node): Node {
  if (mark === "strong") return h("strong", {}, inner);
  if (mark === "emphasis") return h("em", {}, inner);
  if ("lang" in mark) return h("span", { lang: mark.lang, dir: directionOf(mark.lang) }, inner);
  return h("span", { class: "source-link", title: mark.link }, inner);
}

/** The block as it reads; a unit that has changed shows how. */
export function renderBlock(block: Block, changes: ReadonlyMap<string, Change>): HTMLElement {
  const said = (unit: Said & { id: string }) => {
    const change = changes.get(unit.id);
    return change ? renderDiff(change.diff) : words(unit);
  };
  switch (block.kind) {
    case "crosshead":
      return h("p", { class: "source-crosshead" }, ...said(block));
    case "quote":
      return h("blockquote", {}, h("p", {}, ...said(block)), facts(block));
    case "list":
      return h(block.style === "numbered" ? "ol" : "ul", {}, ...(block.items ?? []).map((item) => h("li", {}, ...said(item))));
    case "table":
      return h("table", {}, h("tbody", {}, ...(block.rows ?? []).map((row) => h("tr", {}, ...row.map((cell) => h("td", {}, ...said(cell)))))));
    case "divider":
      return h("hr");
    case "embed":
      return h("p", {}, ...said(block), " ", h("span", { class: "source-address", dir: "ltr", text: block.url ?? "" }));
    case "picture":
      return h("p", { class: "source-picture" }, "▣ ", ...(plain(block) || changes.has(block.id) ? said(block) : ["—"]));
    default:
      return h("p", {}, ...said(block));
  }
}

function facts(block: Block): HTMLElement | null {
  const known = [block.speaker, block.channel].filter((fact): fact is string => Boolean(fact));
  return known.length > 0 ? h("p", { class: "source-facts", text: known.join(" · ") }) : null;
}

/** What went and what came, as deletions and insertions that a screen reader tells too. */
export function renderDiff(diff: DiffPart[]): Node[] {
  return diff.map((part) => {
    if (part.op === "equal") return document.createTextNode(part.text);
    return h(part.op === "insert" ? "ins" : "del", { text: part.text });
  });
}
