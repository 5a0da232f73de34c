// The interface's words, read from the catalogues as `Catalogue::patterns` hands them over.

import { readFileSync } from "node:fs";

/** What the page hands over: the editor's messages, and the names of the copy desk's rules. */
export function patterns(lang: string): Record<string, string> {
  const rules = Object.entries(messages(lang, "newsroom")).filter(([key]) => key.startsWith("rule-"));
  return { ...messages(lang, "editor"), ...Object.fromEntries(rules) };
}

/** The messages of one catalogue; plural forms as `key-form`. */
function messages(lang: string, file: string): Record<string, string> {
  const text = readFileSync(new URL(`../../crates/language/messages/${lang}/${file}.ftl`, import.meta.url), "utf8");
  const words: Record<string, string> = {};
  let plural = "";
  for (const line of text.split("\n")) {
    const message = /^([\w-]+) =\s*(.*)$/.exec(line);
    const form = /^\s+\*?\[(\w+)\] (.*)$/.exec(line);
    if (message?.[1]) {
      plural = message[2] ? "" : message[1];
      if (message[2]) words[message[1]] = message[2];
    } else if (form?.[1] && form[2] && plural) {
      words[`${plural}-${form[1]}`] = form[2];
    }
  }
  return words;
}
