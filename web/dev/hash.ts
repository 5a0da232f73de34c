// Stands in for the content hash: the same for the same words, another for others.

import { createHash } from "node:crypto";
import { type Text, parts, plain } from "../src/text/text";

/** What a unit of a text says, in a form to be compared. */
export function hash(text: Text, unit: string): string {
  return contents(text)[unit] ?? "";
}

export function contents(text: Text): Record<string, string> {
  const found: Record<string, string> = { "@headline": digest(text.headline) };
  if (text.standfirst) found["@standfirst"] = digest(text.standfirst);
  for (const block of text.blocks) {
    found[block.id] = digest([block.kind, plain(block), block.speaker, block.channel, block.picture, block.url].join("\u0000"));
    for (const part of parts(block)) found[part.id] = digest(plain(part));
  }
  return found;
}

function digest(said: string): string {
  return `1:${createHash("sha256").update(said).digest("hex").slice(0, 32)}`;
}
