// The page around the editor, as the desk would write it.

import type { Boot } from "../src/boot";
import { directionOf } from "../src/direction";
import { patterns } from "./words";

const RUSSIAN_SPACES = { after: ["в", "во", "на", "и", "с", "к", "о", "не", "по", "за", "из", "у", "а"], before: ["—"], units: ["тыс.", "млн", "км", "г.", "%"], signs: ["№"] };
const QUOTES: Record<string, [string, string, string, string]> = { ar: ["«", "»", "“", "”"], ru: ["«", "»", "„", "“"], en: ["“", "”", "‘", "’"] };

export interface Wanted {
  lang: string;
  ui: string;
  mode: "edit" | "translate";
  user: string;
}

export function wanted(query: URLSearchParams): Wanted {
  const lang = query.get("lang") ?? "ar";
  return { lang, ui: query.get("ui") ?? lang, mode: query.get("mode") === "translate" ? "translate" : "edit", user: query.get("user") ?? "u-1" };
}

export function boot({ lang, ui, mode, user }: Wanted): Boot {
  return {
    story: "s-1", lang, dir: directionOf(lang), text_url: `/desk/stories/s-1/${lang}/text`,
    ui: { lang: ui, dir: directionOf(ui), digits: ui === "ar" ? "arab" : "latn", words: patterns(ui) },
    language: { quotes: QUOTES[lang] ?? ["“", "”", "‘", "’"], digits: lang === "ar" ? "arab" : null, nbsp_rules: lang === "ru" ? RUSSIAN_SPACES : null },
    languages: [{ lang: "ar", name: "العربية" }, { lang: "ru", name: "Русский" }, { lang: "en", name: "English" }],
    rights: { save: true, publish: true, confirm: true }, mode, user,
  };
}

export function page(want: Wanted, files: { style: string; script: string; desk: string | null }): string {
  const data = JSON.stringify(boot(want)).replace(/</g, "\\u003c");
  const desk = files.desk ? `<link rel="stylesheet" href="${files.desk}">` : "";
  return `<!doctype html><html lang="${want.ui}" dir="${directionOf(want.ui)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Editor</title>${desk}<link rel="stylesheet" href="${files.style}"></head>
<body><main class="dev-main"><div id="editor"></div></main><script type="application/json" id="boot">${data}</script><script type="module" src="${files.script}"></script></body></html>`;
}
