// What the page hands the editor when it opens.

import type { Direction } from "./direction";
import type { NoBreakRules } from "./aids/spaces";

/** The interface: its language, direction, digits and words. */
export interface Interface {
  lang: string;
  dir: Direction;
  digits?: "arab" | "latn" | null;
  words: Record<string, string>;
}

/** What the language of the text wants as one types. */
export interface LanguageRules {
  /** Outer opening and closing mark, then inner. */
  quotes: [string, string, string, string];
  /** `arab` where typed digits become Arabic ones. */
  digits: "arab" | "latn" | null;
  nbsp_rules: NoBreakRules | null;
}

/** Another language that a stretch of text may be in. */
export interface LanguageName {
  lang: string;
  name: string;
}

/** Everything the page knows before the text is fetched. */
export interface Boot {
  story: string;
  lang: string;
  dir: Direction;
  /** The text's address; `…/check`, `…/presence`, `…/settle` and `…/events` stand beside it. */
  text_url: string;
  check_url?: string;
  presence_url?: string;
  settle_url?: string;
  events_url?: string;
  links_url?: string;
  pictures_url?: string;
  upload_url?: string;
  sign_in_url?: string;
  ui: Interface;
  language: LanguageRules;
  languages?: LanguageName[];
  rights: { save: boolean; publish: boolean; confirm: boolean };
  mode: "edit" | "translate";
  /** The signed-in person's id, so that one's own presence isn't shown. */
  user?: string | null;
}

/** Reads the page's boot data. */
export function readBoot(document: Document): Boot {
  const element = document.getElementById("boot");
  if (!element?.textContent) throw new Error("the page has no boot data");
  return JSON.parse(element.textContent) as Boot;
}

/** The addresses, those left out put beside the text's own. */
export function addresses(boot: Boot) {
  const beside = (name: string) => boot.text_url.replace(/\/text$/, `/${name}`);
  return {
    text: boot.text_url,
    check: boot.check_url ?? beside("check"),
    presence: boot.presence_url ?? beside("presence"),
    settle: boot.settle_url ?? beside("settle"),
    events: boot.events_url ?? beside("events"),
    links: boot.links_url ?? "/desk/links",
    pictures: boot.pictures_url ?? "/desk/pictures/pick",
    upload: boot.upload_url ?? "/desk/pictures/upload",
    signIn: boot.sign_in_url ?? "/desk/sign-in",
  };
}

export type Addresses = ReturnType<typeof addresses>;
