// The words of the interface: messages whose arguments stand as `{$name}`.

import type { Interface } from "./boot";

export type Arguments = Record<string, string | number>;

/** Writes the interface's messages. */
export class Words {
  private readonly numbers: Intl.NumberFormat;
  private readonly plurals: Intl.PluralRules;

  constructor(private readonly ui: Interface) {
    this.numbers = new Intl.NumberFormat(ui.lang, { numberingSystem: ui.digits ?? (ui.lang.startsWith("ar") ? "arab" : "latn") });
    this.plurals = new Intl.PluralRules(ui.lang);
  }

  /** A message; one that is missing shows as `⟦key⟧`, as on the server's pages. */
  say(key: string, args: Arguments = {}): string {
    return this.write(key, args) ?? `⟦editor-${key}⟧`;
  }

  /** The message in the plural form of a number: `key-one`, `key-few` …, else `key-other`. */
  count(key: CountKey, n: number, args: Arguments = {}): string {
    const form = this.write(`${key}-${this.plurals.select(n)}`, { count: n, ...args });
    return form ?? this.write(`${key}-other`, { count: n, ...args }) ?? `⟦editor-${key}⟧`;
  }

  /** What a rule of the copy desk is called; null where it has no name in the catalogues. */
  rule(rule: string): string | null {
    return this.ui.words[`rule-${rule}`] ?? null;
  }

  /** A number in the interface's digits. */
  number(n: number): string {
    return this.numbers.format(n);
  }

  private write(key: string, args: Arguments): string | null {
    const pattern = this.ui.words[`editor-${key}`];
    if (pattern === undefined) return null;
    return pattern.replace(/\{\s*\$([\w-]+)\s*\}/g, (whole, name: string) => {
      const value = args[name];
      return value === undefined ? whole : typeof value === "number" ? this.number(value) : value;
    });
  }
}

/** Messages that come in plural forms. */
export type CountKey = "errors" | "warnings" | "hints" | "stale" | "offers" | "empty-units";
