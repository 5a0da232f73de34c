// From the interchange to the document.

import type { Attrs, Mark, Node } from "prosemirror-model";
import { schema, type } from "../schema/schema";
import { type Block, FIELDS, type Field, type Part, type RunMark, type Said, type Text, type Translates } from "./text";

/** The document that says what the text says. */
export function read(text: Text): Node {
  const fields = FIELDS.map((field) => readField(field, text));
  return type("doc").create(null, [...fields, ...text.blocks.map(readBlock)]);
}

/** A field's node. */
export function readField(field: Field, text: Text): Node {
  const said = text[field] ?? "";
  const translates = field === "headline" ? text.headline_translates : field === "standfirst" ? text.standfirst_translates : [];
  return type(field).create({ translates: remembered(translates) }, said ? schema.text(said) : null);
}

/** A block's node. */
export function readBlock(block: Block): Node {
  const attrs: Attrs = { id: block.id, translates: remembered(block.translates) };
  switch (block.kind) {
    case "paragraph":
    case "crosshead":
      return type(block.kind).create(attrs, said(block));
    case "quote":
      return type("quote").create({ ...attrs, speaker: block.speaker ?? null, channel: block.channel ?? null }, said(block));
    case "list":
      return type("list").create({ ...attrs, style: block.style ?? "bulleted" }, (block.items ?? []).map(readPart("item")));
    case "picture":
      return type("picture").create({ ...attrs, picture: block.picture ?? "" }, said(block));
    case "embed":
      return type("embed").create({ ...attrs, url: block.url ?? "" }, said(block));
    case "table": {
      const rows = (block.rows ?? []).map((row) => type("row").create(null, row.map(readPart("cell"))));
      return type("table").create({ ...attrs, header: block.header ?? "row" }, rows);
    }
    case "divider":
      return type("divider").create(attrs);
    default:
      throw new Error(`“${String(block.kind)}” is no kind of block`);
  }
}

function readPart(name: "item" | "cell"): (part: Part) => Node {
  return (part) => type(name).create({ id: part.id, translates: remembered(part.translates) }, said(part));
}

function said(unit: Said): Node[] {
  if (unit.runs) return unit.runs.filter((run) => run.text).map((run) => schema.text(run.text, (run.marks ?? []).map(readMark)));
  return unit.text ? [schema.text(unit.text)] : [];
}

function readMark(mark: RunMark): Mark {
  if (mark === "strong" || mark === "emphasis") return schema.mark(mark);
  if ("link" in mark) return schema.mark("link", { href: mark.link });
  return schema.mark("lang", { lang: mark.lang });
}

/** The interchange may say `"b1"`, one object or a list; the document always holds a list. */
function remembered(translates: unknown): Translates[] {
  if (translates === undefined || translates === null) return [];
  const many = Array.isArray(translates) ? translates : [translates];
  return many.map((one) => (typeof one === "string" ? { block: one } : (one as Translates)));
}
