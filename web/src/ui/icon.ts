// The few signs that no font is sure to have.

const PATHS = {
  link: "M9.5 14.5l5-5M10.5 6.5l1.7-1.7a4.2 4.2 0 0 1 6 6l-1.7 1.7M13.5 17.5l-1.7 1.7a4.2 4.2 0 0 1-6-6l1.7-1.7",
  language: "M4 6h9M8.5 4v2M11 6c-.8 3.6-3.200 6-6.500 7.500M6.500 9c1 2 2.700 3.500 5 4.500M12 20l4-9 4 9M13.500 17h5",
  undo: "M8 5L4 9l4 4M4 9h10a5 5 0 0 1 0 10h-4",
  redo: "M16 5l4 4-4 4M20 9H10a5 5 0 0 0 0 10h4",
} as const;

const SVG = "http://www.w3.org/2000/svg";

/** A drawn sign, which a screen reader passes over. */
export function icon(name: keyof typeof PATHS): SVGElement {
  const svg = document.createElementNS(SVG, "svg");
  for (const [key, value] of Object.entries({ viewBox: "0 0 24 24", width: "20", height: "20", fill: "none", stroke: "currentColor", "stroke-width": "1.75", "stroke-linecap": "round", "stroke-linejoin": "round", "aria-hidden": "true" })) svg.setAttribute(key, value);
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", PATHS[name]);
  svg.append(path);
  return svg;
}
