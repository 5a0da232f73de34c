// Three versions of a text brought together, block by block: what only one side touched is taken from that side, and
// what both touched is a conflict that a person settles.

import { type Block, FIELDS, type Field, type Text, same } from "../text/text";

/** A field or block that both sides touched. A side is null where that side has removed the block. */
export interface Conflict {
  unit: string;
  mine: Block | string | null;
  theirs: Block | string | null;
}

/** What has to be done to a document that says `mine` so that it says the merged text too. */
export interface Merge {
  fields: { field: Field; value: string | null }[];
  /** Fields whose memory of the source is theirs now. */
  remembers: Field[];
  replaced: Block[];
  /** Each behind the block named, or at the start of the body. */
  inserted: { block: Block; after: string | null }[];
  removed: string[];
  /** The order of their blocks, where it is to be taken; else null. */
  order: string[] | null;
  conflicts: Conflict[];
}

/**
 * What theirs changed since the ancestor, for a document that says mine.
 *
 * `known` names units whose conflict is known already: they are left as they stand.
 */
export function merge(ancestor: Text, mine: Text, theirs: Text, known: ReadonlySet<string> = new Set()): Merge {
  const found: Merge = { fields: [], remembers: [], replaced: [], inserted: [], removed: [], order: null, conflicts: [] };
  mergeFields(found, ancestor, mine, theirs, known);
  mergeBlocks(found, byId(ancestor), byId(mine), theirs, known);
  mergeRemoved(found, ancestor, byId(mine), byId(theirs), known);
  found.order = orderTaken(ancestor, mine, theirs);
  return found;
}

function mergeFields(found: Merge, ancestor: Text, mine: Text, theirs: Text, known: ReadonlySet<string>): void {
  for (const field of FIELDS) {
    if (known.has(`@${field}`)) continue;
    if (theirs[field] !== ancestor[field] && theirs[field] !== mine[field]) {
      if (mine[field] === ancestor[field]) found.fields.push({ field, value: theirs[field] });
      else found.conflicts.push({ unit: `@${field}`, mine: mine[field] ?? "", theirs: theirs[field] ?? "" });
    }
    if (field !== "headline" && field !== "standfirst") continue;
    const name = `${field}_translates` as const;
    if (!same(theirs[name], ancestor[name]) && same(mine[name], ancestor[name])) found.remembers.push(field);
  }
}

function mergeBlocks(found: Merge, ancestor: Blocks, mine: Blocks, theirs: Text, known: ReadonlySet<string>): void {
  let after: string | null = null;
  for (const block of theirs.blocks) {
    const was = ancestor.get(block.id);
    const own = mine.get(block.id);
    if (known.has(block.id) || same(block, was) || same(block, own)) {
      // Nothing new for us.
    } else if (!was && !own) {
      found.inserted.push({ block, after });
    } else if (own && same(own, was)) {
      found.replaced.push(block);
    } else {
      found.conflicts.push({ unit: block.id, mine: own ?? null, theirs: block });
    }
    if (own || !was) after = block.id;
  }
}

function mergeRemoved(found: Merge, ancestor: Text, mine: Blocks, theirs: Blocks, known: ReadonlySet<string>): void {
  for (const was of ancestor.blocks) {
    const own = mine.get(was.id);
    if (theirs.has(was.id) || !own || known.has(was.id)) continue;
    if (same(own, was)) found.removed.push(was.id);
    else found.conflicts.push({ unit: was.id, mine: own, theirs: null });
  }
}

/** Their order of the blocks that all three have, where they moved some and we didn't. */
function orderTaken(ancestor: Text, mine: Text, theirs: Text): string[] | null {
  const own = byId(mine);
  const other = byId(theirs);
  const was = byId(ancestor);
  const shared = (text: Text) => text.blocks.map((block) => block.id).filter((id) => own.has(id) && other.has(id) && was.has(id));
  const before = shared(ancestor);
  const moved = !same(shared(theirs), before);
  return moved && same(shared(mine), before) ? theirs.blocks.map((block) => block.id) : null;
}

type Blocks = Map<string, Block>;

function byId(text: Text): Blocks {
  return new Map(text.blocks.map((block) => [block.id, block]));
}

/**
 * What is saved while conflicts wait for a person: the text, with theirs where it is not settled yet, so that a save
 * settles nothing by itself. `acknowledged` tells where a block that we removed stood.
 */
export function withTheirs(text: Text, conflicts: readonly Conflict[], acknowledged: Text): Text {
  let saved = text;
  for (const conflict of conflicts) {
    saved = conflict.unit.startsWith("@") ? withField(saved, conflict) : withBlock(saved, conflict, acknowledged);
  }
  return saved;
}

function withField(text: Text, conflict: Conflict): Text {
  const field = conflict.unit.slice(1) as Field;
  const theirs = typeof conflict.theirs === "string" ? conflict.theirs : "";
  return { ...text, [field]: field === "headline" ? theirs : theirs || null };
}

function withBlock(text: Text, { unit, theirs }: Conflict, acknowledged: Text): Text {
  const at = text.blocks.findIndex((block) => block.id === unit);
  const blocks = [...text.blocks];
  if (theirs === null || typeof theirs === "string") return { ...text, blocks: blocks.filter((block) => block.id !== unit) };
  if (at >= 0) blocks[at] = theirs;
  else blocks.splice(placeOf(unit, text, acknowledged), 0, theirs);
  return { ...text, blocks };
}

/** Behind the nearest block that stands before it in the acknowledged text and is still here. */
export function placeOf(unit: string, text: Text, acknowledged: Text): number {
  const order = acknowledged.blocks.map((block) => block.id);
  const before = order.slice(0, Math.max(0, order.indexOf(unit))).reverse();
  for (const id of before) {
    const at = text.blocks.findIndex((block) => block.id === id);
    if (at >= 0) return at + 1;
  }
  return 0;
}
