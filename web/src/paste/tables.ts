// Pasted tables: those that only place things on a page come apart, those that hold data get rows of one length.

const MOST_CELLS = 2_000;

/** Whether a table only lays out a page: one cell a row, or a table or paragraphs enough inside it to be a page. */
export function isLayout(table: Element): boolean {
  if (table.querySelector("table") || table.getAttribute("role") === "presentation") return true;
  const rows = [...table.querySelectorAll("tr")];
  return rows.every((row) => row.querySelectorAll("td, th").length < 2);
}

/** The table with rows of one length, spans filled with empty cells; null where nothing is in it. */
export function flatTable(table: Element, document: Document, content: (cell: HTMLElement) => Node[]): Element | null {
  const rows = [...table.querySelectorAll("tr")].map((row) => [...row.querySelectorAll<HTMLElement>("td, th")].flatMap((cell) => [cell, ...spanned(cell)]));
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (width === 0 || width * rows.length > MOST_CELLS) return null;
  const made = document.createElement("table");
  const header = rows[0]?.some((cell) => cell?.tagName === "TH") ? "th" : "td";
  rows.forEach((row, index) => {
    const tr = document.createElement("tr");
    for (let column = 0; column < width; column += 1) {
      const cell = document.createElement(index === 0 ? header : "td");
      const from = row[column];
      if (from) cell.append(...content(from));
      tr.append(cell);
    }
    made.append(tr);
  });
  return made.textContent?.trim() ? made : null;
}

function spanned(cell: Element): null[] {
  const span = Number(cell.getAttribute("colspan") ?? "1");
  return Array.from({ length: Number.isInteger(span) && span > 1 ? Math.min(span, 50) - 1 : 0 }, () => null);
}
