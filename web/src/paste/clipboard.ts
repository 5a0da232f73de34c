// The clipboard: what is copied here remembers its units, what comes from elsewhere is made plain.

import { type DOMOutputSpec, DOMSerializer, type Node, type Schema, type Slice } from "prosemirror-model";
import { Plugin } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { setMark } from "../commands/marks";
import { isAddress } from "../schema/marks";
import { COPIED } from "../schema/nodes";
import { fieldOf, hasId } from "../schema/schema";
import { cleanAddress, cleaned } from "./characters";
import { clean } from "./clean";
import { quieted } from "./style";

/** The plugin; `edition` names where units belong, `takeFiles` takes pictures. */
export function clipboard(schema: Schema, edition: string, takeFiles: (view: EditorView, files: File[]) => boolean): Plugin {
  return new Plugin({
    props: {
      clipboardSerializer: serializer(schema, edition),
      transformPastedHTML: (html) => (html.includes(COPIED) ? ofEdition(html, edition) : clean(html)),
      transformPastedText: (text) => cleaned(text),
      handlePaste: (view, event, slice) => paste(view, event, slice, takeFiles),
      handleDrop: (view, event) => drop(view, event, takeFiles),
    },
  });
}

function paste(view: EditorView, event: ClipboardEvent, slice: Slice, takeFiles: (view: EditorView, files: File[]) => boolean): boolean {
  const files = pictures(event.clipboardData);
  const hasText = (event.clipboardData?.getData("text/plain") ?? "").trim() !== "";
  if (files.length > 0 && !hasText && takeFiles(view, files)) return true;
  const { $from, empty } = view.state.selection;
  const address = cleanAddress(event.clipboardData?.getData("text/plain").trim() ?? "");
  if (!empty && isAddress(address) && setMark("link", { href: address })(view.state, view.dispatch)) return true;
  // A field and a table's cell hold one line.
  if (!fieldOf($from.parent) && $from.parent.type.name !== "cell") return false;
  view.dispatch(view.state.tr.insertText(lineOf(slice)).scrollIntoView().setMeta("paste", true));
  return true;
}

function lineOf(slice: Slice): string {
  return slice.content.textBetween(0, slice.content.size, " ").replace(/\s*\n\s*/g, " ").trim();
}

function drop(view: EditorView, event: DragEvent, takeFiles: (view: EditorView, files: File[]) => boolean): boolean {
  const files = pictures(event.dataTransfer);
  return files.length > 0 && takeFiles(view, files);
}

function pictures(data: DataTransfer | null): File[] {
  return [...(data?.files ?? [])].filter((file) => file.type.startsWith("image/") || /\.(heic|heif)$/i.test(file.name));
}

/** Writes each unit with what it is, so that a paste brings it back whole. */
function serializer(schema: Schema, edition: string): DOMSerializer {
  const nodes = DOMSerializer.nodesFromSchema(schema);
  for (const [name, write] of Object.entries(nodes)) {
    nodes[name] = (node) => (hasId(node) ? withUnit(write(node), node, edition) : write(node));
  }
  return new DOMSerializer(nodes, DOMSerializer.marksFromSchema(schema));
}

function withUnit(spec: DOMOutputSpec, node: Node, edition: string): DOMOutputSpec {
  const [tag, ...rest] = spec as unknown as [string, ...unknown[]];
  const [first] = rest;
  const has = typeof first === "object" && first !== null && !Array.isArray(first);
  const attributes = { ...(has ? first : {}), [COPIED]: JSON.stringify({ ...node.attrs, edition }) };
  return [tag, attributes, ...(has ? rest.slice(1) : rest)] as unknown as DOMOutputSpec;
}

/** Units of another edition come as new ones: their ids and what they translate mean nothing here. */
function ofEdition(html: string, edition: string): string {
  const parsed = new DOMParser().parseFromString(quieted(html), "text/html");
  for (const element of parsed.querySelectorAll(`[${COPIED}]`)) {
    try {
      const kept = JSON.parse(element.getAttribute(COPIED) ?? "{}") as Record<string, unknown>;
      const foreign = kept["edition"] !== edition;
      const { edition: _edition, id, translates, ...attributes } = kept;
      element.setAttribute(COPIED, JSON.stringify(foreign ? attributes : { ...attributes, id, translates }));
    } catch {
      element.removeAttribute(COPIED);
    }
  }
  return parsed.body.innerHTML;
}
