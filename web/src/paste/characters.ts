// Characters of pasted text: what carries nothing goes.

const NOTHING = /[\u00ad\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069\ufff9-\ufffc]|(?![\t\n\r])\p{Cc}/gu;
const ODD_SPACES = /[\t\u2000-\u200a\u205f\u3000]/g;

/** A no-break space stays where it holds something together: a number and what follows, a short word, a dash. */
const HOLDS_BEFORE = /(^|[\s\u00a0([{«„“"])(\p{L}{1,2}|[\p{Nd}.,٫٬]+|№|§)$/u;
const HOLDS_AFTER = /^([—–%°]|[;:!?»])/u;

/** Text without what can't be seen and holds nothing. */
export function cleaned(text: string): string {
  const visible = text.replace(NOTHING, "").replace(ODD_SPACES, " ").replace(/\u202f/g, "\u00a0");
  let out = "";
  for (let at = 0; at < visible.length; at += 1) {
    const character = visible.charAt(at);
    if (character !== "\u00a0") {
      out += character;
      continue;
    }
    const after = visible.slice(at + 1);
    const holds = !/^[\s\u00a0]/.test(after) && after !== "" && (HOLDS_BEFORE.test(out) || HOLDS_AFTER.test(after));
    out += holds ? character : " ";
  }
  return out;
}

const TRACKING = /^(utm_\w+|fbclid|gclid|yclid|mc_cid|mc_eid|igshid|_openstat)$/;

/** An address without what only follows the reader, and without the redirect that documents wrap around it. */
export function cleanAddress(href: string): string {
  let url: URL;
  try {
    url = new URL(href.trim());
  } catch {
    return href;
  }
  const wrapped = url.hostname === "www.google.com" && url.pathname === "/url" ? (url.searchParams.get("q") ?? url.searchParams.get("url")) : null;
  if (wrapped) return cleanAddress(wrapped);
  const names = [...url.searchParams.keys()].filter((name) => TRACKING.test(name));
  if (names.length === 0) return href.trim();
  for (const name of names) url.searchParams.delete(name);
  return url.toString();
}
